import { fullName } from '../../../addressing/names';
import { longDate } from '../../../calendar/german-dates';
import type { AgendaItem } from '../../../conferences/records';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { isMotion, isReport, itemsOf, membersWords, topWord } from '../../conference-state';
import type { Block, EntryModel, PaperModel, TableRowModel } from '../../models';
import { columns, entries, entry, gap, heading, officePaper, strong, text } from '../../parts';
import { officeTitle, senderOffice } from '../../sender';
import { ofMeeting } from '../../sentences';
import { keepTogether } from '../../typography';

const CONTENTS = columns(['TOP', 12], ['Titel', 60], ['Antragsteller', 28]);

function contentsRow(item: AgendaItem): TableRowModel {
  const { kind, number, title, applicant } = item;
  if (kind === 'section') {
    return { cells: [keepTogether([number, title].filter(Boolean).join('  '))], section: true };
  }
  return { cells: [number ?? '', keepTogether(title), keepTogether(applicant ?? '')] };
}

/** What was decided: applicants, release and votes, then the text and what Länder had put on record. */
function decided(facts: ConferenceFacts, item: AgendaItem): readonly Block[] {
  return [
    entries(
      entry('Antragsteller', item.applicant, 'Land oder Länder'),
      entry('Veröffentlichung', null, 'Freigabe Beschluss, oder keine Freigabe'),
      entry('Abstimmungsergebnis', null, 'einstimmig, oder Ja : Nein : Enthaltung'),
    ),
    strong('Beschluss:'),
    text(`${membersWords(facts)} fassen folgenden Beschluss:`),
    gap('Wortlaut des Beschlusses'),
    gap('Protokollerklärung mit Namen des Landes; entfällt, wenn keine abgegeben wurde'),
  ];
}

function itemBlocks(facts: ConferenceFacts, item: AgendaItem): readonly Block[] {
  const title = heading(`${topWord(item)}  ${item.title}`);
  if (isMotion(item)) return [title, ...decided(facts, item)];
  const report = isReport(item) ? entry('Berichterstattung', item.applicant) : null;
  const result = isReport(item)
    ? 'Der Bericht wurde zur Kenntnis genommen, oder abweichendes Ergebnis'
    : 'Ergebnis in einem Satz';
  return [title, entries(report, entry('Ergebnis', null, result))];
}

/** Whoever leads the conference with the office in full; as long as nobody is known the Land. */
function chairEntry(facts: ConferenceFacts, view: StoreView): EntryModel {
  const { chair, land, office, sender, term } = facts;
  if (!chair) return entry('Vorsitz', land?.name ?? null, 'Name und Amt');
  // The house of whoever writes stands in for an office without a word for the person, but only for their own.
  const title = office.term.id === term.id ? senderOffice(view, sender) : officeTitle(view, chair);
  return entry(
    'Vorsitz',
    [fullName(chair.person), title].filter((part) => part !== null).join(', '),
  );
}

/** The frame of the official record: cover with contents, then every item in its order. */
export function resolutionMinutesPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const { sender } = facts;
  return officePaper(facts, {
    heading: 'Beschlussniederschrift',
    kicker: 'Entwurf',
    subline: ofMeeting(facts),
    paper: 'secretariat',
    blocks: [
      entries(
        chairEntry(facts, view),
        entry('Amtsleitung', null, 'Name und Amt'),
        entry('Vertretene Länder', null, 'nach der Anwesenheitsliste'),
        entry('Niederschrift', sender.secretariat.name),
        entry('Stand', longDate(facts.date)),
      ),
      heading('Inhalt'),
      { type: 'table', columns: CONTENTS, rows: facts.agenda.map(contentsRow) },
      { type: 'newPage' },
      ...itemsOf(facts).flatMap((item) => itemBlocks(facts, item)),
    ],
  });
}
