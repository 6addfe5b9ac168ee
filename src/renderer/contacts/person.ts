import type { Person } from '../../shared/domain/register/records';

export { sortName } from '../../shared/domain/addressing/names';
export type { Person };

export type GenderChoice = 'w' | 'm' | 'neutral' | 'unknown';

export const genderOptions: readonly { value: GenderChoice; label: string }[] = [
  { value: 'w', label: 'Frau' },
  { value: 'm', label: 'Herr' },
  { value: 'neutral', label: 'neutrale Anrede gewünscht' },
  { value: 'unknown', label: 'nicht bekannt' },
];

/** "Knut Freiherr von Muster"; `sortName` puts it under M. */
export function personLabel(person: Person): string {
  return [...person.degrees, person.firstName, person.nobility, person.lastName]
    .filter(Boolean)
    .join(' ');
}

export function newPerson(): Omit<Person, 'id'> {
  return {
    gender: null,
    degrees: [],
    firstName: null,
    lastName: '',
    nobility: null,
    parliament: null,
    personalTitle: null,
    customSalutation: null,
    organisationId: null,
    unit: null,
    email: null,
    phone: null,
    note: null,
  };
}
