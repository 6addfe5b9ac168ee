import type { Locator, Page } from '@playwright/test';
import { ask } from './support/ask';
import { expect, test } from './support/test';

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const COLUMN = { land: 1, name: 2, reply: 4, on: 5, way: 6, note: 7 } as const;

/** Goes on pressing a key until the focus is there. */
async function pressUntil(page: Page, key: string, target: Locator): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** The conference's participants from the start of the program, without a pointer. */
async function openParticipants(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await press(page, 'Control+2');
  const facts = page.getByRole('tab', { name: 'Angaben', exact: true });
  await expect(facts).toBeVisible();
  await pressUntil(page, 'Tab', facts);
  await press(page, 'ArrowRight');
  await expect(page.getByRole('grid', { name: 'Teilnehmende' })).toBeVisible();
  await pressUntil(page, 'Tab', cell(page, 0, COLUMN.land));
  await press(page, 'ArrowRight');
}

function cell(page: Page, row: number, column: number): Locator {
  return page.locator(`[data-cell="${row}:${column}"]`);
}

function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ hasText: name });
}

test('answers by keyboard alone in the table', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await openParticipants(page);

  // Jana Beispiel accepts by phone: state, day and way from left to right, then a remark.
  await press(page, 'ArrowRight', 'ArrowRight', 'F2', 'ArrowDown', 'ArrowDown', 'Tab');
  const jana = rowOf(page, 'Jana Beispiel');
  await expect(cell(page, 0, COLUMN.on)).toBeFocused();
  await expect(jana.getByText('nimmt teil')).toBeVisible();
  await expect(jana.getByText('01.02.2018')).toBeVisible();
  await press(page, 'F2');
  await page.keyboard.type('32.1.');
  await press(page, 'Enter');
  await expect(page.getByText('Den 32.01. gibt es nicht im Kalender.')).toBeVisible();
  await press(page, 'Control+a');
  await page.keyboard.type('30.1.');
  await expect(page.getByText('Dienstag, 30. Januar 2018')).toBeVisible();
  await press(page, 'Tab');
  await expect(cell(page, 0, COLUMN.way)).toBeFocused();
  await expect(jana.getByText('30.01.2018')).toBeVisible();
  await press(page, 'F2');
  await page.keyboard.type('t');
  await press(page, 'Tab');
  await expect(cell(page, 0, COLUMN.note)).toBeFocused();
  await expect(jana.getByText('Telefon')).toBeVisible();
  await press(page, 'F2');
  await page.keyboard.type('kommt erst am Donnerstag');
  await press(page, 'Enter');
  await expect(cell(page, 1, COLUMN.note)).toBeFocused();
  await expect(jana.getByText('kommt erst am Donnerstag')).toBeVisible();

  // Escape leaves everything as it is; the arrows work on.
  await press(page, 'F2');
  await page.keyboard.type('versehentlich');
  await press(page, 'Escape', 'Home', 'ArrowRight', 'ArrowRight');
  await expect(page.getByText('versehentlich')).toHaveCount(0);
  await expect(cell(page, 1, COLUMN.name)).toBeFocused();

  // Canan Muster sends somebody: the panel asks whom, and keeps the answer until it is saved.
  await press(page, 'ArrowRight', 'ArrowRight', 'F2');
  await page.keyboard.type('ve');
  await press(page, 'Enter');
  const panel = page.getByRole('region', { name: 'Canan Muster' });
  await expect(panel.getByRole('combobox', { name: 'Vertreten durch' })).toBeFocused();
  await page.keyboard.type('Uwe Muster');
  await press(page, 'Enter');
  await pressUntil(page, 'Tab', panel.getByRole('button', { name: 'Speichern' }));
  await press(page, 'Enter');
  await expect(rowOf(page, 'Canan Muster').getByText(/^durch .*Uwe Muster/)).toBeVisible();
  await press(page, 'Escape');
  await expect(panel).toBeHidden();
  await expect(page.locator('[data-cell]:focus')).toBeVisible();
});

test('several at once by keyboard: one step, one undo', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await openParticipants(page);
  const top = await cell(page, 0, COLUMN.name).boundingBox();
  await press(page, 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
  const bar = page.getByRole('group', { name: '3 Personen ausgewählt' });
  await expect(bar).toBeVisible();
  expect(await cell(page, 0, COLUMN.name).boundingBox()).toEqual(top);

  await pressUntil(page, 'Shift+Tab', bar.getByRole('button', { name: /Rückmeldung$/ }));
  await press(page, 'Enter');
  await page.keyboard.type('sagt');
  await press(page, 'Enter');
  await pressUntil(page, 'Tab', bar.getByRole('button', { name: 'Rückmeldung setzen' }));
  await press(page, 'Enter');
  await expect(page.getByText(/„sagt ab“ bei 3 Personen gesetzt.*Strg\+Z/)).toBeVisible();
  await expect(bar).toBeHidden();
  await expect(page.locator('[data-cell]:focus')).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Teilnehmende' });
  await expect(grid.getByText('sagt ab')).toHaveCount(3);

  await press(page, 'Control+z');
  await expect(grid.getByText('sagt ab')).toHaveCount(0);
  expect(await ask(page, 'store.recent', { limit: 1 })).toMatchObject({
    value: { redo: 'participants.updateMany' },
  });
});

test('works off those without an answer, each row going as it is answered', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await openParticipants(page);
  const filter = page.getByRole('button', { name: /Nach Rückmeldung$/ });
  await pressUntil(page, 'Shift+Tab', filter);
  await press(page, 'Enter');
  await page.keyboard.type('noch');
  await press(page, 'Enter');
  const left = page.getByText(/^\d+ von 17$/);
  const before = Number((await left.textContent())?.split(' ')[0]);
  await pressUntil(page, 'Tab', cell(page, 0, COLUMN.name));
  await press(page, 'ArrowRight', 'ArrowRight');
  for (let done = 1; done <= 3; done += 1) {
    await press(page, 'F2');
    await page.keyboard.type('ni');
    await press(page, 'Enter');
    await expect(page.getByText(`${before - done} von 17`)).toBeVisible();
    await expect(cell(page, 0, COLUMN.reply)).toBeFocused();
  }
});

test('takes people off the list and back, and sorts surnames the German way', async ({
  launch,
}) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await openParticipants(page);
  await press(page, 'ArrowUp', 'Enter', 'ArrowDown');
  const names = await page
    .locator(`[data-cell$=":${COLUMN.name}"][role="gridcell"]`)
    .allTextContents();
  const knut = names.indexOf('Knut Freiherr von Muster');
  expect(names.slice(knut - 1, knut + 2)).toEqual([
    'Canan Muster',
    'Knut Freiherr von Muster',
    'Maria Muster',
  ]);

  await press(page, 'Space', 'Shift+ArrowDown');
  const bar = page.getByRole('group', { name: '2 Personen ausgewählt' });
  await pressUntil(page, 'Shift+Tab', bar.getByRole('button', { name: 'Von der Liste nehmen' }));
  await press(page, 'Enter');
  await expect(page.getByText('15 von 15')).toBeVisible();
  await expect(page.locator('[data-cell]:focus')).toBeVisible();
  await press(page, 'Control+z');
  await expect(page.getByText('17 von 17')).toBeVisible();
});
