import type { Day } from '../calendar/day';
import { fileName } from './file-name';

/** What a run can give beside its single files. */
export const runExtras = ['print', 'zip'] as const;
export type RunExtra = (typeof runExtras)[number];

/** Why a letter stands in no file with others and is printed by itself. */
export const leftOutReasons = [
  'unreadable',
  'notes',
  'fields',
  'numbering',
  'objects',
  'sections',
] as const;
export type LeftOut = (typeof leftOutReasons)[number];

/** `titles` = the kinds of letters in the file, in the plural ("Einladungen"). */
export interface PrintedKinds {
  readonly titles: readonly string[];
  readonly papers: number;
}

function named({ titles }: Pick<PrintedKinds, 'titles'>): string {
  const [first = 'Schreiben'] = titles;
  return titles.length === 1 ? first : 'Schreiben';
}

/** `2018-02-01_Druckdatei_Einladungen.docx` */
export function printFileName(date: Day, kinds: Pick<PrintedKinds, 'titles'>): string {
  return fileName({ date, kind: 'Druckdatei', place: null, label: named(kinds) });
}

/** Title of the file itself: "Druckdatei: 17 Einladungen". */
export function printFileTitle({ titles, papers }: PrintedKinds): string {
  const [first = ''] = titles;
  return titles.length === 1 && papers > 1
    ? `Druckdatei: ${papers} ${first}`
    : `Druckdatei: ${papers} Schreiben`;
}

/** `2018-02-01_Dokumente.zip` */
export function zipFileName(date: Day): string {
  return fileName({ date, kind: 'Dokumente', place: null, label: null }).replace(/\.docx$/, '.zip');
}
