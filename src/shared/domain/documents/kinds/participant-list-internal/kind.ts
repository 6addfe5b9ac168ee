import { attendanceFindings } from '../../attendance-findings';
import { viewKind } from '../view-kind';
import { internalList } from './model';

/** The office's own list: everybody with reply, ways to reach them and notes. */
export const kind = viewKind({
  name: 'participantListInternal',
  title: 'Teilnehmerliste (intern)',
  plural: 'Teilnehmerliste (intern)',
  group: 'lists',
  order: 20,
  summary: 'Alle Eingetragenen mit Rückmeldung, Kontakt und Vermerken; nicht zum Weitergeben.',
  paper: null,
  fileKind: 'Teilnehmerliste-intern',
  model: internalList,
  findings: attendanceFindings,
});
