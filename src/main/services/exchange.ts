import { resolve } from 'node:path';
import { columnLetter } from '../../shared/domain/exchange/cells';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { isDay } from '../../shared/domain/calendar/day';
import type { FieldChange, RowFinding } from '../../shared/domain/exchange/findings';
import type { Mapping } from '../../shared/domain/exchange/fields';
import type { PlannedRow, RowState } from '../../shared/domain/exchange/plan-import';
import { stillTheSame } from '../../shared/domain/exchange/still-the-same';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import {
  recognisedText,
  rowFindingText,
  tableProblemText,
} from '../../shared/texts/exchange-texts';
import { todayOf } from '../app';
import type { JobAnswer } from '../jobs/jobs';
import { snapshotOf } from '../jobs/jobs';
import { backUp } from './backup-run';
import type { Context, Handlers } from './context';
import { prepareOutFolder, writePaper } from '../jobs/paper-files';

type ExchangeHandlers = Pick<
  Handlers,
  'contacts.cancel' | 'contacts.export' | 'contacts.import' | 'contacts.importPreview'
>;
type Preview = Output<'contacts.importPreview'>;
type Reading = Omit<Input<'contacts.import'>, 'digest' | 'leaveOutWrong'>;

interface Page {
  readonly states: readonly RowState[];
  readonly offset: number;
  readonly limit: number;
}

const ALL_STATES: readonly RowState[] = ['new', 'changed', 'unchanged', 'wrong'];
const PAGE_LENGTH = 500;
const NO_ROWS: Page = { states: [], offset: 0, limit: 0 };

interface Plan extends JobAnswer<'planContacts'> {
  readonly register: ReturnType<typeof snapshotOf>;
}

async function planned(
  input: Reading,
  { app, store }: Context,
  wanted: { readonly page: Page; readonly withDrafts: boolean },
): Promise<Result<Plan>> {
  const register = snapshotOf(store.view);
  const answer = await app.jobs.run({
    job: 'planContacts',
    register,
    runId: input.runId,
    input: {
      path: resolve(app.baseFolder, input.path),
      sheet: input.sheet ?? null,
      mapping: input.mapping ?? null,
      options: {
        clearEmpty: input.clearEmpty ?? false,
        createOrganisations: input.createOrganisations ?? false,
        createOffices: input.createOffices ?? false,
        updateAddresses: input.updateAddresses ?? false,
      },
      day: todayOf(app, store.view),
      ...wanted,
    },
  });
  return answer.ok ? ok({ ...answer.value, register }) : answer;
}

function shown({ field, before, after }: FieldChange) {
  const text = (value: string): string =>
    (field === 'from' || field === 'to') && isDay(value) ? shortDate(value) : value;
  return { field, before: text(before), after: text(after) };
}

/** `mapping` is null where the rows have no cells that a person could look up. */
function rowFor(row: PlannedRow, mapping: Mapping | null): Preview['rows'][number] {
  const cellOf = ({ field }: RowFinding): string | null => {
    const column = field === null || mapping === null ? -1 : mapping.indexOf(field);
    return column < 0 ? null : `${columnLetter(column)}${row.number}`;
  };
  return {
    ...row,
    changes: row.changes.map(shown),
    findings: row.findings.map((finding) => ({
      level: finding.level,
      code: finding.about.code,
      message: rowFindingText(finding.about),
      cell: cellOf(finding),
    })),
  };
}

async function preview(
  { states, offset, limit, ...input }: Input<'contacts.importPreview'>,
  context: Context,
): Promise<Result<Preview>> {
  const page = {
    states: states ?? ALL_STATES,
    offset: offset ?? 0,
    limit: limit ?? PAGE_LENGTH,
  };
  const answer = await planned(input, context, { page, withDrafts: false });
  if (!answer.ok) return answer;
  const { source, headings, mapping, problems, counts, listed, rows, digest } = answer.value.value;
  return ok({
    format: source.format,
    recognised: recognisedText(source),
    sheets: [...source.sheets],
    sheet: source.sheet,
    columns: headings.map((heading, column) => ({ heading, field: mapping[column] ?? null })),
    problems: problems.map((problem) => ({
      code: problem.code,
      message: tableProblemText(problem),
    })),
    counts: { ...counts },
    listed,
    rows: rows.map((row) => rowFor(row, source.format === 'checkSheet' ? null : mapping)),
    digest,
  });
}

/** Why the planned list must not be written; null = it may. */
function refusal(
  { value }: Plan,
  { digest, leaveOutWrong }: Input<'contacts.import'>,
): Result<never> | null {
  if (value.problems.length > 0) {
    return err({ code: 'exchange.notReady', reasons: value.problems.map(tableProblemText) });
  }
  if (value.digest !== digest) {
    const [file] = value.digest.split('-');
    const isOtherFile = !digest.startsWith(`${file ?? ''}-`);
    return err({ code: 'exchange.changedSince', what: isOtherFile ? 'file' : 'register' });
  }
  const { wrong } = value.counts;
  if (wrong > 0 && leaveOutWrong !== true) return err({ code: 'exchange.wrongRows', count: wrong });
  return null;
}

/** Plans the list anew on the register of now, compares with what the person has seen, and writes once. */
async function importList(
  input: Input<'contacts.import'>,
  context: Context,
): Promise<Result<Output<'contacts.import'>>> {
  const answer = await planned(input, context, { page: NO_ROWS, withDrafts: true });
  if (!answer.ok) return answer;
  const refused = refusal(answer.value, input);
  if (refused) return refused;
  const { drafts, register, value } = answer.value;
  const saved = await backUp(context, { reason: 'before-import', runId: input.runId });
  if (!saved.ok) return saved;
  const done = await context.change({
    operation: 'contacts.import',
    rule: (view) =>
      stillTheSame(view, register, drafts)
        ? ok(drafts)
        : err({ code: 'exchange.changedSince', what: 'register' }),
  });
  if (!done.ok) return done;
  const { counts } = value;
  return ok({
    seq: done.value.seq,
    created: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    leftOut: counts.wrong,
  });
}

async function exportList(
  input: Input<'contacts.export'>,
  { app, store }: Context,
): Promise<Result<Output<'contacts.export'>>> {
  const folder = resolve(app.baseFolder, input.folder);
  const ready = await prepareOutFolder(app.files, folder);
  if (!ready.ok) return ready;
  const today = todayOf(app, store.view);
  const answer = await app.jobs.run({
    job: 'exportContacts',
    register: snapshotOf(store.view),
    runId: input.runId,
    input: {
      format: input.format,
      day: input.day ?? today,
      personIds: input.personIds ?? null,
    },
  });
  if (!answer.ok) return answer;
  const { bytes, persons } = answer.value.value;
  const name = `${today}_Kontakte.${input.format}`;
  const written = await writePaper(app.files, { folder, name, bytes, token: app.newId() });
  if (!written.ok) return written;
  app.madeFiles.add(written.value.path);
  return ok({ path: written.value.path, persons, state: written.value.state });
}

export const exchangeHandlers: ExchangeHandlers = {
  'contacts.cancel': ({ runId }, app) => {
    app.runs.cancel(runId);
    return ok({});
  },
  'contacts.export': exportList,
  'contacts.import': importList,
  'contacts.importPreview': preview,
};
