import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tinyPdf } from '../../builders/tiny-pdf';
import { valueOf } from './ask';
import { answerDialog } from './dialogs';
import { inTab, room, type PageOfProgram } from './page-ways';

/** A folder that goes when the program does. */
function folderFor(electronApp: ElectronApplication): string {
  const folder = mkdtempSync(join(tmpdir(), 'konferenzbuero-versand-'));
  electronApp.once('close', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The result of a run of the papers that are chosen at first. */
async function withResult(page: Page, electronApp: ElectronApplication): Promise<void> {
  await answerDialog(electronApp, folderFor(electronApp));
  await room(page, 'Dokumente');
  await page.getByRole('button', { name: 'Dokumente erstellen' }).click();
  await page.getByRole('button', { name: 'Versand erfassen' }).waitFor();
}

async function withRecording(page: Page, electronApp: ElectronApplication): Promise<void> {
  await withResult(page, electronApp);
  await page.getByRole('button', { name: 'Versand erfassen' }).click();
  await page.getByRole('dialog').getByRole('row').nth(2).waitFor();
}

interface Listed {
  readonly conferences: readonly { readonly conferenceId: string }[];
}
interface Participants {
  readonly participants: readonly { readonly id: string }[];
}

/** A programme that went to everybody, and a newer one that went to two of them. */
async function send(page: Page, folder: string): Promise<void> {
  const { conferences } = await valueOf<Listed>(page, 'conferences.list', {});
  const conferenceId = conferences[0]?.conferenceId;
  const { participants } = await valueOf<Participants>(page, 'participants.list', { conferenceId });
  const everybody = participants.map(({ id }) => id);
  const sendings = [
    { on: '2018-02-01', way: 'letter', recipients: everybody },
    { on: '2018-02-08', way: 'email', recipients: everybody.slice(0, 2) },
  ];
  for (const [index, sending] of sendings.entries()) {
    const path = join(folder, 'Programm.docx');
    writeFileSync(path, `Fassung ${index + 1}`);
    const papers = [{ path, kind: 'programme', about: null }];
    await valueOf(page, 'dispatch.record', { conferenceId, ...sending, papers });
  }
}

async function withRegister(page: Page, electronApp: ElectronApplication): Promise<void> {
  await send(page, folderFor(electronApp));
  await inTab('Dokumente', 'Versand')(page);
  await page.getByRole('grid', { name: 'Versandregister' }).waitFor();
}

async function withResending(page: Page, electronApp: ElectronApplication): Promise<void> {
  await withRegister(page, electronApp);
  const old = page.getByRole('grid', { name: 'Wer hat noch die alte Fassung?' });
  await old.getByRole('row').nth(1).getByRole('checkbox').click();
  await old.getByRole('row').nth(2).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Neue Fassung senden …' }).click();
  await page.getByRole('dialog').waitFor();
}

/** A scan that bears no number. */
async function withScan(page: Page, electronApp: ElectronApplication): Promise<void> {
  const file = join(folderFor(electronApp), 'Scan 12.pdf');
  writeFileSync(file, tinyPdf());
  await answerDialog(electronApp, file);
  await inTab('Dokumente', 'Versand')(page);
  await page.getByRole('button', { name: 'Scans wählen …' }).click();
  await page.getByRole('combobox', { name: /^Gehört zu/ }).waitFor();
}

/** What left the house, and what came back. */
export const dispatchPages: readonly PageOfProgram[] = [
  { name: 'versand-leer', dataFolder: 'sample', open: inTab('Dokumente', 'Versand') },
  { name: 'versand', dataFolder: 'sample', open: withRegister },
  { name: 'versand-erneut', dataFolder: 'sample', open: withResending },
  { name: 'versand-scan', dataFolder: 'sample', open: withScan },
  { name: 'ergebnis', dataFolder: 'sample', open: withResult },
  { name: 'ergebnis-versand', dataFolder: 'sample', open: withRecording },
];
