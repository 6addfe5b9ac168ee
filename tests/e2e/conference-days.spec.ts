import { HANDS } from './support/hands';
import { expect, test } from './support/test';

for (const hands of HANDS) {
  test(`by ${hands.name}: cancel a conference, take it back, postpone it, undo`, async ({
    launch,
  }) => {
    const { page } = await launch({ dataFolder: 'sample' });
    await hands.room(page, 'Konferenzen');
    await hands.tab(page, 'Fristen');
    await hands.press(page.getByRole('button', { name: 'Fristen berechnen' }));
    await expect(page.getByRole('gridcell', { name: 'Save-the-Date' })).toBeVisible();

    await hands.tab(page, 'Angaben');
    await hands.press(page.getByRole('button', { name: 'Konferenz absagen' }));
    const asked = page.getByRole('alertdialog');
    await hands.type(asked.getByRole('textbox', { name: 'Grund' }), 'Pandemie');
    await hands.press(asked.getByRole('button', { name: 'Konferenz absagen' }));
    await expect(page.getByText(/^Abgesagt am .*: Pandemie$/)).toBeVisible();
    await hands.room(page, 'Übersicht');
    await expect(page.getByText('Diese Konferenz ist abgesagt.')).toBeVisible();
    await hands.room(page, 'Konferenzen');
    await hands.press(page.getByRole('button', { name: 'Absage zurücknehmen' }));
    await expect(page.getByText(/^Abgesagt am/)).toBeHidden();

    await hands.press(page.getByRole('button', { name: 'Konferenz verlegen' }));
    const dialog = page.getByRole('dialog');
    await hands.type(dialog.getByRole('textbox', { name: 'Neuer erster Tag' }), '12.4.18');
    await expect(dialog.getByText('Freitag, 13.')).toBeVisible();
    await hands.press(dialog.getByRole('button', { name: 'Konferenz verlegen' }));
    await expect(page.getByText('12. und 13. April 2018, Nürnberg')).toBeVisible();
    await expect(page.getByText('Verlegt vom 15. und 16.')).toBeVisible();
    await hands.tab(page, 'Programm');
    await expect(page.getByRole('gridcell', { name: '12.04.2018' }).first()).toBeVisible();
    await expect(page.getByRole('gridcell', { name: '15.03.2018' })).toBeHidden();

    await page.keyboard.press('Control+z');
    await expect(page.getByText('15. und 16. März 2018, Nürnberg')).toBeVisible();
    await expect(page.getByRole('gridcell', { name: '15.03.2018' }).first()).toBeVisible();
  });

  test(`by ${hands.name}: enter a room, letter by letter, and find it in the programme`, async ({
    launch,
  }) => {
    const { page } = await launch({ dataFolder: 'sample' });
    await hands.room(page, 'Konferenzen');
    await hands.tab(page, 'Räume');
    await hands.press(page.getByRole('button', { name: 'Raum anlegen' }));
    const panel = page.getByRole('region', { name: 'Raum anlegen' });
    const purpose = panel.getByRole('combobox', { name: 'Wofür' });
    await hands.type(panel.getByRole('textbox', { name: 'Raum' }), 'Kleine Halle');
    await purpose.focus();
    await page.keyboard.type('Gespräche am Rande');
    await hands.press(panel.getByRole('button', { name: 'Speichern' }));
    await expect(page.getByRole('gridcell', { name: 'Gespräche am Rande' })).toBeVisible();
    await hands.tab(page, 'Programm');
    await hands.openRow(page.getByRole('gridcell', { name: 'Gruppenfoto' }));
    await expect(page.locator('datalist option[value="Kleine Halle"]')).toBeAttached();
  });
}
