import { findOffice } from '../addressing/offices';
import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import type { Office, Organisation } from '../register/records';
import type { StoreView } from '../storage/store-view';

type Register = Pick<StoreView, 'register'>;

/** Whether a woman or a man leads an authority; null where nobody does or a neutral form is wished. */
export type HeadGender = 'w' | 'm' | null;

function holderGender(view: Register, offices: readonly Office[], day: Day): HeadGender {
  const ids = new Set(offices.map(({ id }) => id));
  const mandate = view
    .register('mandates')
    .all()
    .find((item) => ids.has(item.officeId) && covers(item, day));
  const gender = mandate ? view.register('persons').get(mandate.personId)?.gender : null;
  return gender === 'w' || gender === 'm' ? gender : null;
}

/** Where an authority is: its house and, where that has no member's office, its Land. */
type Place = Pick<Office, 'organisationId' | 'land'>;

/** The offices that lead a house: a Land's member, in the Bund the minister. */
function leads(office: Office): boolean {
  return office.seat === 'member' || findOffice(office.office)?.key === 'bundesminister';
}

/** Who leads an authority on a day: in Bremen its name follows. */
export function headGenderOf(
  view: Register,
  { organisationId, land }: Place,
  day: Day,
): HeadGender {
  const heads = view.register('offices').all().filter(leads);
  const ofHouse =
    organisationId === null ? [] : heads.filter((item) => item.organisationId === organisationId);
  if (ofHouse.length > 0 || land === null) return holderGender(view, ofHouse, day);
  const ofLand = heads.filter((office) => office.land === land);
  return holderGender(view, ofLand, day);
}

/**
 * What a house is called on a day. In Bremen the authority is called after whoever leads it ("Die
 * Senatorin für …", "Der Senator für …"); while nobody does, its recorded name stands.
 */
export function organisationName(view: Register, organisation: Organisation, day: Day): string {
  const names = organisation.nameByHolder ?? null;
  if (names === null) return organisation.name;
  const { id, land } = organisation;
  const gender = headGenderOf(view, { organisationId: id, land }, day);
  return gender === null ? organisation.name : names[gender];
}

/** The house as it is called on a day, for letters of that day. */
export function organisationOn(view: Register, organisation: Organisation, day: Day): Organisation {
  return { ...organisation, name: organisationName(view, organisation, day) };
}
