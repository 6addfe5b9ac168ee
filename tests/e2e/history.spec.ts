import type { Page } from '@playwright/test';
import { hasFocus, keyboard, pressUntil, reach, reachCell } from './support/hands';
import { expect, test } from './support/test';

const PERSON = 'Antje Muster-Beispiel';

const panel = (page: Page) => page.getByRole('region', { name: PERSON });
const phone = (page: Page) => panel(page).getByRole('textbox', { name: 'Telefon, direkt' });
const versions = (page: Page) => page.getByRole('dialog', { name: `Verlauf: ${PERSON}` });

async function openPerson(page: Page): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.getByRole('gridcell', { name: PERSON }).first().click();
  await panel(page).waitFor();
}

async function setPhone(page: Page, text: string): Promise<void> {
  await phone(page).fill(text);
  await panel(page).getByRole('button', { name: 'Speichern' }).click();
  await expect(panel(page).getByRole('button', { name: 'Verwerfen' })).toBeHidden();
}

async function openHistory(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Verlauf' }).click();
  await versions(page).getByText('jetziger Stand').waitFor();
}

test('a person changed twice: look at the versions, bring the first back, undo that', async ({
  launch,
}) => {
  const program = await launch({ dataFolder: 'sample' });
  await openPerson(program.page);
  await setPhone(program.page, '0911 123');
  await setPhone(program.page, '0911 456');
  // Also what was done before the program was ended.
  await program.restart();
  const { page } = program;
  await openPerson(page);
  await openHistory(page);
  const shown = versions(page).getByRole('listitem');
  await expect(shown).toHaveCount(3);
  await expect(shown.nth(0)).toContainText('0911 456');
  await expect(shown.nth(0)).toContainText('jetziger Stand');
  await expect(shown.nth(2)).toContainText('Beispiel geladen');

  await shown
    .nth(1)
    .getByRole('button', { name: /zurückholen$/ })
    .click();
  await expect(shown).toHaveCount(4);
  await expect(shown.nth(0)).toContainText('Früheren Stand zurückgeholt');
  await versions(page).getByRole('button', { name: 'Schließen' }).last().click();
  await expect(phone(page)).toHaveValue('0911 123');

  await page.getByRole('button', { name: 'Rückgängig: Früheren Stand zurückgeholt' }).click();
  await expect(phone(page)).toHaveValue('0911 456');
});

test('what was deleted lies in the trash and comes back, also after a restart', async ({
  launch,
}) => {
  const program = await launch({ dataFolder: 'sample' });
  const { page } = program;
  await page.keyboard.press('Control+2');
  await page.getByRole('tab', { name: 'Räume' }).click();
  await page.getByRole('gridcell', { name: 'Großer Saal' }).first().click();
  await page.getByRole('button', { name: 'Entfernen' }).click();
  await expect(page.getByRole('gridcell', { name: 'Großer Saal' })).toHaveCount(0);

  await program.restart();
  const next = program.page;
  await next.keyboard.press('Control+7');
  await next.getByRole('tab', { name: 'Papierkorb' }).click();
  await next.getByRole('searchbox', { name: 'Suchen' }).fill('grosser saal');
  await next.getByRole('gridcell', { name: 'Großer Saal' }).click();
  await reach(next.getByRole('button', { name: 'Zurückholen' }));
  await next.keyboard.press('Enter');
  await expect(next.getByText('Keine Treffer')).toBeHidden();
  await expect(next.getByText('Der Papierkorb ist leer')).toBeVisible();
  await expect.poll(() => next.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await next.keyboard.press('Control+2');
  await next.getByRole('tab', { name: 'Räume' }).click();
  await expect(next.getByRole('gridcell', { name: 'Großer Saal' }).first()).toBeVisible();
});

test('by keyboard alone: find a step, see what it changed, take it back', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await openPerson(page);
  await setPhone(page, '0911 123');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+7');
  await keyboard.tab(page, 'Verlauf');
  await reach(page.getByRole('searchbox', { name: 'Suchen' }));
  await page.keyboard.type('antje register');
  const rows = page.getByRole('grid', { name: 'Verlauf' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('als Nächstes: Strg+Z');

  await reachCell(rows.nth(1).getByRole('gridcell').nth(1));
  await page.keyboard.press('Enter');
  const step = page.getByRole('region', { name: 'Eintrag im Register gespeichert' });
  await expect(step.getByRole('row', { name: /Telefon/ })).toContainText('0911 123');
  await reach(step.getByRole('button', { name: 'Zurücknehmen' }));
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog');
  await pressUntil(question.getByRole('button', { name: 'Zurücknehmen' }), 'Tab', hasFocus);
  await page.keyboard.press('Enter');
  await expect(step.getByText(/zurückgenommen von/)).toBeVisible();
  await expect(step.getByRole('button', { name: 'Zurücknehmen' })).toHaveCount(0);
  // The keyboard goes on in the panel: Escape closes it and leads back to the list.
  await expect.poll(() => step.evaluate((at) => at.contains(document.activeElement))).toBe(true);
  await openPerson(page);
  await expect(phone(page)).toHaveValue('');
});
