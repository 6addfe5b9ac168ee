import { looseEndAfter } from '../storage/loose-ends';
import type { Draft, StoreView } from '../storage/store-view';
import type { RegisterSnapshot } from './register-index';

const exchanged = ['persons', 'organisations', 'offices', 'mandates'] as const;

/**
 * Whether the drafts that were planned on a snapshot may be written now: nobody of the register has come,
 * gone or changed while the list was read, so that nobody comes in twice and no office is held by two.
 * Records are never changed in place, so the same object is the same record.
 */
export function stillTheSame(
  view: StoreView,
  snapshot: RegisterSnapshot,
  drafts: readonly Draft[],
): boolean {
  const isSame = exchanged.every((collection) => {
    const before = new Map<string, unknown>(
      snapshot[collection].map((record) => [record.id, record]),
    );
    const records = view.register(collection).all();
    return (
      records.length === before.size && records.every((record) => before.get(record.id) === record)
    );
  });
  return isSame && looseEndAfter(view, drafts) === null;
}
