import type { Day } from '../calendar/day';

/** Longest file name (characters, with ending): leaves room for deep folders on Windows. */
export const FILE_NAME_MAX = 120;
const ENDING = '.docx';

export interface FileNameParts {
  readonly date: Day;
  /** "Einladung", "Tagesordnung". */
  readonly kind: string;
  /** Land code, BUND or GAST; null for papers that go to everybody. */
  readonly place: string | null;
  /** Office and surname, or what the paper is about. */
  readonly label: string | null;
}

/**
 * One part of a file name: letters and digits of any script in NFC, everything else becomes a hyphen,
 * so that `:` or `/` or a trailing dot can never reach Windows.
 */
export function fileNamePart(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function cut(text: string, max: number): string {
  // By code points: half a surrogate pair is no file name.
  const points = Array.from(text);
  return points.length <= max ? text : points.slice(0, max).join('').replace(/-+$/, '');
}

/** `2018-02-01_Einladung_SN_Staatsministerin-Muster.docx`; leads with the date of the paper. */
export function fileName(parts: FileNameParts): string {
  const name = [
    parts.date,
    ...[parts.kind, parts.place, parts.label].map((part) => fileNamePart(part ?? '')),
  ]
    .filter((part) => part !== '')
    .join('_');
  return `${cut(name, FILE_NAME_MAX - ENDING.length)}${ENDING}`;
}

/** Gives the names of one batch out, each once, however Windows folds their case: "…-2.docx". */
export function nameTaker(): (name: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    const stem = name.slice(0, -ENDING.length);
    const key = name.toLowerCase();
    let candidate = name;
    let count = next.get(key) ?? 2;
    for (; taken.has(candidate.toLowerCase()); count += 1) {
      candidate = `${cut(stem, FILE_NAME_MAX - ENDING.length - 4)}-${count}${ENDING}`;
    }
    next.set(key, count);
    taken.add(candidate.toLowerCase());
    return candidate;
  };
}
