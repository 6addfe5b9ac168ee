import { termOfConference } from '../../handover/term-facts';
import { officeKind } from '../office-kind';
import { successorSlips } from '../paper-slips';
import { guidePaper } from './model';

/** What a team that has never run a conference needs to begin with. */
export const kind = officeKind({
  name: 'handoverGuide',
  title: 'Leitfaden für die nächste Geschäftsstelle',
  plural: 'Leitfaden für die nächste Geschäftsstelle',
  group: 'office',
  order: 15,
  summary: 'Erster Tag, erste Woche, das Jahr mit seinen Fristen, offene Aufträge, Hilfe.',
  paper: 'secretariat',
  fileKind: 'Leitfaden',
  slips: successorSlips,
  model: (facts, view) => guidePaper(termOfConference(facts, view), view, null),
});
