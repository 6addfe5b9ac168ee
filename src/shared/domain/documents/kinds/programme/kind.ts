import { programmePaper } from '../../papers';
import { paperKind } from '../paper-kind';

/** The programme that guests get, one table a day. */
export const kind = paperKind({
  name: 'programme',
  title: 'Programm',
  plural: 'Programm',
  group: 'meeting',
  order: 20,
  summary: 'Ablauf der Tage für alle Teilnehmenden, Anlage der Einladung.',
  paper: 'secretariat',
  fileKind: 'Programm',
  model: programmePaper,
});
