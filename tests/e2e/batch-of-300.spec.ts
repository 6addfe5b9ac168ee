import type { ElectronApplication, Page } from '@playwright/test';
import { mkdirSync, readdirSync } from 'node:fs';
import { answerDialog } from './support/dialogs';
import { mouse } from './support/hands';
import { addGuests } from './support/many-persons';
import { expect, test } from './support/test';

const GUESTS = 300;
/** 14 invitations and three papers for everybody are the sample's own. */
const WITHOUT_GAPS = 14 + 3 + GUESTS;

interface Gauge {
  longest: number;
}

/** Counts from now on how late the main process comes to what it was to do every two milliseconds. */
async function watchMain(electronApp: ElectronApplication): Promise<void> {
  await electronApp.evaluate(() => {
    const gauge: Gauge = { longest: 0 };
    let last = performance.now();
    Object.assign(globalThis, { gauge });
    setInterval(() => {
      const now = performance.now();
      gauge.longest = Math.max(gauge.longest, now - last);
      last = now;
    }, 2);
  });
}

async function longestWait(electronApp: ElectronApplication): Promise<number> {
  return electronApp.evaluate(() => {
    const { gauge } = globalThis as unknown as { gauge: Gauge };
    const { longest } = gauge;
    gauge.longest = 0;
    return Math.round(longest);
  });
}

/** Gives somebody the house that they lack, starting at the finding. */
async function mend(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Zum Kontakt: Für ${name}` }).click();
  const panel = page.getByRole('region', { name });
  await mouse.search(panel.getByRole('combobox', { name: 'Haus' }), 'Sozialministerium');
  await mouse.press(panel.getByRole('button', { name: 'Speichern' }));
  await expect(page.getByText('Alles gespeichert')).toBeVisible();
  await mouse.room(page, 'Dokumente');
}

async function leaveOut(page: Page, name: string, reason: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: name });
  await mouse.press(row.getByRole('checkbox'));
  await mouse.press(page.getByRole('button', { name: `${name} mit Grund auslassen` }));
  const dialog = page.getByRole('dialog');
  await mouse.type(dialog.getByRole('textbox', { name: 'Grund' }), reason);
  await mouse.press(dialog.getByRole('button', { name: 'Auslassen' }));
  await expect(row.getByText(`ausgelassen: ${reason}`)).toBeVisible();
}

test('300 letters with three gaps: one mended, one left out, one told; cancelled once, then whole', async ({
  launch,
}, info) => {
  test.setTimeout(180_000);
  const program = await launch({ dataFolder: 'sample' });
  await program.close();
  await addGuests(program.folder, GUESTS, 3);
  await program.restart();
  const { electronApp, page } = program;
  const out = info.outputPath('papiere');
  mkdirSync(out, { recursive: true });
  await answerDialog(electronApp, out);
  await watchMain(electronApp);

  await mouse.room(page, 'Dokumente');
  await expect(page.getByText('3 Lücken: Diese Dokumente entstehen nicht')).toBeVisible();
  await mend(page, 'Björn Muster-0001');
  await expect(page.getByText('2 Lücken: Diese Dokumente entstehen nicht')).toBeVisible();
  await leaveOut(page, 'Canan Muster-0002', 'wird angerufen');
  await expect(page.getByText('1 Lücke: Diese Dokumente entstehen nicht')).toBeVisible();
  const checking = await longestWait(electronApp);

  // Whoever cancels finds whole letters, and no half ones.
  await mouse.press(page.getByRole('button', { name: 'Dokumente erstellen' }));
  await expect(page.getByText(/noch etwa \d+ Sekunden/)).toBeVisible();
  await mouse.press(page.getByRole('button', { name: 'Abbrechen' }));
  await expect(page.getByText('Es gibt keine halben Dateien.')).toBeVisible();
  const early = readdirSync(out);
  expect(early.length).toBeLessThan(WITHOUT_GAPS);
  expect(early.every((name) => name.endsWith('.docx'))).toBe(true);

  await mouse.press(page.getByRole('button', { name: 'Weitere Dokumente' }));
  await longestWait(electronApp);
  await mouse.press(page.getByRole('button', { name: 'Dokumente erstellen' }));
  const made = WITHOUT_GAPS + 1;
  await expect(
    page.getByText(`${made} von ${made} Dateien nach dem Schreiben geprüft.`),
  ).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('1 Dokument wurde nicht erstellt')).toBeVisible();
  await expect(
    page.getByText(/Für Dr. Antje von Muster-0000 ist keine Postanschrift/),
  ).toBeVisible();
  await expect(page.getByText('Canan Muster-0002: wird angerufen')).toBeVisible();
  const running = await longestWait(electronApp);
  expect(readdirSync(out).filter((name) => name.includes('_Einladung_'))).toHaveLength(made - 3);
  info.annotations.push({
    type: 'longest wait of the main process in ms',
    description: JSON.stringify({ checking, running }),
  });
});
