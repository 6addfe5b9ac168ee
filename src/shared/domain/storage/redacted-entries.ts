import { sameJson } from './deep-equal';
import { isSilent, NO_TOPS, type Change, type JournalEntry, type Tops } from './journal-entry';

/** Where a record lies. */
export type RecordPlace = Pick<Change, 'document' | 'collection' | 'id'>;

/** A record as the journal and the documents hold it. */
export type StoredRecord = NonNullable<Change['after']>;

/**
 * What remains of a record; null = nothing. Pure, and it sees one record alone: the same record at the same place
 * always becomes the same, so that each line still begins with what the lines before it made.
 */
export type Redact = (place: RecordPlace, record: StoredRecord) => Change['after'];

/** What is kept of one touched record; null = the line did nothing to what remains of it. */
function redactedChange(change: Change, redact: Redact): Change | null {
  const { document, collection, id } = change;
  const place = { document, collection, id };
  const before = change.before === null ? null : redact(place, change.before);
  const after = change.after === null ? null : redact(place, change.after);
  return sameJson(before, after) ? null : { ...place, before, after };
}

/** The new numbers of the lines that are kept. */
class Renumbered {
  private readonly numbers = new Map<number, number>();
  private tops: Tops = NO_TOPS;

  get next(): number {
    return this.numbers.size + 1;
  }

  /** A step of a user's stays one that can be listed; it names no line but itself. */
  keep(entry: JournalEntry, changes: Change[]): JournalEntry {
    const seq = this.next;
    const { at, user, operation } = entry;
    this.tops = isSilent(entry) ? this.tops : { undo: seq, redo: 0 };
    const target = entry.reverts === undefined ? undefined : this.numbers.get(entry.reverts);
    this.numbers.set(entry.seq, seq);
    return {
      ...{ seq, at, user, operation },
      ...(target === undefined ? {} : { reverts: target }),
      ...{ tops: this.tops, changes },
    };
  }
}

/**
 * The same journal as if what is left out had never been written: the entries are taken and given one by one, in
 * their order. Lines that did nothing else are gone and the others are numbered anew without gaps, from 1. The first
 * line stays also where nothing remains in it, since it is the beginning of the folder and no step.
 *
 * Undo names only lines that are there, and each line only itself: what it would bring back is what remains. Whoever
 * wants the stacks empty ends the journal with a line that names none.
 */
export function* redactedEntries(
  entries: Iterable<JournalEntry>,
  redact: Redact,
): Generator<JournalEntry> {
  const renumbered = new Renumbered();
  for (const entry of entries) {
    const changes = entry.changes.flatMap((change) => redactedChange(change, redact) ?? []);
    if (changes.length > 0 || renumbered.next === 1) yield renumbered.keep(entry, changes);
  }
}

/** A record with its place. */
export interface PlacedRecord extends RecordPlace {
  readonly record: unknown;
}

/** What remains of records, for a state that is written without its history. */
export function* redactedRecords<T extends PlacedRecord>(
  records: Iterable<T>,
  redact: Redact,
): Generator<T> {
  for (const placed of records) {
    const { document, collection, id } = placed;
    // Whatever lies in a store was read as JSON or parsed by its schema.
    const record = redact({ document, collection, id }, placed.record as StoredRecord);
    if (record !== null) yield { ...placed, record };
  }
}
