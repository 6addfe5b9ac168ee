import { join } from 'node:path';
import { errorText } from '../../shared/texts/error-texts';
import { momentText } from '../../shared/texts/moment-text';
import { backupMarks } from '../storage/backup-list';
import { BACKUPS } from '../storage/backup-write';
import type { OpenFolder } from './backup-run';

const MOST_DAYS = 3;
const DAY_MS = 86_400_000;

/** The newest backup says so only where something was changed since. */
async function ageWarning({ app, folder, store }: OpenFolder): Promise<string | null> {
  const marks = await backupMarks(app.files, join(folder, BACKUPS)).catch(() => []);
  const [newest] = marks;
  const { generation } = store.manifest;
  if (!newest || (newest.generation === generation && newest.seq >= store.head)) return null;
  const age = app.now().getTime() - new Date(newest.at).getTime();
  if (age < MOST_DAYS * DAY_MS) return null;
  return `Die letzte Sicherung ist vom ${momentText(newest.at)}; seither wurde etwas geändert.`;
}

/** What somebody should know of the backups; empty when all is well. */
export async function backupWarnings(open: OpenFolder): Promise<readonly string[]> {
  const { failure, copy } = open.app.backups.of(open.folder);
  const age = await ageWarning(open);
  const copyFailed =
    copy.kind === 'failed'
      ? `Die letzte Sicherung wurde nicht an den zweiten Ort kopiert. ${errorText({ code: 'backup.place', folder: copy.folder, cause: copy.cause })} Mit der nächsten Sicherung wird es wieder versucht.`
      : null;
  return [failure && errorText(failure), age, copyFailed].filter((text) => text !== null);
}
