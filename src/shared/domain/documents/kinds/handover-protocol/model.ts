import { longDate, shortDate } from '../../../calendar/german-dates';
import { successorOf } from '../../../chair/successor';
import type { StoreView } from '../../../storage/store-view';
import { withArticle, type ConferenceFacts } from '../../conference-facts';
import { capital, deadlinesOf, responsibleFor } from '../../conference-state';
import type { Block, PaperModel, TableRowModel } from '../../models';
import {
  BOX,
  choices,
  columns,
  entries,
  entry,
  gap,
  heading,
  officePaper,
  row,
  text,
  writingTable,
} from '../../parts';

/** What one office hands to the next. */
const ITEMS: readonly string[] = [
  'Übergabetermin und Beteiligte beider Häuser',
  'Geschäftsordnung, Verfahrensbeschlüsse, Liste der Vorsitze',
  'Beschlussniederschriften mit nicht freigegebenen Teilen, offene Prüf- und Berichtsaufträge, Schriftwechsel mit dem Bund',
  'Laufende Umlaufverfahren mit Stimmen und Frist; wer sie abschließt',
  'Arbeitsgruppen: Mitglieder, Federführung, Ende des Auftrags',
  'Kontaktverzeichnis von Ländern und Bund, Verteiler, Funktionspostfach',
  'Website: Domain, Zugänge, Verträge, Archiv, Impressum und Pflichtangaben',
  'Vorlagen, Logo, Rechte an Motto und Bildern',
  'Finanzen: Kostenteilung, offene Rechnungen',
  'Termine: Fachministerkonferenzen, nächstes Herbsttreffen',
  'Akten: Ausleitung der E-Akte, Abgabe an das Landesarchiv, was übergeht',
  'Personenbezogene Daten der Teilnehmenden, vor der Übergabe gelöscht',
  'Gegenstände: Weltkugel, Fahnen, Aufsteller',
  'Presse: gemeinsame Mitteilung, Bild',
  'Erfahrungen und Empfehlungen',
];

const HANDED = columns(
  ['Nr.', 7],
  ['Gegenstand', 37],
  ['offen', 9],
  ['übergeben', 16],
  ['entfällt', 12],
  ['Durch, am', 19],
);

function itemRow(item: string, index: number): TableRowModel {
  return row(String(index + 1), item, BOX, BOX, BOX, '');
}

const PENDING = columns(['Frist', 50], ['Tag', 17], ['Bisher zuständig', 33]);

/** Deadlines that nobody has done yet go over with the chair. */
function pendingBlocks(facts: ConferenceFacts, view: StoreView): readonly Block[] {
  const open = deadlinesOf(view, facts.conference.id).filter(({ done }) => !done);
  if (open.length === 0) return [text('Es gehen keine offenen Fristen über.')];
  const rows = open.map((deadline) =>
    row(deadline.title, shortDate(deadline.day), responsibleFor(deadline)),
  );
  return [{ type: 'table', columns: PENDING, rows }];
}

/** The record of a handover: fifteen items with their state, open deadlines, two signatures. */
export function handoverPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const { sender, term, land } = facts;
  const next = successorOf(view, term);
  const from = capital(withArticle(land));
  const to = next ? capital(withArticle(next.land)) : null;
  return officePaper(facts, {
    heading: 'Übergabeprotokoll',
    subline: `Vorsitz und Geschäftsstelle der ${facts.body?.name ?? 'Fachministerkonferenz'}`,
    meta: null,
    paper: 'secretariat',
    blocks: [
      entries(
        entry('Abgebendes Land', `${from} (${sender.secretariat.name})`),
        entry('Übernehmendes Land', to, 'Land und Haus'),
        entry('Vorsitz wechselt am', next ? longDate(next.from) : null, 'Tag'),
        entry('Übergabe am', null, 'Tag und Ort'),
        entry('Anwesend', null, 'Namen und Funktionen beider Seiten'),
        entry('Stand', longDate(facts.date)),
      ),
      heading('Gegenstände der Übergabe'),
      writingTable(HANDED, ITEMS.map(itemRow)),
      heading('Fristen, die übergehen'),
      ...pendingBlocks(facts, view),
      heading('Löschung personenbezogener Daten'),
      entries(
        entry('Teilnehmerdaten', choices('gelöscht', 'noch nicht gelöscht')),
        entry('Gelöscht am, durch', null, 'Tag und Name; was aus welchem Grund bleibt'),
      ),
      heading('Anmerkungen'),
      gap('Vereinbarungen, Nachlieferungen mit Tag, Vorbehalte'),
      {
        type: 'signatures',
        labels: [
          `Ort, Datum, Unterschrift (${land?.name ?? 'abgebendes Land'})`,
          `Ort, Datum, Unterschrift (${next?.land.name ?? 'übernehmendes Land'})`,
        ],
      },
    ],
  });
}
