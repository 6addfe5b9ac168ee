import type { Draft, StoreView, Table } from './store-view';

function over<T extends { readonly id: string }>(
  base: Table<T>,
  drafts: readonly Draft[],
): Table<T> {
  if (drafts.length === 0) return base;
  // A draft has the shape of its collection: `put` makes no other.
  const mine = new Map(drafts.map(({ id, record }) => [id, record as T | null]));
  const there = ({ id }: T): boolean => mine.has(id);
  const kept = (record: T): readonly T[] => {
    const next = there(record) ? mine.get(record.id) : record;
    return next ? [next] : [];
  };
  return {
    get: (id) => (mine.has(id) ? (mine.get(id) ?? undefined) : base.get(id)),
    all: () => {
      const before = base.all();
      const known = new Set(before.filter(there).map(({ id }) => id));
      const added = [...mine].flatMap(([id, record]) => (record && !known.has(id) ? [record] : []));
      return [...before.flatMap(kept), ...added];
    },
  };
}

/** The records as they would be with these drafts in them, to look at before anything is saved. */
export function withDrafts(view: StoreView, drafts: readonly Draft[]): StoreView {
  const of = (document: string, collection: string): readonly Draft[] =>
    drafts.filter((draft) => draft.document === document && draft.collection === collection);
  return {
    register: (collection) => over(view.register(collection), of('register', collection)),
    settings: (collection) => over(view.settings(collection), of('settings', collection)),
    conference: (id, collection) =>
      over(view.conference(id, collection), of(`conferences/${id}`, collection)),
    conferenceIds: () => view.conferenceIds(),
    has: (document, collection, id) => {
      const draft = of(document, collection).find((candidate) => candidate.id === id);
      return draft ? draft.record !== null : view.has(document, collection, id);
    },
  };
}

/** The same drafts with each record once: the latest counts. */
export function latestOf(drafts: readonly Draft[]): readonly Draft[] {
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) {
    byKey.set(`${draft.document}/${draft.collection}/${draft.id}`, draft);
  }
  return [...byKey.values()];
}
