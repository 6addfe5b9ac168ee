import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import type { Gender, Organisation } from '../register/records';
import type { StoreView } from '../storage/store-view';

type Register = Pick<StoreView, 'register'>;

/** The gender of whoever holds the member office of a house on a day; null where nobody does. */
function headGender(view: Register, organisationId: string, day: Day): Gender {
  const heads = new Set(
    view
      .register('offices')
      .all()
      .filter((office) => office.seat === 'member' && office.organisationId === organisationId)
      .map(({ id }) => id),
  );
  const mandate = view
    .register('mandates')
    .all()
    .find(({ officeId, ...period }) => heads.has(officeId) && covers(period, day));
  return mandate ? (view.register('persons').get(mandate.personId)?.gender ?? null) : null;
}

/**
 * What a house is called on a day. In Bremen the authority is called after whoever leads it ("Die
 * Senatorin für …", "Der Senator für …"); while nobody does, its recorded name stands.
 */
export function organisationName(view: Register, organisation: Organisation, day: Day): string {
  const names = organisation.nameByHolder ?? null;
  if (names === null) return organisation.name;
  const gender = headGender(view, organisation.id, day);
  return gender === 'w' || gender === 'm' ? names[gender] : organisation.name;
}

/** The house as it is called on a day, for letters of that day. */
export function organisationOn(view: Register, organisation: Organisation, day: Day): Organisation {
  return { ...organisation, name: organisationName(view, organisation, day) };
}
