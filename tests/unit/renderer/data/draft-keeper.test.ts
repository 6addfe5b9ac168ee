import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createDraftKeeper,
  LONGEST_MS,
  PAUSE_MS,
  RETRY_MS,
  type DraftKeeper,
  type Restored,
} from '../../../../src/renderer/data/draft-keeper';
import {
  forgetTyped,
  formText,
  keepForm,
  NO_TEXT,
  restoreForms,
} from '../../../../src/renderer/data/typed-forms';
import type { AppError } from '../../../../src/shared/errors';
import { askedApi, type AskedApi } from '../../../support/asked-api';

let asking: AskedApi;
let keeper: DraftKeeper;
let troubles: AppError[];
let restored: Restored[];

const FULL: AppError = { code: 'draft.disk', cause: 'full' };
const draft = (key: string, typed: Restored['drafts'][number]['typed']) => ({
  ...{ key, typed, unread: {}, at: '2026-03-15T09:02:00.000Z' },
  ...{ subject: null, conference: null, personId: null, isGone: false },
});
const type = (key: string, note: string): void => keepForm(key, { typed: { note }, unread: {} });

/** What reached the disk so far: operation, form and text. */
const sent = (): readonly string[] =>
  asking.asked
    .filter(({ operation }) => operation !== 'drafts.list')
    .map(({ operation, input }) => {
      const { key, typed } = input as { key: string; typed?: { note?: string } };
      return `${operation.replace('drafts.', '')} ${key} ${typed?.note ?? ''}`.trim();
    });

const answerLast = (): Promise<void> | undefined => asking.asked.at(-1)?.answer({});

async function opened(drafts: Restored['drafts'] = []): Promise<void> {
  const open = keeper.open('/daten');
  await answerOpen(drafts);
  await open;
}

function answerOpen(drafts: Restored['drafts']): Promise<void> | undefined {
  return asking.asked.at(-1)?.answer({ drafts, setAside: [] });
}

beforeEach(() => {
  vi.useFakeTimers();
  asking = askedApi();
  troubles = [];
  restored = [];
  keeper = createDraftKeeper({
    api: asking.api,
    onTrouble: (error) => troubles.push(error),
    onRestored: (value) => restored.push(value),
  });
});

afterEach(() => {
  keeper.close();
  forgetTyped();
  vi.useRealTimers();
});

