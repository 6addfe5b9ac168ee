import { isDay } from '../../shared/domain/calendar/day';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { fieldName } from '../../shared/texts/field-names';
import type { RestoredDraft } from '../data/draft-keeper';

export interface DraftText {
  /** The field's German name; empty where it has none. */
  readonly label: string;
  readonly text: string;
}

/** Ids of other records say nothing to anybody. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function textOf(value: string | number): string {
  const text = String(value);
  return isDay(text) ? shortDate(text) : text;
}

interface Passage {
  readonly text?: unknown;
  readonly [part: string]: unknown;
}

/** The words of a formatted text, one passage a line; of its form the draft's reader needs nothing. */
function passagesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { runs, items, rows, cells } = node as Passage;
  if (Array.isArray(runs))
    return [runs.map((run: Passage) => (typeof run.text === 'string' ? run.text : '')).join('')];
  return [items, rows, cells].flatMap((parts) =>
    Array.isArray(parts) ? parts.flatMap(passagesIn) : [],
  );
}

function textsIn(path: string, value: unknown): readonly DraftText[] {
  if (typeof value === 'string' || typeof value === 'number') {
    const text = textOf(value);
    if (text.trim() === '' || ID.test(text)) return [];
    const name = fieldName(path);
    return [{ label: name === path ? '' : name, text }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if ('blocks' in value && Array.isArray(value.blocks)) {
    return textsIn(path, value.blocks.flatMap(passagesIn).join('\n'));
  }
  return Object.entries(value).flatMap(([field, inner]) => textsIn(`${path}.${field}`, inner));
}

/** All that a person has typed into a form, to be read and copied. */
export function draftTexts({ typed, unread }: Pick<RestoredDraft, 'typed' | 'unread'>) {
  return Object.entries({ ...typed, ...unread }).flatMap(([field, value]) => textsIn(field, value));
}

/** The same as one text for the clipboard. */
export function copiedText(texts: readonly DraftText[]): string {
  return texts.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)).join('\n\n');
}
