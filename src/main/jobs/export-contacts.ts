import { shortDate } from '../../shared/domain/calendar/german-dates';
import type { Day } from '../../shared/domain/calendar/day';
import { contactValues } from '../../shared/domain/exchange/contact-values';
import { exchangeColumns, exchangeFields } from '../../shared/domain/exchange/fields';
import { registerIndex } from '../../shared/domain/exchange/register-index';
import { sortName } from '../../shared/domain/addressing/names';
import type { Person } from '../../shared/domain/register/records';
import { err, ok, type Result } from '../../shared/result';
import { writeCsv } from '../exchange/csv-file';
import type { JobPort } from './job-port';

export interface ExportInput {
  readonly format: 'xlsx' | 'csv';
  readonly day: Day;
  /** Only these persons; all where it is null. */
  readonly personIds: readonly string[] | null;
}

export interface ExportOutput {
  readonly bytes: Uint8Array;
  readonly persons: number;
}

function chosen(input: ExportInput, persons: readonly Person[]): readonly Person[] {
  const wanted = input.personIds === null ? null : new Set(input.personIds);
  const there = wanted ? persons.filter(({ id }) => wanted.has(id)) : persons;
  const keyed = there.map((person) => ({ person, key: sortName(person).toLowerCase() }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map((item) => item.person);
}

async function bytesOf(
  { format, day }: ExportInput,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const headings = exchangeFields.map((field) => exchangeColumns[field].title);
  if (format === 'xlsx') {
    const { writeXlsxList } = await import('../exchange/xlsx-file');
    return writeXlsxList({ headings, rows, day });
  }
  const days = new Set([exchangeFields.indexOf('from'), exchangeFields.indexOf('to')]);
  const asWritten = rows.map((cells) =>
    cells.map((text, column) => (days.has(column) && text !== '' ? shortDate(text) : text)),
  );
  return writeCsv([headings, ...asWritten]);
}

/** Writes one row per person, as of a day. */
export async function exportContacts(
  input: ExportInput,
  port: JobPort,
): Promise<Result<ExportOutput>> {
  const persons = chosen(input, port.register.persons);
  if (persons.length === 0) return err({ code: 'exchange.nobody' });
  const index = registerIndex(port.register, input.day);
  const rows = persons.map((person, done) => {
    if (done % 500 === 0) port.progress(done, persons.length);
    const values = contactValues(index, person);
    return exchangeFields.map((field) => values[field]);
  });
  return ok({ bytes: await bytesOf(input, rows), persons: persons.length });
}
