import { foldings } from '../../shared/domain/folding';
import type { DocumentKey } from '../../shared/domain/storage/collections';
import type { Change } from '../../shared/domain/storage/journal-entry';
import { reinstated } from '../../shared/domain/storage/reinstate';
import { looseEndAfter } from '../../shared/domain/storage/loose-ends';
import type { Draft, StoreView } from '../../shared/domain/storage/store-view';
import { deletionOf, keyOf } from '../../shared/domain/storage/trash';
import type { Output } from '../../shared/ipc/contract';
import { err, ok } from '../../shared/result';
import { recordName } from '../../shared/texts/record-names';
import type { History, PastRecord } from '../storage/history';
import type { Handlers } from './context';
import { committedOutput, entryAt } from './history';
import { HistoryNames, meetingTitle, userNames } from './history-names';
import { inSlices } from './slices';

type TrashHandlers = Pick<Handlers, 'store.trash' | 'store.recover'>;
type Item = Output<'store.trash'>['items'][number];

const SLICE = 1_000;

interface Deleted {
  readonly record: PastRecord;
  readonly seq: number;
}

function deletedIn(history: History, record: PastRecord): readonly Deleted[] {
  const isTaken = (seq: number): boolean => history.takenBy(seq) !== undefined;
  const seq = deletionOf(record.collection, record.touches, isTaken);
  return seq === null ? [] : [{ record, seq }];
}

function* slicesOf(history: History): Generator<readonly Deleted[]> {
  let slice: Deleted[] = [];
  let count = 0;
  for (const record of history.records) {
    slice.push(...deletedIn(history, record));
    count += 1;
    if (count % SLICE !== 0) continue;
    yield slice;
    slice = [];
  }
  yield slice;
}

/** What went with its owner in the same step lies below it, as long as the owner lies here too. */
function heapsOf(all: readonly Deleted[]): ReadonlyMap<string, readonly PastRecord[]> {
  const lying = new Map(all.map((one) => [keyOf(one.record), one.seq]));
  const heaps = new Map<string, PastRecord[]>();
  for (const { record, seq } of all) {
    for (const owner of record.owners) {
      if (lying.get(owner) !== seq) continue;
      heaps.set(owner, [...(heaps.get(owner) ?? []), record]);
    }
  }
  return heaps;
}

function countsOf(records: readonly PastRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { collection } of records) counts[collection] = (counts[collection] ?? 0) + 1;
  return counts;
}

function draftOf({ document, collection, id, before }: Change): Draft {
  // The journal has only documents that there are.
  return { document: document as DocumentKey, collection, id, record: before };
}

/** What belonged to the record comes too, unless it also belongs to something that is still gone. */
function withCompanions(view: StoreView, own: Draft, companions: readonly Draft[]): Draft[] {
  return [own, ...companions.filter((draft) => looseEndAfter(view, [own, draft]) === null)];
}

export const trashHandlers: TrashHandlers = {
  'store.trash': async ({ text = '', limit }, { store }) => {
    const history = await store.history();
    const names = new HistoryNames(history, store.view);
    const user = userNames(store.view);
    const all = await inSlices(slicesOf(history));
    const heaps = heapsOf(all);
    const below = new Set([...heaps.values()].flat());
    const words = text.split(/\s+/).filter(Boolean).map(foldings);
    const isMeant = (record: PastRecord): boolean => {
      const spellings = foldings(`${names.searchText(record)} ${recordName(record.collection)}`);
      return words.every((word) => word.some((w) => spellings.some((s) => s.includes(w))));
    };
    const own = all.filter(({ record }) => !below.has(record));
    const found = own.filter(({ record }) => isMeant(record)).sort((a, b) => b.seq - a.seq);
    const items = found.slice(0, limit).flatMap(({ record, seq }): Item[] => {
      const step = history.step(seq);
      if (!step) return [];
      const { document, collection, id } = record;
      return [
        {
          ...{ document, collection, id, seq },
          name: names.ofRecord(record),
          place: meetingTitle(store.view, document),
          at: step.at,
          user: user(step.user),
          operation: step.operation,
          belonging: countsOf(heaps.get(keyOf(record)) ?? []),
        },
      ];
    });
    return ok({ items, total: own.length });
  },

  'store.recover': async (key, context) => {
    const { store } = context;
    const history = await store.history();
    const record = history.record(key.document, key.collection, key.id);
    const deleted = record ? deletedIn(history, record)[0] : undefined;
    const entry = deleted ? await entryAt(context, deleted.seq) : null;
    const change = entry?.changes.find((one) => keyOf(one) === keyOf(key));
    if (!deleted || !entry || !change) return err({ code: 'trash.notThere' });
    const names = new HistoryNames(history, store.view);
    // What came back by itself since, or was deleted once more, is not touched.
    const companions = entry.changes.filter((one) => {
      const past = history.record(one.document, one.collection, one.id);
      const isOwn = past?.owners.includes(keyOf(key)) === true;
      return isOwn && deletedIn(history, past)[0]?.seq === deleted.seq;
    });
    return committedOutput(
      await context.change({
        operation: 'store.recover',
        rule: (view) =>
          reinstated(
            view,
            withCompanions(view, draftOf(change), companions.map(draftOf)),
            names.of,
          ),
      }),
    );
  },
};
