import type { BackupReason } from '../domain/storage/backup-name';
import { ROTATION } from '../domain/storage/backup-rotation';
import { countText } from './record-counts';

/** Why a backup was made, as the list of backups says it. */
export const backupReasonTexts: Readonly<Record<BackupReason, string>> = {
  start: 'beim Öffnen',
  daily: 'täglich',
  manual: 'von Hand',
  'before-import': 'vor dem Einlesen einer Liste',
  'before-restore': 'vor dem Wiederherstellen',
  'before-migration': 'vor der Umstellung auf ein neues Format',
  'before-handover': 'vor der Übergabe',
};

/** What people know an office's data by; the rest is counted in the preview. */
const COUNTED = ['register.persons', 'conference.conference', 'conference.participants'] as const;
const ALSO_COUNTED = ['conference.agendaItems', 'conference.pressReleases'] as const;

function countsFor(counts: Readonly<Record<string, number>>, keys: readonly string[]) {
  return keys.flatMap((key) => {
    const count = counts[key] ?? 0;
    return count === 0 ? [] : [countText(key.split('.').at(-1) ?? key, count)];
  });
}

/** `72 Personen, 1 Konferenz, 31 Teilnehmende`; of an empty office, that it is empty. */
export function backupCountsText(counts: Readonly<Record<string, number>>): string {
  const texts = countsFor(counts, COUNTED);
  return texts.length === 0 ? 'noch keine Personen und Konferenzen' : texts.join(', ');
}

/** The same with the parts of conferences. */
export function backupCountsFullText(counts: Readonly<Record<string, number>>): string {
  const texts = countsFor(counts, [...COUNTED, ...ALSO_COUNTED]);
  return texts.length === 0 ? 'noch keine Personen und Konferenzen' : texts.join(', ');
}

/** The rule of `backup-rotation.ts` for people. */
export const rotationText = `Es bleiben die ${ROTATION.newest} neuesten Sicherungen, die jeweils letzte der letzten ${ROTATION.days} Tage, ${ROTATION.weeks} Wochen und ${ROTATION.months} Monate, an denen gesichert wurde, und jede vor einem großen Schritt mindestens ${ROTATION.beforeDays} Tage.`;
