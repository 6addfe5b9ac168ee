import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { png } from '../../support/pictures';
import { answerDialog } from './dialogs';
import { inTab, type PageOfProgram } from './page-ways';

const toLetterheads = inTab('Vorsitz', 'Briefköpfe');

async function added(page: Page): Promise<void> {
  await toLetterheads(page);
  await page.getByRole('button', { name: 'Briefkopf anlegen' }).click();
  await page.getByRole('region', { name: 'Briefkopf anlegen' }).waitFor();
}

/** A letterhead with a logo, as typed and not saved, and the sample beside it. */
async function withLogo(page: Page, electronApp: ElectronApplication): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'konferenzbuero-logo-'));
  electronApp.once('close', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, 'wappen.png');
  writeFileSync(file, png(600, 400));
  await added(page);
  await page.getByRole('textbox', { name: 'Kopfzeilen' }).fill('Staatsministerium\nDie Ministerin');
  await answerDialog(electronApp, file);
  await page.getByRole('button', { name: 'Logo wählen' }).click();
  await page.getByRole('textbox', { name: 'Beschreibung' }).fill('Wappen des Landes');
  const sample = page.frameLocator('iframe[title="Vorschau des Dokuments"]');
  await sample.getByText('Die Ministerin').first().waitFor();
}

/** What papers are printed on. */
export const letterheadPages: readonly PageOfProgram[] = [
  { name: 'briefkoepfe-leer', dataFolder: 'sample', open: toLetterheads },
  { name: 'briefkopf-mit-logo', dataFolder: 'sample', open: withLogo },
];
