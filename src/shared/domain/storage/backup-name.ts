/** Why a backup was made. */
export const backupReasons = [
  'start',
  'daily',
  'manual',
  'before-import',
  'before-restore',
  'before-migration',
  'before-handover',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What the name of a backup says: enough to put backups in order without opening one. */
export interface BackupMark {
  readonly name: string;
  /** UTC, to the second. */
  readonly at: string;
  readonly reason: BackupReason;
  readonly generation: number;
  readonly seq: number;
}

const NAME =
  /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z_([a-z]+(?:-[a-z]+)?)_(\d{1,9})-(\d{6,12})\.zip$/;

function isReason(text: string): text is BackupReason {
  return (backupReasons as readonly string[]).includes(text);
}

/** `2018-03-15T10-02-11Z_start_1-000123.zip`: Windows allows no colons in names. */
export function backupName(mark: Omit<BackupMark, 'name'>): string {
  const time = mark.at.slice(0, 19).replaceAll(':', '-');
  return `${time}Z_${mark.reason}_${mark.generation}-${String(mark.seq).padStart(6, '0')}.zip`;
}

/** Null for every other name. */
export function parseBackupName(name: string): BackupMark | null {
  const [, day, hours, minutes, seconds, reason = '', generation, seq] = NAME.exec(name) ?? [];
  if (!isReason(reason)) return null;
  const at = `${day ?? ''}T${hours ?? ''}:${minutes ?? ''}:${seconds ?? ''}Z`;
  return { name, at, reason, generation: Number(generation), seq: Number(seq) };
}

/**
 * The order in which backups came about: by generation and change, which only grow. A clock may be
 * wrong; it decides only between backups of the same state.
 */
export function compareBackups(a: BackupMark, b: BackupMark): number {
  if (a.generation !== b.generation) return a.generation - b.generation;
  if (a.seq !== b.seq) return a.seq - b.seq;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
