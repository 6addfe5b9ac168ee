import { agendaPaper } from '../../papers';
import { paperKind } from '../paper-kind';

/** The agenda as a draft, before it is first sent. */
export const kind = paperKind({
  name: 'agenda',
  title: 'Vorläufige Tagesordnung',
  plural: 'Vorläufige Tagesordnung',
  group: 'meeting',
  order: 10,
  summary: 'Tabelle der Tagesordnungspunkte mit Antragstellern, Anlage der Einladung.',
  paper: 'secretariat',
  fileKind: 'Vorläufige-Tagesordnung',
  model: agendaPaper,
});
