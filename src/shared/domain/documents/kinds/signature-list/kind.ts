import { attendanceFindings } from '../../attendance-findings';
import { viewKind } from '../view-kind';
import { signatureList } from './model';

/** Who was there, by their own hand. */
export const kind = viewKind({
  name: 'signatureList',
  title: 'Unterschriftenliste',
  plural: 'Unterschriftenliste',
  group: 'lists',
  order: 30,
  summary: 'Anwesenheitsliste zum Unterschreiben, mit Leerzeilen für alle, die dazukommen.',
  paper: null,
  fileKind: 'Unterschriftenliste',
  model: signatureList,
  findings: attendanceFindings,
});
