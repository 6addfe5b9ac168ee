import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { repliesSentence, situation } from '../../conference-state';
import type { PaperModel } from '../../models';
import {
  choices,
  entries,
  entry,
  gap,
  fileHead,
  nextSteps,
  numbered,
  officePaper,
  texts,
} from '../../parts';

/** A note for the file, with what is known of the conference on its day. */
export function notePaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  return officePaper(facts, {
    heading: 'Vermerk',
    meta: null,
    paper: 'secretariat',
    blocks: [
      entries(
        ...fileHead(facts),
        entry('Hier', null, 'Gegenstand des Vermerks'),
        entry('Anlass', choices('Telefonat', 'Besprechung', 'E-Mail', 'Sonstiges')),
        entry('Beteiligte', null, 'Namen und Stellen, Tag und Uhrzeit'),
      ),
      ...numbered([
        [
          'Sachverhalt',
          [...texts([situation(facts), repliesSentence(view, facts)]), gap('Was besprochen wurde')],
        ],
        ['Bewertung', [gap('Was daraus folgt; was noch offen ist')]],
        ['Weiteres Vorgehen', [nextSteps()]],
      ]),
      { type: 'signatures', labels: ['Datum, Zeichen'] },
    ],
  });
}
