import type { AppError } from '../../errors';
import { err, ok, type Result } from '../../result';
import { kindOf } from './collections';
import { looseEndAfter } from './loose-ends';
import { putBackProblem } from './put-back';
import type { Draft, StoreView } from './store-view';

/** How a record of any kind is called, whether it is there or not. */
export type NameOf = (document: string, collection: string, id: string) => string;

function meetingProblem(
  view: StoreView,
  drafts: readonly Draft[],
  nameOf: NameOf,
): AppError | null {
  for (const { document, collection, id } of drafts) {
    const meeting = document.split('/')[1] ?? '';
    if (kindOf(document) !== 'conference' || collection === 'conference') continue;
    if (view.conference(meeting, 'conference').get(meeting)) continue;
    const name = nameOf(document, collection, id);
    const missing = nameOf(document, 'conference', meeting);
    return { code: 'reinstate.missing', name, missingIn: 'conference', missing };
  }
  return null;
}

function letterProblem(view: StoreView, drafts: readonly Draft[], nameOf: NameOf): AppError | null {
  for (const { document, collection, id, record } of drafts) {
    if (collection !== 'letterForms' || typeof record !== 'object' || record === null) continue;
    const participantId = String(
      new Map<string, unknown>(Object.entries(record)).get('participantId'),
    );
    const comes = drafts.some((draft) => draft.document === document && draft.id === participantId);
    const meeting = document.split('/')[1] ?? '';
    if (comes || view.conference(meeting, 'participants').get(participantId)) continue;
    const missing = nameOf(document, 'participants', participantId);
    const name = nameOf(document, collection, id);
    return { code: 'reinstate.missing', name, missingIn: 'participants', missing };
  }
  return null;
}

/**
 * Whether records may be as they once were: what they name must be there, and nothing that was entered
 * since may stand against them. The same rules as for taking a whole step back.
 */
export function reinstated(
  view: StoreView,
  drafts: readonly Draft[],
  nameOf: NameOf,
): Result<readonly Draft[]> {
  const gone = meetingProblem(view, drafts, nameOf) ?? letterProblem(view, drafts, nameOf);
  if (gone) return err(gone);
  const loose = looseEndAfter(view, drafts);
  if (loose) {
    const user = drafts.find(({ collection }) => collection === loose.user);
    const missing = nameOf('register', loose.collection, loose.id);
    const name = user ? nameOf(user.document, user.collection, user.id) : missing;
    return err({ code: 'reinstate.missing', name, missingIn: loose.collection, missing });
  }
  const problem = putBackProblem(view, drafts);
  return problem ? err(problem) : ok(drafts);
}
