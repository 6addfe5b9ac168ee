import { isInvited } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { comingSlips, placeSlips } from '../letter-slips';
import { saveTheDate } from './text';

/** Announces the days long before the invitation. */
export const kind = letterKind({
  name: 'saveTheDate',
  title: 'Terminankündigung',
  plural: 'Terminankündigungen',
  group: 'letters',
  order: 10,
  summary: 'Kündigt Mitgliedern und Gästen den Termin an; die Einladung folgt.',
  paper: 'minister',
  fileKind: 'Terminankündigung',
  signedBy: 'chair',
  ownSlips: true,
  isFor: isInvited,
  nobody: { code: 'document.nobodyToInvite' },
  slips: (facts) => [...comingSlips(facts), ...placeSlips(facts)],
  content: saveTheDate,
});
