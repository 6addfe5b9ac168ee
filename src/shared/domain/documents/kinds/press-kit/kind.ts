import { officeKind } from '../office-kind';
import { offSlips } from '../paper-slips';
import { contactSlips } from '../press-slips';
import { pressKitPaper } from './model';

/** The cover of the folder that journalists get. */
export const kind = officeKind({
  name: 'pressKit',
  title: 'Pressemappe',
  plural: 'Pressemappe',
  group: 'press',
  order: 60,
  summary: 'Deckblatt mit Inhalt der Mappe, Terminen für die Medien und Kontakt.',
  paper: 'press',
  fileKind: 'Pressemappe',
  slips: (facts) => [...offSlips(facts), ...contactSlips(facts)],
  model: pressKitPaper,
});
