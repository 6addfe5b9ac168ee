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

/** Every record that a deletion can reach. */
export function reachable(view: StoreView): readonly Located[] {
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
  return [...allRecords(view), ...letters, ...log];
}

function fileOf(record: object): string | null {
  return 'sha256' in record && typeof record.sha256 === 'string' ? record.sha256 : null;
}

function counted(
  located: readonly Located[],
  redact: Redact,
): { readonly records: number; readonly files: number } {
  const kept = new Set<string>();
  const lost = new Set<string>();
  let records = 0;
  for (const { collection, document, record } of located) {
    // Whatever lies in a store is JSON.
    const stored = record as unknown as Parameters<Redact>[1];
    const rest = redact({ document, collection, id: record.id }, stored);
    const file = fileOf(record);
    if (file !== null) (rest === null ? lost : kept).add(file);
    if (rest === null || !sameJson(rest, stored)) records += 1;
  }
  return { records, files: [...lost].filter((file) => !kept.has(file)).length };
}

/** What has its time, due or not, the earliest first; what holds nothing any more is left out. */
export function dueItems(view: StoreView, day: Day): readonly DueItem[] {
  const located = reachable(view);
  return subjectsOf(view, day)
    .map((subject) => ({
      ...subject,
      ...counted(located, redactFor(view, [subject], day)),
      isDue: subject.on <= day,
    }))
    .filter(({ records }) => records > 0)
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
}

/** How many items are due on a day: what the checklist of the handover shows. */
export function deletionsDue(view: StoreView, day: Day): number {
  return dueItems(view, day).filter(({ isDue }) => isDue).length;
}
