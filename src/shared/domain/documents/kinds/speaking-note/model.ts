import {
  dateWithWeekday,
  longDate,
  timeOfDay,
  timeSpanForTable,
} from '../../../calendar/german-dates';
import type { AgendaItem, ProgrammeItem } from '../../../conferences/records';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { isMotion, isOnline, isReport, itemsOf, topWord } from '../../conference-state';
import type { Block, EntryModel, PaperModel, TableRowModel } from '../../models';
import { columns, entries, entry, gap, heading, officePaper, row } from '../../parts';
import { theMeeting } from '../../sentences';
import { keepTogether } from '../../typography';

const COURSE = columns(['Zeit', 26], ['Programmpunkt', 74]);

function courseRow({ from, to, title, place }: ProgrammeItem): TableRowModel {
  const time = to ? timeSpanForTable(from, to) : `ab ${timeOfDay(from)}`;
  return row(time, [title, place].filter(Boolean).join(', '));
}

/** The whole course on one table, a part for each day. */
function course({ programme }: ConferenceFacts): readonly Block[] {
  const days = [...new Set(programme.map(({ day }) => day))];
  const rows = days.flatMap((day): readonly TableRowModel[] => [
    { cells: [dateWithWeekday(day)], section: true },
    ...programme.filter((item) => item.day === day).map(courseRow),
  ]);
  return rows.length === 0 ? [] : [heading('Ablauf'), { type: 'table', columns: COURSE, rows }];
}

const said = (text: string): string => keepTogether(`„${text}“`);

function welcome(facts: ConferenceFacts): string {
  const { place } = facts.conference;
  const where = isOnline(facts) || !place ? 'herzlich' : `herzlich in ${place}`;
  return said(`Ich eröffne ${theMeeting(facts)} und begrüße Sie ${where}.`);
}

function opening(facts: ConferenceFacts, view: StoreView): readonly Block[] {
  const quorum = view.settings('rules').get('rules')?.quorum ?? null;
  const salutation = facts.body?.groupSalutation ?? null;
  return [
    heading('Eröffnung'),
    entries(
      salutation === null ? null : entry('Anrede', said(salutation)),
      entry('Begrüßung', welcome(facts)),
      entry(
        'Beschlussfähigkeit',
        quorum === null ? null : `ab ${quorum} vertretenen Ländern; feststellen`,
        'feststellen, wie es die Geschäftsordnung verlangt',
      ),
      entry(
        'Tagesordnung',
        said('Gibt es Änderungswünsche zur Tagesordnung? Wenn nicht, ist sie so festgestellt.'),
      ),
      entry('Hinweise', null, 'Technik, Pausen, Bild- und Tonaufnahmen'),
    ),
  ];
}

/** How the vote is taken: nobody sees hands that are not in the room. */
function voteSentence({ conference }: ConferenceFacts): string {
  switch (conference.form) {
    case 'online':
      return said(
        'Ich rufe die Länder nacheinander auf. Bitte antworten Sie mit Ja, Nein oder Enthaltung.',
      );
    case 'hybrid':
      return said(
        'Wer stimmt zu? Bitte die Hand heben, in der Videokonferenz gut sichtbar. Wer ist dagegen? Wer enthält sich?',
      );
    case 'inPerson':
      return said(
        'Wer stimmt zu? Ich bitte um das Handzeichen. Wer ist dagegen? Wer enthält sich?',
      );
  }
}

function motionEntries(facts: ConferenceFacts, item: AgendaItem): readonly EntryModel[] {
  return [
    entry('Antragsteller', item.applicant, 'Land oder Länder'),
    entry('Einführung', said('Wer möchte den Antrag vorstellen?')),
    entry('Beratung', null, 'Strittige Punkte, mögliche Einigung, Wortmeldungen'),
    entry('Abstimmung', voteSentence(facts)),
    entry(
      'Feststellung',
      null,
      'Ergebnis ansagen: Ja, Nein, Enthaltung; beschlossen oder abgelehnt',
    ),
  ];
}

function reportEntries({ applicant }: AgendaItem): readonly EntryModel[] {
  return [
    entry('Berichterstattung', applicant, 'wer berichtet'),
    entry('Aussprache', said('Vielen Dank für den Bericht. Gibt es Fragen?')),
    entry('Feststellung', said('Wir nehmen den Bericht zur Kenntnis.')),
  ];
}

function itemEntries(facts: ConferenceFacts, item: AgendaItem): readonly EntryModel[] {
  if (isMotion(item)) return motionEntries(facts, item);
  if (isReport(item)) return reportEntries(item);
  return [entry('Ergebnis', null, 'was festzuhalten ist')];
}

function itemBlocks(facts: ConferenceFacts, item: AgendaItem): readonly Block[] {
  return [
    heading(`${topWord(item)}  ${item.title}`),
    entries(
      entry('Zeit', null, 'Beginn und Dauer'),
      entry('Aufruf', said(`Ich rufe ${topWord(item)} auf: ${item.title}.`)),
      ...itemEntries(facts, item),
    ),
  ];
}

function closing({ conference }: ConferenceFacts): readonly Block[] {
  const press = conference.pressConference;
  const next = press
    ? `Pressekonferenz am ${longDate(press.day)} um ${timeOfDay(press.time)}${press.place ? `, ${press.place}` : ''}`
    : null;
  return [
    heading('Schluss'),
    entries(
      entry('Dank', said('Ich danke Ihnen für die Beratungen und schließe die Sitzung.')),
      next === null ? null : entry('Danach', next),
    ),
  ];
}

/** What the chair says, item by item: call, applicants, vote, result. */
export function speakingNotePaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const items = itemsOf(facts);
  return officePaper(facts, {
    heading: 'Sprechzettel für den Vorsitz',
    paper: 'secretariat',
    blocks: [
      ...course(facts),
      ...opening(facts, view),
      ...(items.length === 0 ? [gap('Tagesordnungspunkte')] : []),
      ...items.flatMap((item) => itemBlocks(facts, item)),
      ...closing(facts),
    ],
  });
}
