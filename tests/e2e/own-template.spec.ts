import type { ElectronApplication, Page } from '@playwright/test';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf, textOf } from '../support/word-files';
import { answerDialog } from './support/dialogs';
import { HANDS, type Hands } from './support/hands';
import { houseTemplate } from './support/template-pages';
import { expect, test } from './support/test';

interface Run {
  readonly hands: Hands;
  readonly page: Page;
  readonly electronApp: ElectronApplication;
}

/** Makes the invitations into a folder and answers with the text of the one to Saxony. */
async function invite({ hands, page, electronApp }: Run, out: string): Promise<string> {
  mkdirSync(out, { recursive: true });
  await answerDialog(electronApp, out);
  await hands.tab(page, 'Erstellen');
  await hands.press(page.getByRole('button', { name: 'Dokumente erstellen' }));
  await expect(page.getByText(/ von \d+ Dateien nach dem Schreiben geprüft\./)).toBeVisible();
  const name = readdirSync(out).find((file) => file.includes('_Einladung_SN_')) ?? 'none';
  await hands.press(page.getByRole('button', { name: 'Weitere Dokumente' }));
  return textOf(partsOf(join(out, name))).join('\n');
}

for (const hands of HANDS) {
  test(`by ${hands.name}: own template, wrong placeholder, corrected, invitations with it, back to the built-in layout`, async ({
    launch,
  }, info) => {
    // Two runs, and the keyboard passes every field on its way.
    test.setTimeout(120_000);
    const { page, electronApp } = await launch();
    const run = { hands, page, electronApp };
    await hands.press(page.getByRole('button', { name: 'Beispiel öffnen' }));
    await expect(page.getByText('Noch 42 Tage bis zum Beginn')).toBeVisible();
    await hands.room(page, 'Dokumente');
    await hands.tab(page, 'Vorlagen');
    await expect(page.getByText(/^Alle Dokumente haben das eingebaute Layout\./)).toBeVisible();

    const file = info.outputPath('Hausbrief.docx');
    writeFileSync(file, houseTemplate('{{Grusformeln}}'));
    await answerDialog(electronApp, file);
    const choose = page.getByRole('button', { name: 'Eigene Vorlage wählen …' });
    await hands.press(choose);
    await expect(page.getByText('„Hausbrief.docx“ wurde nicht übernommen')).toBeVisible();
    await expect(page.getByText(/Absatz 5 \(„\{\{Grusformeln\}\}“\)/)).toContainText(
      'Meinten Sie {{Grußformel}}?',
    );

    writeFileSync(file, houseTemplate('{{Grußformel}}'));
    await hands.press(choose);
    await expect(page.getByText('„Hausbrief.docx“ ist jetzt in Gebrauch')).toBeVisible();
    await expect(page.getByText(/^1 Dokument hat eine eigene Vorlage/)).toBeVisible();

    const own = await invite(run, info.outputPath('eigen'));
    expect(own).toContain('Ein Brief aus unserem Haus');
    expect(own).toContain('Petra Muster');
    expect(own).toContain('01097 Dresden');
    expect(own).not.toContain('{{');

    await hands.tab(page, 'Vorlagen');
    await hands.press(page.getByRole('button', { name: 'Zurück zum eingebauten Layout' }));
    await expect(page.getByText('Fassung 1: Hausbrief.docx')).toBeVisible();
    const builtIn = await invite(run, info.outputPath('eingebaut'));
    expect(builtIn).not.toContain('Ein Brief aus unserem Haus');
    expect(builtIn).toContain('01097 Dresden');
  });
}
