import { officeKind } from '../office-kind';
import { successorSlips } from '../paper-slips';
import { termOfConference } from '../../handover/term-facts';
import { protocolPaper } from './model';

/** What is signed when the chair and its office move to another Land. */
export const kind = officeKind({
  name: 'handoverProtocol',
  title: 'Übergabeprotokoll',
  plural: 'Übergabeprotokoll',
  group: 'office',
  order: 10,
  summary:
    'Gegenstände mit Stand, Aufträge, Fristen, Löschungen, Paket und Unterschriften beider Länder.',
  paper: 'secretariat',
  fileKind: 'Übergabeprotokoll',
  slips: successorSlips,
  model: (facts, view) =>
    protocolPaper(termOfConference(facts, view), view, {
      deletions: view.register('deletions').all(),
      own: null,
    }),
});
