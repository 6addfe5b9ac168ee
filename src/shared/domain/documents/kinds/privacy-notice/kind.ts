import { officeKind } from '../office-kind';
import { privacyNoticePaper } from './model';

/** What everybody who takes part is told of their data. */
export const kind = officeKind({
  name: 'privacyNotice',
  title: 'Datenschutzhinweis',
  plural: 'Datenschutzhinweis',
  group: 'office',
  order: 30,
  summary: 'Information der Teilnehmenden nach Art. 13 DSGVO, Anlage der Einladung.',
  paper: 'secretariat',
  fileKind: 'Datenschutzhinweis',
  model: privacyNoticePaper,
});
