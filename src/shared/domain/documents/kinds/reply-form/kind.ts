import { replyFormPaper } from '../../papers';
import { paperKind } from '../paper-kind';

/** The form that comes back to the secretariat. */
export const kind = paperKind({
  name: 'replyForm',
  title: 'Rückmeldebogen',
  plural: 'Rückmeldebogen',
  group: 'meeting',
  order: 30,
  summary: 'Bogen zum Ausfüllen: Teilnahme, Vertretung, Anreise, freiwillige Angaben.',
  paper: 'secretariat',
  fileKind: 'Rückmeldebogen',
  model: replyFormPaper,
});
