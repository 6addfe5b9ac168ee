import type { Conference, LetterForm, Participant, PressRelease } from '../conferences/records';
import type { Office, Person } from '../register/records';
import { openKey, plainName, successorOf, type Looking, type OpenItem } from './open-item';
import { anyOffice, ofLand, type Fits, type Held } from './succession';

/** The offices by which somebody has a place on the list. */
function seatOf(participant: Participant): Fits | null {
  const { role, land } = participant;
  if (role === 'federalGuest') return ({ seat }) => seat === 'federalGuest';
  if (role !== 'member' || land === null) return null;
  const isOfLand = ofLand(land);
  // Members of a preparatory conference are the heads of administration.
  return (office) =>
    isOfLand(office) && (office.seat === 'member' || office.seat === 'headOfAdministration');
}

/** A conference whose papers can still change: not held, not cancelled. */
function isAhead(conference: Conference): boolean {
  const { status, cancellation } = conference;
  return (status === 'planned' || status === 'invited') && cancellation === null;
}

function leftSeat(
  { succession }: Looking,
  conference: Conference,
  participant: Participant,
): Held | null {
  const fits = seatOf(participant);
  return fits ? succession.left(participant.personId, conference.from, fits) : null;
}

interface Place {
  readonly kind: OpenItem['kind'];
  readonly recordId: string;
  readonly left: Held;
}

function itemOf(looking: Looking, conference: Conference, { kind, recordId, left }: Place) {
  const next = successorOf(looking.succession, left, conference.from);
  return {
    key: openKey(kind, conference.id, recordId),
    kind,
    conferenceId: conference.id,
    recordId,
    personId: left.mandate.personId,
    successorId: next?.mandate.personId ?? null,
    until: left.mandate.to,
    canFix: true,
  };
}

function ofParticipant(
  looking: Looking,
  conference: Conference,
  participant: Participant,
): readonly OpenItem[] {
  const left = leftSeat(looking, conference, participant);
  const items: OpenItem[] = [];
  if (left) {
    const { reply, id } = participant;
    const kind = reply.state === 'open' || reply.state === 'invited' ? 'invitation' : 'reply';
    const item = itemOf(looking, conference, { kind, recordId: id, left });
    items.push({ ...item, canFix: item.successorId !== null, reply });
  }
  const { substituteId, land } = participant;
  const gone = substituteId
    ? looking.succession.left(substituteId, conference.from, ofLand(land))
    : null;
  // Without a successor the substitute is taken out: the Land says who comes.
  if (gone) {
    items.push(
      itemOf(looking, conference, { kind: 'substitute', recordId: participant.id, left: gone }),
    );
  }
  return items;
}

/** Whether a text names one person and cannot mean the other, whose namesake that person may be. */
function namesIn(text: string, person: Person, other: Person | undefined): boolean {
  const namesOf = ({ firstName, lastName }: Person): readonly (string | null)[] => [
    firstName,
    lastName,
  ];
  const others = other && other.id !== person.id ? namesOf(other) : [];
  return namesOf(person)
    .flatMap((name) => (name === null || others.includes(name) ? [] : name))
    .some((name) => new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'u').test(text));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Those who had the participant's seat before the conference and have it no more. */
function formerHolders(
  { succession }: Looking,
  conference: Conference,
  participant: Participant,
): readonly Held[] {
  const fits = seatOf(participant);
  if (!fits) return [];
  return succession.persons().flatMap((id) => succession.left(id, conference.from, fits) ?? []);
}

function ofLetterForm(
  looking: Looking,
  conference: Conference,
  form: LetterForm,
): readonly OpenItem[] {
  const { view, succession } = looking;
  const participant = view.conference(conference.id, 'participants').get(form.participantId);
  if (!participant) return [];
  const together = form.togetherWithId
    ? succession.left(form.togetherWithId, conference.from, anyOffice)
    : null;
  const persons = view.register('persons');
  const now = persons.get(participant.personId);
  const named = formerHolders(looking, conference, participant).find(({ mandate }) => {
    const person = persons.get(mandate.personId);
    return form.salutation !== null && person && namesIn(form.salutation, person, now);
  });
  const left = named ?? together;
  if (!left) return [];
  return [itemOf(looking, conference, { kind: 'letterForm', recordId: form.id, left })];
}

/** Who of those that left is quoted; words said while still in office stay theirs. */
function quoted(looking: Looking, release: PressRelease): Held | null {
  const { view, succession } = looking;
  const speaker = release.quote?.speaker ?? '';
  for (const id of speaker === '' ? [] : succession.persons()) {
    const person = view.register('persons').get(id);
    if (!person || !speaker.includes(plainName(person))) continue;
    const isSeat = ({ seat }: Office): boolean => seat === 'member' || seat === 'federalGuest';
    const left = succession.left(id, release.date, isSeat);
    if (left) return left;
  }
  return null;
}

function ofRelease(
  looking: Looking,
  conference: Conference,
  release: PressRelease,
): readonly OpenItem[] {
  const left = quoted(looking, release);
  if (!left) return [];
  const next = successorOf(looking.succession, left, release.date);
  const item = itemOf(looking, conference, { kind: 'quote', recordId: release.id, left });
  return [{ ...item, successorId: next?.mandate.personId ?? null, canFix: next !== null }];
}

/** What of a conference is in an old name as of its first day. */
function inConference(looking: Looking, conferenceId: string): readonly OpenItem[] {
  const { view } = looking;
  const conference = view.conference(conferenceId, 'conference').get(conferenceId);
  if (!conference || !isAhead(conference)) return [];
  const all = <C extends 'participants' | 'letterForms' | 'pressReleases'>(collection: C) =>
    view.conference(conferenceId, collection).all();
  return [
    ...all('participants').flatMap((participant) =>
      ofParticipant(looking, conference, participant),
    ),
    ...all('letterForms').flatMap((form) => ofLetterForm(looking, conference, form)),
    ...all('pressReleases').flatMap((release) => ofRelease(looking, conference, release)),
  ];
}

/** The conferences ahead, the next one first. */
export function openInConferences(looking: Looking): readonly OpenItem[] {
  const firstDay = (id: string): string =>
    looking.view.conference(id, 'conference').get(id)?.from ?? '';
  return [...looking.view.conferenceIds()]
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))
    .flatMap((id) => inConference(looking, id));
}
