import { longDate } from '../../../calendar/german-dates';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { repliesSentence, situation } from '../../conference-state';
import type { PaperModel } from '../../models';
import {
  choices,
  entries,
  entry,
  gap,
  handledBy,
  nextSteps,
  numbered,
  officePaper,
  texts,
} from '../../parts';
import { datesAndPlace } from '../../sentences';

/** A note for the file, with what is known of the conference on its day. */
export function notePaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  return officePaper(facts, {
    heading: 'Vermerk',
    meta: null,
    paper: 'secretariat',
    blocks: [
      entries(
        entry('Stelle', facts.sender.secretariat.name),
        handledBy(facts),
        entry('Aktenzeichen', null, 'noch zu vergeben'),
        entry('Datum', longDate(facts.date)),
        entry('Betreff', `${facts.title} ${datesAndPlace(facts)}`),
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
