import { itemKind } from '../office-kind';
import { offSlips } from '../paper-slips';
import { motionPaper } from './model';

/** The form on which a Land puts an item to the conference. */
export const kind = itemKind({
  name: 'motion',
  title: 'Antrag',
  plural: 'Anträge',
  group: 'resolutions',
  order: 10,
  summary: 'Antrag eines Landes je Tagesordnungspunkt mit Beschlussvorschlag und Begründung.',
  paper: null,
  fileKind: 'Antrag',
  slips: offSlips,
  model: motionPaper,
});
