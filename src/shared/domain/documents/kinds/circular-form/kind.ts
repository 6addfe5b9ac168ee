import { officeKind } from '../office-kind';
import { majoritySlips } from '../paper-slips';
import { circularPaper } from './model';

/** The form of a vote in writing. */
export const kind = officeKind({
  name: 'circularForm',
  title: 'Umlaufbeschluss',
  plural: 'Umlaufbeschluss',
  group: 'resolutions',
  order: 50,
  summary: 'Vordruck für ein Umlaufverfahren mit den Stimmen der 16 Länder und der Feststellung.',
  paper: 'secretariat',
  fileKind: 'Umlaufbeschluss',
  slips: (_facts, view) => majoritySlips(view),
  model: circularPaper,
});
