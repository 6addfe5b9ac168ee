import type { Participant } from '../../../conferences/records';
import type { ConferenceFacts } from '../../conference-facts';
import { answeredAlike, isOfChair } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { comingSlips, substituteSlips } from '../letter-slips';
import { replyConfirmation } from './text';

const COMING: ReadonlySet<string> = new Set(['accepted', 'represented', 'reserved']);

function isComing(participant: Participant, facts: ConferenceFacts): boolean {
  return COMING.has(participant.reply.state) && !isOfChair(participant, facts);
}

/** Confirms an acceptance, with what is practical. */
export const kind = letterKind({
  name: 'replyConfirmation',
  title: 'Bestätigung der Zusage',
  plural: 'Bestätigungen der Zusage',
  group: 'letters',
  order: 80,
  summary: 'Bestätigt Zusagen und Vertretungen und nennt, was für die Teilnahme wichtig ist.',
  paper: 'secretariat',
  fileKind: 'Bestätigung',
  signedBy: 'secretariat',
  ownSlips: true,
  isFor: isComing,
  joins: answeredAlike,
  nobody: { code: 'letter.nobody', whom: 'coming' },
  slips: (facts, audience, view) => [
    ...comingSlips(facts),
    ...substituteSlips(facts, audience, view),
  ],
  content: replyConfirmation,
});
