import { fullName, words } from '../addressing/names';
import { addDays, type Day } from '../calendar/day';
import { dateWithWeekday, longDate, timeOfDay } from '../calendar/german-dates';
import { previousWorkingDay } from '../calendar/working-days';
import { withArticle, type ConferenceFacts } from '../documents/conference-facts';
import { isOnline } from '../documents/conference-state';
import type { Block, EntryModel } from '../documents/models';
import { entries, entry, heading } from '../documents/parts';
import { keepTogether } from '../documents/typography';
import type { StoreView } from '../storage/store-view';
import { chairPhraseOf, officeWordOf } from './release';

/** What invitations of the press have in common: when and where, whom to register with, and by when. */

/** Days before the event on which the list of journalists is closed. */
const LIST_CLOSES = 3;

/** Whoever leads the conference as the subject of a sentence: "Bayerns Staatsministerin …", else its Land. */
export function chairSubject({ chair, land }: ConferenceFacts): string {
  return chair ? chairPhraseOf(land, chair.person).replace(/^von /, '') : withArticle(land);
}

/** "Staatsministerin Emilia Müller"; as long as nobody is known the Land. */
export function chairName({ chair, land }: ConferenceFacts): string {
  if (!chair) return land?.name ?? 'Vorsitz';
  return words(officeWordOf(land, chair.person), fullName(chair.person));
}

/** "München, 1. Februar 2018": where the house is, on the day of the paper. */
export function placeAndDay({ sender, date }: ConferenceFacts): string {
  const city = sender.organisation.address?.city ?? null;
  return keepTogether([city, longDate(date)].filter((part) => part !== null).join(', '));
}

/** The same behind a number that the press office still has to give (rule P02). */
export function numberedMeta(facts: ConferenceFacts): string {
  return keepTogether(`Nr. [Nummer]/${facts.date.slice(0, 4)} | ${placeAndDay(facts)}`);
}

/** The last working day three days ahead; null where that has passed on the day of the paper. */
export function registerBy({ term, date }: ConferenceFacts, event: Day): Day | null {
  const day = previousWorkingDay(term.land ?? '', addDays(event, -LIST_CLOSES));
  return day >= date ? day : null;
}

export function dayAndTime(day: Day, time: string): string {
  return `${dateWithWeekday(day)}, ${timeOfDay(time)}`;
}

/** Where the press meets: as said for the press conference, else the room for the press. */
export function pressPlace(view: StoreView, { conference }: ConferenceFacts): string | null {
  const said = conference.pressConference?.place ?? null;
  if (conference.form === 'online') return said ?? 'per Videokonferenz';
  const room = view
    .conference(conference.id, 'rooms')
    .all()
    .find(({ purpose }) => purpose !== null && /presse/i.test(purpose));
  const parts = [said ?? room?.name ?? null, conference.venue, conference.place];
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : [...new Set(known)].join(', ');
}

/** The picture for the press, where the programme has one. */
export function photoEntry({ programme }: ConferenceFacts): EntryModel | null {
  const photo = programme.find(({ title }) => /foto/i.test(title));
  if (!photo) return null;
  const { day, from, title, place } = photo;
  return entry(
    'Bildtermin',
    [dayAndTime(day, from), title, place].filter((part) => part !== null).join(', '),
  );
}

/** Registration by e-mail with a day and the press card (rule P13). */
export function registrationBlocks(facts: ConferenceFacts, event: Day | null): readonly Block[] {
  const { pressEmail, email } = facts.sender.secretariat;
  const by = event === null ? null : registerBy(facts, event);
  return [
    heading('Anmeldung'),
    entries(
      entry('Anmeldung bis', by === null ? null : dateWithWeekday(by), 'Anmeldeschluss'),
      entry('Per E-Mail an', pressEmail ?? email, 'E-Mail-Adresse der Pressestelle'),
      entry('Bitte angeben', 'Name und Redaktion; bei Bild und Ton auch Begleitung und Technik'),
      isOnline(facts)
        ? entry('Zugang', 'Die Zugangsdaten erhalten Sie nach der Anmeldung.')
        : entry('Einlass', 'mit gültigem Presseausweis'),
    ),
  ];
}
