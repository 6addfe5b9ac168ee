import { officeKind } from '../office-kind';
import { costOverviewPaper } from './model';

/** What a conference costs, post by post. */
export const kind = officeKind({
  name: 'costOverview',
  title: 'Kostenübersicht',
  plural: 'Kostenübersicht',
  group: 'internal',
  order: 70,
  summary: 'Posten mit Räumen und Kontingenten der Konferenz, Ansatz und Ist zum Ausfüllen.',
  paper: 'secretariat',
  fileKind: 'Kostenübersicht',
  model: costOverviewPaper,
});
