import type { Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './support/ask';
import { answerDialog } from './support/dialogs';
import { headless } from './support/folders';
import { expect, test } from './support/test';

interface Listed {
  readonly conferences: readonly { readonly conferenceId: string }[];
}

async function room(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('button', { name: title })
    .click();
}

async function tab(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: title, exact: true }).click();
}

/** Chooses from a select field. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('button', { name: field }).last().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function answer(page: Page, person: string, reply: string): Promise<void> {
  await page.getByRole('gridcell', { name: person, exact: true }).click();
  const panel = page.getByRole('region', { name: person });
  await choose(page, 'Rückmeldung', reply);
  await panel.getByRole('button', { name: 'Speichern' }).click();
  const row = page.getByRole('row').filter({ hasText: person });
  await expect(row.getByText(reply)).toBeVisible();
}

/** What the same folder gives in a shell: name and bytes. */
function headlessPapers(folder: string, out: string): ReadonlyMap<string, Buffer> {
  const { conferences } = headless('conferences.list', folder) as Listed;
  const kinds = ['invitation', 'agenda', 'programme', 'replyForm', 'pressRelease'];
  headless('documents.generate', folder, {
    conferenceId: conferences[0]?.conferenceId,
    kinds,
    outFolder: out,
  });
  return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
}

test('first start, example, change the date, answer three Länder, invite, press release, start again', async ({
  launch,
}, info) => {
  const program = await launch();
  let { page } = program;
  await page.getByRole('button', { name: 'Beispiel öffnen' }).click();
  await expect(page.getByText('Noch 42 Tage bis zum Beginn')).toBeVisible();
  await expect(page.getByText(/^2 von 16, es fehlen: BW, BE,/)).toBeVisible();

  await room(page, 'Konferenzen');
  const first = page.getByRole('textbox', { name: 'Erster Tag' });
  await first.fill('31.02.2018');
  await first.blur();
  await expect(page.getByText('Den 31.02.2018 gibt es nicht im Kalender.')).toBeVisible();
  await first.fill('14.3.18');
  await first.blur();
  await page.getByRole('button', { name: 'Angaben speichern' }).click();
  await expect(page.getByText('14. bis 16. März 2018, Nürnberg')).toBeVisible();

  await tab(page, 'Teilnehmende');
  await answer(page, 'Petra Muster', 'nimmt teil');
  await answer(page, 'Ole Beispiel', 'sagt ab');
  await answer(page, 'Jana Beispiel', 'mit Vorbehalt');
  await room(page, 'Übersicht');
  await expect(page.getByText(/^5 von 16, es fehlen: BE, BB, HB, HE,/)).toBeVisible();

  await room(page, 'Dokumente');
  await page.locator('label').filter({ hasText: 'Pressemitteilungen' }).click();
  const out = info.outputPath('papiere');
  mkdirSync(out, { recursive: true });
  await answerDialog(program.electronApp, out);
  await page.getByRole('button', { name: 'Dokumente erstellen' }).click();
  await expect(page.getByText('22 von 22 Dateien nach dem Schreiben geprüft.')).toBeVisible();
  const status = await ask(page, 'window.status');
  const { folder } = (status as { value: { folder: string } }).value;

  await program.restart();
  ({ page } = program);
  await expect(page.getByText(/^5 von 16, es fehlen:/)).toBeVisible();
  await program.close();

  const shell = headlessPapers(folder, info.outputPath('shell'));
  expect(shell.size).toBe(22);
  for (const [name, bytes] of shell) {
    expect(readFileSync(join(out, name)).equals(bytes), name).toBe(true);
  }
});
