import { longDate } from '../../../calendar/german-dates';
import { landCodes } from '../../../register/land-codes';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { majorityWords } from '../../conference-state';
import type { PaperModel, TableRowModel } from '../../models';
import { BOX, choices, columns, entries, entry, gap, heading, officePaper } from '../../parts';
import { keepTogether } from '../../typography';

const VOTES = columns(
  ['Land', 32],
  ['Ja', 8],
  ['Nein', 9],
  ['Enthaltung', 16],
  ['Eingang (Tag, Name)', 35],
);

/** All sixteen, in the order of the register. */
function voteRows(view: StoreView): readonly TableRowModel[] {
  return [...landCodes]
    .map((code) => view.register('laender').get(code)?.name ?? code)
    .map((name) => ({ cells: [keepTogether(name), BOX, BOX, BOX, ''] }));
}

/** A resolution without a meeting: what is asked, by when, and who has answered what. */
export function circularPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const { secretariat } = facts.sender;
  return officePaper(facts, {
    heading: 'Umlaufbeschluss',
    meta: null,
    paper: 'secretariat',
    blocks: [
      entries(
        entry('Gegenstand', null, 'Betreff des Umlaufverfahrens'),
        entry('Antragsteller', null, 'Land oder Länder'),
        entry('Anlass', null, 'warum ohne Sitzung entschieden werden soll'),
        entry('Eingeleitet am', longDate(facts.date)),
        entry('Antwort bis', null, 'Tag nach der Frist der Geschäftsordnung'),
        entry(
          'Ohne Antwort',
          null,
          'wie Schweigen bis zum Ende der Frist nach der Geschäftsordnung gilt',
        ),
        entry('Antwort an', secretariat.email ?? secretariat.name),
        entry('Mehrheit', majorityWords(view), 'erforderliche Mehrheit nach der Geschäftsordnung'),
      ),
      heading('Beschlussvorschlag'),
      gap('Wortlaut, über den abgestimmt wird'),
      heading('Stimmen der Länder'),
      { type: 'table', columns: VOTES, rows: voteRows(view) },
      heading('Feststellung'),
      entries(
        entry('Ergebnis', null, 'Ja : Nein : Enthaltung; Länder ohne Antwort'),
        entry('Beschluss', choices('zustande gekommen', 'nicht zustande gekommen')),
        entry('Veröffentlichung', choices('freigegeben', 'nicht freigegeben')),
      ),
      { type: 'signatures', labels: [`Datum, Unterschrift (${secretariat.name})`] },
    ],
  });
}
