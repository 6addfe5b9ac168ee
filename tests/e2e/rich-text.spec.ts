import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { wordClipboard } from '../support/word-clipboard';
import { answerDialog } from './support/dialogs';
import { hasFocus, keyboard, mouse, pressUntil, reach } from './support/hands';
import { expect, test } from './support/test';

/** What the newest invitation to Sachsen holds. */
function letterXml(folder: string): string {
  const [name = ''] = readdirSync(folder).filter((file) => file.includes('_Einladung_SN_'));
  const parts = unzipSync(readFileSync(join(folder, name)));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll('\u00A0', ' ');
}

/** The paragraph of a Word file that holds some words. */
const paragraphWith = (xml: string, words: string): string =>
  xml.split('</w:p>').find((part) => part.includes(words)) ?? '';

/** The run of a Word file that holds some words. */
const runWith = (xml: string, words: string): string =>
  xml.split('</w:r>').find((part) => part.includes(words)) ?? '';

/** Puts something into the real clipboard, as another program would. */
async function toClipboard(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((written) => {
    const copy = (event: ClipboardEvent): void => {
      for (const [type, text] of Object.entries(written)) event.clipboardData?.setData(type, text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', copy, { capture: true, once: true });
  }, data);
  await page.keyboard.press('Control+c');
}

async function openTexts(page: Page): Promise<void> {
  await keyboard.room(page, 'Konferenzen');
  await keyboard.tab(page, 'Einladungstexte');
}

const fieldOf = (page: Page, name: string): Locator => page.getByRole('textbox', { name });

test('a bold word, a list and a text from Word: written, saved, read again and printed', async ({
  launch,
}, info) => {
  const running = await launch({ dataFolder: 'sample' });
  const { page } = running;
  const keys = page.keyboard;
  await openTexts(page);

  await reach(fieldOf(page, 'Besonderes'));
  await keys.press('Control+a');
  await keys.type('Am Abend laden wir ');
  await keys.press('Control+b');
  await keys.type('festlich');
  await keys.press('Control+b');
  await keys.type(' ein:');
  await keys.press('Enter');
  // From the text to its tools, along them, and back to the text with the list.
  await keys.press('Alt+F10');
  const bullets = page
    .getByRole('toolbar', { name: 'Formatierung: Besonderes' })
    .getByRole('button', { name: /^Aufzählung/ });
  await pressUntil(bullets, 'ArrowRight', hasFocus);
  await keys.press('Enter');
  await expect(fieldOf(page, 'Besonderes')).toBeFocused();
  await keys.type('Empfang um 18 Uhr');
  await keys.press('Enter');
  await keys.press('Alt+Shift+ArrowRight');
  await keys.type('mit Musik');
  await expect(bullets).toHaveAttribute('aria-pressed', 'true');

  // Tab leaves the text, Shift+Tab comes back by way of its tools.
  await keys.press('Tab');
  await expect(fieldOf(page, 'Besonderes')).not.toBeFocused();
  await reach(fieldOf(page, 'Anreise'));
  await toClipboard(page, { 'text/html': wordClipboard, 'text/plain': 'ohne Form' });
  await keys.press('Control+v');
  await expect(fieldOf(page, 'Anreise').locator('td')).toHaveText([
    'Tag',
    'Zug',
    '15.03.',
    'ICE 1',
  ]);
  await expect(fieldOf(page, 'Anreise').locator('[style], img, font, span')).toHaveCount(0);
  await reach(fieldOf(page, 'Schlusssatz'));
  await keys.press('Control+a');
  await keys.type('Wir freuen uns auf Sie.');
  await keys.press('Control+s');
  await expect(page.getByText('Alles gespeichert')).toBeVisible();

  await running.restart();
  await openTexts(running.page);
  const special = fieldOf(running.page, 'Besonderes');
  await expect(special.locator('strong')).toHaveText('festlich');
  await expect(special.locator('li li')).toHaveText('mit Musik');
  await expect(fieldOf(running.page, 'Schlusssatz')).toHaveText('Wir freuen uns auf Sie.');

  const out = info.outputPath('papiere');
  mkdirSync(out, { recursive: true });
  await answerDialog(running.electronApp, out);
  await mouse.room(running.page, 'Dokumente');
  await mouse.press(running.page.getByRole('button', { name: 'Dokumente erstellen' }));
  await expect(running.page.getByText('nach dem Schreiben geprüft')).toBeVisible();
  const xml = letterXml(out);
  expect(runWith(xml, 'festlich')).toMatch(/<w:b(\/| )/);
  expect(runWith(xml, 'Am Abend laden wir')).not.toMatch(/<w:b(\/| )/);
  expect(paragraphWith(xml, 'Empfang um 18 Uhr')).toContain('<w:ilvl w:val="0"/>');
  expect(paragraphWith(xml, 'mit Musik')).toContain('<w:ilvl w:val="1"/>');
  expect(runWith(xml, 'pünktlich')).toMatch(/<w:b(\/| )/);
  expect(paragraphWith(xml, 'Zimmer bestellen')).toContain('<w:numPr>');
  expect(xml).toContain('ICE');
});

test('Tab goes through a table and leaves it behind the last cell; too long a text is told', async ({
  launch,
}) => {
  const { page } = await launch({ dataFolder: 'sample' });
  const keys = page.keyboard;
  await openTexts(page);
  const field = fieldOf(page, 'Besonderes');
  await reach(field);
  await keys.press('Control+a');
  await keys.press('Delete');
  const tools = page.getByRole('toolbar', { name: 'Formatierung: Besonderes' });
  await keys.press('Alt+F10');
  await pressUntil(tools.getByRole('button', { name: 'Tabelle' }), 'ArrowRight', hasFocus);
  await keys.press('Enter');
  await page.getByRole('menuitem', { name: 'Tabelle einfügen' }).waitFor();
  await keys.press('Enter');
  await expect(field).toBeFocused();
  for (const cell of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) {
    await keys.type(cell);
    await keys.press('Tab');
  }
  await expect(field.locator('td')).toHaveText(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  await expect(field).not.toBeFocused();

  await reach(fieldOf(page, 'Anreise'));
  await toClipboard(page, { 'text/plain': 'lang '.repeat(5_000) });
  await keys.press('Control+v');
  await expect(page.getByText(/25\.000 Zeichen und wurde nicht eingefügt/)).toBeVisible();
  await expect(fieldOf(page, 'Anreise')).not.toContainText('lang lang');
});
