import type { AppError } from '../../../../errors';
import { letterFindingTexts as texts } from '../../../../texts/letter-finding-texts';
import type { ConferenceFacts } from '../../conference-facts';
import type { KindFinding } from '../kind';
import { isInvited } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { cancelledSlips, ofTheMeeting } from '../letter-slips';
import { isMinuted, transmittal, transmittedPapers } from './text';

function hindrance(facts: ConferenceFacts): AppError | null {
  return transmittedPapers(facts).length > 0
    ? null
    : { code: 'letter.notFitting', why: 'nothingToSend' };
}

function halfSlips(facts: ConferenceFacts): readonly KindFinding[] {
  if (isMinuted(facts)) return [];
  const hint = (message: string): readonly KindFinding[] => [
    ofTheMeeting(facts, { level: 'hint', code: 'letter.oneEnclosure', message }),
  ];
  if (facts.programme.length === 0) return hint(texts.agendaAlone());
  return facts.agenda.length === 0 ? hint(texts.programmeAlone()) : [];
}

/** Sends what has been agreed: agenda and programme before, the minutes after. */
export const kind = letterKind({
  name: 'transmittal',
  title: 'Übersendungsschreiben',
  plural: 'Übersendungsschreiben',
  group: 'letters',
  order: 90,
  summary: 'Begleitet Tagesordnung und Programm, nach der Konferenz die Niederschrift.',
  paper: 'secretariat',
  fileKind: 'Übersendung',
  signedBy: 'secretariat',
  ownSlips: true,
  isFor: isInvited,
  nobody: { code: 'letter.nobody', whom: 'any' },
  hindrance,
  slips: (facts) => [...cancelledSlips(facts), ...halfSlips(facts)],
  content: transmittal,
});
