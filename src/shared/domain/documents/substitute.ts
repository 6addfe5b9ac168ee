import { fullName, words } from '../addressing/names';
import type { Participant } from '../conferences/records';
import type { StoreView } from '../storage/store-view';
import { officeEntryOf, peopleOn, type PersonOnDay } from './attendance';
import type { ConferenceFacts } from './conference-facts';

/** The word of the office by which somebody is greeted, in the accusative; most offices below have none. */
function officeOf(view: StoreView, { person, offices }: PersonOnDay): string | null {
  const { gender } = person;
  if (gender !== 'w' && gender !== 'm') return null;
  for (const office of offices) {
    const land = office.land === null ? null : (view.register('laender').get(office.land) ?? null);
    const entry = officeEntryOf(office, land);
    if (entry && entry.pattern !== 'seat' && entry.greeting) return entry[gender].accusative;
  }
  return null;
}

/** "Frau Staatssekretärin Dr. Petra Muster", "Herrn Jan Beispiel" (accusative), without a word where there is none. */
export function substituteOf(
  view: StoreView,
  { date }: Pick<ConferenceFacts, 'date'>,
  { substituteId }: Participant,
): string | null {
  const who = substituteId === null ? null : peopleOn(view, date)(substituteId);
  if (!who) return null;
  const name = words(officeOf(view, who), fullName(who.person));
  if (who.person.gender === 'w') return `Frau ${name}`;
  return who.person.gender === 'm' ? `Herrn ${name}` : name;
}