describe('what is typed', () => {
  it('is kept once after a pause of under a second, in the folder that is open', async () => {
    await opened();
    for (const text of ['M', 'Ma', 'Man']) {
      type('person p1', text);
      vi.advanceTimersByTime(100);
    }
    expect(sent()).toEqual([]);
    vi.advanceTimersByTime(PAUSE_MS);
    expect(sent()).toEqual(['save person p1 Man']);
    expect(asking.asked.at(-1)?.input).toMatchObject({ folder: '/daten', unread: {} });
    expect(PAUSE_MS).toBeLessThan(1_000);
  });

  it('is kept every three seconds at the latest from somebody who types without a pause', async () => {
    await opened();
    for (let second = 0; second < 60; second += 1) {
      type('person p1', `Text ${second}`);
      vi.advanceTimersByTime(100);
      if (sent().length > 0) break;
    }
    expect(sent()).toHaveLength(1);
    expect(LONGEST_MS).toBeLessThan(3_000);
    expect(formText('person p1').typed).toEqual({ note: `Text ${LONGEST_MS / 100 - 1}` });
  });

  it('is written form by form, and only forms that have changed', async () => {
    await opened();
    type('person p1', 'eins');
    type('person p2', 'zwei');
    vi.advanceTimersByTime(PAUSE_MS);
    type('person p2', 'drei');
    await answerLast();
    vi.advanceTimersByTime(PAUSE_MS);
    expect(sent()).toEqual(['save person p1 eins', 'save person p2 zwei', 'save person p2 drei']);
  });

  it('waits for the disk instead of queueing, and then goes in its latest state', async () => {
    await opened();
    type('person p1', 'a');
    vi.advanceTimersByTime(PAUSE_MS);
    type('person p1', 'ab');
    vi.advanceTimersByTime(PAUSE_MS);
    type('person p1', 'abc');
    vi.advanceTimersByTime(5 * PAUSE_MS);
    expect(sent()).toEqual(['save person p1 a']);
    await answerLast();
    vi.advanceTimersByTime(PAUSE_MS);
    expect(sent()).toEqual(['save person p1 a', 'save person p1 abc']);
  });

  it('is removed at once when it is saved or dropped, and only where it may be on the disk', async () => {
    await opened();
    type('person p1', 'a');
    vi.advanceTimersByTime(PAUSE_MS);
    await answerLast();
    keepForm('person p1', NO_TEXT);
    vi.advanceTimersByTime(0);
    expect(sent()).toEqual(['save person p1 a', 'remove person p1']);
    await answerLast();
    type('person p2', 'b');
    keepForm('person p2', NO_TEXT);
    vi.advanceTimersByTime(60_000);
    expect(sent()).toHaveLength(2);
  });

  it('is removed also where it was dropped while it was being written', async () => {
    await opened();
    type('person p1', 'a');
    vi.advanceTimersByTime(PAUSE_MS);
    keepForm('person p1', NO_TEXT);
    vi.advanceTimersByTime(0);
    await answerLast();
    vi.advanceTimersByTime(PAUSE_MS);
    expect(sent()).toEqual(['save person p1 a', 'remove person p1']);
  });

  it('goes at once when the window is left, also past a write under way', async () => {
    await opened();
    type('person p1', 'a');
    vi.advanceTimersByTime(PAUSE_MS);
    type('person p1', 'ab');
    type('person p2', 'b');
    void keeper.flush();
    expect(sent()).toEqual(['save person p1 a', 'save person p1 ab', 'save person p2 b']);
  });

  it('is kept before another folder is opened', async () => {
    await opened();
    type('person p1', 'a');
    void keeper.api.call('window.openFolder', { folder: '/andere' });
    expect(sent()).toEqual(['save person p1 a']);
    await answerLast();
    expect(asking.asked.at(-1)?.operation).toBe('window.openFolder');
  });

  it('stays on the disk when the folder is left', async () => {
    await opened();
    type('person p1', 'a');
    vi.advanceTimersByTime(PAUSE_MS);
    await answerLast();
    keeper.close();
    forgetTyped();
    vi.advanceTimersByTime(60_000);
    expect(sent()).toEqual(['save person p1 a']);
  });

  it('tells once that the disk refuses, and tries again until it takes it', async () => {
    await opened();
    type('person p1', 'a');
    vi.advanceTimersByTime(PAUSE_MS);
    await asking.asked.at(-1)?.refuse(FULL);
    vi.advanceTimersByTime(RETRY_MS);
    await asking.asked.at(-1)?.refuse(FULL);
    vi.advanceTimersByTime(RETRY_MS);
    expect(troubles).toEqual([FULL]);
    expect(sent()).toHaveLength(3);
    await answerLast();
    vi.advanceTimersByTime(60_000);
    expect(sent()).toHaveLength(3);
  });

  it('tries again without a word while its folder is being opened anew', async () => {
    await opened();
    type('person p1', 'a');
    vi.advanceTimersByTime(PAUSE_MS);
    await asking.asked.at(-1)?.refuse({ code: 'folder.notOpen' });
    vi.advanceTimersByTime(RETRY_MS);
    expect(troubles).toEqual([]);
    expect(sent()).toHaveLength(2);
  });
});

describe('what was typed in an earlier run', () => {
  it('stands in its forms again, is told, and is not written anew', async () => {
    await opened([draft('person p1', { note: 'früher' })]);
    expect(formText('person p1').typed).toEqual({ note: 'früher' });
    expect(restored[0]?.drafts).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(sent()).toEqual([]);
    keepForm('person p1', NO_TEXT);
    vi.advanceTimersByTime(0);
    expect(sent()).toEqual(['remove person p1']);
  });

  it('does not go over what stands in the form by now', async () => {
    const open = keeper.open('/daten');
    keepForm('person p1', { typed: { note: 'jetzt' }, unread: {} });
    await answerOpen([draft('person p1', { note: 'früher', email: 'a@b.de' })]);
    await open;
    expect(formText('person p1').typed).toEqual({ note: 'jetzt', email: 'a@b.de' });
    vi.advanceTimersByTime(PAUSE_MS);
    expect(sent()).toEqual(['save person p1 jetzt']);
  });

  it('is asked for once per folder, and an answer that comes too late does nothing', async () => {
    const first = keeper.open('/daten');
    expect(keeper.open('/daten')).toBe(first);
    keeper.close();
    await answerOpen([draft('person p1', { note: 'früher' })]);
    await first;
    expect(formText('person p1')).toBe(NO_TEXT);
    expect(restored).toEqual([]);
  });

  it('says so where it cannot be looked for', async () => {
    const open = keeper.open('/daten');
    const error: AppError = { code: 'draft.unreadable', cause: 'hardware' };
    await asking.asked.at(-1)?.refuse(error);
    await open;
    expect(troubles).toEqual([error]);
  });

  it('goes under text that is no value as it goes under values', () => {
    keepForm('person p1', { typed: {}, unread: { from: '31.' } });
    restoreForms({ 'person p1': { typed: {}, unread: { from: '30.', to: '1.' } } });
    expect(formText('person p1').unread).toEqual({ from: '31.', to: '1.' });
  });
});
