import { officeKind } from '../office-kind';
import { notePaper } from './model';

/** What somebody wants to have on file. */
export const kind = officeKind({
  name: 'fileNote',
  title: 'Vermerk',
  plural: 'Vermerk',
  group: 'internal',
  order: 30,
  summary: 'Vermerk für die Akte mit dem Stand der Konferenz, Bewertung und nächsten Schritten.',
  paper: 'secretariat',
  fileKind: 'Vermerk',
  model: notePaper,
});
