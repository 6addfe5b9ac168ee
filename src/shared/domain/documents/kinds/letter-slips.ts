import type { Participant } from '../../conferences/records';
import { participantLabel } from '../../recipients/recipient';
import type { StoreView } from '../../storage/store-view';
import { letterFindingTexts as texts } from '../../../texts/letter-finding-texts';
import type { ConferenceFacts } from '../conference-facts';
import type { KindFinding } from './kind';

/** What several kinds of letters look out for. Each answers its findings, none where all is well. */
type Findings = readonly KindFinding[];

function conferenceKey({ conference: { id } }: ConferenceFacts): string {
  return `conferences/${id}/conference/${id}`;
}

export function participantKey({ conference: { id } }: ConferenceFacts, about: string): string {
  return `conferences/${id}/participants/${about}`;
}

type Said = Pick<KindFinding, 'level' | 'code' | 'message'>;

/** Said of the conference itself. */
export function ofTheMeeting(facts: ConferenceFacts, said: Said): KindFinding {
  return { ...said, record: conferenceKey(facts) };
}

function warning(facts: ConferenceFacts, code: string, message: string): KindFinding {
  return ofTheMeeting(facts, { level: 'warning', code, message });
}

/** A letter of the secretariat in a term that has nobody who signs for it. */
export function signedByChair(plural: string, { office: { term } }: ConferenceFacts): KindFinding {
  return {
    level: 'warning',
    code: 'letter.signedByChair',
    message: texts.signedByChair(plural),
    record: `register/chairTerms/${term.id}`,
  };
}

export function cancelledSlips(facts: ConferenceFacts): Findings {
  if (facts.conference.cancellation === null) return [];
  return [warning(facts, 'letter.cancelled', texts.cancelled())];
}

/** For letters that speak of a meeting to come. */
export function begunSlips(facts: ConferenceFacts): Findings {
  const { date, conference } = facts;
  if (date < conference.from) return [];
  return [warning(facts, 'letter.begun', texts.begun(date))];
}

/** For letters that look back. */
export function notOverSlips(facts: ConferenceFacts): Findings {
  const { date, conference } = facts;
  if (date >= conference.to) return [];
  return [warning(facts, 'letter.notOver', texts.notOver(date))];
}

export function placeSlips(facts: ConferenceFacts): Findings {
  const { form, place, venue } = facts.conference;
  if (form === 'online' || place !== null || venue !== null) return [];
  return [
    ofTheMeeting(facts, { level: 'hint', code: 'letter.place', message: texts.placeMissing() }),
  ];
}

/** For letters that ask for an answer by the conference's day for replies. */
export function replyBySlips(facts: ConferenceFacts): Findings {
  const { date, conference } = facts;
  const day = conference.replyBy;
  if (day === null) return [warning(facts, 'letter.replyByMissing', texts.replyByMissing())];
  return day < date ? [warning(facts, 'letter.replyByPast', texts.replyByPast(day))] : [];
}

/** What every letter about a meeting to come looks out for. */
export function comingSlips(facts: ConferenceFacts): Findings {
  return [...cancelledSlips(facts), ...begunSlips(facts)];
}

/** For letters that name who comes instead. */
export function substituteSlips(
  facts: ConferenceFacts,
  audience: readonly Participant[],
  view: StoreView,
): Findings {
  return audience
    .filter(({ reply, substituteId }) => reply.state === 'represented' && substituteId === null)
    .map((participant) => ({
      level: 'hint',
      code: 'letter.substituteMissing',
      message: texts.substituteMissing(participantLabel(view, participant)),
      record: participantKey(facts, participant.id),
    }));
}
