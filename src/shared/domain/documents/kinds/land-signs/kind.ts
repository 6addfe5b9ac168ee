import { attendanceFindings } from '../../attendance-findings';
import { viewKind } from '../view-kind';
import { landSigns } from './model';

/** The signs on the table that say whose seat it is. */
export const kind = viewKind({
  name: 'landSigns',
  title: 'Länderschilder',
  plural: 'Länderschilder',
  group: 'signs',
  order: 30,
  summary: 'Ein Blatt A4 je Land, längs gefaltet: der Name steht groß auf beiden Seiten.',
  paper: null,
  fileKind: 'Länderschilder',
  model: landSigns,
  findings: attendanceFindings,
});
