import type { ElectronApplication, Page } from '@playwright/test';
import type { Contents, Fault } from './folders';

/** A page of the program: where to start from and how to get there. Pictures and axe go through all. */
export interface PageOfProgram {
  readonly name: string;
  readonly dataFolder: Contents;
  readonly fault?: Fault;
  readonly open: (page: Page, electronApp: ElectronApplication) => Promise<void>;
}

export async function room(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('button', { name: title })
    .click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export const inTab = (title: string, tab: string) => async (page: Page) => {
  await room(page, title);
  await page.getByRole('tab', { name: tab, exact: true }).click();
};

/** Opens a row of a table, so that its panel stands beside it. */
export const withRow = (title: string, tab: string, text: string) => async (page: Page) => {
  await inTab(title, tab)(page);
  await page.getByRole('gridcell', { name: text }).first().click();
  await page.getByRole('region', { name: text }).waitFor();
};
