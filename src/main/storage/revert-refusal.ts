import type { Change } from '../../shared/domain/storage/journal-entry';
import type { DocumentKey } from '../../shared/domain/storage/collections';
import { looseEndAfter } from '../../shared/domain/storage/loose-ends';
import { putBackProblem } from '../../shared/domain/storage/put-back';
import { sameJson } from '../../shared/domain/storage/deep-equal';
import { recordLabel } from '../../shared/domain/storage/record-label';
import type { AppError } from '../../shared/errors';
import type { Records } from './records';
import { putBackAgainst } from './write-set';

/** Why the changes that take a step back cannot be made; null = they can. */
export function revertRefusal(changes: readonly Change[], records: Records): AppError | null {
  const stale = changes.find(
    ({ document, collection, id, before }) =>
      !sameJson(records.get(document, collection, id), before),
  );
  if (stale) {
    const { document, collection, id, before, after } = stale;
    const record = records.get(document, collection, id) ?? before ?? after;
    return { code: 'revert.conflict', collection, name: recordLabel(record, id) };
  }
  const drafts = changes.map(({ document, collection, id, after }) => ({
    // The journal has only documents that there are.
    document: document as DocumentKey,
    ...{ collection, id, record: after },
  }));
  // What came in with a history, or an older program wrote, may have another shape.
  for (const draft of drafts) {
    const wrong = putBackAgainst(draft);
    if (wrong) return wrong;
  }
  const loose = looseEndAfter(records, drafts);
  if (!loose) return putBackProblem(records, drafts);
  const record = records.get('register', loose.collection, loose.id);
  if (record === null) {
    return { code: 'revert.missing', collection: loose.collection, usedBy: loose.user };
  }
  return {
    code: 'revert.inUse',
    collection: loose.collection,
    name: recordLabel(record, loose.id),
    usedBy: loose.user,
  };
}

/** Why a step cannot be undone: a record is no longer what the step made of it; null = it can. */
export function undoRefusal(changes: readonly Change[], records: Records): AppError | null {
  const stale = changes.find(
    ({ document, collection, id, after }) =>
      !sameJson(records.get(document, collection, id), after),
  );
  if (!stale) return null;
  const { document, collection, id, before, after } = stale;
  const record = records.get(document, collection, id) ?? after ?? before;
  return { code: 'undo.conflict', collection, name: recordLabel(record, id) };
}
