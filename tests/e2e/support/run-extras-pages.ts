import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Output } from '../../../src/shared/ipc/contract';
import { valueOf } from './ask';
import { answerDialog } from './dialogs';
import { inTab, type PageOfProgram } from './page-ways';

const toPapers = inTab('Dokumente', 'Erstellen');
const AGENDA = '2018-02-01_Vorläufige-Tagesordnung.docx';

async function chosen(page: Page): Promise<void> {
  await toPapers(page);
  const field = page.getByRole('checkbox', { name: 'Eine Datei zum Drucken' });
  await field.click({ force: true });
  await field.scrollIntoViewIfNeeded();
}

/** A run with a file to print and a zip. */
async function made(page: Page, electronApp: ElectronApplication): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'konferenzbuero-lauf-'));
  electronApp.once('close', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await chosen(page);
  await page.getByRole('checkbox', { name: 'Zip-Datei' }).click({ force: true });
  await answerDialog(electronApp, folder);
  await page.getByRole('button', { name: 'Dokumente erstellen' }).click();
  await page.getByRole('button', { name: /^Druckdatei öffnen/ }).waitFor();
  return folder;
}

/** What was sent is handed over; PDFs would take longer than a picture may. */
async function handedOver(page: Page, electronApp: ElectronApplication): Promise<void> {
  const folder = await made(page, electronApp);
  const { conferences } = await valueOf<Output<'conferences.list'>>(page, 'conferences.list', {});
  const conferenceId = conferences[0]?.conferenceId ?? '';
  const listed = await valueOf<Output<'participants.list'>>(page, 'participants.list', {
    conferenceId,
  });
  await valueOf(page, 'dispatch.record', {
    ...{ conferenceId, on: '2018-02-01', way: 'letter', fileReference: 'I 4 – 2018/17' },
    papers: [{ path: join(folder, AGENDA), kind: 'agenda', about: null }],
    recipients: listed.participants.slice(0, 3).map(({ id }) => id),
  });
  await inTab('Dokumente', 'Versand')(page);
  await page.getByRole('checkbox', { name: 'PDF zu jeder Fassung' }).click({ force: true });
  await page.getByRole('button', { name: 'Für die E-Akte ausgeben …' }).click();
  const done = page.getByRole('button', { name: /^Ordner zeigen/ });
  await done.waitFor();
  await done.scrollIntoViewIfNeeded();
}

/** What a run gives beside its files, and the hand-over to the E-Akte. */
export const runExtrasPages: readonly PageOfProgram[] = [
  { name: 'lauf-druckdatei-gewuenscht', dataFolder: 'sample', open: chosen },
  {
    name: 'lauf-mit-druckdatei',
    dataFolder: 'sample',
    open: async (page, electronApp) => {
      await made(page, electronApp);
    },
  },
  { name: 'e-akte-ausgegeben', dataFolder: 'sample', open: handedOver },
];
