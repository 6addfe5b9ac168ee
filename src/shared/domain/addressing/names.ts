import type { Addressee } from './addressee';

/** Joins what is there with single spaces. */
export function words(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter((part): part is string => part !== null && part !== undefined && part !== '')
    .join(' ')
    .replace(/ {2,}/g, ' ');
}

/** Surname with its former noble title, which is part of it (Art. 109 WRV): "Freiherr von Muster". */
export function surname(person: Pick<Addressee, 'nobility' | 'lastName'>): string {
  return words(person.nobility, person.lastName);
}

/** Bachelor's and master's degrees stand behind the name. */
const BEHIND =
  /^(?:[MB]\.\s?(?:A|Sc|Eng|Ed|Mus|F)\b|LL\.\s?[MB]\b|M(?:BA|PA|PH|PP)\b|Master\b|Bachelor\b)/;

/** Degrees as they stand before and behind a name: "Dr. Petra Muster M. A.". */
export function placedDegrees(degrees: readonly string[] | undefined): {
  readonly before: readonly string[];
  readonly behind: readonly string[];
} {
  const all = degrees ?? [];
  return {
    before: all.filter((degree) => !BEHIND.test(degree)),
    behind: all.filter((degree) => BEHIND.test(degree)),
  };
}

/** Name line of an address without Frau/Herr: degrees, first name, surname, master's degrees. */
export function fullName(person: Addressee): string {
  const { before, behind } = placedDegrees(person.degrees);
  return words(...before, person.firstName, surname(person), ...behind);
}

/** Particles that a surname may have been typed with; lists pass over them. */
const PARTICLES = /^(?:(?:von|vom|zu|zum|zur|und|der|dem|den)\s+)+(?=\p{Lu})/u;

/**
 * What a list sorts a person by (DIN 5007-2): "Freiherr von Muster" stands under M, whether the "von"
 * was entered as former noble title or with the surname.
 */
export function sortName(person: Pick<Addressee, 'nobility' | 'firstName' | 'lastName'>): string {
  return words(person.lastName?.replace(PARTICLES, ''), person.firstName, surname(person));
}

const PROFESSOR = /^(?:[a-z]+\.[- ]?)?prof(\.|essorin|essor)?(?![a-zäöü])/i;
const DOCTOR = /^dr\.?(?![a-zäöü])/i;
const HONORARY = /h\.\s?c\.|e\.\s?h\./i;

/** Abbreviated it suits everybody. */
const PROFESSORS = { w: 'Professorin', m: 'Professor', neutral: 'Prof.' } as const;

/**
 * The one degree of a salutation: the highest, professor written out, doctor as "Dr." without
 * faculty; diploma and master never. An honorary doctorate counts only where there is no other.
 */
export function greetingDegree(
  degrees: readonly string[],
  gender: 'w' | 'm' | 'neutral',
): string | null {
  const parts = degrees.flatMap((degree) => degree.split(/\s+(?=(?:Prof|Dr|\p{L}+\.-Prof)\b)/u));
  if (parts.some((part) => PROFESSOR.test(part))) {
    return PROFESSORS[gender];
  }
  const doctor = parts.find((part) => DOCTOR.test(part) && !HONORARY.test(part));
  if (doctor !== undefined) return 'Dr.';
  return parts.some((part) => DOCTOR.test(part)) ? 'Dr. h. c.' : null;
}
