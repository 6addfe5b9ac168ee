import { dateWithWeekday, timeOfDay, timeSpanInText } from '../calendar/german-dates';
import { surname } from '../addressing/names';
import type { ProgrammeItem } from '../conferences/records';
import type { Person } from '../register/records';

/** What stands before a surname that stands without its first name. */
const TITLES = ['Frau', 'Herr', 'Herrn', 'Dr', 'Prof', 'Professor', 'Professorin'];

/** Letters and digits alone, so that "Muster" is not found in "Musterfrau". */
function plain(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/**
 * The items of a programme in whose title somebody is named: with first name and surname, or with the
 * surname behind a title. A surname alone proves nothing: many are words of the language.
 */
export function itemsNaming(
  person: Pick<Person, 'firstName' | 'lastName' | 'nobility'>,
  programme: readonly ProgrammeItem[],
): readonly ProgrammeItem[] {
  const name = surname(person);
  const named = [...(person.firstName ? [person.firstName] : []), ...TITLES].map((before) =>
    plain(`${before} ${name}`),
  );
  return programme.filter(({ title }) => named.some((text) => plain(title).includes(text)));
}

/** "Donnerstag, 15. März 2018, von 14:00 bis 14:30 Uhr", "…, um 14:00 Uhr". */
export function slotText({ day, from, to }: ProgrammeItem): string {
  const time = to === null ? `um ${timeOfDay(from)}` : timeSpanInText(from, to);
  return `${dateWithWeekday(day)}, ${time}`;
}
