import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { adoptGeneration, fromRecords } from '../../../src/main/storage/generations';
import { openForWriting } from '../../../src/main/storage/open-store';
import { optionsFor, valueOf } from '../../support/stores';
import { sampleBench } from '../../support/offices';
import {
  refusalOf,
  until,
  windowOn,
  type TestWindow,
  type WindowOptions,
} from '../../support/windows';

const ANNA = { user: 'anna', pc: 'PC-1' };
const BORIS = { user: 'boris', pc: 'PC-2' };
const CLARA = { user: 'clara', pc: 'PC-3' };

interface Bench {
  readonly folder: string;
  readonly anna: TestWindow;
  readonly boris: TestWindow;
  readonly say: (shown: TestWindow, motto: string) => ReturnType<TestWindow['ask']>;
  readonly motto: (shown: TestWindow) => Promise<string | null>;
}

/** Anna writes, Boris reads along. */
async function twoWindows(
  forAnna: Partial<WindowOptions> = {},
  forBoris: Partial<WindowOptions> = {},
): Promise<Bench> {
  const { conferenceId, folder } = await sampleBench();
  const anna = await windowOn(folder, { ...ANNA, ...forAnna });
  const boris = await windowOn(folder, { ...BORIS, ...forBoris });
  return {
    folder,
    anna,
    boris,
    say: (shown, motto) => shown.ask('conferences.update', { conferenceId, patch: { motto } }),
    motto: async (shown) =>
      valueOf(await shown.ask('conferences.get', { conferenceId })).conference.motto,
  };
}

const writes = async (shown: TestWindow): Promise<boolean> => (await shown.status()).writable;
const requestFile = (folder: string): string => join(folder, 'request.json');

describe('reading along', () => {
  it('opens at once beside somebody who writes, says who it is and writes nothing', async () => {
    const { conferenceId, folder } = await sampleBench();
    const anna = await windowOn(folder, ANNA);
    const begun = performance.now();
    const boris = await windowOn(folder, BORIS);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(await boris.status()).toMatchObject({
      folder,
      writable: false,
      holder: { user: 'anna', pc: 'PC-1' },
      closing: null,
      problem: null,
    });
    expect(await writes(anna)).toBe(true);
    const change = boris.ask('conferences.update', { conferenceId, patch: { motto: 'Nein' } });
    expect(await refusalOf(change)).toBe('store.held');
    expect(readdirSync(folder).sort()).toEqual(
      ['generations', 'konferenzbuero-kopie.json', 'konferenzbuero.json', 'lock.json'].sort(),
    );
  });

  it('sees each change without doing anything, and says which records it touched', async () => {
    const { anna, boris, motto, say } = await twoWindows();
    valueOf(await say(anna, 'Eins'));
    await until(async () => (await motto(boris)) === 'Eins', 'Boris sees the first change');
    const events = boris.events.filter(({ type }) => type === 'changed');
    expect(events.at(-1)).toMatchObject({ type: 'changed' });
    expect(JSON.stringify(events)).toContain('conferences/');
    valueOf(await say(anna, 'Zwei'));
    await until(async () => (await motto(boris)) === 'Zwei', 'Boris sees the second change');
  });

  it('calls colleagues by the names that the folder knows', async () => {
    const { anna, boris, folder } = await twoWindows();
    const { store } = valueOf(await anna.host.read());
    const record = { id: 'anna', login: 'anna', name: 'Anna Muster' };
    valueOf(
      await store.change({
        operation: 'users.register',
        user: 'anna',
        rule: () => ({
          ok: true,
          value: [{ document: 'register', collection: 'users', id: 'anna', record }],
        }),
      }),
    );
    await until(
      async () => (await boris.status()).holder?.user === 'Anna Muster',
      'Boris sees her name',
    );
    expect(existsSync(requestFile(folder))).toBe(false);
  });

  it('goes on in another generation', async () => {
    const { anna, boris, folder, motto } = await twoWindows();
    await anna.close();
    const claimant = { user: 'anna', pc: 'PC-1', pid: process.pid };
    const session = valueOf(await openForWriting(optionsFor(folder), claimant));
    const drafts = session.store
      .everything()
      .map((draft) =>
        draft.collection === 'conference'
          ? { ...draft, record: { ...(draft.record as object), motto: 'Zurückgeholt' } }
          : draft,
      );
    valueOf(await adoptGeneration(session, fromRecords(session, 'store.repair', drafts)));
    await session.close();
    await until(async () => (await motto(boris)) === 'Zurückgeholt', 'Boris reads the new one');
    expect(boris.events.map(({ type }) => type)).toContain('folder');
  });

  it('of a folder that was taken along says so, and that it came back', async () => {
    const { anna, boris, folder, motto, say } = await twoWindows();
    valueOf(await say(anna, 'Zuletzt'));
    await anna.close();
    const claimant = { user: 'anna', pc: 'PC-1', pid: process.pid };
    const session = valueOf(await openForWriting(optionsFor(folder), claimant));
    const at = '2018-02-01T08:00:00.000Z';
    const by = { token: crypto.randomUUID(), user: 'anna', pc: 'LAPTOP', at };
    valueOf(await session.store.handOver(() => session.parts.journal.end({ kind: 'out', by })));
    await session.close();
    await until(async () => (await boris.status()).closing !== null, 'Boris sees it is away');
    expect(await boris.status()).toMatchObject({
      writable: false,
      closing: { kind: 'out', user: 'anna', pc: 'LAPTOP', at },
    });
    expect((await boris.status()).problem?.text).toContain('LAPTOP');
    expect(await motto(boris)).toBe('Zuletzt');
    expect(await refusalOf(boris.ask('window.startWriting', {}))).toBe('folder.takenOut');
    const back = valueOf(await openForWriting(optionsFor(folder), claimant, { mode: 'reopen' }));
    await until(async () => (await boris.status()).closing === null, 'Boris sees it is back');
    await back.close();
  });
});

