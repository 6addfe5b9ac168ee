import { longDate } from '../../../calendar/german-dates';
import type { ConferenceFacts } from '../../conference-facts';
import { isMotion, topWord } from '../../conference-state';
import type { PaperModel, TableRowModel } from '../../models';
import { blankRows, columns, entries, entry, officePaper, writingTable } from '../../parts';
import { keepTogether } from '../../typography';

const COLUMNS = columns(
  ['Entwurf', 36],
  ['Änderungsvorschlag', 34],
  ['Land', 12],
  ['Bewertung', 18],
);
/** Room for some lines of text side by side (mm). */
const ROW_HEIGHT = 18;
const ROWS_EACH = 2;

/** What the Länder would change, beside the draft; a part for each item that is decided on. */
export function synopsisPaper(facts: ConferenceFacts): PaperModel {
  const rows = facts.agenda
    .filter(isMotion)
    .flatMap((item): readonly TableRowModel[] => [
      { cells: [keepTogether(`${topWord(item)}  ${item.title}`)], section: true },
      ...blankRows(COLUMNS, ROWS_EACH),
    ]);
  return officePaper(facts, {
    heading: 'Synopse der Änderungsvorschläge',
    paper: null,
    landscape: true,
    blocks: [
      entries(
        entry('Stand', longDate(facts.date)),
        entry('Bewertung', 'übernommen, teilweise übernommen, nicht übernommen oder offen'),
      ),
      writingTable(COLUMNS, rows, ROW_HEIGHT),
    ],
  });
}
