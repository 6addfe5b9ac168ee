import { longDate } from '../../../calendar/german-dates';
import type { AgendaItem } from '../../../conferences/records';
import type { ConferenceFacts } from '../../conference-facts';
import { membersWords, topWord } from '../../conference-state';
import type { PaperModel } from '../../models';
import { choices, entries, entry, gap, gaps, heading, officePaper, text } from '../../parts';

/** A motion of one or more Länder on an item of the agenda, on paper that is nobody's. */
export function motionPaper(facts: ConferenceFacts, item: AgendaItem): PaperModel {
  return officePaper(facts, {
    heading: `Antrag zu ${topWord(item)}`,
    about: item.title,
    paper: null,
    blocks: [
      entries(
        entry('Antragsteller', item.applicant, 'Land oder Länder'),
        entry('Betreff', item.title),
        entry('Berichterstattung', null, 'Name und Amt'),
        entry('Bundesrat', choices('nicht anhängig', 'anhängig, Drucksache:')),
        entry('Stand', longDate(facts.date)),
      ),
      heading('Beschlussvorschlag'),
      text(`${membersWords(facts)} mögen beschließen:`),
      ...gaps(
        'Feststellung: Was ist die Lage?',
        'Haltung: Wofür sprechen sich die Länder aus?',
        'Bitte oder Auftrag: Wer soll was bis wann tun?',
      ),
      heading('Begründung'),
      gap('Anlass und Ausgangslage; frühere Beschlüsse mit Datum und TOP'),
      gap('Warum die Konferenz sich befassen soll; erwartete Wirkung'),
      heading('Auswirkungen'),
      entries(
        entry('Finanzen', null, 'keine, oder Höhe und Träger der Kosten'),
        entry('Bund', null, 'Zuständigkeit, Bitte an ein Bundesministerium'),
        entry('Veröffentlichung', choices('freigegeben', 'nicht freigegeben')),
      ),
    ],
  });
}
