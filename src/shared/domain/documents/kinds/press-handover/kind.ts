import { successorOf } from '../../../chair/successor';
import { officeKind } from '../office-kind';
import { successorSlips } from '../paper-slips';
import { backgroundSlips, contactSlips } from '../press-slips';
import { pressHandoverPaper } from './model';

/** Both chairs tell the press together that the chair changes hands. */
export const kind = officeKind({
  name: 'pressHandover',
  title: 'Gemeinsame Pressemitteilung zur Vorsitzübergabe',
  plural: 'Gemeinsame Pressemitteilung zur Vorsitzübergabe',
  group: 'press',
  order: 35,
  summary: 'Der bisherige und der künftige Vorsitz mit je einem Zitat, Tag, Motto und Kontakten.',
  paper: 'press',
  fileKind: 'Pressemitteilung-Vorsitzübergabe',
  hindrance: ({ term }, view) =>
    successorOf(view, term) ? null : { code: 'document.notFitting', why: 'noSuccessor' },
  slips: (facts, view) => [
    ...successorSlips(facts, view),
    ...contactSlips(facts),
    ...backgroundSlips(facts),
  ],
  model: pressHandoverPaper,
});
