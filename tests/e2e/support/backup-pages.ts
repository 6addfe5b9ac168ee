import type { Page } from '@playwright/test';
import { withDuplicate } from './duplicate';

export async function toBackups(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('button', { name: 'Datenordner' })
    .click();
  await page.getByRole('tab', { name: 'Sicherungen', exact: true }).click();
  await page.getByRole('button', { name: 'Jetzt sichern' }).waitFor();
}

/** One backup by hand; the message would cover the picture. */
async function withBackup(page: Page): Promise<void> {
  await toBackups(page);
  await page.getByRole('button', { name: 'Jetzt sichern' }).click();
  await page.getByRole('gridcell', { name: /von Hand/ }).waitFor();
  await page.getByRole('button', { name: 'Schließen' }).click();
}

async function withPreview(page: Page): Promise<void> {
  await withBackup(page);
  // Something that the backup does not have.
  await withDuplicate(page);
  await page.getByRole('gridcell', { name: /von Hand/ }).click();
  await page.getByRole('heading', { name: /^Sicherung vom/ }).waitFor();
}

/** Pages of the backups, for pictures and axe. */
export const BACKUP_PAGES = [
  { name: 'sicherungen-leer', dataFolder: 'new', open: toBackups },
  { name: 'sicherungen', dataFolder: 'sample', open: withBackup },
  { name: 'sicherungen-ansicht', dataFolder: 'sample', open: withPreview },
] as const;
