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
  /** Name of the person who was to come instead. */
  readonly substituteName: (personId: string) => string;
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

interface Asked {
  readonly participant: Participant;
  readonly former: Conference;
  readonly substituteName: Postponement['substituteName'];
}

/** The old answer stays readable in the participant's note; the state is open again. */
function askedAgain({ participant, former, substituteName }: Asked): readonly Participant[] {
  const { reply, substituteId } = participant;
  if (reply.state === 'open') return [];
  const word = ANSWER_WORDS[reply.state];
  const answer =
    substituteId === null ? word : `${word ?? ''} durch ${substituteName(substituteId)}`;
  const before = answer
    ? `Für den früheren Termin (${longDateSpan(former.from, former.to)}): ${answer}.`
    : null;
  const note = [participant.note, before, reply.note].filter(Boolean).join(' ') || null;
  const open = { state: 'open', on: null, way: null, note: null } as const;
  return [{ ...participant, reply: open, substituteId: null, note }];
}

/** Where only the last day changes, the reply day stays as the office chose it. */
function movedReplyDay(day: Day | null, shift: number, land: string): Day | null {
  return day === null || shift === 0 ? day : previousWorkingDay(land, addDays(day, shift));
}

/**
 * Moves a conference to other days: programme, press conference and the reply day keep their distance
 * to the first day. Hotel contingents stay: their days are the hotel's word. Answers with the records
 * that change.
 */
export function postponed(parts: MovableParts, postponement: Postponement): MovableParts {
  const { conference } = parts;
  const { from, to, on, reason, substituteName } = postponement;
  const shift = daysBetween(conference.from, from);
  const press = conference.pressConference;
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
      replyBy: movedReplyDay(conference.replyBy, shift, postponement.land),
      pressConference: press ? { ...press, day: addDays(press.day, shift) } : null,
    },
    programme:
      shift === 0
        ? []
        : parts.programme.map((item) => ({ ...item, day: addDays(item.day, shift) })),
    participants: postponement.repliesAgain
      ? parts.participants.flatMap((participant) =>
          askedAgain({ participant, former: conference, substituteName }),
        )
      : [],
  };
}
