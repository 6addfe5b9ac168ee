import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, valueOf } from './ask';
import { answerDialog } from './dialogs';
import { inTab, type PageOfProgram } from './page-ways';

/** A checklist of which some is done, some is late, and one thing open beside it. */
async function withChecklist(page: Page): Promise<void> {
  await inTab('Übergabe', 'Checkliste')(page);
  await page.getByRole('button', { name: 'Übergabe anlegen' }).click();
  await page.getByLabel('Wer übergibt').fill('Rita Beispiel');
  const boxes = page.getByRole('checkbox', { name: /: übergeben$/ });
  await boxes.nth(5).click();
  await boxes.nth(6).click();
  await page.getByText('von Rita Beispiel').nth(1).waitFor();
  await page
    .getByRole('button', { name: /: entfällt$/ })
    .nth(9)
    .click();
  await page.getByText('entfällt', { exact: true }).waitFor();
}

async function withItem(page: Page): Promise<void> {
  await withChecklist(page);
  const title = 'Kontaktverzeichnis von Ländern und Bund, Verteiler, Funktionspostfach';
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('region', { name: title }).waitFor();
}

const ORDERS = [
  ['inspection', 'Anerkennung ausländischer Berufsabschlüsse: Dauer der Verfahren', '2018-02-28'],
  ['report', 'Bericht über die Umsetzung des Beschlusses zur Sprachförderung', '2018-09-30'],
  ['workingGroup', 'Länderoffene Arbeitsgruppe Integrationsmonitoring', null],
] as const;

async function withOrders(page: Page): Promise<void> {
  for (const [kind, title, dueOn] of ORDERS)
    await ask(page, 'register.save', {
      collection: 'orders',
      record: {
        ...{ kind, title, dueOn, origin: '13. IntMK, TOP 4', lead: 'HE', details: null },
        ...{ state: 'open', doneOn: null, result: null },
      },
    });
  await inTab('Übergabe', 'Aufträge')(page);
  await page.getByRole('gridcell', { name: ORDERS[0][1] }).click();
  await page.getByRole('region', { name: ORDERS[0][1] }).waitFor();
}

async function withHandover(page: Page): Promise<void> {
  await inTab('Übergabe', 'Checkliste')(page);
  await page.getByRole('button', { name: 'Übergabe anlegen' }).click();
  await page.getByLabel('Wer übergibt').waitFor();
  await page.getByRole('tab', { name: 'Protokoll', exact: true }).click();
  await page.getByLabel('Tag der Übergabe', { exact: true }).waitFor();
}

/** A package without a passphrase, which takes no second to derive. */
async function withPackage(page: Page, electronApp: ElectronApplication): Promise<void> {
  await answerDialog(electronApp, mkdtempSync(join(tmpdir(), 'paket-')));
  await inTab('Übergabe', 'Übergabepaket')(page);
  await page.getByText('Unverschlüsselte Zip-Datei').click();
  await page.getByRole('button', { name: 'Übergabepaket erstellen …' }).click();
  await page.getByRole('heading', { name: 'Das Übergabepaket ist fertig' }).waitFor();
}

interface Package {
  readonly file: string;
}

/** A package of this very office comes back after the office has changed something. */
async function withProof(page: Page, electronApp: ElectronApplication): Promise<void> {
  const to = mkdtempSync(join(tmpdir(), 'paket-'));
  const categories = ['base', 'contacts', 'conferences', 'participants'];
  const { file } = await valueOf<Package>(page, 'handover.export', { to, categories });
  const { conferences } = await valueOf<{
    readonly conferences: readonly { readonly conferenceId: string }[];
  }>(page, 'conferences.list', {});
  const conferenceId = conferences[0]?.conferenceId;
  await ask(page, 'conferences.update', { conferenceId, patch: { motto: 'Ankommen, bleiben' } });
  await answerDialog(electronApp, file);
  await inTab('Übergabe', 'Empfangen')(page);
  await page.getByRole('button', { name: 'Übergabepaket wählen …' }).click();
  await page.getByText('Vollständig und unverändert').waitFor();
}

