import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerOf,
  createQueryStore,
  type Answer,
  type Question,
  type QueryStore,
} from '../../../../src/renderer/data/query-store';
import { askedApi, type AskedApi } from '../../../support/asked-api';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const LIST: Question<'conferences.list'> = { operation: 'conferences.list', input: {} };
const conference = (conferenceId: string): Question<'conferences.get'> => ({
  operation: 'conferences.get',
  input: { conferenceId },
});

const changed = (...keys: readonly string[]) => ({ type: 'changed', seq: 1, keys }) as const;

interface Bench extends AskedApi {
  readonly queries: QueryStore;
  readonly shown: (question: Question) => Answer<unknown>;
}

function bench(): Bench {
  const asking = askedApi();
  const queries = createQueryStore(asking.api);
  const shown = (question: Question): Answer<unknown> =>
    answerOf(queries.store.getState(), queries.key(question));
  return { ...asking, queries, shown };
}

describe('watching a question', () => {
  it('asks once for all who look, and shows the answer to all', async () => {
    const { queries, asked, shown } = bench();
    queries.watch(LIST);
    queries.watch({ ...LIST, input: {} });
    expect(asked).toMatchObject([{ operation: 'conferences.list', input: {} }]);
    expect(shown(LIST)).toEqual({ data: null, error: null });
    await asked[0]?.answer('A');
    expect(shown(LIST)).toEqual({ data: 'A', error: null });
  });

  it('asks again when main says that records changed, until the last one looks away', async () => {
    const { queries, asked, tell, shown } = bench();
    const leave = [queries.watch(LIST), queries.watch(LIST)];
    await asked[0]?.answer('A');
    tell(changed('register/persons/1'));
    await asked[1]?.answer('B');
    expect(shown(LIST).data).toBe('B');
    leave[0]?.();
    tell(changed('register/persons/1'));
    expect(asked).toHaveLength(3);
    leave[1]?.();
    tell(changed('register/persons/1'));
    tell({ type: 'folder' });
    expect(asked).toHaveLength(3);
    queries.watch(LIST);
    expect(asked).toHaveLength(4);
  });

  it('asks again only what the changed records can concern', () => {
    const { queries, asked, tell } = bench();
    for (const question of [LIST, conference('a'), conference('b')]) queries.watch(question);
    const after = (event: Parameters<typeof tell>[0]): readonly unknown[] => {
      const before = asked.length;
      tell(event);
      return asked.slice(before).map(({ input }) => input);
    };
    const [all, a, b] = [{}, { conferenceId: 'a' }, { conferenceId: 'b' }];
    expect(after(changed('conferences/a/agendaItems/1'))).toEqual([all, a]);
    expect(after(changed('conferences/a/agendaItems/1', 'conferences/b/deadlines/2'))).toEqual([
      all,
      a,
      b,
    ]);
    // "ab" begins like "a" and is another conference.
    expect(after(changed('conferences/ab/agendaItems/1'))).toEqual([all]);
    // Names, ministries and settings show in every conference.
    expect(after(changed('register/persons/1'))).toEqual([all, a, b]);
    expect(after(changed('settings/body/body'))).toEqual([all, a, b]);
    expect(after({ type: 'folder' })).toEqual([all, a, b]);
    expect(after({ type: 'progress', runId: 'r', done: 1, total: 2 })).toEqual([]);
  });

  it('never lets an older answer overtake a newer one', async () => {
    const { queries, asked, tell, shown } = bench();
    queries.watch(LIST);
    tell(changed('register/persons/1'));
    tell(changed('register/persons/2'));
    await asked[2]?.answer('newest');
    await asked[0]?.answer('oldest');
    await asked[1]?.refuse({ code: 'store.readOnly' });
    expect(shown(LIST)).toEqual({ data: 'newest', error: null });
  });

  it('shows nothing of an older answer while the newest is still out', async () => {
    const { queries, asked, tell, shown } = bench();
    queries.watch(LIST);
    tell(changed('register/persons/1'));
    await asked[0]?.answer('older');
    expect(shown(LIST)).toEqual({ data: null, error: null });
    await asked[1]?.answer('newer');
    expect(shown(LIST).data).toBe('newer');
  });

  it('keeps what was there beside an error, and drops the error with the next answer', async () => {
    const { queries, asked, tell, shown } = bench();
    const error = { code: 'folder.notOpen' } as const;
    queries.watch(LIST);
    await asked[0]?.refuse(error);
    expect(shown(LIST)).toEqual({ data: null, error });
    tell({ type: 'folder' });
    await asked[1]?.answer('A');
    expect(shown(LIST)).toEqual({ data: 'A', error: null });
    tell({ type: 'folder' });
    await asked[2]?.refuse(error);
    expect(shown(LIST)).toEqual({ data: 'A', error });
  });

  it('keeps the answers to different inputs apart', async () => {
    const { queries, asked, shown } = bench();
    queries.watch(conference('a'));
    queries.watch(conference('b'));
    await asked[1]?.answer('B');
    expect([shown(conference('a')).data, shown(conference('b')).data]).toEqual([null, 'B']);
    await asked[0]?.answer('A');
    expect([shown(conference('a')).data, shown(conference('b')).data]).toEqual(['A', 'B']);
  });
});

describe('asking ahead', () => {
  it('asks once, hands the answer over, and whoever looks within the time finds it', async () => {
    const { queries, asked, shown } = bench();
    const ahead = queries.ahead(LIST);
    await asked[0]?.answer('A');
    expect(await ahead).toEqual({ data: 'A', error: null });
    vi.advanceTimersByTime(4_999);
    queries.watch(LIST);
    expect(asked).toHaveLength(1);
    expect(shown(LIST).data).toBe('A');
  });

  it('asks no second time where somebody looks before the answer is there', async () => {
    const { queries, asked, shown } = bench();
    const ahead = queries.ahead(LIST);
    queries.watch(LIST);
    expect(asked).toHaveLength(1);
    await asked[0]?.answer('A');
    expect((await ahead).data).toBe('A');
    expect(shown(LIST).data).toBe('A');
  });

  it('keeps the answer fresh for a while, then asks nothing any more', async () => {
    const { queries, asked, tell, shown } = bench();
    void queries.ahead(LIST);
    await asked[0]?.answer('A');
    tell(changed('register/persons/1'));
    await asked[1]?.answer('B');
    expect(shown(LIST).data).toBe('B');
    vi.advanceTimersByTime(5_000);
    tell(changed('register/persons/1'));
    tell({ type: 'folder' });
    expect(asked).toHaveLength(2);
    // What lay unwatched may be old: whoever looks now asks anew.
    queries.watch(LIST);
    expect(asked).toHaveLength(3);
  });

  it('leaves the answer to those who look when its own time is over', async () => {
    const { queries, asked, tell } = bench();
    void queries.ahead(LIST);
    await asked[0]?.answer('A');
    const leave = queries.watch(LIST);
    vi.advanceTimersByTime(60_000);
    tell(changed('register/persons/1'));
    expect(asked).toHaveLength(2);
    leave();
    tell(changed('register/persons/1'));
    expect(asked).toHaveLength(2);
  });

  it('hands over an error as data', async () => {
    const { queries, asked } = bench();
    const ahead = queries.ahead(LIST);
    await asked[0]?.refuse({ code: 'folder.notOpen' });
    expect(await ahead).toEqual({ data: null, error: { code: 'folder.notOpen' } });
  });
});
