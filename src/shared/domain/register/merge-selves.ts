import type { StoreView } from '../storage/store-view';
import { conferenceIdOf, type Bag, type MergeRecord } from './merge-records';

/** What happens by itself where a person would stand opposite to themselves; said in the preview. */
export interface MergeNote {
  readonly code: 'selfSubstitute' | 'selfTogether' | 'selfSalutation' | 'selfDistinct';
  readonly item: MergeRecord;
}

interface Answer {
  readonly state?: unknown;
}

/** Represented by oneself: the person comes. */
function withoutSubstitute(record: Bag): Bag {
  const reply = record['reply'] as Answer;
  const state = reply.state === 'represented' ? 'accepted' : reply.state;
  return { ...record, substituteId: null, reply: { ...reply, state } };
}

/** The person of the participant that a letter's form is for, after the merge. */
function addresseeOf(view: StoreView, item: MergeRecord, records: readonly MergeRecord[]): unknown {
  const { participantId } = item.record;
  const conferenceId = conferenceIdOf(item.document);
  const moved = records.find(
    ({ document, collection, record }) =>
      document === item.document && collection === 'participants' && record.id === participantId,
  );
  if (moved) return moved.record['personId'];
  return conferenceId === null
    ? null
    : view.conference(conferenceId, 'participants').get(String(participantId))?.personId;
}

/** Per collection: the fields that would name one person twice, and what that is called. */
const SELVES: Readonly<Record<string, readonly [string, string, MergeNote['code']]>> = {
  participants: ['substituteId', 'personId', 'selfSubstitute'],
  personalSalutations: ['senderId', 'recipientId', 'selfSalutation'],
  distinctPersons: ['oneId', 'otherId', 'selfDistinct'],
};

function isTogetherWithSelf(
  view: StoreView,
  item: MergeRecord,
  records: readonly MergeRecord[],
): boolean {
  const together = item.record['togetherWithId'] ?? null;
  return together !== null && together === addresseeOf(view, item, records);
}

function noteFor(
  view: StoreView,
  item: MergeRecord,
  records: readonly MergeRecord[],
): MergeNote['code'] | null {
  if (item.collection === 'letterForms') {
    return isTogetherWithSelf(view, item, records) ? 'selfTogether' : null;
  }
  const rule = item.moved ? SELVES[item.collection] : undefined;
  if (!rule) return null;
  const [one, other, code] = rule;
  return item.record[one] === item.record[other] ? code : null;
}

const CHANGED: Partial<Record<MergeNote['code'], (record: Bag) => Bag>> = {
  selfSubstitute: withoutSubstitute,
  selfTogether: (record) => ({ ...record, togetherWithId: null }),
};

/** Takes out what a person would have with themselves, and says so. */
export function withoutSelves(view: StoreView, records: readonly MergeRecord[]) {
  const kept: MergeRecord[] = [];
  const removed: MergeRecord[] = [];
  const notes: MergeNote[] = [];
  for (const item of records) {
    const code = noteFor(view, item, records);
    if (code !== null) notes.push({ code, item });
    const change = code === null ? undefined : CHANGED[code];
    if (code === null) kept.push(item);
    else if (change) kept.push({ ...item, record: change(item.record) });
    else removed.push(item);
  }
  return { records: kept, removed, notes };
}
