import { fullName, words } from '../addressing/names';
import { findOffice } from '../addressing/offices';
import type { Participant } from '../conferences/records';
import { officeTitle, officeWord } from '../register/office-title';
import type { Land, Office, Person } from '../register/records';
import { officeEntryOf, type Attendee, type PersonOnDay } from './attendance';
import type { ConferenceFacts } from './conference-facts';
import { chairWord } from './sender';

/** "N. N." is what lists print for somebody who is not named yet. */
export const UNNAMED = 'N.\u00A0N.';

/** Degrees, first name, surname; without Frau or Herr. */
export function attendeeName({ who }: Pick<Attendee, 'who'>): string {
  return who ? fullName(who.person) : UNNAMED;
}

/** The same with the parliament behind it. */
export function nameWithParliament({ who }: Pick<Attendee, 'who'>): string {
  return who ? words(fullName(who.person), who.person.parliament) : UNNAMED;
}

const AFTER_OFFICE = /[\s,]*(?:a\.\s?D\.|außer Dienst)$/i;

function formerOffice({ formerTitle, gender }: Person): string | null {
  if (!formerTitle) return null;
  return `${officeWord(formerTitle.replace(AFTER_OFFICE, ''), gender)} a.\u00A0D.`;
}

/** Offices of parliament are said by "MdL" at the name; any other goes first. */
function mainOffice({ offices }: PersonOnDay): Office | null {
  const isSeat = ({ office }: Office): boolean => findOffice(office)?.pattern === 'seat';
  return offices.find((office) => !isSeat(office)) ?? null;
}

/** The word of the office as the person's Land has it; null for a wished neutral form or none known. */
function ownWord(office: Office, person: Person, land: Land | null): string | null {
  const { gender } = person;
  if (gender !== 'w' && gender !== 'm') return null;
  return officeEntryOf(office, land)?.[gender].nominative ?? office.office;
}

/** "Staatsministerin für Familie, Arbeit und Soziales"; unit and house where there is no office. */
export function officeText({ who, land }: Pick<Attendee, 'who' | 'land'>): string {
  if (!who) return '';
  const { person, organisation } = who;
  const house = [person.unit, organisation?.name ?? null].filter((part) => part !== null);
  const office = mainOffice(who);
  if (!office) return formerOffice(person) ?? house.join(', ');
  const word = ownWord(office, person, land);
  if (word === null) return organisation?.name ?? officeTitle(office, person.gender);
  const { remit, of } = office;
  return words(word, remit, of);
}

/** The office in a word or two, for badges: "Senatorin"; for a neutral form the house. */
export function shortOffice({ who, land }: Pick<Attendee, 'who' | 'land'>): string {
  if (!who) return '';
  const { person, organisation } = who;
  const office = mainOffice(who);
  if (!office) return formerOffice(person) ?? person.unit ?? '';
  return ownWord(office, person, land) ?? organisation?.shortName ?? '';
}

/** What stands for where somebody comes from: Land, "Bund", or the house. */
export function placeName({ land, group, who }: Attendee): string {
  if (group === 'federal') return 'Bund';
  const house = who?.organisation?.shortName ?? '';
  const name = land?.name ?? '';
  return group === 'guests' ? house || name : name || house;
}

const FUNCTIONS: Readonly<Record<Participant['role'], string>> = {
  member: 'Mitglied',
  federalGuest: 'Gast des Bundes',
  guest: 'Gast',
  companion: 'Begleitung',
  staff: 'Geschäftsstelle',
};

function chairOf(chair: ConferenceFacts['chair']): string {
  return chair ? chairWord(chair) : 'Vorsitz';
}

/** "Vorsitzende", "Mitglied", "Vertretung von Jana Beispiel". */
export function functionText(attendee: Attendee, { chair }: ConferenceFacts): string {
  const { standsInFor, participant, isChair, group } = attendee;
  if (participant.role === 'staff' && group === 'laender') return 'Arbeitsebene';
  if (participant.reply.state !== 'represented')
    return isChair ? chairOf(chair) : FUNCTIONS[participant.role];
  return standsInFor ? `Vertretung von ${fullName(standsInFor.person)}` : 'Vertretung';
}

/** What stands in the column "Land" of a list: nothing for guests who speak for none. */
export function listPlace({ group, land }: Attendee): string {
  return group === 'federal' ? 'Bund' : (land?.name ?? '');
}
