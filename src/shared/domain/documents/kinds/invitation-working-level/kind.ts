import type { Participant } from '../../../conferences/records';
import type { ConferenceFacts } from '../../conference-facts';
import { isInvited, isOfChair } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { workingLevelInvitation } from './text';

const WORKING_LEVEL: ReadonlySet<string> = new Set(['staff', 'companion']);

/** Staff and companions of the others; of a preparatory conference everybody, it is theirs. */
export function isOfWorkingLevel(participant: Participant, facts: ConferenceFacts): boolean {
  if (facts.conference.kind === 'preparatory' && isInvited(participant, facts)) return true;
  return WORKING_LEVEL.has(participant.role) && !isOfChair(participant, facts);
}

/** The organisational invitation of the secretariat. */
export const kind = letterKind({
  name: 'invitationWorkingLevel',
  title: 'Einladung der Arbeitsebene',
  plural: 'Einladungen der Arbeitsebene',
  group: 'letters',
  order: 30,
  summary: 'Sachliches Schreiben der Geschäftsstelle an Arbeitsebene und Begleitpersonen.',
  paper: 'secretariat',
  fileKind: 'Einladung-Arbeitsebene',
  signedBy: 'secretariat',
  isFor: isOfWorkingLevel,
  nobody: { code: 'letter.nobody', whom: 'workingLevel' },
  content: workingLevelInvitation,
});
