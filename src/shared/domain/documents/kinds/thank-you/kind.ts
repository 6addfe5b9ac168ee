import type { Participant } from '../../../conferences/records';
import type { ConferenceFacts } from '../../conference-facts';
import { answeredAlike, isInvited } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { cancelledSlips, notOverSlips, substituteSlips } from '../letter-slips';
import { thankYou } from './text';

const PRESENT: ReadonlySet<string> = new Set(['accepted', 'represented']);

function wasPresent(participant: Participant, facts: ConferenceFacts): boolean {
  return PRESENT.has(participant.reply.state) && isInvited(participant, facts);
}

/** Thanks after the meeting; goes to the member also where somebody else came. */
export const kind = letterKind({
  name: 'thankYou',
  title: 'Dankschreiben',
  plural: 'Dankschreiben',
  group: 'letters',
  order: 110,
  summary: 'Dankt nach der Konferenz allen, die teilgenommen haben oder vertreten waren.',
  paper: 'minister',
  fileKind: 'Dank',
  signedBy: 'chair',
  ownSlips: true,
  isFor: wasPresent,
  joins: answeredAlike,
  nobody: { code: 'letter.nobody', whom: 'present' },
  slips: (facts, audience, view) => [
    ...cancelledSlips(facts),
    ...notOverSlips(facts),
    ...substituteSlips(facts, audience, view),
  ],
  content: thankYou,
});
