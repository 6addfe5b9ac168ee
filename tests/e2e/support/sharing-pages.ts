import type { Page } from '@playwright/test';
import { cpSync, copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from './ask';
import { headless } from './folders';

async function folderOf(page: Page): Promise<string> {
  const status = (await ask(page, 'window.status')) as { value: { folder: string } };
  return status.value.folder;
}

async function showTab(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('button', { name: 'Datenordner' })
    .click();
  await page.getByRole('tab', { name: 'Zusammenarbeit', exact: true }).click();
}

async function asked(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Um Bearbeitung bitten' }).click();
  await page.getByRole('button', { name: 'Bitte zurückziehen' }).waitFor();
  await showTab(page);
}

async function free(page: Page): Promise<void> {
  await ask(page, 'window.giveRight');
  await page.getByRole('button', { name: 'Bearbeiten', exact: true }).waitFor();
}

/** Somebody on another PC asks for the right to write. */
async function request(page: Page): Promise<void> {
  const id = crypto.randomUUID();
  const at = new Date().toISOString();
  const text = JSON.stringify({ id, user: 'h.winter', pc: 'VORZIMMER-2', at, refused: null });
  writeFileSync(join(await folderOf(page), 'request.json'), text);
  await page.getByRole('button', { name: 'Übergeben' }).waitFor();
}

/** Whoever wrote on this PC was killed; somebody is about to take over. */
async function takeOver(page: Page): Promise<void> {
  await free(page);
  const since = new Date().toISOString();
  const lock = { user: 'h.winter', pc: hostname(), pid: 4_194_305, since, counter: 7 };
  writeFileSync(join(await folderOf(page), 'lock.json'), JSON.stringify(lock));
  await page.getByRole('button', { name: 'Bearbeitung übernehmen' }).click();
  await page.getByRole('alertdialog').waitFor();
}

const journalOf = (folder: string): string => join(folder, 'generations', '1', 'journal');

/** A change that reached the disk after this window had taken over. */
async function lateChange(page: Page): Promise<void> {
  const folder = await folderOf(page);
  const copy = mkdtempSync(join(tmpdir(), 'konferenzbuero-late-'));
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, 'lock.json'), { force: true });
  const { conferences } = headless('conferences.list', copy) as {
    conferences: { conferenceId: string }[];
  };
  const conferenceId = conferences[0]?.conferenceId ?? '';
  const patch = { motto: 'Integration gelingt vor Ort', place: 'Nürnberg' };
  headless('conferences.update', copy, { conferenceId, patch });
  const late = readdirSync(journalOf(copy)).sort().at(-1) ?? '';
  // Twice another right to write: the late segment then lies behind one that follows its predecessor.
  for (const operation of ['giveRight', 'startWriting', 'giveRight', 'startWriting']) {
    await ask(page, `window.${operation}`);
  }
  copyFileSync(join(journalOf(copy), late), join(journalOf(folder), late));
  rmSync(copy, { recursive: true, force: true });
  await showTab(page);
  await page.getByRole('button', { name: 'Erledigt' }).scrollIntoViewIfNeeded();
}

/** Opens the same folder again as one that a service keeps in step. */
async function cloud(page: Page): Promise<void> {
  const folder = await folderOf(page);
  writeFileSync(join(folder, '.dropbox'), '');
  await ask(page, 'window.openFolder', { folder });
  await page.getByRole('button', { name: 'Verstanden' }).waitFor();
}

/** Who writes, who asks, and what came too late. */
export const sharingPages = [
  { name: 'zusammenarbeit', dataFolder: 'sample' as const, open: showTab },
  {
    name: 'zusammenarbeit-gebeten',
    dataFolder: 'sample' as const,
    fault: 'held' as const,
    open: asked,
  },
  { name: 'zusammenarbeit-frei', dataFolder: 'sample' as const, open: free },
  { name: 'zusammenarbeit-gefragt', dataFolder: 'sample' as const, open: request },
  { name: 'zusammenarbeit-uebernehmen', dataFolder: 'sample' as const, open: takeOver },
  { name: 'ordner-in-der-cloud', dataFolder: 'sample' as const, open: cloud },
  { name: 'zusammenarbeit-verspaetet', dataFolder: 'sample' as const, open: lateChange },
];
