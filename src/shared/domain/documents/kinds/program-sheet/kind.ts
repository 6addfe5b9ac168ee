import { officeKind } from '../office-kind';
import { programSheetPaper } from './model';

/** For whoever takes over the program together with the office. */
export const kind = officeKind({
  name: 'programSheet',
  title: 'Programm- und IT-Blatt',
  plural: 'Programm- und IT-Blatt',
  group: 'office',
  order: 20,
  summary: 'Neun Monate vor der Übergabe: was die IT des nächsten Landes vorbereitet und bis wann.',
  paper: 'secretariat',
  fileKind: 'Programm-und-IT-Blatt',
  model: programSheetPaper,
});
