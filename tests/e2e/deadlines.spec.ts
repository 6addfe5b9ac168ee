import type { Locator, Page } from '@playwright/test';
import { hasFocus, keyboard, pressUntil, reach, reachCell } from './support/hands';
import { expect, test } from './support/test';

/** From the start to the deadlines as the plan counts them. */
async function toDeadlines(page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await keyboard.tab(page, 'Fristen');
  await reach(page.getByRole('button', { name: 'Fristen berechnen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('48 Fristen nach Plan')).toBeVisible();
}

const row = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text });
const cell = (page: Page, text: string, index: number): Locator =>
  row(page, text).getByRole('gridcell').nth(index);

async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
}

test('by keyboard alone: add a deadline, tick it, take that back', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await toDeadlines(page);
  await pressUntil(page.getByRole('button', { name: 'Frist anlegen' }), 'Shift+Tab', hasFocus);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Frist anlegen' });
  await expect(panel.getByRole('textbox', { name: 'Aufgabe' })).toBeFocused();

  // A task alone is not enough; what is missing stands at its field, what was typed stays.
  await page.keyboard.type('Blumen bestellen');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Geben Sie den Tag an.')).toBeVisible();
  const day = panel.getByRole('textbox', { name: 'Tag' });
  await expect(day).toBeFocused();
  await page.keyboard.type('6.1.17');
  await page.keyboard.press('Tab');
  await expect(panel.getByText('Feiertag: Heilige Drei Könige')).toBeVisible();
  await reach(panel.getByRole('textbox', { name: 'Bemerkung' }));
  await page.keyboard.type('Weiß und blau');
  await reach(panel.getByRole('button', { name: 'Speichern' }));
  await page.keyboard.press('Enter');
  await expect(row(page, 'Blumen bestellen')).toContainText('überfällig');
  await expect(page.getByRole('button', { name: 'Frist anlegen' })).toBeFocused();

  await reachCell(cell(page, 'Blumen bestellen', 4));
  await page.keyboard.press('Space');
  await expect(row(page, 'Blumen bestellen')).toContainText('erledigt');
  await expect(page.getByText('1 Frist erledigt')).toBeVisible();
  await undo(page);
  await expect(row(page, 'Blumen bestellen')).toContainText('überfällig');
  await undo(page);
  await expect(row(page, 'Blumen bestellen')).toHaveCount(0);
});

test('several rows are ticked as one step', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await toDeadlines(page);
  await reach(cell(page, 'Tagungsort und Termin', 1));
  for (const key of ['Space', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  await pressUntil(
    page.getByRole('button', { name: '3 als erledigt abhaken' }),
    'Shift+Tab',
    hasFocus,
  );
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 Fristen erledigt')).toBeVisible();
  // Ticked rows stay in sight until something else is chosen.
  const ticked = page.getByRole('gridcell').filter({ hasText: 'erledigt, wieder öffnen' });
  await expect(ticked).toHaveCount(3);
  await undo(page);
  await expect(ticked).toHaveCount(0);
});

test('a day changed by hand stays until it is given back to the plan', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await toDeadlines(page);
  await reach(cell(page, 'Tagungsort und Termin', 1));
  await pressUntil(cell(page, 'Motto festlegen', 1), 'ArrowDown', hasFocus);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Motto festlegen' });
  const day = panel.getByRole('textbox', { name: 'Tag' });
  await expect(panel.getByText('52 Wochen vor dem ersten Tag')).toBeVisible();
  await reach(day);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('17.3.17');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Motto festlegen')).toContainText('17.03.2017');
  await expect(panel.getByText('Von Hand gesetzt; bleibt beim Neuberechnen stehen')).toBeVisible();

  const again = page.getByRole('button', { name: 'Fristen neu berechnen' });
  await pressUntil(again, 'Shift+Tab', hasFocus);
  await page.keyboard.press('Enter');
  await expect(page.getByText('47 Fristen nach Plan, 1 von Hand gesetzt')).toBeVisible();
  await expect(row(page, 'Motto festlegen')).toContainText('17.03.2017');

  await reach(panel.getByRole('button', { name: 'Wieder nach Plan berechnen' }));
  await page.keyboard.press('Enter');
  await expect(row(page, 'Motto festlegen')).toContainText('16.03.2017');
  await expect(day).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(cell(page, 'Motto festlegen', 1)).toBeFocused();
});

test('a text too long stays in its field with the reason', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await toDeadlines(page);
  await page.getByRole('gridcell', { name: 'Motto festlegen' }).click();
  const panel = page.getByRole('region', { name: 'Motto festlegen' });
  const task = panel.getByRole('textbox', { name: 'Aufgabe' });
  await task.fill('Motto '.repeat(80));
  await panel.getByRole('button', { name: 'Speichern' }).click();
  await expect(panel.getByText('Der Text ist zu lang (höchstens 400 Zeichen).')).toBeVisible();
  await expect(task).toBeFocused();
  await expect(task).toHaveValue('Motto '.repeat(80));
});

test('the picture of the year leads to a deadline by arrow keys and Enter', async ({ launch }) => {
  const { page } = await launch({ dataFolder: 'sample' });
  await toDeadlines(page);
  await page.getByRole('tab', { name: 'Fristen' }).focus();
  await page.keyboard.press('Control+1');
  const marks = page.getByRole('toolbar', { name: 'Fristen nach Monaten' }).getByRole('button');
  await expect(marks.first()).toHaveAccessibleName(
    /^13 Fristen überfällig, vor dem 1\.\sOktober 2017/,
  );
  await reach(marks.first());
  const wanted = marks.filter({ has: page.locator('.deadline-mark-open') }).first();
  await pressUntil(wanted, 'ArrowRight', hasFocus);
  await expect(wanted).toHaveAccessibleName(/^5 offene Fristen, 1\. bis 15\.\sFebruar 2018: /);
  const name = (await wanted.getAttribute('aria-label')) ?? '';
  const title = name.slice(name.indexOf(': ') + 2).split(';')[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Fristen' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('region', { name: title })).toBeVisible();
  await expect(cell(page, title, 1)).toBeFocused();
});
