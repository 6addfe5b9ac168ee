import type { AppError } from '../../errors';
import { err, ok, type Result } from '../../result';
import {
  kindOf,
  recordSchema,
  type ConferenceCollection,
  type DocumentKey,
  type RegisterCollection,
  type SettingsCollection,
} from './collections';
import { sameJson } from './deep-equal';
import type { Change } from './journal-entry';
import { looseEndAfter } from './loose-ends';
import { putBackProblem } from './put-back';
import { recordLabel } from './record-label';
import type { Draft, StoreView } from './store-view';

type Place = Pick<Change, 'document' | 'collection' | 'id'>;

/** A record of any collection; null = not there, or there is no such collection. */
export function recordAt(view: StoreView, { collection, document, id }: Place): unknown {
  if (recordSchema(document, collection) === null) return null;
  // The schema was there, so the collection is one of its kind.
  switch (kindOf(document)) {
    case 'register':
      return view.register(collection as RegisterCollection).get(id) ?? null;
    case 'settings':
      return view.settings(collection as SettingsCollection).get(id) ?? null;
    case 'conference': {
      const meeting = document.slice('conferences/'.length);
      return view.conference(meeting, collection as ConferenceCollection).get(id) ?? null;
    }
    case null:
      return null;
  }
}

/** Whether all records are already as the change would make them. */
export function isAlreadyThere(view: StoreView, changes: readonly Change[]): boolean {
  return changes.every((change) => sameJson(recordAt(view, change), change.after));
}

function movedOn(view: StoreView, changes: readonly Change[]): AppError | null {
  const moved = changes.find((change) => {
    const now = recordAt(view, change);
    return !sameJson(now, change.before) && !sameJson(now, change.after);
  });
  if (!moved) return null;
  const { after, before, collection, id } = moved;
  const name = recordLabel(recordAt(view, moved) ?? after ?? before, id);
  return { code: 'late.movedOn', collection, name };
}

function loose(view: StoreView, drafts: readonly Draft[]): AppError | null {
  const end = looseEndAfter(view, drafts);
  if (!end) return null;
  const { collection, id, user: usedBy } = end;
  const name = recordLabel(recordAt(view, { document: 'register', collection, id }), id);
  return { code: 'late.loose', collection, name, usedBy };
}

/**
 * What a change would do that reached the disk too late and was never acknowledged: possible while its
 * records are as they were before it, by the rules for everything that is put back.
 */
export function lateDrafts(view: StoreView, changes: readonly Change[]): Result<readonly Draft[]> {
  const unknown = changes.find(({ collection, document }) => !recordSchema(document, collection));
  if (unknown) return err({ code: 'late.unknown' });
  const drafts = changes.map(({ after, collection, document, id }) => ({
    // Its schema was found, so the document is one of ours.
    document: document as DocumentKey,
    ...{ collection, id, record: after },
  }));
  const problem = movedOn(view, changes) ?? loose(view, drafts) ?? putBackProblem(view, drafts);
  return problem ? err(problem) : ok(drafts);
}
