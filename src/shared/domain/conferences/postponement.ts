import { addDays, daysBetween, type Day } from '../calendar/day';
import { longDateSpan } from '../calendar/german-dates';
import { previousWorkingDay } from '../calendar/working-days';
import type { Conference, Participant, ProgrammeItem } from './records';

export interface Postponement {
  readonly from: Day;
  readonly to: Day;
  /** The day on which it is entered. */
  readonly on: Day;
  readonly reason: string | null;
  /** Whether those who have answered are asked again: an answer was given for certain days. */
  readonly repliesAgain: boolean;
  /** Code of the Land whose holidays the reply day keeps clear of. */
  readonly land: string;
}

/** What of a conference hangs on its days and can move with them without anybody's consent. */
export interface MovableParts {
  readonly conference: Conference;
  readonly programme: readonly ProgrammeItem[];
  readonly participants: readonly Participant[];
}

const ANSWER_WORDS: Readonly<Record<Participant['reply']['state'], string | null>> = {
  open: null,
  invited: null,
  accepted: 'Zusage',
  reserved: 'Zusage mit Vorbehalt',
  represented: 'Vertretung',
  declined: 'Absage',
};

/** The old answer stays readable in the note; the state is open again. */
function askedAgain(participant: Participant, former: Conference): readonly Participant[] {
  const { reply } = participant;
  const answer = ANSWER_WORDS[reply.state];
  if (reply.state === 'open') return [];
  const before = answer
    ? `Für den früheren Termin (${longDateSpan(former.from, former.to)}): ${answer}.`
    : null;
  const note = [reply.note, before].filter((part) => part !== null).join(' ') || null;
  return [{ ...participant, reply: { state: 'open', on: null, way: null, note } }];
}

/**
 * Moves a conference to other days: programme, press conference and the reply day keep their distance
 * to the first day. Hotel contingents stay: their days are the hotel's word. Answers with the records
 * that change.
 */
export function postponed(parts: MovableParts, postponement: Postponement): MovableParts {
  const { conference } = parts;
  const { from, to, on, reason } = postponement;
  const shift = daysBetween(conference.from, from);
  const press = conference.pressConference;
  const replyBy = conference.replyBy === null ? null : addDays(conference.replyBy, shift);
  return {
    conference: {
      ...conference,
      from,
      to,
      cancellation: null,
      formerDays: [
        ...conference.formerDays,
        { from: conference.from, to: conference.to, on, reason },
      ],
      replyBy: replyBy === null ? null : previousWorkingDay(postponement.land, replyBy),
      pressConference: press ? { ...press, day: addDays(press.day, shift) } : null,
    },
    programme:
      shift === 0
        ? []
        : parts.programme.map((item) => ({ ...item, day: addDays(item.day, shift) })),
    participants: postponement.repliesAgain
      ? parts.participants.flatMap((participant) => askedAgain(participant, conference))
      : [],
  };
}
