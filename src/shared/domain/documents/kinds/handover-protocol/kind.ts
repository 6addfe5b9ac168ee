import { officeKind } from '../office-kind';
import { successorSlips } from '../paper-slips';
import { handoverPaper } from './model';

/** What is signed when the chair and its office move to another Land. */
export const kind = officeKind({
  name: 'handoverProtocol',
  title: 'Übergabeprotokoll',
  plural: 'Übergabeprotokoll',
  group: 'office',
  order: 10,
  summary: 'Fünfzehn Gegenstände mit Stand, offene Fristen und Unterschriften beider Länder.',
  paper: 'secretariat',
  fileKind: 'Übergabeprotokoll',
  slips: successorSlips,
  model: handoverPaper,
});
