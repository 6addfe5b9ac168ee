import type { Participant } from '../../../conferences/records';
import { participantLabel } from '../../../recipients/recipient';
import type { StoreView } from '../../../storage/store-view';
import { letterFindingTexts as texts } from '../../../../texts/letter-finding-texts';
import type { ConferenceFacts } from '../../conference-facts';
import type { KindFinding } from '../kind';
import { answeredAlike, isOfChair } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { comingSlips, ofTheMeeting } from '../letter-slips';
import { newReplyDay, reminder } from './text';

const UNANSWERED: ReadonlySet<string> = new Set(['open', 'invited']);

/** Everybody of whom there is no answer; companions are answered for by others. */
function isUnanswered(participant: Participant, facts: ConferenceFacts): boolean {
  const { role, reply } = participant;
  return role !== 'companion' && UNANSWERED.has(reply.state) && !isOfChair(participant, facts);
}

function daySlips(facts: ConferenceFacts): readonly KindFinding[] {
  const { replyBy } = facts.conference;
  const hint = (code: string, message: string): readonly KindFinding[] => [
    ofTheMeeting(facts, { level: 'hint', code, message }),
  ];
  if (replyBy === null) {
    const code = 'letter.replyByMissing';
    return [ofTheMeeting(facts, { level: 'warning', code, message: texts.replyByNever() })];
  }
  if (replyBy >= facts.date) return hint('letter.replyByRunning', texts.replyByRunning(replyBy));
  return newReplyDay(facts) === null ? hint('letter.noTimeLeft', texts.noTimeLeft()) : [];
}

function notInvited(
  facts: ConferenceFacts,
  audience: readonly Participant[],
  view: StoreView,
): readonly KindFinding[] {
  const names = audience
    .filter(({ reply }) => reply.state === 'open')
    .map((participant) => participantLabel(view, participant));
  const message = texts.notYetInvited(names);
  return names.length > 0
    ? [ofTheMeeting(facts, { level: 'warning', code: 'letter.notYetInvited', message })]
    : [];
}

/** Asks once more for an answer. */
export const kind = letterKind({
  name: 'reminder',
  title: 'Erinnerung',
  plural: 'Erinnerungen',
  group: 'letters',
  order: 70,
  summary: 'Bittet alle um Antwort, von denen noch keine Rückmeldung vorliegt.',
  paper: 'secretariat',
  fileKind: 'Erinnerung',
  signedBy: 'secretariat',
  ownSlips: true,
  isFor: isUnanswered,
  joins: answeredAlike,
  nobody: { code: 'letter.nobody', whom: 'unanswered' },
  slips: (facts, audience, view) => [
    ...comingSlips(facts),
    ...daySlips(facts),
    ...notInvited(facts, audience, view),
  ],
  content: reminder,
});
