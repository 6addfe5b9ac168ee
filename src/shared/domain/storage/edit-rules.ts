import { isDay } from '../calendar/day';
import { termProblem } from '../chair/term-rules';
import type { AppError } from '../../errors';
import { err, ok, type Result } from '../../result';
import { danglingIn, usersOf, usesOf } from './references';
import { letterheadProblem } from '../letterheads/rules';
import { beyondOffice, mandateProblem, stillHeld } from '../register/mandates';
import { placesOf } from '../register/places';
import { mandateSchema, officeSchema } from '../register/records';
import { templateProblem } from '../templates/versions';
import type { RegisterCollection } from './collections';
import { removal, type Draft, type StoreView } from './store-view';

interface WithPeriod {
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Every record with `from` and `to` obeys this: the end is not before the beginning. */
export function periodInOrder(record: WithPeriod): Result<null> {
  const { from, to } = record;
  // Times of day may pass midnight; only days have an order.
  if (typeof from !== 'string' || typeof to !== 'string' || !isDay(from) || to >= from)
    return ok(null);
  return err({ code: 'period.endsBeforeStart', from, to });
}

/** Rules of one collection alone. A record of another shape is refused where its schema parses it. */
function ownProblem(collection: string, record: object, view: StoreView): AppError | null {
  if (collection === 'offices') {
    const office = officeSchema.safeParse(record);
    return office.success ? stillHeld(view, office.data) : null;
  }
  if (collection === 'chairTerms') return termProblem(view, record);
  if (collection === 'letterheads') return letterheadProblem(view, record);
  if (collection === 'templates') return templateProblem(view, record);
  if (collection !== 'mandates') return null;
  const mandate = mandateSchema.safeParse(record);
  if (!mandate.success) return null;
  return mandateProblem(view, mandate.data) ?? beyondOffice(view, mandate.data);
}

/** Checks that hold for a record of any collection before it is saved. */
export function checkedRecord<R extends object>(
  collection: string,
  record: R,
  view: StoreView,
): Result<R> {
  const period = periodInOrder(record);
  if (!period.ok) return period;
  const loose = danglingIn(collection, record, view);
  if (!loose) {
    const problem = ownProblem(collection, record, view);
    return problem ? err(problem) : ok(record);
  }
  const { field, target } = loose.reference;
  return err({ code: 'record.dangling', field, collection: target, id: loose.id });
}

/** Removes a register record that nothing uses any more, with what belongs to it alone. */
export function removeFromRegister(
  collection: RegisterCollection,
  id: string,
  view: StoreView,
): Result<readonly Draft[]> {
  if (!view.register(collection).get(id)) return err({ code: 'record.missing', collection, id });
  const { users, belonging } = usesOf(collection, id, view);
  if (users.length > 0) {
    const usedBy = usersOf(collection, id, view);
    return err({ code: 'record.inUse', collection, usedBy, places: placesOf(users, view) });
  }
  const own = belonging.map((located) => {
    const name = located.collection as RegisterCollection;
    return removal('register', name, located.record.id);
  });
  return ok([...own, removal('register', collection, id)]);
}
