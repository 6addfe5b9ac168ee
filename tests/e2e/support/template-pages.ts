import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { p, wordFile } from '../../builders/word-templates';
import { answerDialog } from './dialogs';
import { inTab, type PageOfProgram } from './page-ways';

export const toTemplates = inTab('Dokumente', 'Vorlagen');

/** A template of the house with one more paragraph. */
export function houseTemplate(more: string): Uint8Array {
  const lines = ['Ein Brief aus unserem Haus', '{{Anschrift}}', '{{Anrede}}', '{{Text}}', more];
  const footer = p('{{falls Übungsvermerk}}{{Übungsvermerk}}{{ende falls}}');
  const core = '<dc:title>Hausbrief</dc:title>';
  return wordFile({ body: lines.map((line) => p(line)).join(''), footer, core });
}

async function choose(
  page: Page,
  electronApp: ElectronApplication,
  more: readonly string[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'konferenzbuero-vorlage-'));
  electronApp.once('close', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await toTemplates(page);
  for (const [index, line] of more.entries()) {
    const file = join(folder, `Hausbrief ${index + 1}.docx`);
    writeFileSync(file, houseTemplate(line));
    await answerDialog(electronApp, file);
    await page.getByRole('button', { name: 'Eigene Vorlage wählen …' }).click();
    await page.getByText(`„Hausbrief ${index + 1}.docx“`).waitFor();
  }
}

/** Own Word templates: none yet; two versions; one with wrong placeholders. */
export const templatePages: readonly PageOfProgram[] = [
  { name: 'vorlagen-leer', dataFolder: 'sample', open: toTemplates },
  {
    name: 'vorlagen-fassungen',
    dataFolder: 'sample',
    open: (page, electronApp) => choose(page, electronApp, ['{{Grußformel}}', '{{Betreff}}']),
  },
  {
    name: 'vorlagen-falscher-platzhalter',
    dataFolder: 'sample',
    open: (page, electronApp) =>
      choose(page, electronApp, ['Im Auftrag {{Vorsitzende.Nahme}} und {Anrede}']),
  },
];
