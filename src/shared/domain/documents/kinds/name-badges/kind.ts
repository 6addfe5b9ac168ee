import { attendanceFindings } from '../../attendance-findings';
import { viewKind } from '../view-kind';
import { nameBadges } from './model';

/** Badges to cut out and put into holders, by Länder. */
export const kind = viewKind({
  name: 'nameBadges',
  title: 'Namensschilder',
  plural: 'Namensschilder',
  group: 'signs',
  order: 10,
  summary: 'Zehn Schilder von 90 × 55 mm je Blatt für alle, die kommen, ohne Frau und Herr.',
  paper: null,
  fileKind: 'Namensschilder',
  model: nameBadges,
  findings: attendanceFindings,
});
