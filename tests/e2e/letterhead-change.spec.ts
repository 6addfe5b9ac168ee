import type { Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { answerDialog } from './support/dialogs';
import { HANDS, type Hands } from './support/hands';
import { expect, test } from './support/test';

const OLD = 'Staatsministerium für Arbeit und Muster';
const NEW = 'Staatsministerium für Familie und Muster';

interface Head {
  readonly line: string;
  readonly from: string;
  readonly to: string;
}

async function addHead(hands: Hands, page: Page, { line, from, to }: Head): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Briefkopf anlegen' }).first());
  const panel = page.getByRole('region', { name: 'Briefkopf anlegen' });
  await hands.choose(panel.getByRole('button', { name: 'Papier' }), 'Schreiben der Hausleitung');
  await hands.type(panel.getByRole('textbox', { name: 'Von' }), from);
  await hands.type(panel.getByRole('textbox', { name: 'Bis' }), to);
  await hands.type(panel.getByRole('textbox', { name: 'Kopfzeilen' }), line);
  await hands.press(panel.getByRole('button', { name: 'Speichern' }));
}

/** What the letter of a day to Sachsen has above its text: the parts that are headers, and the body. */
function letterOf(folder: string, day: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith(`${day}_Einladung_SN_`));
  const parts = unzipSync(readFileSync(join(folder, name ?? '')));
  return Object.entries(parts)
    .filter(([path]) => /^word\/(document|header\d*)\.xml$/.test(path))
    .map(([, bytes]) => strFromU8(bytes))
    .join('');
}

for (const hands of HANDS) {
  test(`by ${hands.name}: the ministry has another name from March on; letters follow their date`, async ({
    launch,
  }, info) => {
    // Hundreds of keys, each with a picture in the trace: how long that takes says nothing about the program.
    test.setTimeout(120_000);
    const { electronApp, page } = await launch({ dataFolder: 'sample' });
    const out = info.outputPath('papiere');
    mkdirSync(out, { recursive: true });
    await answerDialog(electronApp, out);

    await hands.room(page, 'Vorsitz');
    await hands.tab(page, 'Briefköpfe');
    await addHead(hands, page, { line: OLD, from: '1.10.17', to: '30.9.18' });
    const old = page.getByRole('gridcell', { name: '01.10.2017–30.09.2018' });
    await expect(old).toBeVisible();
    // Two for one day would leave it to chance which is printed.
    await addHead(hands, page, { line: NEW, from: '1.3.18', to: '30.9.18' });
    await expect(page.getByText(/gilt in dieser Zeit schon ein Briefkopf/)).toBeVisible();
    await hands.press(page.getByRole('button', { name: 'Verwerfen' }));
    await hands.openRow(old);
    const panel = page.getByRole('region', { name: 'Schreiben der Hausleitung' });
    await hands.type(panel.getByRole('textbox', { name: 'Bis' }), '28.2.18');
    await hands.press(panel.getByRole('button', { name: 'Speichern' }));
    await expect(page.getByRole('gridcell', { name: '01.10.2017–28.02.2018' })).toBeVisible();
    await addHead(hands, page, { line: NEW, from: '1.3.18', to: '30.9.18' });
    await expect(page.getByRole('gridcell', { name: '01.03.2018–30.09.2018' })).toBeVisible();

    const make = async (day: string): Promise<void> => {
      await hands.room(page, 'Dokumente');
      await hands.type(page.getByRole('textbox', { name: 'Datum der Dokumente' }), day);
      await hands.press(page.getByRole('button', { name: 'Dokumente erstellen' }));
      await expect(page.getByText('nach dem Schreiben geprüft')).toBeVisible();
      await hands.press(page.getByRole('button', { name: 'Weitere Dokumente' }));
    };
    await make('28.2.18');
    await make('1.3.18');
    expect(letterOf(out, '2018-02-28')).toContain(OLD);
    expect(letterOf(out, '2018-03-01')).toContain(NEW);
  });
}
