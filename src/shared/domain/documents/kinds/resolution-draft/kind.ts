import { itemKind } from '../office-kind';
import { majoritySlips, offSlips } from '../paper-slips';
import { resolutionDraftPaper } from './model';

/** What goes to all Länder before the vote. */
export const kind = itemKind({
  name: 'resolutionDraft',
  title: 'Beschlussvorlage',
  plural: 'Beschlussvorlagen',
  group: 'resolutions',
  order: 20,
  summary: 'Abgestimmter Beschlusstext je Tagesordnungspunkt mit offenen Punkten und Abstimmung.',
  paper: 'secretariat',
  fileKind: 'Beschlussvorlage',
  slips: (facts, view) => [...offSlips(facts), ...majoritySlips(view)],
  model: resolutionDraftPaper,
});
