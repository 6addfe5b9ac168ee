import { ask } from './support/ask';
import { withDuplicate } from './support/duplicate';
import { expect, test } from './support/test';

async function digestOf(page: Parameters<typeof ask>[0]): Promise<string> {
  const { value } = (await ask(page, 'store.check')) as { readonly value: { digest: string } };
  return value.digest;
}

test('merges two entries of one person after a preview, and takes it back exactly', async ({
  launch,
}) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await withDuplicate(page);
  const before = await digestOf(page);
  await page.keyboard.press('Control+3');
  await page.getByRole('tab', { name: /^Prüfliste/ }).click();
  const duplicates = page.getByRole('region', { name: 'Mögliche Doppel (1)' });
  await expect(duplicates).toContainText('ähnlicher Name (Muster, Mustre)');
  await page.getByRole('button', { name: 'Vergleichen: ' }).click();

  const dialog = page.getByRole('dialog', { name: 'Einträge zusammenführen' });
  await expect(dialog.getByRole('radio', { name: 'Nachname: Muster', exact: true })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Telefon: 0351 1234567' })).toBeChecked();
  await expect(dialog.getByText('Beide nehmen an')).toBeVisible();
  await dialog.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(page.getByText('Zusammengeführt. Rückgängig mit Strg+Z.')).toBeVisible();
  await expect(duplicates).toBeHidden();
  expect(await digestOf(page)).not.toBe(before);

  await page.keyboard.press('Control+z');
  await expect(duplicates).toBeVisible();
  expect(await digestOf(page)).toBe(before);
});

test('works a finding off the list where it belongs', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await page.keyboard.press('Control+3');
  await page.getByRole('tab', { name: /^Prüfliste/ }).click();
  const names = page.getByRole('region', { name: 'Namen (1)' });
  await expect(names).toContainText('Freiherr von');
  await page
    .getByRole('button', { name: /^Trotzdem in Ordnung: Knut Freiherr von Muster/ })
    .click();
  await expect(names).toBeHidden();

  const reach = page.getByRole('region', { name: /^Erreichbarkeit/ });
  await reach.getByRole('button', { name: 'Uwe Musterknecht', exact: true }).first().click();
  const panel = page.getByRole('region', { name: 'Uwe Musterknecht' });
  await panel.getByRole('textbox', { name: 'E-Mail' }).fill('uwe@beispiel.example');
  await panel.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText(/: Gespeichert$/)).toBeVisible();
  await page.getByRole('button', { name: 'Zurück zur Prüfliste' }).click();
  await expect(reach).toBeVisible();
  // The keyboard goes on in the list, where the settled finding stood.
  await expect(page.getByRole('listitem').locator('button:focus')).toHaveCount(1);
  await expect(reach.getByText('Uwe Musterknecht')).toBeHidden();
});

test('copies the addresses of a list for the BCC field', async ({ launch }) => {
  const { electronApp, page } = await launch({ dataFolder: 'sample' });
  await page.keyboard.press('Control+3');
  await page.getByRole('tab', { name: 'Verteiler', exact: true }).click();
  await page.getByRole('button', { name: 'In die Zwischenablage' }).click();
  await expect(page.getByText('15 Adressen sind in der Zwischenablage.')).toBeVisible();
  const text = await electronApp.evaluate(({ clipboard }) => clipboard.readText());
  expect(text.split('; ')).toHaveLength(15);
  expect(text).toMatch(/^ministerbuero\.bw@beispiel\.example; /);
});
