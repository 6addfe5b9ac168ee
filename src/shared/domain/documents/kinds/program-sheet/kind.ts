import { officeKind } from '../office-kind';
import { programSheetPaper } from './model';

/** For whoever takes over the program together with the office. */
export const kind = officeKind({
  name: 'programSheet',
  title: 'Programm- und IT-Blatt',
  plural: 'Programm- und IT-Blatt',
  group: 'office',
  order: 20,
  summary: 'Für die nächste Geschäftsstelle: Bedarf des Programms, Datenordner, Sicherungen.',
  paper: 'secretariat',
  fileKind: 'Programm-und-IT-Blatt',
  model: programSheetPaper,
});
