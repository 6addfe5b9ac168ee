import { parseDay } from '../calendar/day';
import { LINE_MAX, TEXT_MAX, textProblem } from '../text';
import type { TableRow } from './cells';
import type { ExchangeField, Mapping } from './fields';
import type { FieldChange, RowFinding, RowHint, RowProblem } from './findings';

/** What a list wants of a field: a text, null = nothing any more, undefined = leave it. */
export type Wanted = string | null | undefined;

/** A row on its way through the plan: what it wants, and what was found and changed so far. */
export class RowReader {
  readonly findings: RowFinding[] = [];
  readonly changes: FieldChange[] = [];
  /** Records that several rows share (a new house): they come in if one right row needs them. */
  readonly uses = new Set<string>();
  private readonly values = new Map<ExchangeField, Wanted>();

  constructor(
    private readonly row: TableRow,
    mapping: Mapping,
    clearEmpty: boolean,
  ) {
    mapping.forEach((field, column) => {
      if (field === null) return;
      const cell = row.cells[column];
      if (cell?.problem) this.stop({ code: 'cell', problem: cell.problem }, field);
      const text = tidy(cell?.text ?? '', field);
      if (text !== '') this.values.set(field, text);
      else if (clearEmpty || cell?.erase === true) this.values.set(field, null);
    });
  }

  get number(): number {
    return this.row.number;
  }

  get isRight(): boolean {
    return this.findings.every((finding) => finding.level === 'hint');
  }

  wanted(field: ExchangeField): Wanted {
    return this.values.get(field);
  }

  /** The text of a field; '' where it says nothing. */
  text(field: ExchangeField): string {
    return this.values.get(field) ?? '';
  }

  stop(about: RowProblem, field: ExchangeField | null): void {
    this.findings.push({ level: 'stop', about, field });
  }

  hint(about: RowHint, field: ExchangeField | null): void {
    this.findings.push({ level: 'hint', about, field });
  }

  changed(field: ExchangeField, before: string, after: string): void {
    this.changes.push({ field, before, after });
  }

  /** Checks a text that is to be stored and says whether it can be. */
  fits(field: ExchangeField, text: string): boolean {
    const kind = field === 'note' ? 'text' : 'line';
    const problem =
      textProblem(text, kind) ??
      (text.length > (kind === 'text' ? TEXT_MAX : LINE_MAX) ? ('tooLong' as const) : null);
    if (problem === null) return true;
    this.stop({ code: 'text.forbidden', problem }, field);
    return false;
  }

  /** A day in one of the ways people write it; null with a finding where it is none. */
  day(field: 'from' | 'to', text: string): string | null {
    const day = dayOf(text);
    if (day === null) this.stop({ code: 'day.unreadable', text }, field);
    return day;
  }
}

/** As the register stores texts: NFC, no spaces around, one kind of line end. */
function tidy(text: string, field: ExchangeField): string {
  const breaks = field === 'note' ? text.replace(/\r\n?/g, '\n') : text;
  return breaks.normalize('NFC').trim();
}

/** `2018-03-15` or `15.3.2018`; years of two digits are a guess and so none. */
export function dayOf(text: string): string | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (!german) return parseDay(text);
  const [, dayOfMonth = '', month = '', year = ''] = german;
  return parseDay(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
}
