import { officeKind } from '../office-kind';
import { notYetSlips, offSlips } from '../paper-slips';
import { resolutionMinutesPaper } from './model';

/** The official record, ready to be filled in. */
export const kind = officeKind({
  name: 'resolutionMinutes',
  title: 'Beschlussniederschrift',
  plural: 'Beschlussniederschrift',
  group: 'resolutions',
  order: 40,
  summary: 'Entwurf der Niederschrift: Deckblatt, Inhalt und je Punkt Abstimmung und Beschluss.',
  paper: 'secretariat',
  fileKind: 'Beschlussniederschrift',
  hindrance: ({ agenda }) =>
    agenda.length > 0 ? null : { code: 'document.notFitting', why: 'agendaEmpty' },
  slips: (facts) => [...offSlips(facts), ...notYetSlips(facts)],
  model: resolutionMinutesPaper,
});
