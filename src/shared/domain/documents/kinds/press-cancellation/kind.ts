import { officeKind } from '../office-kind';
import { backgroundSlips, contactSlips } from '../press-slips';
import { pressCancellationPaper } from './model';

/** Tells the press that a meeting does not take place as planned. */
export const kind = officeKind({
  name: 'pressCancellation',
  title: 'Pressemitteilung zur Absage oder Verlegung',
  plural: 'Pressemitteilung zur Absage oder Verlegung',
  group: 'press',
  order: 50,
  summary: 'Die Konferenz ist abgesagt oder findet an anderen Tagen statt, mit dem Grund.',
  paper: 'press',
  fileKind: 'Pressemitteilung-Absage',
  hindrance: ({ conference }) =>
    conference.cancellation || conference.formerDays.length > 0
      ? null
      : { code: 'document.notFitting', why: 'notOff' },
  slips: (facts) => [...contactSlips(facts), ...backgroundSlips(facts)],
  model: pressCancellationPaper,
});
