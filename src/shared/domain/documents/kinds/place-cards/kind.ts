import { attendanceFindings } from '../../attendance-findings';
import { viewKind } from '../view-kind';
import { placeCards } from './model';

/** Tents with a name on both sides. */
export const kind = viewKind({
  name: 'placeCards',
  title: 'Tischkarten',
  plural: 'Tischkarten',
  group: 'signs',
  order: 20,
  summary: 'Acht Karten je Blatt zum Ausschneiden und Falten, der Name steht auf beiden Seiten.',
  paper: null,
  fileKind: 'Tischkarten',
  model: placeCards,
  findings: attendanceFindings,
});
