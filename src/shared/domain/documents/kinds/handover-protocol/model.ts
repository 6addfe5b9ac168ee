import { longDate, shortDate } from '../../../calendar/german-dates';
import type { HandoverCategory } from '../../../handover/categories';
import { handoverOf, itemsOf, usualThings } from '../../../handover/checklist';
import type { Handover, HandoverItem, HandoverPackage } from '../../../handover/records';
import type { Deletion } from '../../../retention/records';
import { retentionTitles } from '../../../retention/titles';
import type { StoreView } from '../../../storage/store-view';
import { withArticle } from '../../conference-facts';
import { capital, counted } from '../../conference-state';
import { categoriesIn, type PackageFacts } from '../../handover/package-facts';
import {
  categoryTitles,
  ordersBlocks,
  pendingBlocks,
  SMALL,
  titledCell,
} from '../../handover/tables';
import { termPaper, type TermFacts } from '../../handover/term-facts';
import type { Block, PaperModel, TableRowModel } from '../../models';
import {
  BOX,
  choices,
  columns,
  entries,
  entry,
  gap,
  heading,
  row,
  text,
  texts,
  writingTable,
} from '../../parts';

const TICKED = '☒';

const HANDED = columns(
  ['Nr.', 6],
  ['Gegenstand', 41],
  ['offen', 9],
  ['übergeben', 15],
  ['entfällt', 12],
  ['Durch, am', 17],
);

function blankRow(item: string, index: number): TableRowModel {
  return row(String(index + 1), item, BOX, BOX, BOX, '');
}

function itemRow(item: HandoverItem, index: number): TableRowModel {
  const box = (state: HandoverItem['state']): string => (item.state === state ? TICKED : BOX);
  const due =
    item.state === 'open' && item.dueOn !== null ? `Fällig am ${shortDate(item.dueOn)}` : null;
  const done = [item.by, item.on === null ? null : shortDate(item.on)];
  return {
    cells: [
      String(index + 1),
      titledCell(item.title, item.details, due, item.note),
      box('open'),
      box('handedOver'),
      box('notApplicable'),
      done.filter((part) => part !== null).join(', '),
    ],
  };
}

function itemBlocks(view: StoreView, termId: string): readonly Block[] {
  const items = itemsOf(view, termId);
  if (items.length === 0) return [writingTable(HANDED, usualThings.map(blankRow))];
  const count = (state: HandoverItem['state']): number =>
    items.filter((item) => item.state === state).length;
  const open = count('open');
  const stands = `${counted(items.length, 'Gegenstand', 'Gegenstände')}: ${count('handedOver')} übergeben, ${count('notApplicable')} entfallen, ${open} offen.`;
  const rows = items.map(itemRow);
  return [
    text(stands),
    open > 0 ? writingTable(HANDED, rows) : { type: 'table', columns: HANDED, rows },
  ];
}

function headEntries(facts: TermFacts, handover: Handover | null): Block {
  const { land, next, secretariat } = facts;
  const office = secretariat ? ` (${secretariat.name})` : '';
  const on = handover?.day ? longDate(handover.day) : null;
  const at = handover?.place ?? null;
  return entries(
    entry('Abgebendes Land', `${capital(withArticle(land))}${office}`),
    entry('Übernehmendes Land', next ? capital(withArticle(next.land)) : null, 'Land und Haus'),
    entry('Vorsitz wechselt am', next ? longDate(next.from) : null, 'Tag'),
    entry('Übergabe am', on, 'Tag'),
    entry('Ort', at, 'Ort der Übergabe'),
    entry('Stand', longDate(facts.date)),
  );
}

function people(side: string, words: string | null): readonly Block[] {
  const lines = texts([words]);
  const shown = lines.length > 0 ? lines : [gap('Namen und Funktionen')];
  return [{ type: 'paragraph', text: side, strong: true, compact: true }, ...shown];
}

const DELETED = columns(['Was', 33], ['Worüber', 39], ['Einträge', 14], ['Am', 14]);

