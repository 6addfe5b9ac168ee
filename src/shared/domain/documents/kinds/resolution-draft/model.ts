import { longDate } from '../../../calendar/german-dates';
import type { AgendaItem } from '../../../conferences/records';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { majorityWords, membersWords, topWord } from '../../conference-state';
import type { PaperModel } from '../../models';
import {
  blankRows,
  choices,
  columns,
  entries,
  entry,
  gap,
  gaps,
  heading,
  officePaper,
  text,
  writingTable,
} from '../../parts';
import { datesAndPlace } from '../../sentences';

const OPEN_POINTS = columns(['Land', 22], ['Offener Punkt', 39], ['Vorschlag zur Einigung', 39]);

/** The text on which the conference votes, as the secretariat has coordinated it. */
export function resolutionDraftPaper(
  facts: ConferenceFacts,
  item: AgendaItem,
  view: StoreView,
): PaperModel {
  return officePaper(facts, {
    heading: `Beschlussvorlage zu ${topWord(item)}`,
    about: item.title,
    paper: 'secretariat',
    blocks: [
      entries(
        entry('Betreff', item.title),
        entry('Antragsteller', item.applicant, 'Land oder Länder'),
        entry('Vorkonferenz', null, 'Datum und Ergebnis'),
        entry('Beschlussfassung', datesAndPlace(facts)),
        entry('Behandlung', choices('ohne Aussprache', 'mit Aussprache')),
        entry('Stand', longDate(facts.date)),
      ),
      heading('Beschluss'),
      text(`${membersWords(facts)} fassen folgenden Beschluss:`),
      ...gaps('Abgestimmter Wortlaut', 'Strittiges mit dem Namen des Landes, das abweichen möchte'),
      heading('Begründung'),
      gap('Kurze Begründung, wie vom Antragsteller vorgelegt'),
      heading('Offene Punkte'),
      writingTable(OPEN_POINTS, blankRows(OPEN_POINTS, 3), 12),
      heading('Abstimmung'),
      entries(
        entry('Mehrheit', majorityWords(view), 'erforderliche Mehrheit nach der Geschäftsordnung'),
        entry('Ergebnis', null, 'Ja : Nein : Enthaltung; nicht vertretene Länder'),
        entry('Veröffentlichung', choices('freigegeben', 'nicht freigegeben')),
      ),
    ],
  });
}
