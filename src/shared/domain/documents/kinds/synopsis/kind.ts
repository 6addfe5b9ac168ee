import { isMotion } from '../../conference-state';
import { officeKind } from '../office-kind';
import { offSlips } from '../paper-slips';
import { synopsisPaper } from './model';

/** The drafts and what the Länder would change, side by side. */
export const kind = officeKind({
  name: 'synopsis',
  title: 'Synopse',
  plural: 'Synopse',
  group: 'resolutions',
  order: 30,
  summary: 'Querformat: Entwurf und Änderungsvorschläge der Länder nebeneinander, je Punkt.',
  paper: null,
  fileKind: 'Synopse',
  hindrance: ({ agenda }) =>
    agenda.some(isMotion) ? null : { code: 'document.notFitting', why: 'noMotion' },
  slips: offSlips,
  model: synopsisPaper,
});
