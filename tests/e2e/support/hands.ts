import type { Locator, Page } from '@playwright/test';

/** Does what a person does; once with the mouse, once with the keyboard alone. */
export interface Hands {
  readonly name: string;
  room(page: Page, title: string): Promise<void>;
  tab(page: Page, title: string): Promise<void>;
  press(button: Locator): Promise<void>;
  /** Replaces the text of a field and leaves it. */
  type(field: Locator, text: string): Promise<void>;
  /** Chooses from a select field, given its button. */
  choose(field: Locator, option: string): Promise<void>;
  /** Types into a search field and takes the first hit. */
  search(field: Locator, text: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  /** Chooses one of a group of options that all stand there. */
  pick(option: Locator): Promise<void>;
  /** Opens the row of a cell. */
  openRow(cell: Locator): Promise<void>;
}

function optionOf(page: Page, name: string): Locator {
  return page.getByRole('option', { name, exact: true });
}

export const mouse: Hands = {
  name: 'mouse',
  room: (page, title) =>
    page.getByRole('navigation', { name: 'Bereiche' }).getByRole('button', { name: title }).click(),
  tab: (page, title) => page.getByRole('tab', { name: title, exact: true }).click(),
  press: (button) => button.click(),
  async type(field, text) {
    await field.fill(text);
    await field.blur();
  },
  async choose(field, option) {
    await field.click();
    await optionOf(field.page(), option).click();
  },
  async search(field, text) {
    await field.click();
    await field.pressSequentially(text);
    await field.page().getByRole('option').first().click();
  },
  // The box itself is covered by its own drawing.
  tick: (box) => box.locator('xpath=ancestor::label').click(),
  pick: (option) => option.locator('xpath=ancestor::label').click(),
  openRow: (cell) => cell.click(),
};

const MOST_STEPS = 150;

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

const holdsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement));

/** Presses a key until it is there; says where the focus was where it never gets there. */
export async function pressUntil(
  target: Locator,
  key: string,
  isThere: (target: Locator) => Promise<boolean>,
): Promise<void> {
  const page = target.page();
  await target.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await isThere(target)) return;
    await page.keyboard.press(key);
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(
    `${String(target)} was not reached by ${key}; the focus is at ${at ?? 'nothing'}`,
  );
}

/** Tabs to a control. */
export const reach = (target: Locator): Promise<void> => pressUntil(target, 'Tab', hasFocus);

/** Tabs to the table and goes to a cell by arrow keys. */
export async function reachCell(cell: Locator): Promise<void> {
  const { keyboard } = cell.page();
  await pressUntil(cell.locator('xpath=ancestor::*[@role="grid"]'), 'Tab', holdsFocus);
  await keyboard.press('Control+Home');
  await pressUntil(cell.locator('xpath=ancestor::*[@role="row"]'), 'ArrowDown', holdsFocus);
  await pressUntil(cell, 'ArrowRight', hasFocus);
}

export const keyboard: Hands = {
  name: 'keyboard',
  async room(page, title) {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },
  async tab(page, title) {
    await pressUntil(page.getByRole('tablist').first(), 'Tab', holdsFocus);
    await pressUntil(page.getByRole('tab', { name: title, exact: true }), 'ArrowRight', hasFocus);
  },
  async press(button) {
    await reach(button);
    await button.page().keyboard.press('Enter');
  },
  async type(field, text) {
    await reach(field);
    await field.page().keyboard.press('Control+a');
    await field.page().keyboard.type(text);
    await field.page().keyboard.press('Tab');
  },
  async choose(field, option) {
    const page = field.page();
    await reach(field);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Home');
    await pressUntil(optionOf(page, option), 'ArrowDown', hasFocus);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
  },
  async search(field, text) {
    const page = field.page();
    await reach(field);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
  async tick(box) {
    await reach(box);
    await box.page().keyboard.press('Space');
  },
  async pick(option) {
    await pressUntil(option.locator('xpath=ancestor::*[@role="radiogroup"]'), 'Tab', holdsFocus);
    await pressUntil(option, 'ArrowDown', hasFocus);
  },
  async openRow(cell) {
    await reachCell(cell);
    await cell.page().keyboard.press('Enter');
  },
};

export const HANDS: readonly Hands[] = [mouse, keyboard];
