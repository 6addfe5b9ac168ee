import { references } from './references';
import type { Change } from './journal-entry';

/** What one line did to one record. */
export interface Touch {
  readonly seq: number;
  readonly what: 'created' | 'changed' | 'removed';
  /** The line takes another one back: it is no deed of its own. */
  readonly reverts: boolean;
}

/** Ticks that were set back: nobody deleted a thing, and nobody looks for one. */
const NO_THINGS: ReadonlySet<string> = new Set(['acknowledgements', 'users']);

/**
 * The line by which a record lies in the trash, or null. It lies there when it is not there now and the
 * last thing done to it that still counts was to remove it. Undoing and taking back are no deeds: what
 * they took away was never there, and what they brought back was never deleted.
 */
export function deletionOf(
  collection: string,
  touches: readonly Touch[],
  isTaken: (seq: number) => boolean,
): number | null {
  if (NO_THINGS.has(collection) || touches.at(-1)?.what !== 'removed') return null;
  for (let index = touches.length - 1; index >= 0; index -= 1) {
    const touch = touches[index];
    if (!touch || touch.reverts || isTaken(touch.seq)) continue;
    return touch.what === 'removed' ? touch.seq : null;
  }
  return null;
}

type Key = Pick<Change, 'document' | 'collection' | 'id'>;

/** `document/collection/id`. */
export function keyOf({ document, collection, id }: Key): string {
  return `${document}/${collection}/${id}`;
}

/** The records to which one belonged alone: without them it is nothing by itself. */
export function ownersOf(document: string, collection: string, record: unknown): readonly string[] {
  if (typeof record !== 'object' || record === null) return [];
  const values = new Map<string, unknown>(Object.entries(record));
  const owner = (place: string, target: string, field: string): readonly string[] => {
    const id = values.get(field);
    return typeof id === 'string' ? [`${place}/${target}/${id}`] : [];
  };
  if (collection === 'letterForms') return owner(document, 'participants', 'participantId');
  return references
    .filter((reference) => reference.belongs === true && reference.collection === collection)
    .flatMap(({ target, field }) => owner('register', target, field));
}
