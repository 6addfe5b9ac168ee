import { fullName } from '../../shared/domain/addressing/names';
import { joinDegrees, splitDegrees } from '../../shared/domain/register/degrees';
import type { Person } from '../../shared/domain/register/records';
import type { FieldErrors } from '../data/field-errors';
import { trimmed } from './line-field';

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
  return fullName(person);
}

/** A person as the form holds it: the degrees as one text. */
export type PersonDraft = Omit<Person, 'id' | 'degrees'> & { readonly degrees: string };

const NEW: Omit<Person, 'id'> = {
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

export function personDraft(person: Person | null): PersonDraft {
  const { degrees, ...rest } = person ?? NEW;
  return { ...rest, degrees: joinDegrees(degrees) };
}

export function personOf(draft: PersonDraft): Omit<Person, 'id'> {
  const { degrees, ...rest } = draft;
  // The preview asks while somebody types: a surname that is not there yet is empty, not nothing.
  const lastName = draft.lastName.trim();
  return { ...trimmed(rest), lastName, degrees: [...splitDegrees(degrees)] };
}

export function checkPerson(draft: PersonDraft): FieldErrors {
  if (draft.lastName.trim() !== '') return {};
  return { lastName: 'Geben Sie den Nachnamen an.' };
}
