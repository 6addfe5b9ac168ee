import { viewKind } from '../view-kind';
import { roomPlan } from './model';

/** Which room is for what, and what has to stand there. */
export const kind = viewKind({
  name: 'roomPlan',
  title: 'Raumplan',
  plural: 'Raumplan',
  group: 'meeting',
  order: 60,
  summary: 'Räume mit Zweck, Plätzen, Technik und Belegung nach dem Programm.',
  paper: null,
  fileKind: 'Raumplan',
  model: roomPlan,
});
