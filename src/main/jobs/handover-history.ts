import { sameJson } from '../../shared/domain/storage/deep-equal';
import type { Change, JournalEntry } from '../../shared/domain/storage/journal-entry';
import { redactedEntries, type Redact } from '../../shared/domain/storage/redacted-entries';
import { Breath } from '../storage/breath';
import { identityCodec } from '../storage/codec';
import { journalPath } from '../storage/folder';
import { parseHeader } from '../storage/journal-segments';
import { Records } from '../storage/records';
import type { TakenJournal } from '../storage/rewrite';
import { SegmentFiles } from '../storage/segment-files';
import { keyOf } from '../storage/write-set';
import {
  entryName,
  namesIn,
  ZIP_FOLDER,
  zipFilePort,
  type ZipEntries,
} from '../storage/zip-file-port';
import type { ReadEntries } from '../storage/backup-read';

const LINE_END = 0x0a;

/** What a history turned out to be once it was gone through line by line. */
export type History =
  /** It says each thing as it was, and no more than it may: what it makes of the records. */
  | { readonly kind: 'asItIs'; readonly records: Records }
  /** Sound in what it leads to; what it says of before, or more than it may, has to be put right. */
  | { readonly kind: 'toRewrite' }
  /** It leads elsewhere than to the state that comes with it. */
  | { readonly kind: 'lies' };

/** Each line's before is what the lines until then made; a line that does nothing then is none. */
function* inStep(entries: Iterable<JournalEntry>): Generator<JournalEntry> {
  const records = new Records();
  for (const entry of entries) {
    const changes = entry.changes.flatMap((change) => {
      const { after, collection, document, id } = change;
      const before = records.get(document, collection, id) as Change['before'];
      return sameJson(before, after) ? [] : [{ document, collection, id, before, after }];
    });
    records.apply(changes);
    yield { ...entry, user: '', changes };
  }
}

/** The lines without what a package of its categories must not hold, each beginning with what is there; nobody's. */
export function rewritten(lines: Iterable<JournalEntry>, redact: Redact): Iterable<JournalEntry> {
  return redactedEntries(inStep(lines), redact);
}

/** No line touches a record twice: what was before it would be two things. */
function touchesTwice({ changes }: JournalEntry): boolean {
  if (changes.length < 2) return false;
  return new Set(changes.map(keyOf)).size < changes.length;
}

/** Nobody's line, which takes back only what was before it. */
function isPlainLine({ reverts = 0, seq, tops, user }: JournalEntry): boolean {
  return user === '' && reverts < seq && tops.undo <= seq && tops.redo <= seq;
}

function isSame(a: Records, b: Records): boolean {
  const drafts = a.drafts();
  return (
    drafts.length === b.drafts().length &&
    drafts.every(({ collection, document, id, record }) =>
      sameJson(b.get(document, collection, id), record),
    )
  );
}

/** Goes through a history with the state that it has to lead to. What somebody else wrote is believed in nothing. */
export async function historyOf(
  { lines, state }: Pick<ReadEntries, 'lines' | 'state'>,
  redact: Redact,
): Promise<History> {
  const records = new Records();
  const breath = new Breath();
  let isAsItIs = true;
  const isPlain = ({ after, before, ...place }: Change): boolean =>
    sameJson(records.get(place.document, place.collection, place.id), before) &&
    !sameJson(before, after) &&
    (after === null || sameJson(redact(place, after), after));
  for (const line of lines) {
    const { changes } = line;
    if (touchesTwice(line)) return { kind: 'lies' };
    isAsItIs = isAsItIs && isPlainLine(line) && changes.every(isPlain);
    records.apply(changes);
    if (breath.isDue) await breath.take();
  }
  if (!isSame(state.records, records)) return { kind: 'lies' };
  return isAsItIs ? { kind: 'asItIs', records } : { kind: 'toRewrite' };
}

/** The journal of a data folder that lies in a zip, where it is one segment and can be taken over as it is. */
export function takenJournal(
  entries: ZipEntries,
  { manifest, state }: Pick<ReadEntries, 'manifest' | 'state'>,
  records: Records,
): TakenJournal | null {
  const { closing, conflicts, torn } = state.report.reading;
  if (closing !== null || conflicts.length > 0 || torn) return null;
  const journal = journalPath(ZIP_FOLDER, manifest.generation);
  const first = entryName(new SegmentFiles(zipFilePort(entries), journal).pathOf(1));
  const segment = entries.get(first);
  const isOnly = namesIn(entries, entryName(journal)).length === 1;
  if (!segment || !isOnly || segment.at(-1) !== LINE_END) return null;
  const header = parseHeader(segment.subarray(0, segment.indexOf(LINE_END)), identityCodec);
  const isNobodys = header?.user === '' && header.pc === '';
  return isNobodys ? { segment, head: state.head, records } : null;
}
