import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Cell as BookCell, CellValue, MergeRange, Sheet } from 'hucre/xlsx';
import { partsOf, type Day } from '../../shared/domain/calendar/day';
import { columnLetter, type Cell, type TableRow } from '../../shared/domain/exchange/cells';
import { exchangeFields, headingCount } from '../../shared/domain/exchange/fields';
import { FileProblem } from './file-problem';
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS, withDots } from './limits';
import type { Step } from './source-list';

/** Rows above the list and the one that shows that there are too many. */
const MARGIN = 30;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'WAHR' : 'FALSCH';
  if (typeof value !== 'object') return String(value);
  if (Number.isNaN(value.getTime())) return '';
  const year = String(value.getUTCFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(value.getUTCMonth() + 1)}-${twoDigits(value.getUTCDate())}`;
}

function cellOf(value: CellValue, detail: BookCell | undefined): Cell {
  const text = textOf(value);
  if (detail?.type === 'error') return { text: '', problem: { code: 'errorValue', text } };
  if (detail?.formula !== undefined && value === null) {
    return { text: '', problem: { code: 'formulaWithoutValue' } };
  }
  if (text.length > MAX_CELL) {
    return { text: '', problem: { code: 'tooLong', length: text.length } };
  }
  return { text };
}

function rangeName({ startRow, startCol, endRow, endCol }: MergeRange): string {
  return `${columnLetter(startCol)}${startRow + 1}:${columnLetter(endCol)}${endRow + 1}`;
}

/** Every cell of a merged range is marked: which of the rows the one value belongs to is nobody's guess. */
function markMerged(rows: Cell[][], merges: readonly MergeRange[]): void {
  for (const merge of merges) {
    const problem = { code: 'merged', range: rangeName(merge) } as const;
    const lastRow = Math.min(merge.endRow, rows.length - 1);
    for (let row = merge.startRow; row <= lastRow; row += 1) {
      const cells = rows[row] ?? [];
      const lastColumn = Math.min(merge.endCol, cells.length - 1);
      for (let column = merge.startCol; column <= lastColumn; column += 1) {
        cells[column] = { text: cells[column]?.text ?? '', problem };
      }
    }
  }
}

function isBlank(row: readonly CellValue[]): boolean {
  return row.every((value) => value === null || value === '');
}

function rowsOf(sheet: Sheet): readonly TableRow[] {
  const filled = sheet.rows.filter((row) => !isBlank(row)).length;
  if (filled > MAX_ROWS + 1) throw new FileProblem('tooManyRows', withDots(MAX_ROWS));
  const width = Math.max(0, ...sheet.rows.slice(0, MARGIN).map((row) => row.length));
  if (width > MAX_COLUMNS) throw new FileProblem('tooManyColumns', String(MAX_COLUMNS));
  const cells = sheet.rows.map((row, at) =>
    row.map((value, column) => cellOf(value, sheet.cells?.get(`${at},${column}`))),
  );
  markMerged(cells, sheet.merges ?? []);
  return cells.map((row, at) => ({ number: at + 1, cells: row }));
}

function hasHeadings(sheet: Sheet): boolean {
  return sheet.rows.slice(0, MARGIN).some((row) => headingCount(row.map(textOf)) > 0);
}

function chosenSheet(sheets: readonly Sheet[], wanted: string | null): Sheet {
  if (wanted !== null) {
    const named = sheets.find(({ name }) => name === wanted);
    if (!named) throw new FileProblem('noSheet', wanted);
    return named;
  }
  const first = sheets.find(hasHeadings) ?? sheets.find(({ rows }) => rows.length > 0) ?? sheets[0];
  if (!first) throw new FileProblem('empty');
  return first;
}

const READING_ERRORS: ReadonlySet<string> = new Set([
  'HucreError',
  'InvalidArgumentError',
  'ParseError',
  'UnsupportedFormatError',
  'XmlError',
  'ZipError',
]);

async function parsed(bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: MAX_ROWS + MARGIN });
    return sheets.filter((sheet) => sheet.hidden !== true && sheet.veryHidden !== true);
  } catch (error) {
    // Told apart by name: the classes are not among what this part of the library gives out.
    const { name, message } = error instanceof Error ? error : { name: '', message: '' };
    if (name === 'EncryptedFileError') throw new FileProblem('password');
    if (!READING_ERRORS.has(name)) throw error;
    const isBomb = /zip bomb|exceeds limit/i.test(message);
    throw new FileProblem(isBomb ? 'unfoldsTooLarge' : 'brokenWorkbook');
  }
}

/** The sheets of a workbook and the rows of one of them. */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: string | null,
  step: Step,
): Promise<{ sheets: readonly string[]; sheet: string; rows: readonly TableRow[] }> {
  const sheets = await parsed(bytes);
  const sheet = chosenSheet(sheets, wanted);
  step(sheet.rows.length);
  return { sheets: sheets.map(({ name }) => name), sheet: sheet.name, rows: rowsOf(sheet) };
}

/** `_x0041_` is an A to whoever reads a workbook: what only looks like that is masked. */
function masked(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Days before March 1900 do not exist for Excel as they were; they stay text. */
function dayValue(day: Day): CellValue {
  if (day === '') return null;
  if (day < '1900-03-01') return day;
  const { year, month, dayOfMonth } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, dayOfMonth));
}

const DAY_FIELDS: ReadonlySet<string> = new Set(['from', 'to']);
const WIDE: Readonly<Record<string, number>> = {
  key: 14,
  gender: 9,
  organisation: 44,
  street: 26,
  postcode: 8,
  from: 12,
  to: 12,
  email: 30,
  note: 40,
  remit: 44,
  customSalutation: 30,
};

export interface XlsxList {
  readonly headings: readonly string[];
  /** Texts; days as `YYYY-MM-DD`. The columns are those of `exchangeFields`. */
  readonly rows: readonly (readonly string[])[];
  readonly day: Day;
}

/** Writes a workbook in which every column is text but the days, which are days. */
export async function writeXlsxList({ headings, rows, day }: XlsxList): Promise<Uint8Array> {
  const values = rows.map((row) =>
    row.map((text, column): CellValue => {
      if (DAY_FIELDS.has(exchangeFields[column] ?? '')) return dayValue(text);
      return text === '' ? null : masked(text);
    }),
  );
  const columns = exchangeFields.map((field) => ({
    width: WIDE[field] ?? 18,
    numFmt: DAY_FIELDS.has(field) ? 'dd.mm.yyyy' : '@',
  }));
  const bold = new Map(
    headings.map((value, column) => [
      `0,${column}`,
      { value, style: { font: { bold: true }, numFmt: '@' } },
    ]),
  );
  const madeAt = new Date(`${day}T12:00:00Z`);
  return writeXlsx({
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { title: 'Kontakte', creator: 'Konferenzbüro', created: madeAt, modified: madeAt },
    sheets: [
      {
        name: 'Kontakte',
        columns,
        rows: [[...headings], ...values],
        cells: bold,
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${columnLetter(headings.length - 1)}${rows.length + 1}` },
      },
    ],
  });
}
