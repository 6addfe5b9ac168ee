import { HANDS, mouse } from './support/hands';
import { expect, test } from './support/test';

for (const hands of HANDS) {
  test(`by ${hands.name}: what is typed waits in its form until it is saved`, async ({
    launch,
  }) => {
    const { page } = await launch({ dataFolder: 'sample' });
    await hands.room(page, 'Konferenzen');
    const motto = page.getByRole('textbox', { name: 'Motto' });
    await hands.type(motto, 'Gemeinsam weiter');
    await expect(page.getByText('Nicht gespeicherte Eingaben')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Konferenz verlegen' })).toBeDisabled();

    await hands.room(page, 'Übersicht');
    await hands.room(page, 'Konferenzen');
    await hands.tab(page, 'Programm');
    await hands.tab(page, 'Angaben');
    await expect(motto).toHaveValue('Gemeinsam weiter');

    await motto.focus();
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Alles gespeichert')).toBeVisible();
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Alles ist gespeichert.')).toBeVisible();
    await hands.room(page, 'Übersicht');
    await page.keyboard.press('Control+z');
    await hands.room(page, 'Konferenzen');
    await expect(motto).toHaveValue('Integration – Zusammenhalt durch Orientierung');
  });
}

test('Enter in a field saves its form', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await mouse.room(page, 'Konferenzen');
  await page.getByRole('textbox', { name: 'Motto' }).fill('Mit Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Alles gespeichert')).toBeVisible();
  await mouse.tab(page, 'Räume');
  await mouse.openRow(page.getByRole('gridcell', { name: 'Großer Saal' }));
  const panel = page.getByRole('region', { name: 'Großer Saal' });
  await panel.getByRole('textbox', { name: 'Raum' }).fill('Größerer Saal');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: 'Größerer Saal' })).toBeVisible();
});
