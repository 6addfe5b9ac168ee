import { strFromU8, unzipSync } from 'fflate';
import type { Cell, TableRow } from '../../shared/domain/exchange/cells';
import { isErasing, NEW_KEY, SHEET_TITLES } from '../../shared/domain/exchange/check-sheet';
import { exchangeColumns, exchangeFields, fieldOf } from '../../shared/domain/exchange/fields';
import type { ExchangeField } from '../../shared/domain/exchange/fields';
import { FileProblem } from './file-problem';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plain(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Text of a cell as a reader sees it: what was struck out in Word's own corrections is gone. */
function cellText(xml: string): string {
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  return paragraphs
    .map((paragraph) => {
      const runs = paragraph.matchAll(
        /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?:\s[^>]*)?\/>/g,
      );
      return [...runs]
        .map(([, text, sign]) => (text === undefined ? (sign === 'tab' ? ' ' : '\n') : plain(text)))
        .join('');
    })
    .join('\n')
    .trim();
}

type Rows = readonly (readonly string[])[];

function tablesIn(xml: string): readonly Rows[] {
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  return tables.map((table) =>
    (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(cellText),
    ),
  );
}

function isOfSheet([heading]: Rows): boolean {
  return SHEET_TITLES.every((title, column) => heading?.[column] === title);
}

interface Answer {
  readonly key: string;
  readonly corrections: ReadonlyMap<ExchangeField, string>;
}

type Texts = ReadonlyMap<ExchangeField, string>;

/** One column of a table by field; empty cells say nothing. */
function columnOf(rows: Rows, column: 1 | 2): Texts {
  const texts = new Map<ExchangeField, string>();
  for (const cells of rows) {
    const field = fieldOf(cells[0] ?? '');
    const text = cells[column] ?? '';
    if (field !== null && text !== '') texts.set(field, text);
  }
  return texts;
}

/** What one table answers; of somebody new also what we had written there (the Land). */
function answerOf([, ...rows]: Rows): Answer | null {
  const known = columnOf(rows, 1);
  const key = known.get('key');
  const corrections = new Map([...columnOf(rows, 2)].filter(([field]) => field !== 'key'));
  if (key === undefined) return null;
  if (key !== NEW_KEY) return { key, corrections };
  return corrections.size === 0 ? null : { key, corrections: new Map([...known, ...corrections]) };
}

function cellFor(field: ExchangeField, { key, corrections }: Answer): Cell {
  if (field === 'key') return { text: key };
  const text = corrections.get(field) ?? '';
  return isErasing(text) ? { text: '', erase: true } : { text };
}

/** A filled-in check sheet as a list: one row per person, with the corrections alone. */
export function readCheckSheet(bytes: Uint8Array): readonly TableRow[] {
  let document: Uint8Array | undefined;
  try {
    document = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })[
      'word/document.xml'
    ];
  } catch {
    throw new FileProblem('brokenZip');
  }
  const tables = document ? tablesIn(strFromU8(document)).filter(isOfSheet) : [];
  if (tables.length === 0) throw new FileProblem('noCheckSheet');
  const answers = tables.map(answerOf).filter((answer) => answer !== null);
  const headings: TableRow = {
    number: 0,
    cells: exchangeFields.map((field) => ({ text: exchangeColumns[field].title })),
  };
  return [
    headings,
    ...answers.map((answer, index) => ({
      number: index + 1,
      cells: exchangeFields.map((field) => cellFor(field, answer)),
    })),
  ];
}
