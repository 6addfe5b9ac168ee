import { officeKind } from '../office-kind';
import { orderPaper } from './model';

/** What is done in a matter, in the order in which it is done. */
export const kind = officeKind({
  name: 'orderNote',
  title: 'Verfügung',
  plural: 'Verfügung',
  group: 'internal',
  order: 20,
  summary: 'Vermerk, Schreiben, Wiedervorlage und zu den Akten, in dieser Reihenfolge.',
  paper: 'secretariat',
  fileKind: 'Verfügung',
  model: orderPaper,
});
