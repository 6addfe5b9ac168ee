import type { Page } from '@playwright/test';
import { inTab, type PageOfProgram } from './page-ways';

const toRotation = inTab('Vorsitz', 'Reihenfolge');

async function withTerm(page: Page): Promise<void> {
  await toRotation(page);
  await page.getByRole('gridcell', { name: '14.', exact: true }).click();
  await page.getByRole('region', { name: '14. Vorsitzjahr' }).waitFor();
}

async function swapping(page: Page): Promise<void> {
  await toRotation(page);
  await page.getByRole('button', { name: 'Vorsitz tauschen …' }).click();
  await page.getByRole('dialog').waitFor();
}

/** The order of the chair: its picture, a chair year, two that change places. */
export const rotationPages: readonly PageOfProgram[] = [
  { name: 'reihenfolge', dataFolder: 'sample', open: toRotation },
  { name: 'reihenfolge-jahr', dataFolder: 'sample', open: withTerm },
  { name: 'reihenfolge-tausch', dataFolder: 'sample', open: swapping },
];
