import { longDate } from '../../../calendar/german-dates';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import {
  headOfHouse,
  isMotion,
  itemsOf,
  nextDeadline,
  repliesSentence,
  responsibleFor,
  situation,
} from '../../conference-state';
import type { PaperModel } from '../../models';
import {
  blankRows,
  choices,
  columns,
  entries,
  entry,
  gap,
  gapAfter,
  gaps,
  handledBy,
  numbered,
  officePaper,
  text,
  texts,
  writingTable,
} from '../../parts';
import { datesAndPlace } from '../../sentences';

const SIGNED_BY = columns(['Stelle', 40], ['Zeichen, Datum', 28], ['Anmerkung', 32]);

function agendaSentence({ agenda }: ConferenceFacts): string | null {
  const count = itemsOf({ agenda }).length;
  const motions = agenda.filter(isMotion).length;
  if (count === 0) return null;
  const items = count === 1 ? 'einen Punkt' : `${count} Punkte`;
  const moved = motions === 1 ? 'ein Antrag' : `${motions} Anträge`;
  return `Die vorläufige Tagesordnung umfasst ${items}, davon ${moved} der Länder.`;
}

function deadlineSentence(view: StoreView, facts: ConferenceFacts): string | null {
  const next = nextDeadline(view, facts);
  return next
    ? `Nächste Frist ist der ${longDate(next.day)}: ${next.title} (${responsibleFor(next)}).`
    : null;
}

/** A submission to the head of the house: what is known stands in it, the rest is asked for in order. */
export function submissionPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  return officePaper(facts, {
    heading: 'Vorlage an die Hausleitung',
    meta: null,
    paper: 'secretariat',
    blocks: [
      entries(
        entry('An', headOfHouse(facts)),
        entry('Über', null, 'Dienstweg'),
        entry('Von', facts.sender.secretariat.name),
        handledBy(facts),
        entry('Aktenzeichen', null, 'noch zu vergeben'),
        entry('Datum', longDate(facts.date)),
        entry('Betreff', `${facts.title} ${datesAndPlace(facts)}`),
        entry('Hier', null, 'Gegenstand der Vorlage'),
        entry('Zweck', choices('Entscheidung', 'Billigung', 'Unterrichtung')),
        entry('Termin', null, 'Tag, bis zu dem entschieden sein muss, und warum'),
      ),
      ...numbered([
        ['Anlass', [gap('Warum die Hausleitung jetzt befasst wird')]],
        [
          'Sachverhalt',
          [
            ...texts([
              situation(facts),
              repliesSentence(view, facts),
              agendaSentence(facts),
              deadlineSentence(view, facts),
            ]),
            gap('Was zur Entscheidung sonst bekannt sein muss'),
          ],
        ],
        ['Stellungnahme', [gap('Bewertung, Alternativen, Kosten, Wirkung nach außen')]],
        ['Vorschlag', gaps('Entscheidung, um die gebeten wird', 'Weiteres Vorgehen')],
        ['Mitzeichnung', [writingTable(SIGNED_BY, blankRows(SIGNED_BY, 3))]],
        [
          'Verfügung',
          [
            text(`1. ${headOfHouse(facts)} zu dem oben angekreuzten Zweck vorzulegen.`),
            gapAfter('2. Nach Rücklauf zur weiteren Veranlassung an:', 'Stelle'),
            gapAfter('3. Wv.:', 'Datum'),
            text('4. z. d. A.'),
          ],
        ],
      ]),
      {
        type: 'signatures',
        labels: [
          `${facts.sender.secretariat.name} (Datum, Zeichen)`,
          'Entscheidung der Hausleitung (Datum, Zeichen)',
        ],
      },
    ],
  });
}
