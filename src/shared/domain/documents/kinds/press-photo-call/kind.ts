import { successorOf } from '../../../chair/successor';
import { officeKind } from '../office-kind';
import { backgroundSlips, contactSlips } from '../press-slips';
import { successorSlips } from '../paper-slips';
import { photoCallPaper } from './model';

/** Invites to the picture of the chair changing hands. */
export const kind = officeKind({
  name: 'pressPhotoCall',
  title: 'Fototermin Staffelübergabe',
  plural: 'Fototermin Staffelübergabe',
  group: 'press',
  order: 30,
  summary: 'Einladung der Medien zum Bild, wenn der Vorsitz an das nächste Land übergeht.',
  paper: 'press',
  fileKind: 'Fototermin',
  hindrance: ({ term }, view) =>
    successorOf(view, term) ? null : { code: 'document.notFitting', why: 'noSuccessor' },
  slips: (facts, view) => [
    ...successorSlips(facts, view),
    ...contactSlips(facts),
    ...backgroundSlips(facts),
  ],
  model: photoCallPaper,
});
