import type { Page } from '@playwright/test';
import { ask, valueOf } from './ask';

/** What an earlier run has left behind: a record that is still there, a new one, and one that is gone. */
export async function withRestored(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { folder } = await valueOf<{ folder: string }>(page, 'window.status', {});
  const { conferences } = await valueOf<{ conferences: readonly { conferenceId: string }[] }>(
    page,
    'conferences.list',
    {},
  );
  const conferenceId = conferences[0]?.conferenceId ?? '';
  const rooms = { conferenceId, collection: 'rooms' };
  const { records } = await valueOf<{ records: readonly { id: string }[] }>(
    page,
    'conferences.items',
    rooms,
  );
  const drafts = [
    [`conference ${conferenceId}`, { motto: 'Gemeinsam weiter' }],
    [`item ${conferenceId} agendaItems new`, { title: 'Sprachförderung in den Ländern' }],
    [`item ${conferenceId} rooms ${records[0]?.id ?? ''}`, { equipment: 'Zwei Mikrofone, Beamer' }],
  ] as const;
  for (const [key, typed] of drafts) {
    await ask(page, 'drafts.save', { folder, key, typed, unread: {} });
  }
  await ask(page, 'conferences.removeItem', { ...rooms, id: records[0]?.id ?? '' });
  await page.reload();
  await page.getByText('sind wieder da').waitFor();
}

/** The text of the one that is gone. */
export async function withRestoredText(page: Page): Promise<void> {
  await withRestored(page);
  await page.getByRole('button', { name: /^Text anzeigen/ }).click();
  await page.getByRole('dialog').waitFor();
}
