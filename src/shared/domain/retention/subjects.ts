import type { ChairTerm } from '../chair/records';
import { bodyTitle, conferenceTitle } from '../conferences/titles';
import type { Conference, Participant } from '../conferences/records';
import { longDate } from '../calendar/german-dates';
import type { Day } from '../calendar/day';
import type { Person } from '../register/records';
import type { StoreView } from '../storage/store-view';
import { addMonths, periodOf } from './periods';
import type { RetentionSubject } from './records';

/** Something to delete as a whole: a subject of one conference, one term, or one day. */
export interface Subject {
  /** `subject/about`. */
  readonly id: string;
  readonly subject: RetentionSubject;
  readonly key: string;
  /** In words, never a person. */
  readonly about: string;
  readonly on: Day;
  readonly reason: string;
}

interface Meeting {
  readonly conference: Conference;
  readonly term: ChairTerm;
  readonly title: string;
}

export function bodyOf(view: StoreView) {
  return view.settings('body').all()[0];
}

export function isAttendant({ role }: Pick<Participant, 'role'>): boolean {
  return role === 'companion' || role === 'staff';
}

function meetings(view: StoreView): readonly Meeting[] {
  return view.conferenceIds().flatMap((id) => {
    const conference = view.conference(id, 'conference').get(id);
    const term = conference && view.register('chairTerms').get(conference.termId);
    if (!conference || !term) return [];
    return [{ conference, term, title: conferenceTitle(conference, term, bodyOf(view)) }];
  });
}

const monthsText = (months: number): string => (months === 1 ? '1 Monat' : `${months} Monate`);

function afterConference(
  view: StoreView,
  { conference, title }: Meeting,
  subject: 'replyNotes' | 'companions',
): Subject {
  const { months } = periodOf(view, subject);
  return {
    ...{ id: `${subject}/${conference.id}`, subject, key: conference.id, about: title },
    on: addMonths(conference.to, months),
    reason: `${monthsText(months)} nach dem Ende der Konferenz am ${longDate(conference.to)}.`,
  };
}

/** Twelve months, or with the handover of the chair where that is earlier. */
function participantsOf(view: StoreView, { conference, term, title }: Meeting): Subject {
  const subject = 'participants';
  const { isOwn, months } = periodOf(view, subject);
  const byMonths = addMonths(conference.to, months);
  const handover = term.to !== null && term.to < conference.to ? conference.to : term.to;
  const isEarlier = !isOwn && handover !== null && handover < byMonths;
  const end = longDate(conference.to);
  return {
    ...{ id: `${subject}/${conference.id}`, subject, key: conference.id, about: title },
    on: isEarlier ? handover : byMonths,
    reason: isEarlier
      ? `Mit dem Ende des Vorsitzes, früher als ${monthsText(months)} nach der Konferenz.`
      : `${monthsText(months)} nach dem Ende der Konferenz am ${end}.`,
  };
}

function lettersOf(view: StoreView): readonly Subject[] {
  const subject = 'letters';
  const { months } = periodOf(view, subject);
  const terms = new Map(meetings(view).map(({ term }) => [term.id, term]));
  return [...terms.values()].flatMap((term) => {
    if (term.to === null) return [];
    const about = bodyTitle(bodyOf(view), term.number);
    return [
      {
        ...{ id: `${subject}/${term.id}`, subject, key: term.id, about },
        on: addMonths(term.to, months),
        reason: `${monthsText(months)} nach dem Ende des Vorsitzes am ${longDate(term.to)}; danach gilt die Akte.`,
      },
    ];
  });
}

const isOpen = (to: Day | null, day: Day): boolean => to === null || to >= day;

/** Whoever works in a house, signs, leads, or is invited to what is still to come has contact data in use. */
function inUse(view: StoreView, day: Day): (person: Person) => boolean {
  const running = [...view.register('signatories').all(), ...view.register('chairHolders').all()];
  const coming = meetings(view)
    .filter(({ conference }) => conference.to >= day)
    .flatMap(({ conference }) => view.conference(conference.id, 'participants').all());
  const ids = new Set([
    ...running.filter(({ to }) => isOpen(to, day)).map(({ personId }) => personId),
    ...coming.flatMap(({ personId, substituteId }) => [personId, substituteId]),
  ]);
  return ({ id, organisationId, unit }) =>
    ids.has(id) || (organisationId !== null && unit !== null);
}

/** Last days of those who have held an office and hold none any more, by person. */
function lastDays(view: StoreView, day: Day): ReadonlyMap<string, Day> {
  const last = new Map<string, Day | null>();
  for (const { personId, to } of view.register('mandates').all()) {
    const known = last.get(personId);
    if (to === null || known === null) last.set(personId, null);
    else if (known === undefined || known < to) last.set(personId, to);
  }
  return new Map([...last].flatMap(([id, to]) => (to === null || to >= day ? [] : [[id, to]])));
}

/** Persons whose last office ended on this day and whose contact data nobody needs as of `day`. */
export function formerOn(view: StoreView, day: Day): ReadonlyMap<Day, readonly Person[]> {
  const days = lastDays(view, day);
  const isInUse = inUse(view, day);
  const found = new Map<Day, Person[]>();
  for (const person of view.register('persons').all()) {
    const to = days.get(person.id);
    if (to === undefined || isInUse(person)) continue;
    found.set(to, [...(found.get(to) ?? []), person]);
  }
  return found;
}

function formerContacts(view: StoreView, day: Day): readonly Subject[] {
  const subject = 'formerContacts';
  const { months } = periodOf(view, subject);
  return [...formerOn(view, day).keys()].map((to) => ({
    ...{ id: `${subject}/${to}`, subject, key: to },
    about: `Ämter, die am ${longDate(to)} endeten`,
    on: addMonths(to, months),
    reason: `${monthsText(months)} nach dem letzten Amtstag am ${longDate(to)}; die Namen bleiben.`,
  }));
}

function deletionLog(view: StoreView): readonly Subject[] {
  const subject = 'deletionLog';
  const { months } = periodOf(view, subject);
  const days = new Set(
    view
      .register('deletions')
      .all()
      .map(({ on }) => on),
  );
  return [...days].map((on) => ({
    ...{ id: `${subject}/${on}`, subject, key: on, about: `Löschungen vom ${longDate(on)}` },
    on: addMonths(on, months),
    reason: `${monthsText(months)} nach der Löschung.`,
  }));
}

/** Everything that has a period, whether or not there is anything to delete; `day` says who is in office. */
export function subjectsOf(view: StoreView, day: Day): readonly Subject[] {
  const perMeeting = meetings(view).flatMap((meeting) => [
    afterConference(view, meeting, 'replyNotes'),
    afterConference(view, meeting, 'companions'),
    participantsOf(view, meeting),
  ]);
  return [...perMeeting, ...lettersOf(view), ...formerContacts(view, day), ...deletionLog(view)];
}
