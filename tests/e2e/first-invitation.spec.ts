import type { Locator, Page } from '@playwright/test';
import { mkdirSync, readdirSync } from 'node:fs';
import { answerDialog } from './support/dialogs';
import { expect, test } from './support/test';

async function room(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('button', { name: title })
    .click();
}

async function tab(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: title, exact: true }).click();
}

/** Types into a search field and takes the first hit. */
async function search(scope: Page | Locator, label: string, text: string): Promise<void> {
  const field = scope.getByRole('combobox', { name: label });
  await field.click();
  await field.pressSequentially(text);
  const page = 'keyboard' in scope ? scope : scope.page();
  await page.getByRole('option').first().click();
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('button', { name: field }).last().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function addPerson(
  page: Page,
  name: readonly [string, string],
  house: string,
): Promise<void> {
  await page.getByRole('button', { name: 'Person anlegen' }).click();
  const panel = page.getByRole('region', { name: 'Person anlegen' });
  await choose(page, 'Anrede', 'Frau');
  await panel.getByRole('textbox', { name: 'Vorname' }).fill(name[0]);
  await panel.getByRole('textbox', { name: 'Nachname' }).fill(name[1]);
  await search(panel, 'Haus', house);
  await panel.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('region', { name: name.join(' ') })).toBeVisible();
}

async function giveOffice(page: Page, land: string, person: string): Promise<void> {
  await page
    .getByRole('row')
    .filter({ hasText: 'nicht besetzt' })
    .filter({ hasText: land })
    .first()
    .click();
  const panel = page.getByRole('region').last();
  await search(panel, 'Person im Amt', person);
  await panel.getByRole('button', { name: 'Amtszeit speichern' }).click();
  await expect(page.getByRole('row').filter({ hasText: person })).toBeVisible();
}

async function giveAddress(page: Page, house: string, city: string): Promise<void> {
  await page.getByRole('gridcell', { name: house }).first().click();
  const panel = page.getByRole('region').last();
  await panel.getByRole('textbox', { name: 'Straße oder Postfach' }).fill('Musterstraße 1');
  await panel.getByRole('textbox', { name: 'Postleitzahl' }).fill('12345');
  await panel.getByRole('textbox', { name: 'Ort' }).fill(city);
  await panel.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('row').filter({ hasText: `12345 ${city}` })).toBeVisible();
}

// Rheinland-Pfalz holds the chair until 30 June 2027; the invited member comes from the Saarland.
test('from an empty folder over an own conference to the first invitation', async ({
  launch,
}, info) => {
  const { electronApp, page } = await launch();
  await answerDialog(electronApp, info.outputPath('daten'));
  await page.getByRole('button', { name: 'Datenordner anlegen' }).click();
  await page.getByRole('button', { name: 'Konferenz anlegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Ort' }).fill('Mainz');
  await dialog.getByRole('textbox', { name: 'Erster Tag' }).fill('14.4.27');
  await dialog.getByRole('textbox', { name: 'Letzter Tag' }).fill('15.4.27');
  await dialog.getByRole('textbox', { name: 'Letzter Tag' }).blur();
  await dialog.getByRole('button', { name: 'Konferenz anlegen' }).click();
  await expect(
    page.getByRole('heading', { name: /^22\.\s*Integrationsministerkonferenz$/ }),
  ).toBeVisible();

  await room(page, 'Kontakte');
  await addPerson(page, ['Vera', 'Vorsitz-Muster'], 'Frauen, Kultur');
  await addPerson(page, ['Mia', 'Beispiel'], 'Gesundheit des Saarlandes');
  await tab(page, 'Ämter und Amtszeiten');
  await giveOffice(page, 'RP', 'Vera Vorsitz-Muster');
  await giveOffice(page, 'SL', 'Mia Beispiel');
  await tab(page, 'Ministerien und Häuser');
  await giveAddress(page, 'Ministerium für Familie, Frauen, Kultur', 'Mainz');
  await giveAddress(
    page,
    'Ministerium für Arbeit, Soziales, Frauen und Gesundheit des Saarlandes',
    'Saarbrücken',
  );

  await room(page, 'Vorsitz');
  await tab(page, 'Absender');
  await search(page, 'Person', 'Vera');
  await search(page, 'Amt', 'RP Minister');
  await page.getByRole('button', { name: 'Vorsitz speichern' }).click();
  await search(page, 'Haus', 'Frauen, Kultur');
  await page.getByRole('button', { name: 'Geschäftsstelle speichern' }).click();

  await room(page, 'Konferenzen');
  await tab(page, 'Teilnehmende');
  await page.getByRole('button', { name: 'Person aufnehmen' }).click();
  await search(page.getByRole('dialog'), 'Person', 'Mia');
  await choose(page, 'Land', 'Saarland');
  await page.getByRole('dialog').getByRole('button', { name: 'Person aufnehmen' }).click();
  await expect(page.getByRole('gridcell', { name: 'Mia Beispiel' })).toBeVisible();

  await room(page, 'Dokumente');
  const out = info.outputPath('papiere');
  mkdirSync(out, { recursive: true });
  await answerDialog(electronApp, out);
  await page.getByRole('button', { name: 'Dokumente erstellen' }).click();
  await expect(page.getByText('nach dem Schreiben geprüft')).toBeVisible();
  expect(readdirSync(out).filter((name) => name.includes('_Einladung_SL_'))).toHaveLength(1);
});
