import type { Page } from '@playwright/test';
import { ask } from './support/ask';
import { toBackups } from './support/backup-pages';
import { expect, test } from './support/test';

interface Answer {
  readonly value: {
    readonly conferences: readonly { readonly conferenceId: string }[];
    readonly conference: { readonly motto: string | null };
  };
}

async function conferenceIdOf(page: Page): Promise<string> {
  const { value } = (await ask(page, 'conferences.list')) as Answer;
  return value.conferences[0]?.conferenceId ?? '';
}

async function setMotto(page: Page, motto: string): Promise<void> {
  const conferenceId = await conferenceIdOf(page);
  await ask(page, 'conferences.update', { conferenceId, patch: { motto } });
}

async function mottoOf(page: Page): Promise<string | null> {
  const conferenceId = await conferenceIdOf(page);
  const { value } = (await ask(page, 'conferences.get', { conferenceId })) as Answer;
  return value.conference.motto;
}

/** Opens a backup of the list and restores it, as a person does. */
async function restore(page: Page, cell: string): Promise<void> {
  await page.getByRole('gridcell', { name: cell }).first().click();
  const dialog = page.getByRole('dialog', { name: /^Sicherung vom/ });
  await expect(dialog.getByText('1 wird wie damals')).toBeVisible();
  await dialog.getByRole('button', { name: 'Diesen Stand wiederherstellen' }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(page.getByText(/Stand vom .* wiederhergestellt$/)).toBeVisible();
}

test('a backup is made, restored with a look before, and taken back after a restart', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const program = await launch({ dataFolder: 'sample' });
  const { page } = program;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await setMotto(page, 'Erster Stand');
  await toBackups(page);
  await page.getByRole('button', { name: 'Jetzt sichern' }).click();
  await expect(
    page.getByText(/^Zuletzt gesichert heute um \d\d:\d\d: .* geprüft\.$/),
  ).toBeVisible();
  await setMotto(page, 'Zweiter Stand');

  await restore(page, 'von Hand');
  expect(await mottoOf(page)).toBe('Erster Stand');

  await program.restart();
  const again = program.page;
  await again.getByRole('heading', { level: 1 }).waitFor();
  expect(await mottoOf(again)).toBe('Erster Stand');
  await toBackups(again);
  await restore(again, 'vor dem Wiederherstellen');
  expect(await mottoOf(again)).toBe('Zweiter Stand');
});
