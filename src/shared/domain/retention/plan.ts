import type { StoreView } from '../storage/store-view';
import type { Day } from '../calendar/day';
import { formerOn, isAttendant, type Subject } from './subjects';

/** What goes of one conference. */
export interface MeetingPlan {
  readonly notes: boolean;
  readonly attendants: boolean;
  readonly members: boolean;
  readonly letters: boolean;
  /** Participants who stay; whatever names another one of this conference lets go of them. */
  readonly kept: readonly string[];
  /** Participants who go, as far as they are there today. */
  readonly going: readonly string[];
}

/** What a deletion takes, as plain data that a worker can be given. */
export interface DeletionPlan {
  readonly meetings: Readonly<Record<string, MeetingPlan>>;
  /** Persons whose contact data go and whose names stay. */
  readonly nameOnly: readonly string[];
  /** Persons whom nobody names any more once their participations are gone. */
  readonly goingPersons: readonly string[];
  /**
   * Persons who stay, where participants go: then whoever stands in the history alone goes too, since they may have
   * been a participant who was taken off the list. Null = persons of the history stay.
   */
  readonly keptPersons: readonly string[] | null;
  /** Days whose proofs of deletion go. */
  readonly logDays: readonly Day[];
}

type Chosen = ReadonlySet<string>;

function meetingPlan(view: StoreView, id: string, chosen: Chosen): MeetingPlan {
  const termId = view.conference(id, 'conference').get(id)?.termId ?? '';
  const attendants = chosen.has(`companions/${id}`);
  const members = chosen.has(`participants/${id}`);
  const all = view.conference(id, 'participants').all();
  const goes = all.filter((one) => (isAttendant(one) ? attendants : members));
  const going = new Set(goes.map((one) => one.id));
  return {
    ...{ attendants, members },
    notes: chosen.has(`replyNotes/${id}`),
    letters: chosen.has(`letters/${termId}`),
    kept: all.filter((one) => !going.has(one.id)).map((one) => one.id),
    going: [...going],
  };
}

function* namesIn(view: StoreView, id: string): Generator<{ participant: string; person: string }> {
  for (const { id: participant, personId, substituteId } of view
    .conference(id, 'participants')
    .all()) {
    yield { participant, person: personId };
    if (substituteId !== null) yield { participant, person: substituteId };
  }
  for (const { participantId: participant, togetherWithId } of view
    .conference(id, 'letterForms')
    .all())
    if (togetherWithId !== null) yield { participant, person: togetherWithId };
}

/** Named by the register itself: an office, a list, a house, the chair, a signature. */
function namedInRegister(view: StoreView): Set<string> {
  const records = [
    ...view.register('mandates').all(),
    ...view.register('listEntries').all(),
    ...view.register('chairHolders').all(),
    ...view.register('signatories').all(),
  ];
  const housed = view.register('persons').all();
  return new Set([
    ...records.map(({ personId }) => personId),
    ...housed.filter(({ organisationId }) => organisationId !== null).map(({ id }) => id),
  ]);
}

function goingPersons(
  view: StoreView,
  meetings: Readonly<Record<string, MeetingPlan>>,
): readonly string[] {
  const stays = namedInRegister(view);
  const lost = new Set<string>();
  for (const id of view.conferenceIds()) {
    const going = new Set(meetings[id]?.going);
    for (const { participant, person } of namesIn(view, id))
      (going.has(participant) ? lost : stays).add(person);
  }
  return [...lost].filter((person) => !stays.has(person));
}

/** What the chosen items take, as of the state and the day on which they were listed. */
export function deletionPlan(
  view: StoreView,
  chosen: readonly Pick<Subject, 'id' | 'subject' | 'key'>[],
  day: Day,
): DeletionPlan {
  const ids = new Set(chosen.map(({ id }) => id));
  const meetings = Object.fromEntries(
    view.conferenceIds().map((id) => [id, meetingPlan(view, id, ids)]),
  );
  const keysOf = (subject: Subject['subject']): readonly string[] =>
    chosen.filter((item) => item.subject === subject).map(({ key }) => key);
  const former = formerOn(view, day);
  const going = goingPersons(view, meetings);
  const gone = new Set(going);
  const kept = view
    .register('persons')
    .all()
    .filter(({ id }) => !gone.has(id));
  return {
    meetings,
    nameOnly: keysOf('formerContacts').flatMap((to) => (former.get(to) ?? []).map(({ id }) => id)),
    goingPersons: going,
    keptPersons: keysOf('participants').length > 0 ? kept.map(({ id }) => id) : null,
    logDays: keysOf('deletionLog'),
  };
}
