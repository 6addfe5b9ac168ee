import { longDate } from '../../../calendar/german-dates';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { nextDeadline, situation } from '../../conference-state';
import type { Block, PaperModel } from '../../models';
import {
  choices,
  entries,
  entry,
  gap,
  fileHead,
  numbered,
  officePaper,
  text,
  texts,
} from '../../parts';
import { signingLine } from '../../signing';

function resubmission(facts: ConferenceFacts, view: StoreView): Block {
  const next = nextDeadline(view, facts);
  return next ? text(`Am ${longDate(next.day)}: ${next.title}.`) : gap('Datum und Grund');
}

/** An order in the file: note, letter, resubmission, to the files. */
export function orderPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  return officePaper(facts, {
    heading: 'Verfügung',
    meta: null,
    paper: 'secretariat',
    blocks: [
      entries(...fileHead(facts)),
      ...numbered([
        ['Vermerk', [...texts([situation(facts)]), gap('Was veranlasst ist und warum')]],
        [
          'Schreiben',
          [
            entries(
              entry('An', null, 'Empfänger'),
              entry('Gegenstand', null, 'Inhalt in einem Satz'),
              entry('Entwurf', choices('liegt bei', 'ist zu fertigen')),
              entry('Versand', choices('Post', 'E-Mail', 'Fax')),
              entry('Abdruck an', null, 'Stellen, die das Schreiben zur Kenntnis erhalten'),
            ),
          ],
        ],
        ['Wv.', [resubmission(facts, view)]],
        ['z. d. A.', [gap('Tag und Zeichen, wenn erledigt')]],
      ]),
      {
        type: 'signatures',
        labels: [`${signingLine(facts.office.land, 'onBehalf') ?? ''} (Datum, Zeichen)`.trim()],
      },
    ],
  });
}
