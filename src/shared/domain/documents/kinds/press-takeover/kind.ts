import { officeKind } from '../office-kind';
import { backgroundSlips, contactSlips } from '../press-slips';
import { pressTakeoverPaper } from './model';

/** Tells the press who is in the chair now. */
export const kind = officeKind({
  name: 'pressTakeover',
  title: 'Pressemitteilung zur Vorsitzübernahme',
  plural: 'Pressemitteilung zur Vorsitzübernahme',
  group: 'press',
  order: 40,
  summary: 'Das Land übernimmt den Vorsitz: Person, Motto, Hauptkonferenz, Schwerpunkte.',
  paper: 'press',
  fileKind: 'Pressemitteilung-Vorsitz',
  byOwnOffice: true,
  hindrance: ({ term, land }) =>
    term.from === null || land === null
      ? { code: 'document.notFitting', why: 'termUndated' }
      : null,
  slips: (facts) => [...contactSlips(facts), ...backgroundSlips(facts)],
  model: pressTakeoverPaper,
});