describe('asking for the right', () => {
  it('is shown to whoever writes, who gives; both go on in their new roles', async () => {
    const { anna, boris, folder, motto, say } = await twoWindows();
    valueOf(await boris.ask('window.askForRight', {}));
    expect((await boris.sharing()).asked).toMatchObject({ state: 'waiting' });
    await until(async () => (await anna.sharing()).request !== null, 'Anna is asked');
    expect((await anna.sharing()).request).toMatchObject({ user: 'boris', pc: 'PC-2' });
    valueOf(await anna.ask('window.giveRight', {}));
    await until(() => writes(boris), 'Boris writes');
    expect(await boris.sharing()).toMatchObject({ state: 'writing', asked: null, passed: null });
    await until(() => !existsSync(requestFile(folder)), 'the request is gone');
    await until(async () => (await anna.status()).holder !== null, 'Anna sees who writes');
    expect(await anna.sharing()).toMatchObject({
      state: 'reading',
      holder: { user: 'boris', pc: 'PC-2' },
      passed: { how: 'given', isUnconfirmed: false },
    });
    valueOf(await say(boris, 'Von Boris'));
    await until(async () => (await motto(anna)) === 'Von Boris', 'Anna sees the change');
  });

  it('can be refused; the asker learns by whom and may ask again', async () => {
    const { anna, boris, folder } = await twoWindows();
    valueOf(await boris.ask('window.askForRight', {}));
    await until(async () => (await anna.sharing()).request !== null, 'Anna is asked');
    const id = (await anna.sharing()).request?.id ?? '';
    valueOf(await anna.ask('window.refuseRight', { id }));
    expect((await anna.sharing()).request).toBeNull();
    await until(
      async () => (await boris.sharing()).asked?.state === 'refused',
      'Boris has his answer',
    );
    expect((await boris.sharing()).asked?.by).toMatchObject({ user: 'anna', pc: 'PC-1' });
    await until(() => !existsSync(requestFile(folder)), 'the request is gone');
    expect(await writes(anna)).toBe(true);
    valueOf(await boris.ask('window.askForRight', {}));
    await until(async () => (await anna.sharing()).request !== null, 'Anna is asked again');
  });

  it('can be taken back, and is withdrawn when nobody answers', async () => {
    const { anna, boris, folder } = await twoWindows({}, { times: { askMs: 300 } });
    valueOf(await boris.ask('window.askForRight', {}));
    await until(async () => (await anna.sharing()).request !== null, 'Anna is asked');
    valueOf(await boris.ask('window.withdrawRequest', {}));
    await until(async () => (await anna.sharing()).request === null, 'Anna is no longer asked');
    valueOf(await boris.ask('window.askForRight', {}));
    await until(async () => (await boris.sharing()).asked?.state === 'expired', 'it expires');
    expect(existsSync(requestFile(folder))).toBe(false);
    expect(await writes(anna)).toBe(true);
  });

  it('by two at once is answered one after the other', async () => {
    const { boris, folder } = await twoWindows();
    const clara = await windowOn(folder, CLARA);
    valueOf(await boris.ask('window.askForRight', {}));
    expect(await refusalOf(clara.ask('window.askForRight', {}))).toBe('right.alreadyAsked');
  });

  it('goes away with whoever asked; a forgotten one is removed by whoever writes', async () => {
    const { boris, folder } = await twoWindows({ times: { askMs: 300 } });
    valueOf(await boris.ask('window.askForRight', {}));
    expect(existsSync(requestFile(folder))).toBe(true);
    await boris.close();
    expect(existsSync(requestFile(folder))).toBe(false);
    const forgotten = { id: crypto.randomUUID(), ...CLARA, at: new Date().toISOString() };
    writeFileSync(requestFile(folder), JSON.stringify({ ...forgotten, refused: null }));
    await until(() => !existsSync(requestFile(folder)), 'Anna removes it');
  });

  it('in a damaged file asks for nothing', async () => {
    const { anna, folder } = await twoWindows({ times: { idleMs: 0 } });
    valueOf(await anna.ask('window.presence', { unsaved: 0, active: false }));
    for (const text of ['', '{', '{"id":"1"}', '[]', JSON.stringify({ id: 7, user: 'x' })]) {
      writeFileSync(requestFile(folder), text);
      await sleep(100);
      expect((await anna.sharing()).request).toBeNull();
      expect(await writes(anna)).toBe(true);
    }
  });
});