async function withReceived(page: Page, electronApp: ElectronApplication): Promise<void> {
  await withProof(page, electronApp);
  await page.getByText('Unter „Vorsitz“ nachzutragen.').click();
  await page.getByRole('button', { name: 'Übergabe empfangen' }).click();
  await page.getByRole('heading', { name: 'Die Übergabe ist empfangen' }).waitFor();
  await page.getByRole('heading', { name: 'Zurücknehmen' }).waitFor();
}

/** The year is over: what was collected for it is due. */
async function laterOn(page: Page, day: string): Promise<void> {
  await ask(page, 'settings.save', {
    collection: 'preferences',
    record: {
      id: 'preferences',
      referenceDate: day,
      addressVariant: 'A',
      salutationWithName: false,
    },
  });
}

async function withDue(page: Page): Promise<void> {
  await laterOn(page, '2019-10-01');
  await inTab('Übergabe', 'Löschen')(page);
  await page
    .getByText(/fällig seit/)
    .first()
    .waitFor();
}

async function askingToDelete(page: Page): Promise<void> {
  await withDue(page);
  await page
    .getByRole('button', { name: /Löschlauf|löschen …/ })
    .first()
    .click();
  await page.getByRole('alertdialog').waitFor();
}

async function inArchive(page: Page): Promise<void> {
  await ask(page, 'handover.export', { to: mkdtempSync(join(tmpdir(), 'paket-')), categories: [] });
  await inTab('Übergabe', 'Archiv')(page);
  await page.getByRole('button', { name: 'Zum Archiv machen …' }).click();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
}

async function changing(page: Page): Promise<void> {
  await inTab('Vorsitz', 'Absender')(page);
  await page.getByRole('button', { name: 'Wechsel eintragen' }).first().click();
  await page.getByRole('button', { name: 'Abbrechen' }).waitFor();
}

async function changed(page: Page): Promise<void> {
  await changing(page);
  const part = page.getByRole('region', { name: 'Person im Vorsitz' });
  await part.getByRole('combobox', { name: 'Person' }).fill('Canan');
  await page.getByRole('option').first().click();
  await part.getByRole('textbox', { name: 'Von' }).fill('1.6.2018');
  await page.keyboard.press('Tab');
  await part.getByRole('button', { name: 'Vorsitz speichern' }).click();
  await part.getByRole('button', { name: /Eintrag$/ }).waitFor();
}

/** The last lines of the first page, below what is seen at once. */
async function careOfYear(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zur Übergabe' }).scrollIntoViewIfNeeded();
}

/** The room of the handover with something in it: as it looks once somebody has worked there. */
export const handoverStates: readonly PageOfProgram[] = [
  { name: 'uebersicht-uebergabe', dataFolder: 'sample', open: careOfYear },
  { name: 'uebergabe-neu', dataFolder: 'sample', open: inTab('Übergabe', 'Checkliste') },
  { name: 'uebergabe-gegenstand', dataFolder: 'sample', open: withItem },
  { name: 'uebergabe-auftraege', dataFolder: 'sample', open: withOrders },
  { name: 'uebergabe-protokoll', dataFolder: 'sample', open: withHandover },
  { name: 'uebergabe-paket-fertig', dataFolder: 'sample', open: withPackage },
  { name: 'uebergabe-beweis', dataFolder: 'sample', open: withProof },
  { name: 'uebergabe-empfangen-fertig', dataFolder: 'sample', open: withReceived },
  { name: 'loeschen-faellig', dataFolder: 'sample', open: withDue },
  { name: 'loeschen-fragen', dataFolder: 'sample', open: askingToDelete },
  { name: 'archiv-begonnen', dataFolder: 'sample', open: inArchive },
  { name: 'absender-mehrere', dataFolder: 'sample', open: changed },
];
