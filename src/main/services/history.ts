import { foldings } from '../../shared/domain/folding';
import { fieldChanges } from '../../shared/domain/storage/field-changes';
import type { Change, JournalEntry } from '../../shared/domain/storage/journal-entry';
import { reinstated } from '../../shared/domain/storage/reinstate';
import type { DocumentKey } from '../../shared/domain/storage/collections';
import { sameJson } from '../../shared/domain/storage/deep-equal';
import type { Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { recordFieldName } from '../../shared/texts/record-fields';
import { valueText } from '../../shared/texts/record-values';
import type { History, PastStep } from '../storage/history';
import type { Committed } from '../storage/store';
import type { Context, Handlers } from './context';
import { HistoryNames, recordNow, userNames } from './history-names';
import { foundSteps, type StepQuery } from './history-search';

type HistoryHandlers = Pick<Handlers, 'store.history' | 'store.step' | 'store.reinstate'>;
type Step = Output<'store.history'>['steps'][number];
type Field = Output<'store.step'>['records'][number]['fields'][number];

/** Names shown of a step that touched many records. */
const NAMES_SHOWN = 3;

interface Words {
  readonly names: HistoryNames;
  readonly user: (id: string) => string;
}

function whatOf({ before, after }: Change): 'created' | 'changed' | 'removed' {
  if (before === null) return 'created';
  return after === null ? 'removed' : 'changed';
}

function fieldsOf({ document, collection, before, after }: Change, names: HistoryNames): Field[] {
  const fields = fieldChanges(before, after).map((change) => {
    const place = { document, collection, path: change.path };
    return {
      path: change.path,
      name: recordFieldName(collection, change.path),
      before: valueText(place, change.before, names.of),
      after: valueText(place, change.after, names.of),
    };
  });
  // An empty list is as empty as none.
  return fields.filter((field) => field.before !== null || field.after !== null);
}

/** What Strg+Z and Strg+Y would take: the step itself where the line on top took it back. */
async function nextOf({ store }: Context): Promise<(seq: number) => Step['next']> {
  const { undo, redo } = await store.recent(1);
  return (seq) => {
    if (seq === undo?.seq) return 'undo';
    return seq === redo?.seq ? 'redo' : null;
  };
}

function namesOf(step: PastStep, names: HistoryNames): string[] {
  const first = new Set<string>();
  for (const record of step.records) {
    if (first.size === NAMES_SHOWN) break;
    first.add(names.ofRecord(record));
  }
  return [...first];
}

function stepOutput(step: PastStep, history: History, words: Words): Omit<Step, 'next'> {
  const taken = history.takenBy(step.seq);
  return {
    seq: step.seq,
    at: step.at,
    userId: step.user,
    user: words.user(step.user),
    operation: step.operation,
    touched: { ...step.touched },
    names: namesOf(step, words.names),
    reverts: step.reverts ?? null,
    takenBack: taken ? { seq: taken.seq, at: taken.at, user: words.user(taken.user) } : null,
    // The first line made the folder.
    canRevert: step.seq > 1 && !taken && !step.isSilent,
    version: null,
  };
}

function sameRecord(change: Change, key: Pick<Change, 'document' | 'collection' | 'id'>): boolean {
  const { document, collection, id } = change;
  return document === key.document && collection === key.collection && id === key.id;
}

/** The versions of one record: what each line made of it. */
async function withVersions(
  steps: readonly Step[],
  key: Pick<Change, 'document' | 'collection' | 'id'>,
  { history, names, now }: { history: History; names: HistoryNames; now: unknown },
): Promise<Step[]> {
  const entries = await history.lines(steps.map(({ seq }) => seq));
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  return steps.flatMap((step) => {
    const change = bySeq.get(step.seq)?.changes.find((one) => sameRecord(one, key));
    if (!change) return [];
    const isNow = sameJson(change.after, now);
    return [{ ...step, version: { what: whatOf(change), isNow, fields: fieldsOf(change, names) } }];
  });
}

export async function entryAt({ store }: Context, seq: number): Promise<JournalEntry | null> {
  const history = await store.history();
  return (await history.lines([seq]))[0] ?? null;
}

export function committedOutput(done: Result<Committed>): Result<{ seq: number; keys: string[] }> {
  return done.ok ? ok({ seq: done.value.seq, keys: [...done.value.keys] }) : done;
}

function queryOf(text: string | undefined): StepQuery['words'] {
  return (text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(foldings);
}

export const historyHandlers: HistoryHandlers = {
  'store.history': async ({ record, before, limit, user, collection, text }, context) => {
    const { store } = context;
    const history = await store.history();
    const names = new HistoryNames(history, store.view);
    const words = { names, user: userNames(store.view) };
    const query = { record, before, limit, user, collection, words: queryOf(text) };
    const found = await foundSteps(history, query, words);
    const next = await nextOf(context);
    const steps = found.steps.map((step) => ({
      ...stepOutput(step, history, words),
      next: next(step.seq),
    }));
    const now = record ? recordNow(store.view, record) : null;
    return ok({
      steps: record ? await withVersions(steps, record, { history, names, now }) : steps,
      more: found.more,
      users: history.users.map((id) => ({ id, name: words.user(id) })),
      collections: [...history.collections],
      total: history.count,
      name: record ? names.of(record.document, record.collection, record.id) : null,
      unreadable: store.head - history.steps.length,
    });
  },

  'store.step': async ({ seq, offset = 0, limit }, context) => {
    const { store } = context;
    const entry = await entryAt(context, seq);
    if (!entry) return err({ code: 'revert.unknownStep' });
    const names = new HistoryNames(await store.history(), store.view);
    const records = entry.changes.slice(offset, offset + limit).map((change) => {
      const { document, collection, id } = change;
      const name = names.of(document, collection, id);
      return {
        document,
        collection,
        id,
        name,
        what: whatOf(change),
        fields: fieldsOf(change, names),
      };
    });
    return ok({ records, total: entry.changes.length });
  },

  'store.reinstate': async (key, context) => {
    const { store } = context;
    const { document, collection, id, seq } = key;
    const entry = await entryAt(context, seq);
    const change = entry?.changes.find((one) => sameRecord(one, key));
    if (!change) return err({ code: 'reinstate.unknown' });
    const names = new HistoryNames(await store.history(), store.view);
    const name = names.of(document, collection, id);
    if (change.after === null) return err({ code: 'reinstate.gone', collection, name });
    if (sameJson(change.after, recordNow(store.view, key))) {
      return err({ code: 'reinstate.same', collection, name });
    }
    // The journal has only documents that there are.
    const draft = { document: document as DocumentKey, collection, id, record: change.after };
    const done = await context.change({
      operation: 'store.reinstate',
      rule: (view) => reinstated(view, [draft], names.of),
    });
    return committedOutput(done);
  },
};
