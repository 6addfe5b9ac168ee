import type { Page } from '@playwright/test';
import { mkdirSync, readdirSync } from 'node:fs';
import { answerDialog } from './support/dialogs';
import { HANDS, type Hands } from './support/hands';
import { expect, test } from './support/test';

interface Desk {
  readonly hands: Hands;
  readonly page: Page;
}

async function addPerson(
  { hands, page }: Desk,
  name: readonly [string, string],
  house: string,
): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Person anlegen' }));
  const panel = page.getByRole('region', { name: 'Person anlegen' });
  await hands.choose(panel.getByRole('button', { name: 'Anrede' }), 'Frau');
  await hands.type(panel.getByRole('textbox', { name: 'Vorname' }), name[0]);
  await hands.type(panel.getByRole('textbox', { name: 'Nachname' }), name[1]);
  await hands.search(panel.getByRole('combobox', { name: 'Haus' }), house);
  await hands.press(panel.getByRole('button', { name: 'Speichern' }));
  await expect(page.getByRole('region', { name: name.join(' ') })).toBeVisible();
}

async function giveOffice({ hands, page }: Desk, land: string, person: string): Promise<void> {
  const row = page
    .getByRole('row')
    .filter({ hasText: 'nicht besetzt' })
    .filter({ hasText: land })
    .first();
  await hands.openRow(row.getByRole('gridcell').first());
  const panel = page.locator('section.ui-panel');
  await hands.press(panel.getByRole('button', { name: 'Amtszeit eintragen' }));
  await hands.search(panel.getByRole('combobox', { name: 'Person im Amt' }), person);
  await hands.press(panel.getByRole('button', { name: 'Amtszeit speichern' }));
  await expect(page.getByRole('row').filter({ hasText: person })).toBeVisible();
}

async function giveAddress({ hands, page }: Desk, house: string, city: string): Promise<void> {
  await hands.openRow(page.getByRole('gridcell', { name: house }).first());
  const panel = page.locator('section.ui-panel');
  await hands.type(panel.getByRole('textbox', { name: 'Straße und Hausnummer' }), 'Musterstraße 1');
  await hands.type(panel.getByRole('textbox', { name: 'PLZ', exact: true }), '12345');
  await hands.type(panel.getByRole('textbox', { name: 'Ort', exact: true }), city);
  await hands.press(panel.getByRole('button', { name: 'Speichern' }));
  await expect(page.getByRole('row').filter({ hasText: `12345 ${city}` })).toBeVisible();
}

// Rheinland-Pfalz holds the chair until 30 June 2027; the invited member comes from the Saarland.
for (const hands of HANDS) {
  test(`by ${hands.name}: from an empty folder over an own conference to the first invitation`, async ({
    launch,
  }, info) => {
    // By keyboard each room is searched for and each field typed into.
    test.setTimeout(120_000);
    const { electronApp, page } = await launch();
    const desk = { hands, page };
    await answerDialog(electronApp, info.outputPath('daten'));
    await hands.press(page.getByRole('button', { name: 'Datenordner anlegen' }));
    await hands.press(page.getByRole('button', { name: 'Konferenz anlegen' }));
    const dialog = page.getByRole('dialog');
    await hands.type(dialog.getByRole('textbox', { name: 'Ort' }), 'Mainz');
    await hands.type(dialog.getByRole('textbox', { name: 'Erster Tag' }), '14.4.27');
    await hands.type(dialog.getByRole('textbox', { name: 'Letzter Tag' }), '15.4.27');
    await hands.press(dialog.getByRole('button', { name: 'Konferenz anlegen' }));
    await expect(
      page.getByRole('heading', { name: /^22\.\s*Integrationsministerkonferenz$/ }),
    ).toBeVisible();

    await hands.room(page, 'Kontakte');
    await addPerson(desk, ['Vera', 'Vorsitz-Muster'], 'Frauen, Kultur');
    await addPerson(desk, ['Mia', 'Beispiel'], 'Gesundheit des Saarlandes');
    await hands.tab(page, 'Ämter und Amtszeiten');
    await giveOffice(desk, 'RP', 'Vera Vorsitz-Muster');
    await giveOffice(desk, 'SL', 'Mia Beispiel');
    await hands.tab(page, 'Ministerien und Häuser');
    await giveAddress(desk, 'Ministerium für Familie, Frauen, Kultur', 'Mainz');
    await giveAddress(
      desk,
      'Ministerium für Arbeit, Soziales, Frauen und Gesundheit des Saarlandes',
      'Saarbrücken',
    );

    await hands.room(page, 'Vorsitz');
    await hands.tab(page, 'Absender');
    await hands.search(page.getByRole('combobox', { name: 'Person' }), 'Vera');
    await hands.search(page.getByRole('combobox', { name: 'Amt' }), 'RP Minister');
    await hands.press(page.getByRole('button', { name: 'Vorsitz speichern' }));
    await hands.search(page.getByRole('combobox', { name: 'Haus' }), 'Frauen, Kultur');
    await hands.press(page.getByRole('button', { name: 'Geschäftsstelle speichern' }));

    await hands.room(page, 'Konferenzen');
    await hands.tab(page, 'Teilnehmende');
    await hands.press(page.getByRole('button', { name: 'Person aufnehmen' }));
    await hands.search(page.getByRole('dialog').getByRole('combobox', { name: 'Person' }), 'Mia');
    await hands.choose(page.getByRole('dialog').getByRole('button', { name: 'Land' }), 'Saarland');
    await hands.press(page.getByRole('dialog').getByRole('button', { name: 'Person aufnehmen' }));
    await expect(page.getByRole('gridcell', { name: 'Mia Beispiel' })).toBeVisible();

    await hands.room(page, 'Dokumente');
    const out = info.outputPath('papiere');
    mkdirSync(out, { recursive: true });
    await answerDialog(electronApp, out);
    await hands.press(page.getByRole('button', { name: 'Dokumente erstellen' }));
    await expect(page.getByText('nach dem Schreiben geprüft')).toBeVisible();
    expect(readdirSync(out).filter((name) => name.includes('_Einladung_SL_'))).toHaveLength(1);
  });
}