describe('the right passes by itself', () => {
  it('to whoever asks, once nobody works there and nothing is unsaved', async () => {
    const { anna, boris } = await twoWindows({ times: { idleMs: 250 } });
    valueOf(await anna.ask('window.presence', { unsaved: 1, active: true }));
    valueOf(await boris.ask('window.askForRight', {}));
    await until(async () => (await anna.sharing()).request !== null, 'Anna is asked');
    await sleep(400);
    expect(await writes(anna)).toBe(true);
    valueOf(await anna.ask('window.presence', { unsaved: 0, active: true }));
    await sleep(100);
    expect(await writes(anna)).toBe(true);
    await until(() => writes(boris), 'Boris writes');
    expect((await anna.sharing()).passed).toMatchObject({ how: 'idle' });
  });

  it('not from a window that never said what it holds, and not unasked', async () => {
    const { anna, boris } = await twoWindows({ times: { idleMs: 0 } });
    valueOf(await boris.ask('window.askForRight', {}));
    await until(async () => (await anna.sharing()).request !== null, 'Anna is asked');
    await sleep(150);
    expect(await writes(anna)).toBe(true);
    valueOf(await boris.ask('window.withdrawRequest', {}));
    await until(async () => (await anna.sharing()).request === null, 'nobody asks');
    valueOf(await anna.ask('window.presence', { unsaved: 0, active: false }));
    await sleep(150);
    expect(await writes(anna)).toBe(true);
  });
});

describe('taking over', () => {
  const frozen = { lock: { staleAfterMs: 60_000, pollMs: 10, beatMs: 60_000 } };

  it('is refused while whoever writes gives signs of life', async () => {
    const { anna, boris } = await twoWindows();
    expect(await refusalOf(boris.ask('window.takeOver', {}))).toBe('store.held');
    expect(await refusalOf(boris.ask('window.startWriting', {}))).toBe('store.held');
    expect(await writes(anna)).toBe(true);
  });

  it('from a stale holder, who notices by the next change and reads along', async () => {
    // Anna's PC sleeps: no beat, no look.
    const asleep = { ...frozen, holderMs: 60_000 };
    const { anna, boris, motto, say } = await twoWindows(
      { times: asleep },
      { times: { staleMs: 200 } },
    );
    await until(async () => (await boris.sharing()).holder?.isStale === true, 'it is stale');
    expect(boris.events).toContainEqual({ type: 'sharing' });
    expect(await refusalOf(boris.ask('window.startWriting', {}))).toBe('store.held');
    valueOf(await boris.ask('window.takeOver', {}));
    valueOf(await say(boris, 'Von Boris'));
    expect(await refusalOf(say(anna, 'Von Anna'))).toBe('store.rightPassedOn');
    await until(async () => (await anna.sharing()).state === 'reading', 'Anna reads');
    expect(await anna.sharing()).toMatchObject({
      holder: { user: 'boris' },
      passed: { how: 'taken', isUnconfirmed: true },
    });
    expect(await motto(anna)).toBe('Von Boris');
    valueOf(await say(boris, 'Noch einmal'));
    await until(async () => (await motto(anna)) === 'Noch einmal', 'Anna reads along live');
  });

  it('is noticed by whoever lost the right before the next change, and lock.json is left alone', async () => {
    const { anna, boris, folder } = await twoWindows(
      { times: { holderMs: 400, lock: { staleAfterMs: 60_000, pollMs: 10, beatMs: 500 } } },
      { times: { staleMs: 100 } },
    );
    await until(async () => (await boris.sharing()).holder?.isStale === true, 'it is stale');
    valueOf(await boris.ask('window.takeOver', {}));
    await until(async () => (await anna.sharing()).state === 'reading', 'Anna reads');
    expect((await anna.sharing()).passed).toMatchObject({ how: 'taken', isUnconfirmed: false });
    await sleep(700);
    expect(readFileSync(join(folder, 'lock.json'), 'utf8')).toContain('PC-2');
    expect(await writes(boris)).toBe(true);
  });

  it('of a free folder is a click, and of two clicks one wins', async () => {
    const { anna, boris, folder } = await twoWindows();
    const clara = await windowOn(folder, CLARA);
    await anna.close();
    const free = async (shown: TestWindow): Promise<boolean> =>
      (await shown.sharing()).holder === null;
    await until(async () => (await free(boris)) && (await free(clara)), 'both see it is free');
    const taken = await Promise.all([
      boris.ask('window.startWriting', {}),
      clara.ask('window.startWriting', {}),
    ]);
    expect(taken.some(({ ok }) => ok)).toBe(true);
    await until(
      async () => Number(await writes(boris)) + Number(await writes(clara)) === 1,
      'one of them writes',
    );
  });
});
