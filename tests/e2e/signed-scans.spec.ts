import type { Page } from '@playwright/test';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tinyPdf } from '../builders/tiny-pdf';
import { scanHeap } from '../support/scans';
import { answerDialog, answerFiles } from './support/dialogs';
import { keyboard as hands } from './support/hands';
import { expect, test } from './support/test';

const rowOf = (page: Page, grid: string, text: string) =>
  page.getByRole('grid', { name: grid }).getByRole('row').filter({ hasText: text });

/** Leaves the papers that go to everybody out, so that letters alone are made. */
async function lettersAlone(page: Page): Promise<void> {
  for (const name of [
    'Programm',
    'Rückmeldebogen',
    'Vorläufige Tagesordnung',
    'Datenschutzhinweis',
  ]) {
    await hands.tick(page.getByRole('checkbox', { name, exact: true }));
  }
}

test('signed scans back, by keyboard alone: letters with numbers, PDFs, dispatch, a heap from the scanner', async ({
  launch,
}, info) => {
  test.setTimeout(240_000);
  const { electronApp, page } = await launch({ dataFolder: 'sample' });
  const out = info.outputPath('papiere');
  mkdirSync(out, { recursive: true });
  await answerDialog(electronApp, out);

  await hands.room(page, 'Dokumente');
  await lettersAlone(page);
  await expect(page.getByRole('checkbox', { name: 'Vorgangsnummern mitdrucken' })).toBeChecked();
  await hands.press(page.getByRole('button', { name: 'Dokumente erstellen' }));
  await expect(page.getByText('17 von 17 Dateien nach dem Schreiben geprüft.')).toBeVisible();

  await hands.press(page.getByRole('button', { name: 'Reinschriften (PDF) erstellen' }));
  await expect(page.getByText(/^17 Reinschriften mit 17 Seiten, erstellt mit /)).toBeVisible({
    timeout: 180_000,
  });
  await hands.press(page.getByRole('button', { name: 'Versand erfassen' }));
  const dialog = page.getByRole('dialog', { name: 'Versand erfassen' });
  await hands.type(dialog.getByRole('textbox', { name: 'Aktenzeichen' }), 'I 4 / 0123');
  await hands.press(dialog.getByRole('button', { name: 'Versand erfassen' }));
  await expect(
    page.getByText('Versand erfasst: 17 Sendungen, 17 neue Fassungen aufbewahrt.'),
  ).toBeVisible();

  const pdfs = readdirSync(out).filter((name) => name.endsWith('.pdf'));
  const pdfOf = (land: string): string =>
    join(out, pdfs.find((name) => name.includes(`_${land}_`)) ?? '');
  const heap = info.outputPath('Stapel.pdf');
  await scanHeap([pdfOf('SN'), pdfOf('HH')], heap);
  const blank = info.outputPath('Scan ohne Nummer.pdf');
  writeFileSync(blank, tinyPdf());

  await hands.tab(page, 'Versand');
  await expect(page.getByText('Alle haben von jedem Papier die neueste Fassung.')).toBeVisible();
  await answerFiles(electronApp, [heap, blank]);
  await hands.press(page.getByRole('button', { name: 'Scans wählen …' }));
  const found = page.getByRole('grid', { name: 'Erkannte Schreiben' });
  await expect(found.getByRole('row').filter({ hasText: 'Petra Muster' })).toContainText('am Code');
  await expect(found.getByRole('row').filter({ hasText: 'Ole Beispiel' })).toContainText('Seite 2');
  await expect(
    page.getByText(/Scan ohne Nummer.pdf“, Seite 1: keine Vorgangsnummer/),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: '2 Schreiben ablegen' })).toBeVisible();
  await hands.search(page.getByRole('combobox', { name: /^Gehört zu/ }), 'Canan');
  await hands.press(page.getByRole('button', { name: '3 Schreiben ablegen' }));
  await expect(page.getByText('3 Schreiben abgelegt. Rückgängig mit Strg+Z.')).toBeVisible();

  const register = 'Versandregister';
  for (const name of ['Petra Muster', 'Ole Beispiel', 'Canan Muster']) {
    await expect(rowOf(page, register, name)).toContainText('zurück 01.02.2018');
  }
  await expect(rowOf(page, register, 'Maria Muster')).toContainText(/V-2018-\d{4}-\d\d/);
});
