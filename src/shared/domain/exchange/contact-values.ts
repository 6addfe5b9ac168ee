import { findOffice } from '../addressing/offices';
import type { Gender, Mandate, Office, Person, PostalAddress } from '../register/records';
import type { ExchangeField } from './fields';
import { shownMandate, type RegisterIndex } from './register-index';

/** One person as a list shows her: every column as text, days as `YYYY-MM-DD`, nothing as ''. */
export type ContactValues = Readonly<Record<ExchangeField, string>>;

const genderWords = { w: 'Frau', m: 'Herr', neutral: 'neutral' } as const;

export function genderWord(gender: Gender): string {
  return gender === null ? '' : genderWords[gender];
}

/** The word of the office as the person bears it; an office outside of the table stays as it is stored. */
export function officeWord(office: Pick<Office, 'office'>, gender: Gender): string {
  const entry = findOffice(office.office);
  if (!entry) return office.office;
  return gender === 'w' ? entry.w.nominative : entry.m.nominative;
}

export interface AddressValues {
  readonly street: string;
  readonly box: string;
  readonly postcode: string;
  readonly city: string;
}

export const addressFields = ['street', 'box', 'postcode', 'city'] as const;

export function addressValues(address: PostalAddress | null): AddressValues {
  if (address === null) return { street: '', box: '', postcode: '', city: '' };
  return {
    street: address.kind === 'street' ? address.street : '',
    box: address.kind === 'poBox' ? address.box : '',
    postcode: address.postcode,
    city: address.city,
  };
}

export type OfficeValues = Readonly<Record<'office' | 'land' | 'remit' | 'from' | 'to', string>>;

export const officeFields = ['office', 'land', 'remit', 'from', 'to'] as const;

const NO_OFFICE: OfficeValues = { office: '', land: '', remit: '', from: '', to: '' };

export function officeValues(
  index: RegisterIndex,
  mandate: Mandate | null,
  gender: Gender,
): OfficeValues {
  const office = mandate ? index.offices.get(mandate.officeId) : undefined;
  if (!mandate || !office) return NO_OFFICE;
  return {
    office: officeWord(office, gender),
    land: office.land === null ? '' : (index.laender.get(office.land)?.name ?? office.land),
    remit: office.remit ?? '',
    from: mandate.from,
    to: mandate.to ?? '',
  };
}

/** Fields of one line that a list shows as they are. */
export const lineFields = [
  'firstName',
  'nobility',
  'parliament',
  'personalTitle',
  'formerTitle',
  'customSalutation',
  'unit',
  'email',
  'phone',
  'note',
] as const;

function lineValues(person: Person): Record<(typeof lineFields)[number], string> {
  const value = (field: (typeof lineFields)[number]): string => person[field] ?? '';
  return {
    firstName: value('firstName'),
    nobility: value('nobility'),
    parliament: value('parliament'),
    personalTitle: value('personalTitle'),
    formerTitle: value('formerTitle'),
    customSalutation: value('customSalutation'),
    unit: value('unit'),
    email: value('email'),
    phone: value('phone'),
    note: value('note'),
  };
}

/** The row of a person in a list, as of the day of the index. */
export function contactValues(index: RegisterIndex, person: Person): ContactValues {
  const house = index.organisations.get(person.organisationId ?? '');
  return {
    key: person.id,
    gender: genderWord(person.gender),
    degrees: person.degrees.join(' '),
    lastName: person.lastName,
    ...lineValues(person),
    organisation: house?.name ?? '',
    ...addressValues(house?.address ?? null),
    ...officeValues(index, shownMandate(index, person.id), person.gender),
  };
}
