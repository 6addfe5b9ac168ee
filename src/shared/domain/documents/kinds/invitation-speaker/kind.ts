import type { Participant } from '../../../conferences/records';
import { participantLabel } from '../../../recipients/recipient';
import type { StoreView } from '../../../storage/store-view';
import { letterFindingTexts } from '../../../../texts/letter-finding-texts';
import type { ConferenceFacts } from '../../conference-facts';
import type { KindFinding } from '../kind';
import { isSpeaker } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { comingSlips, participantKey } from '../letter-slips';
import { slotsOf, speakerInvitation } from './text';

function unnamed(
  facts: ConferenceFacts,
  audience: readonly Participant[],
  view: StoreView,
): readonly KindFinding[] {
  return audience
    .filter((participant) => slotsOf(facts, { view, participant }).length === 0)
    .map((participant) => ({
      level: 'hint',
      code: 'letter.notInProgramme',
      message: letterFindingTexts.notInProgramme(participantLabel(view, participant)),
      record: participantKey(facts, participant.id),
    }));
}

/** To guests who are to speak. */
export const kind = letterKind({
  name: 'invitationSpeaker',
  title: 'Schreiben an Mitwirkende',
  plural: 'Schreiben an Mitwirkende',
  group: 'letters',
  order: 50,
  summary: 'Dank an Gäste, die einen Beitrag leisten, mit Termin aus dem Programm.',
  paper: 'minister',
  fileKind: 'Schreiben-an-Mitwirkende',
  signedBy: 'chair',
  ownSlips: true,
  isFor: isSpeaker,
  nobody: { code: 'letter.nobody', whom: 'guest' },
  slips: (facts, audience, view) => [...comingSlips(facts), ...unnamed(facts, audience, view)],
  content: speakerInvitation,
});
