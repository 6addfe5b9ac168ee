import { longDate } from '../calendar/german-dates';
import type { Day } from '../calendar/day';
import { plainLetterhead } from '../documents/letterhead';
import { INTERNAL } from '../documents/list-paper';
import type { Block, PaperModel, TableRowModel } from '../documents/models';
import type { FileFolder, FiledNames, IndexRow } from './file-export';

/** What an index says besides its lines. */
export interface IndexHead {
  readonly reference: string | null;
  readonly conference: string;
  readonly trainingMark: string | null;
}

const columns: readonly (readonly [keyof IndexRow, string])[] = [
  ['title', 'Dokument'],
  ['version', 'Fassung'],
  ['file', 'Datei'],
  ['pdf', 'PDF'],
  ['on', 'Versandt am'],
  ['way', 'Weg'],
  ['recipient', 'Empfänger'],
  ['caseNumber', 'Vorgangsnummer'],
  ['signed', 'Unterzeichnet'],
  ['note', 'Bemerkung'],
  ['sha256', 'SHA-256'],
];

/** The index as a table for import: the first line names the columns. */
export function indexTable(
  reference: string | null,
  rows: readonly IndexRow[],
): readonly (readonly string[])[] {
  return [
    ['Aktenzeichen', ...columns.map(([, title]) => title)],
    ...rows.map((row) => [reference ?? '', ...columns.map(([key]) => row[key])]),
  ];
}

/** The day of the last dispatch: the index has no other date, so that the same records give the same file. */
export function lastDay({ papers, scans }: FileFolder): Day {
  const days = [
    ...papers.flatMap(({ dispatches }) => dispatches.map(({ on }) => on)),
    ...scans.flatMap(({ of }) => of.map(({ on }) => on)),
  ];
  return days.reduce((last, day) => (day > last ? day : last), '2000-01-01');
}

function filled(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

function rowOf(row: IndexRow): TableRowModel {
  return {
    cells: [
      filled([row.title, `${row.version}.\u00A0Fassung`], ', '),
      filled([row.file, row.pdf], '; '),
      filled([row.on, row.way], ', '),
      row.recipient,
      filled([row.caseNumber, row.signed, row.note], '; '),
    ],
  };
}

const INDEX_COLUMNS = [
  { title: 'Dokument', share: 24 },
  { title: 'Datei', share: 27 },
  { title: 'Versandt', share: 12 },
  { title: 'Empfänger', share: 20 },
  { title: 'Vorgang, Unterzeichnetes, Bemerkung', share: 17 },
];

function checksums(folder: FileFolder, names: FiledNames): readonly Block[] {
  const files = [
    ...folder.papers.map(({ name, version }) => [names.files.get(name), version.sha256] as const),
    ...folder.scans.map(({ name, sha256 }) => [names.files.get(name), sha256] as const),
  ];
  const rows = files.flatMap(([name, sha256]) =>
    name === undefined ? [] : [{ cells: [name, sha256] }],
  );
  if (rows.length === 0) return [];
  return [
    { type: 'heading', text: 'Prüfsummen (SHA-256)' },
    {
      type: 'table',
      columns: [
        { title: 'Datei', share: 45 },
        { title: 'SHA-256', share: 55 },
      ],
      rows,
      sizePt: 8,
    },
  ];
}

/** The index as a paper of the office: what is filed here, what went to whom and when. */
export function indexPaper(
  head: IndexHead,
  rows: readonly IndexRow[],
  filed: { readonly folder: FileFolder; readonly names: FiledNames },
): PaperModel {
  const date = lastDay(filed.folder);
  const what = head.reference === null ? 'Ohne Aktenzeichen' : `Aktenzeichen ${head.reference}`;
  const table: Block = {
    type: 'table',
    columns: INDEX_COLUMNS,
    rows: rows.map(rowOf),
    sizePt: 9,
  };
  return {
    kind: 'paper',
    title: `Verzeichnis – ${what}`,
    date,
    letterhead: plainLetterhead([]),
    kicker: head.conference,
    meta: null,
    heading: `Verzeichnis: ${what}`,
    subline: null,
    embargo: INTERNAL,
    blocks: [
      { type: 'paragraph', text: `Stand: ${longDate(date)}` },
      ...(rows.length > 0 ? [table] : []),
      ...checksums(filed.folder, filed.names),
    ],
    wideLines: false,
    landscape: true,
    trainingMark: head.trainingMark,
  };
}
