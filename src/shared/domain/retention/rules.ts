import type { Day } from '../calendar/day';
import type { ConferenceCollection } from '../storage/collections';
import { sameJson } from '../storage/deep-equal';
import type { Redact } from '../storage/redacted-entries';
import { allRecords, type Located } from '../storage/references';
import type { StoreView } from '../storage/store-view';
import { deletionPlan } from './plan';
import { redactBy } from './redact';
import { subjectsOf, type Subject } from './subjects';

/** One thing to delete, with what it takes. */
export interface DueItem extends Subject {
  /** Records that go or lose fields, without those that only let go of them. */
  readonly records: number;
  /** Files of the office that nothing names afterwards. */
  readonly files: number;
  readonly isDue: boolean;
}

type Chosen = readonly Pick<Subject, 'id' | 'subject' | 'key'>[];

/** What remains of each record once these items are deleted; `day` as they were listed. */
export function redactFor(view: StoreView, items: Chosen, day: Day): Redact {
  return redactBy(deletionPlan(view, items, day));
}

const LETTER_RECORDS: readonly ConferenceCollection[] = [
  'paperVersions',
  'dispatches',
  'signedScans',
  'letterCases',
  'omissions',
];

/** Every record that a deletion can reach, by the document it lies in: a deletion of one meeting asks no other. */
export function reachable(view: StoreView): ReadonlyMap<string, readonly Located[]> {
  const letters = view.conferenceIds().flatMap((id) =>
    LETTER_RECORDS.flatMap((collection) =>
      view
        .conference(id, collection)
        .all()
        .map((record) => ({ document: `conferences/${id}`, collection, record })),
    ),
  );
  const log = view
    .register('deletions')
    .all()
    .map((record) => ({ document: 'register', collection: 'deletions', record }));
  const found = new Map<string, Located[]>();
  for (const located of [...allRecords(view), ...letters, ...log]) {
    const there = found.get(located.document);
    if (there) there.push(located);
    else found.set(located.document, [located]);
  }
  return found;
}

/** The documents that an item takes something of, or makes let go of somebody. */
function documentsOf(view: StoreView, { key, subject }: Subject): readonly string[] {
  const isOne = view.conferenceIds().includes(key);
  if (isOne) return ['register', `conferences/${key}`];
  if (subject !== 'letters') return ['register'];
  return view
    .conferenceIds()
    .filter((id) => view.conference(id, 'conference').get(id)?.termId === key)
    .map((id) => `conferences/${id}`);
}

function fileOf(record: object): string | null {
  return 'sha256' in record && typeof record.sha256 === 'string' ? record.sha256 : null;
}

/** Records looked at in one go: some milliseconds. */
const SLICE = 500;
const NOTHING: readonly DueItem[] = [];

/** Counts what an item takes; in between, others get their turn. */
function* counted(
  located: readonly Located[],
  redact: Redact,
): Generator<readonly DueItem[], { readonly records: number; readonly files: number }> {
  const kept = new Set<string>();
  const lost = new Set<string>();
  let records = 0;
  for (const [index, { collection, document, record }] of located.entries()) {
    if (index % SLICE === SLICE - 1) yield NOTHING;
    // Whatever lies in a store is JSON.
    const stored = record as unknown as Parameters<Redact>[1];
    const rest = redact({ document, collection, id: record.id }, stored);
    const file = fileOf(record);
    if (file !== null) (rest === null ? lost : kept).add(file);
    if (rest === null || (rest !== stored && !sameJson(rest, stored))) records += 1;
  }
  return { records, files: [...lost].filter((file) => !kept.has(file)).length };
}

/** What has its time, due or not, in slices; what holds nothing any more is left out. */
export function* dueSlices(view: StoreView, day: Day): Generator<readonly DueItem[]> {
  const located = reachable(view);
  for (const subject of subjectsOf(view, day)) {
    const records = documentsOf(view, subject).flatMap((document) => located.get(document) ?? []);
    const found = yield* counted(records, redactFor(view, [subject], day));
    yield found.records > 0 ? [{ ...subject, ...found, isDue: subject.on <= day }] : NOTHING;
  }
}

/** The earliest first. */
export function inOrder(items: readonly DueItem[]): readonly DueItem[] {
  return [...items].sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
}

export function dueItems(view: StoreView, day: Day): readonly DueItem[] {
  return inOrder([...dueSlices(view, day)].flat());
}