function deletionBlocks(deletions: readonly Deletion[]): readonly Block[] {
  if (deletions.length === 0) {
    return [
      entries(
        entry('Teilnehmerdaten', choices('gelöscht', 'noch nicht gelöscht')),
        entry('Gelöscht am, durch', null, 'Tag und Name; was aus welchem Grund bleibt'),
      ),
    ];
  }
  const sorted = [...deletions].sort((a, b) =>
    `${a.on} ${a.subject} ${a.id}` < `${b.on} ${b.subject} ${b.id}` ? -1 : 1,
  );
  const rows = sorted.map(({ subject, about, records, files, on }) =>
    row(
      retentionTitles[subject],
      about,
      files === 0 ? String(records) : `${records} und ${counted(files, 'Datei', 'Dateien')}`,
      shortDate(on),
    ),
  );
  return [{ type: 'table', columns: DELETED, rows, sizePt: SMALL }];
}

/** In groups of eight, as people compare them; without a break in a group. */
function inGroups(sha256: string): string {
  return (sha256.match(/.{1,8}/g) ?? []).join(' ');
}

const SENT = columns(['Paket', 62], ['Inhalt', 38]);

function sentRow({ fileName, on, sha256, categories }: HandoverPackage): TableRowModel {
  const checksum = `SHA-256: ${inGroups(sha256)}`;
  return {
    cells: [
      titledCell(fileName, `Erstellt am ${shortDate(on)}`, checksum),
      categoryTitles(categories),
    ],
  };
}

/** This package can name itself, not the checksum of the file that the paper lies in. */
function ownRow(own: PackageFacts): TableRowModel {
  const categories: readonly HandoverCategory[] = categoriesIn(own);
  const known = 'Die Prüfsumme steht im Protokoll des abgebenden Hauses.';
  return { cells: [titledCell(own.fileName, known), categoryTitles(categories)] };
}

function packageBlocks(view: StoreView, own: PackageFacts | null): readonly Block[] {
  const sent = view
    .register('handoverPackages')
    .all()
    .filter(({ direction, id }) => direction === 'sent' && id !== own?.packageId)
    .sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1));
  const rows = [...sent.map(sentRow), ...(own ? [ownRow(own)] : [])];
  if (rows.length === 0) return [text('Es ist noch kein Übergabepaket erstellt.')];
  return [{ type: 'table', columns: SENT, rows, sizePt: SMALL }];
}

export interface ProtocolExtras {
  /** Proofs of deletion; a package keeps none itself. */
  readonly deletions: readonly Deletion[];
  /** The package that the paper goes into; null = it is printed for itself. */
  readonly own: PackageFacts | null;
}

function signatureLabel(land: string | undefined, side: string): string {
  return `Ort, Datum, Unterschrift (${land ?? side})`;
}

/** The record of a handover: who, what with its state, what passes over, what was deleted, two signatures. */
export function protocolPaper(
  facts: TermFacts,
  view: StoreView,
  { deletions, own }: ProtocolExtras,
): PaperModel {
  const handover = handoverOf(view, facts.term.id);
  const remarks = texts([handover?.remarks ?? null]);
  return termPaper(facts, {
    heading: 'Übergabeprotokoll',
    subline: `Vorsitz und Geschäftsstelle der ${facts.name}`,
    blocks: [
      headEntries(facts, handover),
      heading('Beteiligte'),
      ...people('Für das abgebende Land', handover?.giving ?? null),
      ...people('Für das übernehmende Land', handover?.receiving ?? null),
      heading('Gegenstände der Übergabe'),
      ...itemBlocks(view, facts.term.id),
      heading('Offene Aufträge'),
      ...ordersBlocks(view),
      heading('Fristen, die übergehen'),
      ...pendingBlocks(view, facts),
      heading('Löschung personenbezogener Daten'),
      ...deletionBlocks(deletions),
      heading('Übergabepaket'),
      ...packageBlocks(view, own),
      heading('Anmerkungen'),
      ...(remarks.length > 0
        ? remarks
        : [gap('Vereinbarungen, Nachlieferungen mit Tag, Vorbehalte; sonst: keine')]),
      {
        type: 'signatures',
        labels: [
          signatureLabel(facts.land?.name, 'abgebendes Land'),
          signatureLabel(facts.next?.land.name, 'übernehmendes Land'),
        ],
      },
    ],
  });
}
