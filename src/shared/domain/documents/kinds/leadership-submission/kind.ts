import { officeKind } from '../office-kind';
import { offSlips } from '../paper-slips';
import { submissionPaper } from './model';

/** How the secretariat asks the head of its house for a decision. */
export const kind = officeKind({
  name: 'leadershipSubmission',
  title: 'Vorlage an die Hausleitung',
  plural: 'Vorlage an die Hausleitung',
  group: 'internal',
  order: 10,
  summary: 'Vorlage mit Anlass, Sachverhalt, Stellungnahme, Vorschlag, Mitzeichnung, Verfügung.',
  paper: 'secretariat',
  fileKind: 'Vorlage-Hausleitung',
  slips: offSlips,
  model: submissionPaper,
});
