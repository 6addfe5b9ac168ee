import { attendanceFindings } from '../../attendance-findings';
import { viewKind } from '../view-kind';
import { participantList } from './model';

/** The list that everybody at the conference may have: names and offices, nothing else. */
export const kind = viewKind({
  name: 'participantList',
  title: 'Teilnehmerliste',
  plural: 'Teilnehmerliste',
  group: 'lists',
  order: 10,
  summary: 'Wer kommt, mit Land, Amt und Funktion, zum Weitergeben; ohne Telefon und E-Mail.',
  paper: null,
  fileKind: 'Teilnehmerliste',
  model: participantList,
  findings: attendanceFindings,
});
