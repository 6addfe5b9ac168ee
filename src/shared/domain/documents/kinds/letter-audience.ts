import type { Day } from '../../calendar/day';
import { findOffice } from '../../addressing/offices';
import type { Participant } from '../../conferences/records';
import { officesOn, organisationOf } from '../../recipients/person-facts';
import type { Person } from '../../register/records';
import type { StoreView } from '../../storage/store-view';
import type { ConferenceFacts } from '../conference-facts';

/** Members of the other Länder, federal and other guests. */
const INVITED: ReadonlySet<string> = new Set(['member', 'federalGuest', 'guest']);

/** People of the Land that writes: it neither invites nor thanks itself. A guest from there is a guest. */
export function isOfChair({ role, land }: Participant, { office }: ConferenceFacts): boolean {
  return role !== 'guest' && land !== null && land === office.term.land;
}

/** Whom the chair writes to in person. */
export function isInvited(participant: Participant, facts: ConferenceFacts): boolean {
  return INVITED.has(participant.role) && !isOfChair(participant, facts);
}

/** Offices of those who lead a town; mayors that lead a Land are members or guests of their own. */
const MAYORS: ReadonlySet<string | undefined> = new Set(['oberbuergermeister', 'buergermeister']);

/** Words alone, so that "Halle" is not found in "Hallenberg". */
function plainWords(text: string): string {
  return ` ${text.replace(/[^\p{L}]+/gu, ' ').trim()} `;
}

/** Whether a name has a town of the place in it: "Wiesbaden / Kloster Eberbach", "Rostock-Warnemünde". */
function namesTown(name: string, place: string): boolean {
  const towns = place.split(/[/,()–-]/).map(plainWords);
  return towns.some((town) => town.trim() !== '' && plainWords(name).includes(town));
}

/** What somebody's town is called in the register; empty for whoever is not of a town. */
function townsOf(view: StoreView, person: Person, day: Day): readonly string[] {
  const offices = officesOn(view, person.id, day);
  const house = organisationOf(view, person, offices);
  const mayor = offices.find(({ office }) => MAYORS.has(findOffice(office)?.key));
  if (house?.kind !== 'city' && !mayor) return [];
  return [mayor?.of, house?.name, house?.address?.city].map((name) => name ?? '');
}

/** A guest of the town where the meeting is: its mayor, or somebody of its administration. */
export function isHost(
  { role, personId }: Participant,
  { conference: { place }, date }: ConferenceFacts,
  view: StoreView,
): boolean {
  const person = view.register('persons').get(personId);
  if (role !== 'guest' || !person || place === null) return false;
  return townsOf(view, person, date).some((name) => namesTown(name, place));
}

/** Everybody else who comes as a guest: they are asked to speak. */
export function isSpeaker(
  participant: Participant,
  facts: ConferenceFacts,
  view: StoreView,
): boolean {
  return participant.role === 'guest' && !isHost(participant, facts, view);
}

/** Two of whom a letter that hangs on the answer says the same. */
export function answeredAlike(first: Participant, second: Participant): boolean {
  return first.reply.state === second.reply.state && first.substituteId === second.substituteId;
}
