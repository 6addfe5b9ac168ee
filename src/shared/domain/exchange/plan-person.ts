import type { Gender, Person } from '../register/records';
import { genderWord, lineFields } from './contact-values';
import { folded } from './register-index';
import type { RowReader } from './row-reader';

const genders: Readonly<Record<string, Gender>> = {
  frau: 'w',
  w: 'w',
  weiblich: 'w',
  f: 'w',
  female: 'w',
  mrs: 'w',
  ms: 'w',
  'mrs.': 'w',
  'ms.': 'w',
  herr: 'm',
  herrn: 'm',
  m: 'm',
  männlich: 'm',
  male: 'm',
  mr: 'm',
  'mr.': 'm',
  neutral: 'neutral',
  'neutrale anrede gewünscht': 'neutral',
};

function blank(id: string): Person {
  return {
    id,
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

function wantedGender(reader: RowReader, current: Gender): Gender {
  const wanted = reader.wanted('gender');
  if (wanted === undefined) return current;
  if (wanted === null) return null;
  const found = genders[folded(wanted)];
  if (found !== undefined) return found;
  reader.stop({ code: 'gender.unknown', text: wanted }, 'gender');
  return current;
}

function withGender(reader: RowReader, person: Person): Person {
  const gender = wantedGender(reader, person.gender);
  if (gender === person.gender) return person;
  reader.changed('gender', genderWord(person.gender), genderWord(gender));
  return { ...person, gender };
}

/** Degrees stand in one cell; what is written there comes back as one entry. */
function withDegrees(reader: RowReader, person: Person): Person {
  const wanted = reader.wanted('degrees');
  const before = person.degrees.join(' ');
  if (wanted === undefined || (wanted ?? '') === before) return person;
  if (wanted !== null && !reader.fits('degrees', wanted)) return person;
  reader.changed('degrees', before, wanted ?? '');
  return { ...person, degrees: wanted === null ? [] : [wanted] };
}

function withSurname(reader: RowReader, person: Person): Person {
  const wanted = reader.wanted('lastName');
  if (wanted === undefined || wanted === null) {
    // Nobody is without a surname: an empty cell never takes it away, and a new person needs one.
    if (person.lastName === '') reader.stop({ code: 'surname.missing' }, 'lastName');
    return person;
  }
  if (wanted === person.lastName || !reader.fits('lastName', wanted)) return person;
  reader.changed('lastName', person.lastName, wanted);
  return { ...person, lastName: wanted };
}

function isUsable(reader: RowReader, field: (typeof lineFields)[number], text: string): boolean {
  if (!reader.fits(field, text)) return false;
  if (field !== 'email' || /^\S+@\S+\.\S+$/.test(text)) return true;
  reader.stop({ code: 'email.wrong', text }, 'email');
  return false;
}

function withLine(reader: RowReader, person: Person, field: (typeof lineFields)[number]): Person {
  const wanted = reader.wanted(field);
  const before = person[field] ?? null;
  if (wanted === undefined || wanted === before) return person;
  if (wanted !== null && !isUsable(reader, field, wanted)) return person;
  reader.changed(field, before ?? '', wanted ?? '');
  return { ...person, [field]: wanted };
}

/** The person as the row wants her; the same object where nothing changes. */
export function plannedPerson(reader: RowReader, known: Person | null, newId: string): Person {
  const start = known ?? blank(newId);
  const named = withSurname(reader, withDegrees(reader, withGender(reader, start)));
  const person = lineFields.reduce((current, field) => withLine(reader, current, field), named);
  if (known === null && reader.text('gender') === '') {
    reader.hint({ code: 'gender.missing' }, 'gender');
  }
  return person;
}
