import type { Participant } from '../../../conferences/records';
import type { ConferenceFacts } from '../../conference-facts';
import { isOfChair } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { autumnInvitation } from './text';

/** Everybody who takes part themselves; companions come with others. */
function takesPart(participant: Participant, facts: ConferenceFacts): boolean {
  return participant.role !== 'companion' && !isOfChair(participant, facts);
}

/** The invitation of the secretariat to the autumn meeting. */
export const kind = letterKind({
  name: 'invitationAutumn',
  title: 'Einladung zum Herbsttreffen',
  plural: 'Einladungen zum Herbsttreffen',
  group: 'letters',
  order: 40,
  summary: 'Schreiben der Geschäftsstelle an alle, die am Herbsttreffen teilnehmen sollen.',
  paper: 'secretariat',
  fileKind: 'Einladung-Herbsttreffen',
  signedBy: 'secretariat',
  isFor: takesPart,
  nobody: { code: 'document.nobodyToInvite' },
  hindrance: ({ conference }) =>
    conference.kind === 'autumn' ? null : { code: 'letter.notFitting', why: 'notAutumn' },
  content: autumnInvitation,
});
