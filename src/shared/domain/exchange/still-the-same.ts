import { looseEndAfter } from '../storage/loose-ends';
import type { Draft, StoreView } from '../storage/store-view';
import type { RegisterSnapshot } from './register-index';

const exchanged = ['persons', 'organisations', 'offices', 'mandates'] as const;

/**
 * Whether the drafts that were planned on a snapshot may be written now: what they replace is still
 * what it was, and what they name is there. Records are never changed in place, so the same object is
 * the same record.
 */
export function stillTheSame(
  view: StoreView,
  snapshot: RegisterSnapshot,
  drafts: readonly Draft[],
): boolean {
  const wanted = new Set(drafts.map(({ collection, id }) => `${collection}/${id}`));
  const before = new Map<string, unknown>();
  for (const collection of exchanged) {
    for (const record of snapshot[collection]) {
      const key = `${collection}/${record.id}`;
      if (wanted.has(key)) before.set(key, record);
    }
  }
  const isUntouched = ({ collection, id }: Draft): boolean => {
    const known = exchanged.find((name) => name === collection);
    return (
      known !== undefined && view.register(known).get(id) === before.get(`${collection}/${id}`)
    );
  };
  return drafts.every(isUntouched) && looseEndAfter(view, drafts) === null;
}
