import type { Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './support/ask';
import { answerDialog } from './support/dialogs';
import { headless } from './support/folders';
import { HANDS, type Hands } from './support/hands';
import { expect, test } from './support/test';

interface Listed {
  readonly conferences: readonly { readonly conferenceId: string }[];
}

async function answer(hands: Hands, page: Page, reply: readonly [string, string]): Promise<void> {
  const [person, state] = reply;
  await hands.openRow(page.getByRole('gridcell', { name: person, exact: true }));
  const panel = page.getByRole('region', { name: person });
  await hands.choose(panel.getByRole('button', { name: 'Rückmeldung' }), state);
  await hands.press(panel.getByRole('button', { name: 'Speichern' }));
  const row = page.getByRole('row').filter({ hasText: person });
  await expect(row.getByText(state)).toBeVisible();
  await page.keyboard.press('Escape');
}

/** What the same folder gives in a shell: name and bytes. */
function headlessPapers(folder: string, out: string): ReadonlyMap<string, Buffer> {
  const { conferences } = headless('conferences.list', folder) as Listed;
  const kinds = ['invitation', 'agenda', 'programme', 'replyForm', 'pressRelease', 'privacyNotice'];
  headless('documents.generate', folder, {
    conferenceId: conferences[0]?.conferenceId,
    kinds,
    outFolder: out,
  });
  return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
}

for (const hands of HANDS) {
  test(`by ${hands.name}: first start, example, change the date, answer three Länder, invite, press release, start again`, async ({
    launch,
  }, info) => {
    const program = await launch();
    let { page } = program;
    await hands.press(page.getByRole('button', { name: 'Beispiel öffnen' }));
    await expect(page.getByText('Noch 42 Tage bis zum Beginn')).toBeVisible();
    await expect(page.getByText(/^2 von 16, es fehlen: BW, BE,/)).toBeVisible();

    await hands.room(page, 'Konferenzen');
    const first = page.getByRole('textbox', { name: 'Erster Tag' });
    const save = page.getByRole('button', { name: 'Angaben speichern' });
    await hands.type(first, '31.02.2018');
    await expect(page.getByText('Den 31.02.2018 gibt es nicht im Kalender.')).toBeVisible();
    await expect(save).toBeDisabled();
    await hands.type(first, '14.3.18');
    await hands.press(save);
    await expect(page.getByText('14. bis 16. März 2018, Nürnberg')).toBeVisible();

    await hands.tab(page, 'Teilnehmende');
    await answer(hands, page, ['Petra Muster', 'nimmt teil']);
    await answer(hands, page, ['Ole Beispiel', 'sagt ab']);
    await answer(hands, page, ['Jana Beispiel', 'mit Vorbehalt']);
    await hands.room(page, 'Übersicht');
    await expect(page.getByText(/^5 von 16, es fehlen: BE, BB, HB, HE,/)).toBeVisible();

    await hands.room(page, 'Dokumente');
    await hands.tick(page.getByRole('checkbox', { name: 'Pressemitteilungen' }));
    const out = info.outputPath('papiere');
    mkdirSync(out, { recursive: true });
    await answerDialog(program.electronApp, out);
    await hands.press(page.getByRole('button', { name: 'Dokumente erstellen' }));
    await expect(page.getByText('23 von 23 Dateien nach dem Schreiben geprüft.')).toBeVisible();
    const status = await ask(page, 'window.status');
    const { folder } = (status as { value: { folder: string } }).value;

    await program.restart();
    ({ page } = program);
    await expect(page.getByText(/^5 von 16, es fehlen:/)).toBeVisible();
    await program.close();

    const shell = headlessPapers(folder, info.outputPath('shell'));
    expect(shell.size).toBe(23);
    for (const [name, bytes] of shell) {
      expect(readFileSync(join(out, name)).equals(bytes), name).toBe(true);
    }
  });
}
