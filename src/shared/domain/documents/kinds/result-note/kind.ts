import { officeKind } from '../office-kind';
import { agendaSlips, notYetSlips, offSlips } from '../paper-slips';
import { resultNotePaper } from './model';

/** The short record of a meeting, from agenda and replies. */
export const kind = officeKind({
  name: 'resultNote',
  title: 'Ergebnisvermerk',
  plural: 'Ergebnisvermerk',
  group: 'internal',
  order: 40,
  summary: 'Kurze Niederschrift: Teilnahme nach den Rückmeldungen und Ergebnis je Punkt.',
  paper: 'secretariat',
  fileKind: 'Ergebnisvermerk',
  slips: (facts) => [...offSlips(facts), ...notYetSlips(facts), ...agendaSlips(facts)],
  model: resultNotePaper,
});
