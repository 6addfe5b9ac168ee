import type { Page } from '@playwright/test';
import { inTab, withRow, type PageOfProgram } from './page-ways';

/** Two changes of a person and a deletion, each as one makes it. */
async function withSteps(page: Page): Promise<void> {
  await withRow('Kontakte', 'Personen', 'Antje Muster-Beispiel')(page);
  const panel = page.getByRole('region', { name: 'Antje Muster-Beispiel' });
  for (const phone of ['0911 123', '0911 456']) {
    await panel.getByRole('textbox', { name: 'Telefon, direkt' }).fill(phone);
    await panel.getByRole('button', { name: 'Speichern' }).click();
    await panel.getByRole('button', { name: 'Verwerfen' }).waitFor({ state: 'hidden' });
  }
  await inTab('Konferenzen', 'Räume')(page);
  await page.getByRole('gridcell', { name: 'Großer Saal' }).first().click();
  await page.getByRole('button', { name: 'Entfernen' }).click();
  await page.getByRole('region', { name: 'Großer Saal' }).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^Rückgängig/ }).click();
  await page.getByRole('gridcell', { name: 'Großer Saal' }).first().click();
  await page.getByRole('button', { name: 'Entfernen' }).click();
  await page.getByRole('region', { name: 'Großer Saal' }).waitFor({ state: 'hidden' });
}

const withStorageTab = (tab: string) => async (page: Page) => {
  await withSteps(page);
  await inTab('Datenordner', tab)(page);
  await page.getByRole('grid', { name: tab }).waitFor();
};

/** What was done, what was deleted, the versions of one record. */
export const HISTORY_PAGES: readonly PageOfProgram[] = [
  { name: 'verlauf', dataFolder: 'sample', open: withStorageTab('Verlauf') },
  {
    name: 'verlauf-schritt',
    dataFolder: 'sample',
    open: async (page) => {
      await withStorageTab('Verlauf')(page);
      await page
        .getByRole('gridcell', { name: /Antje Muster-Beispiel/ })
        .first()
        .click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'verlauf-keine-treffer',
    dataFolder: 'sample',
    open: async (page) => {
      await inTab('Datenordner', 'Verlauf')(page);
      await page.getByRole('searchbox', { name: 'Suchen' }).fill('zwickau');
      await page.getByText('Keine Treffer').waitFor();
    },
  },
  {
    name: 'verlauf-person',
    dataFolder: 'sample',
    open: async (page) => {
      await withSteps(page);
      await withRow('Kontakte', 'Personen', 'Antje Muster-Beispiel')(page);
      await page.getByRole('button', { name: 'Verlauf', exact: true }).click();
      await page.getByText('jetziger Stand').waitFor();
    },
  },
  { name: 'papierkorb-leer', dataFolder: 'sample', open: inTab('Datenordner', 'Papierkorb') },
  {
    name: 'papierkorb',
    dataFolder: 'sample',
    open: async (page) => {
      await withStorageTab('Papierkorb')(page);
      await page.getByRole('gridcell', { name: 'Großer Saal' }).first().click();
      await page.getByRole('button', { name: 'Zurückholen' }).waitFor();
    },
  },
];
