import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from './support/ask';
import { axe } from './support/axe';
import { expect, test, type Launched } from './support/test';

const LIVE = { timeout: 3_000 };

/** Saves a motto as the form does, without looking for its place on the screen. */
async function sayMotto(page: Page, motto: string): Promise<void> {
  const list = (await ask(page, 'conferences.list')) as {
    value: { conferences: { conferenceId: string }[] };
  };
  const conferenceId = list.value.conferences[0]?.conferenceId ?? '';
  const done = await ask(page, 'conferences.update', { conferenceId, patch: { motto } });
  expect(done).toMatchObject({ ok: true });
}

const showConference = (page: Page): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('button', { name: 'Konferenzen' })
    .click();

const mottoField = (page: Page) => page.getByRole('textbox', { name: 'Motto' });

test('two programs on one folder: reading along live, asking, giving, taking over', async ({
  launch,
}) => {
  const anna = await launch({ dataFolder: 'sample' });
  const pcs: string[] = [];
  const beside = (): Promise<Launched> => {
    const userData = mkdtempSync(join(tmpdir(), 'konferenzbuero-pc-'));
    pcs.push(userData);
    const memory = JSON.stringify({ window: null, folder: anna.folder });
    writeFileSync(join(userData, 'arbeitsplatz.json'), memory);
    return launch({ userData });
  };
  const boris = await beside();

  await test.step('the second one reads and says who writes since when', async () => {
    await expect(anna.page.getByText('Alles gespeichert')).toBeVisible();
    const notice = boris.page.getByRole('status').filter({ hasText: /bearbeitet seit \d\d:\d\d/ });
    await expect(notice).toBeVisible();
    await axe(boris.page);
  });

  await test.step('a change appears within three seconds, nobody does anything for it', async () => {
    await showConference(boris.page);
    await expect(mottoField(boris.page)).toBeVisible();
    await sayMotto(anna.page, 'Gemeinsam an einem Tisch');
    await expect(mottoField(boris.page)).toHaveValue('Gemeinsam an einem Tisch', LIVE);
  });

  await test.step('one asks, the other gives; what she has typed stays', async () => {
    await showConference(anna.page);
    await mottoField(anna.page).fill('Noch nicht gespeichert');
    await boris.page.getByRole('button', { name: 'Um Bearbeitung bitten' }).click();
    await expect(boris.page.getByRole('button', { name: 'Bitte zurückziehen' })).toBeVisible();
    await anna.page.getByRole('button', { name: 'Übergeben' }).waitFor();
    await axe(anna.page);
    await anna.page.getByRole('button', { name: 'Übergeben' }).click();
    await expect(boris.page.getByText('Alles gespeichert')).toBeVisible();
    await expect(anna.page.getByRole('button', { name: 'Um Bearbeitung bitten' })).toBeVisible();
    await expect(mottoField(anna.page)).toHaveValue('Noch nicht gespeichert');
  });

  await test.step('now the other way round', async () => {
    await anna.page.getByRole('button', { name: 'Verwerfen' }).first().click();
    await sayMotto(boris.page, 'Von Boris');
    await expect(mottoField(anna.page)).toHaveValue('Von Boris', LIVE);
  });

  await test.step('whoever was killed is taken over after a question', async () => {
    await boris.crash();
    await anna.page.getByRole('button', { name: 'Bearbeitung übernehmen' }).click();
    const question = anna.page.getByRole('alertdialog');
    await expect(question).toContainText('liest es nur noch mit');
    await axe(anna.page);
    await question.getByRole('button', { name: 'Bearbeitung übernehmen' }).click();
    await expect(anna.page.getByText('Alles gespeichert')).toBeVisible();
    await sayMotto(anna.page, 'Weiter geht es');
    await showConference(anna.page);
    await expect(mottoField(anna.page)).toHaveValue('Weiter geht es');
  });
  for (const pc of pcs) rmSync(pc, { recursive: true, force: true });
});
