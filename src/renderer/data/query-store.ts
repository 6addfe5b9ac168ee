import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../shared/errors';
import type { WindowEvent } from '../../shared/ipc/channels';
import type { Input, Output } from '../../shared/ipc/contract';
import type { OperationName } from '../../shared/ipc/operation-names';
import type { Api } from './api';

/** Answer to one question, as far as it is known. */
export interface Answer<T> {
  readonly data: T | null;
  readonly error: AppError | null;
}

export interface Question<N extends OperationName = OperationName> {
  readonly operation: N;
  readonly input: Input<N>;
}

export interface QueryState {
  readonly answers: Readonly<Record<string, Answer<unknown>>>;
}

export interface QueryStore {
  readonly store: StoreApi<QueryState>;
  /** Asks and keeps the answer fresh until the returned function is called. */
  watch(question: Question): () => void;
  /** Asks before anybody looks; the answer is kept fresh for a while, so that whoever looks finds it. */
  ahead<N extends OperationName>(question: Question<N>): Promise<Answer<Output<N>>>;
  /** Asks again what somebody looks at: time has passed, and no record says so. */
  again(operation: OperationName): void;
  key(question: Question): string;
}

/** How long an answer waits for somebody to look at it. */
const AHEAD_MS = 5_000;

/** Answers about who writes and how the folder lies. */
const SHARED: ReadonlySet<OperationName> = new Set(['window.sharing', 'window.status']);

function keyOf({ operation, input }: Question): string {
  return `${operation} ${JSON.stringify(input)}`;
}

/** Whether a change of these records can change an answer. */
function concerns(question: Question, keys: readonly string[]): boolean {
  const { conferenceId, collection } = question.input as {
    readonly conferenceId?: string;
    readonly collection?: string;
  };
  // A list of the register holds records of one collection: 5,000 people are not asked again for a house.
  if (question.operation === 'register.list') {
    return keys.some((key) => key.startsWith(`register/${collection ?? ''}/`));
  }
  // Backups change when one is made; only their second place is a record.
  if (question.operation === 'store.backups') {
    return keys.some((key) => key.startsWith('settings/preferences/'));
  }
  // It reads the whole journal, and only a decision about a late change is news for it.
  if (question.operation === 'store.conflicts') {
    return keys.some((key) => key.startsWith('register/acknowledgements/'));
  }
  if (conferenceId === undefined) return true;
  return keys.some(
    (key) => !key.startsWith('conferences/') || key.startsWith(`conferences/${conferenceId}/`),
  );
}

/** Whether what main tells can change an answer. */
function isNews(event: WindowEvent, question: Question): boolean {
  if (event.type === 'folder') return true;
  if (event.type === 'backups') return question.operation === 'store.backups';
  if (event.type === 'sharing') return SHARED.has(question.operation);
  return event.type === 'changed' && concerns(question, event.keys);
}

/**
 * The window's small cache: main owns the truth, answers are asked again when main says that records
 * behind them changed, and only while somebody looks at them.
 */
export function createQueryStore(api: Api): QueryStore {
  const store = createStore<QueryState>(() => ({ answers: {} }));
  const watched = new Map<string, { readonly question: Question; watchers: number }>();
  /** The latest question per key wins: an older answer must not overtake it. */
  const asked = new Map<string, number>();
  let counter = 0;

  async function ask(question: Question): Promise<void> {
    const key = keyOf(question);
    const ticket = (counter += 1);
    asked.set(key, ticket);
    const result = await api.call(question.operation, question.input);
    if (asked.get(key) !== ticket) return;
    const before = store.getState().answers[key];
    const answer: Answer<unknown> = result.ok
      ? { data: result.value, error: null }
      : { data: before?.data ?? null, error: result.error };
    store.setState((state) => ({ answers: { ...state.answers, [key]: answer } }));
  }

  function askAgain(isMeant: (question: Question) => boolean): void {
    for (const { question } of watched.values()) if (isMeant(question)) void ask(question);
  }

  api.on((event) => {
    askAgain((question) => isNews(event, question));
  });

  /** Counts one more who looks. */
  function join(question: Question): { readonly isFirst: boolean; readonly leave: () => void } {
    const key = keyOf(question);
    const entry = watched.get(key) ?? { question, watchers: 0 };
    entry.watchers += 1;
    watched.set(key, entry);
    const leave = () => {
      entry.watchers -= 1;
      if (entry.watchers === 0) watched.delete(key);
    };
    return { isFirst: entry.watchers === 1, leave };
  }

  return {
    store,
    key: keyOf,
    watch(question) {
      const { isFirst, leave } = join(question);
      if (isFirst) void ask(question);
      return leave;
    },
    again: (operation) => {
      askAgain((question) => question.operation === operation);
    },
    async ahead(question) {
      setTimeout(join(question).leave, AHEAD_MS);
      await ask(question);
      return answerOf(store.getState(), keyOf(question));
    },
  };
}

/** One object for all questions without an answer: a new one each time would look like a change. */
const UNKNOWN: Answer<never> = { data: null, error: null };

/** The typed answer to a question from the untyped cache. */
export function answerOf<N extends OperationName>(
  state: QueryState,
  key: string,
): Answer<Output<N>> {
  return (state.answers[key] ?? UNKNOWN) as Answer<Output<N>>;
}
