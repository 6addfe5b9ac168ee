import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mouse } from './support/hands';
import { expect, test, type Launched } from './support/test';

/** The drafts that lie in a data folder. */
function draftsIn({ folder }: Launched): readonly string[] {
  try {
    return readdirSync(join(folder, 'drafts'));
  } catch {
    return [];
  }
}

const NOTICE = /^Nicht gespeicherte Eingaben vom \d\d\.\d\d\., \d\d:\d\d Uhr sind wieder da/;

test('what is typed outlives a crash of the program, and is saved after it', async ({ launch }) => {
  const running = await launch({ dataFolder: 'sample' });
  const { page } = running;
  await mouse.room(page, 'Konferenzen');
  await mouse.tab(page, 'Räume');
  await mouse.openRow(page.getByRole('gridcell', { name: 'Großer Saal' }));
  await page.getByRole('textbox', { name: 'Ausstattung' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' und ein Klavier');
  await expect.poll(() => draftsIn(running)).toHaveLength(1);
  await mouse.tab(page, 'Angaben');
  await page.getByRole('textbox', { name: 'Motto' }).fill('Nach dem Absturz');
  await expect.poll(() => draftsIn(running), { timeout: 1_000 }).toHaveLength(2);

  await running.crash();
  await running.restart();
  const notice = running.page.getByRole('status').filter({ hasText: NOTICE });
  await expect(notice).toBeVisible();
  await expect(
    running.page.getByText('Nicht gespeicherte Eingaben', { exact: true }),
  ).toBeVisible();
  await notice.getByRole('button', { name: 'Räume, Großer Saal' }).click();
  const equipment = running.page.getByRole('textbox', { name: 'Ausstattung' });
  await expect(equipment).toHaveValue(/ und ein Klavier$/);
  await equipment.focus();
  await running.page.keyboard.press('Control+s');
  await expect.poll(() => draftsIn(running)).toHaveLength(1);
  await notice.getByRole('button', { name: 'Angaben zur Konferenz' }).click();
  const motto = running.page.getByRole('textbox', { name: 'Motto' });
  await expect(motto).toHaveValue('Nach dem Absturz');
  await motto.focus();
  await running.page.keyboard.press('Control+s');
  await expect(running.page.getByText('Alles gespeichert')).toBeVisible();
  await expect(notice).toBeHidden();
  await expect.poll(() => draftsIn(running)).toEqual([]);

  await running.restart();
  await mouse.room(running.page, 'Konferenzen');
  await expect(running.page.getByRole('textbox', { name: 'Motto' })).toHaveValue(
    'Nach dem Absturz',
  );
});

test('what is typed in the moment before the window closes is there at the next start', async ({
  launch,
}) => {
  const running = await launch({ dataFolder: 'sample' });
  await mouse.room(running.page, 'Konferenzen');
  for (const motto of ['Erster Schluss', 'Zweiter Schluss', 'Dritter Schluss']) {
    await running.page.getByRole('textbox', { name: 'Motto' }).fill(motto);
    await running.restart();
    await running.page.getByRole('button', { name: 'Angaben zur Konferenz' }).click();
    await expect(running.page.getByRole('textbox', { name: 'Motto' })).toHaveValue(motto);
  }
  await running.page.getByRole('button', { name: 'Verwerfen' }).first().click();
  await running.page.getByRole('button', { name: 'Eingaben verwerfen' }).click();
  await expect(running.page.getByText('Alles gespeichert')).toBeVisible();
  await expect.poll(() => draftsIn(running)).toEqual([]);
});
