import type { Locator, Page } from '@playwright/test';
import { wordClipboard } from '../../support/word-clipboard';
import { inTab, type PageOfProgram } from './page-ways';

/** Pastes a text from Word into a field. */
async function pasteInto(field: Locator): Promise<void> {
  await field.click();
  await field.evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    element.dispatchEvent(paste);
  }, wordClipboard);
  await field.locator('td').first().waitFor();
}

async function withFormedTexts(page: Page): Promise<void> {
  await inTab('Konferenzen', 'Einladungstexte')(page);
  await pasteInto(page.getByRole('textbox', { name: 'Schwerpunkt der Konferenz' }));
}

/** The cursor in a table, so that its tools can be used, and the list of them open. */
async function withTableTools(page: Page): Promise<void> {
  await withFormedTexts(page);
  const field = page.getByRole('textbox', { name: 'Schwerpunkt der Konferenz' });
  await field.locator('td').nth(2).click();
  await page
    .getByRole('toolbar', { name: 'Formatierung: Schwerpunkt der Konferenz' })
    .getByRole('button', { name: 'Tabelle' })
    .click();
  await page.getByRole('menuitem', { name: 'Tabelle löschen' }).waitFor();
}

/** A text that is too long to be saved. */
async function withTooLong(page: Page): Promise<void> {
  await inTab('Konferenzen', 'Einladungstexte')(page);
  const field = page.getByRole('textbox', { name: 'Schwerpunkt der Konferenz' });
  await field.fill('Teilhabe gelingt vor Ort. '.repeat(800));
  await page.getByText(/möglich sind 20\.000/).scrollIntoViewIfNeeded();
}

async function withNewModule(page: Page): Promise<void> {
  await inTab('Dokumente', 'Textbausteine')(page);
  await page.getByRole('button', { name: 'Textbaustein anlegen' }).click();
  await page.getByRole('textbox', { name: 'Titel' }).fill('Anfahrt');
  await pasteInto(page.getByRole('textbox', { name: 'Text' }));
}

/** Texts with bold words, lists and tables. */
export const richTextPages: readonly PageOfProgram[] = [
  { name: 'text-formatiert', dataFolder: 'sample', open: withFormedTexts },
  { name: 'text-tabelle', dataFolder: 'sample', open: withTableTools },
  { name: 'text-zu-lang', dataFolder: 'sample', open: withTooLong },
  { name: 'textbausteine', dataFolder: 'sample', open: inTab('Dokumente', 'Textbausteine') },
  { name: 'textbaustein-neu', dataFolder: 'sample', open: withNewModule },
];
