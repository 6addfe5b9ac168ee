import type { Participant } from '../../../conferences/records';
import type { AppError } from '../../../../errors';
import { letterFindingTexts as texts } from '../../../../texts/letter-finding-texts';
import type { ConferenceFacts } from '../../conference-facts';
import type { KindFinding } from '../kind';
import { answeredAlike, isOfChair } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { begunSlips, ofTheMeeting, replyBySlips } from '../letter-slips';
import { cancellationContent, cancellationWord } from './text';

function hindrance({ conference }: ConferenceFacts): AppError | null {
  return conference.cancellation === null && conference.formerDays.length === 0
    ? { code: 'letter.notFitting', why: 'notCancelled' }
    : null;
}

/** Whoever might travel in vain; companions hear it from those they come with. */
function isConcerned(participant: Participant, facts: ConferenceFacts): boolean {
  return participant.role !== 'companion' && !isOfChair(participant, facts);
}

function slips(facts: ConferenceFacts): readonly KindFinding[] {
  const { cancellation, formerDays } = facts.conference;
  const reason = cancellation ? cancellation.reason : (formerDays.at(-1)?.reason ?? null);
  const said = {
    level: 'hint' as const,
    code: 'letter.reasonMissing',
    message: texts.reasonMissing(),
  };
  return [
    ...(reason === null ? [ofTheMeeting(facts, said)] : []),
    ...begunSlips(facts),
    ...(cancellation ? [] : replyBySlips(facts)),
  ];
}

/** Tells everybody that the meeting is off or has other days. */
export const kind = letterKind({
  name: 'cancellation',
  title: 'Absage oder Verlegung',
  plural: 'Absagen und Verlegungen',
  group: 'letters',
  order: 100,
  summary: 'Teilt allen mit, dass die Konferenz abgesagt oder verlegt ist.',
  paper: 'minister',
  fileKind: cancellationWord,
  signedBy: 'chair',
  ownSlips: true,
  isFor: isConcerned,
  joins: answeredAlike,
  nobody: { code: 'letter.nobody', whom: 'any' },
  hindrance,
  slips,
  content: cancellationContent,
});
