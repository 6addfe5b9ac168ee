import type { Page } from '@playwright/test';
import { addPersons } from './support/many-persons';
import { expect, test } from './support/test';

const MANY = 5_000;

interface Watched {
  tasks: number[];
}

/** Counts from now on how long the page was busy at a stretch. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { tasks: [] };
    Object.assign(globalThis, { watched });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered: false });
  });
}

async function tasks(page: Page): Promise<readonly number[]> {
  // The observer is told a little later than the task ends.
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched };
    return watched.tasks.splice(0);
  });
}

test('contacts of 5,000 people filter while somebody types', async ({ launch }) => {
  test.setTimeout(180_000);
  const program = await launch({ dataFolder: 'sample' });
  await program.close();
  await addPersons(program.folder, MANY);
  await program.restart();
  const { page } = program;
  await watchTasks(page);
  await page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('button', { name: 'Kontakte' })
    .click();
  const count = page.locator('.filter-count');
  await expect(count).toHaveText('5020 Einträge');
  const opening = await tasks(page);
  const filter = page.getByRole('searchbox', { name: 'Filtern' });
  const measured: Record<string, readonly number[]> = { opening };

  for (const [name, delay] of [
    ['human', 110],
    ['at once', 0],
  ] as const) {
    await filter.fill('');
    await expect(count).toHaveText('5020 Einträge');
    await tasks(page);
    await filter.focus();
    await page.keyboard.type('strasse-0031', { delay });
    await expect(filter).toHaveValue('strasse-0031');
    await expect(count).toHaveText('1 von 5020');
    await expect(page.getByRole('gridcell', { name: 'Straße-0031' })).toBeVisible();
    measured[name] = await tasks(page);
  }
  await filter.fill('mueller');
  await expect(page.getByRole('gridcell', { name: /Müller-/ }).first()).toBeVisible();
  test
    .info()
    .annotations.push({ type: 'longest tasks in ms', description: JSON.stringify(measured) });
});
