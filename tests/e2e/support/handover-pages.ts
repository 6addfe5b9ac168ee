import type { Page } from '@playwright/test';
import { inTab, type PageOfProgram } from './page-ways';

export const toPackage = inTab('Übergabe', 'Übergabepaket');

async function withCategories(page: Page): Promise<void> {
  await toPackage(page);
  await page.getByRole('checkbox', { name: /^Teilnehmende und Rückmeldungen/ }).click();
}

async function withWeakPassphrase(page: Page): Promise<void> {
  await toPackage(page);
  await page.getByLabel('Kennwort', { exact: true }).fill('Bayern2018');
  await page.getByLabel('Kennwort wiederholen').fill('Bayern');
  await page.getByLabel('Kennwort wiederholen').scrollIntoViewIfNeeded();
}

async function withPlain(page: Page): Promise<void> {
  await toPackage(page);
  await page.getByText('Unverschlüsselte Zip-Datei').click();
  await page.getByText('Wer die Datei hat, kann alles lesen').scrollIntoViewIfNeeded();
}

async function firstReceive(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Übergabe empfangen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Übergabe empfangen' }).waitFor();
}

async function askingToArchive(page: Page): Promise<void> {
  await inTab('Übergabe', 'Archiv')(page);
  await page.getByRole('button', { name: 'Zum Archiv machen …' }).click();
  await page.getByRole('alertdialog').waitFor();
}

async function withPeriod(page: Page): Promise<void> {
  await inTab('Übergabe', 'Löschen')(page);
  await page.getByRole('button', { name: 'Löschfrist ändern: Begleitpersonen' }).click();
  await page.getByRole('dialog').waitFor();
}

/** Making and receiving a package, deleting by periods, the archive. */
export const handoverPages: readonly PageOfProgram[] = [
  { name: 'uebergabe-paket', dataFolder: 'sample', open: toPackage },
  { name: 'uebergabe-paket-mehr', dataFolder: 'sample', open: withCategories },
  { name: 'uebergabe-paket-schwach', dataFolder: 'sample', open: withWeakPassphrase },
  { name: 'uebergabe-paket-offen', dataFolder: 'sample', open: withPlain },
  { name: 'uebergabe-empfangen', dataFolder: 'sample', open: inTab('Übergabe', 'Empfangen') },
  { name: 'erster-start-empfangen', dataFolder: 'none', open: firstReceive },
  { name: 'loeschen', dataFolder: 'sample', open: inTab('Übergabe', 'Löschen') },
  { name: 'loeschen-frist', dataFolder: 'sample', open: withPeriod },
  { name: 'archiv', dataFolder: 'sample', open: inTab('Übergabe', 'Archiv') },
  { name: 'archiv-fragen', dataFolder: 'sample', open: askingToArchive },
];
