import { parse, CsvError } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { fromCsvText, toCsvText, toPlainCsvText } from '../../shared/domain/exchange/csv-text';
import type { Cell, TableRow } from '../../shared/domain/exchange/cells';
import { decodeText, type Encoding } from './decode-text';
import { FileProblem } from './file-problem';
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS, withDots } from './limits';

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

export interface CsvList {
  readonly rows: readonly TableRow[];
  readonly encoding: Encoding;
  readonly separator: Separator;
}

/** The separator that stands most often between the cells of the first lines, outside of quotes. */
function separatorOf(text: string): Separator {
  const start = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const lines = start.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const count = (separator: string): number =>
    Math.max(0, ...lines.slice(0, 10).map((line) => line.split(separator).length - 1));
  return separators.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Excel's own first line that names the separator. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\n|\r)/i;

function cellOf(raw: string): Cell {
  const text = fromCsvText(raw);
  if (text.length <= MAX_CELL) return { text };
  return { text: '', problem: { code: 'tooLong', length: text.length } };
}

type Step = (row: number) => void;

function records(text: string, separator: Separator, step: Step): string[][] {
  let row = 0;
  return parse(text, {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    on_record: (record: string[]) => {
      row += 1;
      if (row > MAX_ROWS + 1) throw new FileProblem('tooManyRows', withDots(MAX_ROWS));
      if (record.length > MAX_COLUMNS) throw new FileProblem('tooManyColumns', String(MAX_COLUMNS));
      step(row);
      return record;
    },
  });
}

function known(separator: string | undefined): Separator | undefined {
  return separators.find((candidate) => candidate === separator);
}

/** Reads a CSV file in whatever encoding and with whatever separator it was written. */
export function readCsv(bytes: Uint8Array, step: Step): CsvList {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') throw new FileProblem('empty');
  const named = SEPARATOR_LINE.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const separator = known(named?.[1]) ?? separatorOf(body);
  const above = named ? 1 : 0;
  try {
    const rows = records(body, separator, step).map((cells, index) => ({
      number: index + 1 + above,
      cells: cells.map(cellOf),
    }));
    return { rows, encoding, separator };
  } catch (error) {
    if (error instanceof CsvError) throw new FileProblem('brokenCsv');
    throw error;
  }
}

function csvBytes(rows: readonly (readonly string[])[]): Uint8Array {
  const text = stringify([...rows], { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  return new TextEncoder().encode(text);
}

/** Writes a CSV file that German Excel opens right: BOM, semicolons, CRLF, texts that stay texts. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return csvBytes(rows.map((cells) => cells.map(toCsvText)));
}

/** The same for other programs: nothing that runs as a formula, and nothing else around a text. */
export function writePlainCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return csvBytes(rows.map((cells) => cells.map(toPlainCsvText)));
}
