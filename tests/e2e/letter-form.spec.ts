import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { answerDialog } from './support/dialogs';
import { hasFocus, mouse, pressUntil, reach } from './support/hands';
import { expect, test } from './support/test';

const OWN = 'Liebe Petra,';
const BY_RULE = 'Sehr geehrte Frau Staatsministerin,';

/** What the letter to Sachsen says, the newest of its versions. */
function letterText(folder: string): string {
  const [name = ''] = readdirSync(folder)
    .filter((file) => file.includes('_Einladung_SN_'))
    .sort((a, b) => a.length - b.length)
    .slice(-1);
  const parts = unzipSync(readFileSync(join(folder, name)));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

test('a salutation for one letter: seen, saved, in the file, and back to the rule by keyboard', async ({
  launch,
}, info) => {
  const { electronApp, page } = await launch({ dataFolder: 'sample' });
  const out = info.outputPath('papiere');
  mkdirSync(out, { recursive: true });
  await answerDialog(electronApp, out);
  const panel = page.getByRole('region', { name: 'Petra Muster' });

  async function openLetter(): Promise<void> {
    await mouse.room(page, 'Konferenzen');
    await mouse.tab(page, 'Teilnehmende');
    await mouse.openRow(page.getByRole('gridcell', { name: 'Petra Muster', exact: true }));
    await pressUntil(panel.getByRole('tab', { name: 'Teilnahme' }), 'Tab', hasFocus);
    await page.keyboard.press('ArrowRight');
    await expect(panel.getByRole('form', { name: 'Brief an diese Person' })).toBeVisible();
  }
  async function make(): Promise<void> {
    await mouse.room(page, 'Dokumente');
    await mouse.press(page.getByRole('button', { name: 'Dokumente erstellen' }));
    await expect(page.getByText('nach dem Schreiben geprüft')).toBeVisible();
  }

  await openLetter();
  await expect(panel.getByText(BY_RULE)).toBeVisible();
  await reach(panel.getByRole('textbox', { name: 'Eigene Anrede' }));
  await page.keyboard.type('Liebe Petra');
  await expect(panel.getByText(OWN, { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Alles gespeichert')).toBeVisible();

  await mouse.room(page, 'Dokumente');
  await expect(page.getByText(/Petra Muster: eigene Anrede „Liebe Petra,“/)).toBeVisible();
  await make();
  expect(letterText(out)).toContain(OWN);

  await openLetter();
  await reach(panel.getByRole('button', { name: 'Zurück zur Regel' }));
  await page.keyboard.press('Enter');
  await expect(panel.getByText(BY_RULE)).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Eigene Anrede' })).toHaveValue('');
  await make();
  expect(letterText(out)).toContain(BY_RULE);
});
