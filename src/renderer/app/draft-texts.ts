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

function textsIn(path: string, value: unknown): readonly DraftText[] {
  if (typeof value === 'string' || typeof value === 'number') {
    const text = textOf(value);
    if (text.trim() === '' || ID.test(text)) return [];
    const name = fieldName(path);
    return [{ label: name === path ? '' : name, text }];
  }
  if (typeof value !== 'object' || value === null) return [];
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
