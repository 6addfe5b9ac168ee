import { officeKind } from '../office-kind';
import { agendaSlips, offSlips } from '../paper-slips';
import { speakingNotePaper } from './model';

/** What the chair has in hand while leading the meeting. */
export const kind = officeKind({
  name: 'speakingNote',
  title: 'Sprechzettel',
  plural: 'Sprechzettel',
  group: 'internal',
  order: 50,
  summary: 'Leitfaden für den Vorsitz: Aufruf, Antragsteller und Abstimmung je Punkt, Ablauf.',
  paper: 'secretariat',
  fileKind: 'Sprechzettel',
  slips: (facts) => [...offSlips(facts), ...agendaSlips(facts)],
  model: speakingNotePaper,
});
