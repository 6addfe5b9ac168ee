import { describe, expect, it } from 'vitest';
import type { FilePort } from '../../../src/main/storage/file-port';
import { openForWriting } from '../../../src/main/storage/open-store';
import type { Store } from '../../../src/main/storage/store';
import { allStates } from '../../torture/disk-states';
import { interceptedPort, type Interception } from '../../torture/intercepted-port';
import { refusal, SimulatedDisk, type DiskPort } from '../../torture/simulated-disk';
import {
  claimant,
  errorOf,
  newStore,
  optionsFor,
  reading,
  setUser,
  valueOf,
  writing,
} from '../../support/stores';

const FOLDER = '/imk/daten';

/** A disk with a data folder that holds the users `first` and `a`, cleanly closed. */
async function furnished(): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  const session = await newStore(FOLDER, disk.port);
  valueOf(await setUser(session.store, 'a', 1));
  await session.close();
  return disk;
}

/** Refuses calls with a code, as soon as and as long as `when` says so. */
function refusing(disk: SimulatedDisk, when: (call: Interception) => string | null): DiskPort {
  return interceptedPort(disk.port, (call, run) => {
    const code = when(call);
    return code === null ? run() : Promise.reject(refusal(code));
  });
}

const users = (store: Store): readonly string[] =>
  store.view
    .register('users')
    .all()
    .map(({ id }) => id)
    .sort();

async function usersOn(port: FilePort): Promise<readonly string[]> {
  const session = await reading(FOLDER, port);
  const found = users(session.store);
  expect(session.store.report).toMatchObject({ lost: [], salvaged: false });
  await session.close();
  return found;
}

describe('a writer killed between writing a line and its sync', () => {
  it('leaves a line that its successor shows and no power cut takes any more', async () => {
    const disk = await furnished();
    let left = Number.POSITIVE_INFINITY;
    const dying = refusing(disk, ({ call }) => {
      if (left === 0) return 'EIO';
      if (left === 1 && call === 'write') left = 0;
      return null;
    });
    const { store } = await writing(FOLDER, dying);
    left = 1;
    expect(errorOf(await setUser(store, 'late', 2)).code).toBe('store.uncertain');
    const successor = await writing(FOLDER, disk.port);
    expect(users(successor.store)).toEqual(['a', 'first', 'late']);
    for (const state of allStates(disk)) {
      expect(await usersOn(state.toDisk().port)).toEqual(['a', 'first', 'late']);
    }
  });
});

describe('a network that says for a moment that files of the journal are not there', () => {
  it('is never believed by whoever takes the right to write', async () => {
    let refused = 0;
    for (let at = 1, struck = true; struck; at += 1) {
      const disk = await furnished();
      let claimed = false;
      let calls = 0;
      const port = refusing(disk, ({ call, path }) => {
        if (call === 'open' && path.endsWith('.jsonl')) claimed = true;
        const counts = claimed && (call === 'read' || call === 'list') && path.includes('journal');
        if (counts) calls += 1;
        return counts && calls === at ? 'ENOENT' : null;
      });
      const opened = await openForWriting(optionsFor(FOLDER, port), claimant);
      struck = calls >= at;
      if (!opened.ok) refused += 1;
      else await opened.value.close();
      expect(await usersOn(disk.port)).toEqual(['a', 'first']);
      const { store } = await writing(FOLDER, disk.port);
      expect(users(store)).toEqual(['a', 'first']);
    }
    expect(refused).toBeGreaterThanOrEqual(2);
  });
});

describe('a disk that cannot be read', () => {
  it.each(['EIO', 'ENOENT'])(
    'refuses an undo in words (%s), and lets it be repeated',
    async (code) => {
      const disk = await furnished();
      let off = false;
      const port = refusing(disk, ({ call }) => (off && call === 'list' ? code : null));
      const { store } = await writing(FOLDER, port);
      off = true;
      expect(errorOf(await store.undo('test')).code).toBe('store.writeFailed');
      off = false;
      valueOf(await store.undo('test'));
      expect(await usersOn(disk.port)).toEqual(['first']);
    },
  );

  it('lets a store be closed', async () => {
    const disk = await furnished();
    let off = false;
    const port = refusing(disk, () => (off ? 'EIO' : null));
    const session = await writing(FOLDER, port);
    valueOf(await setUser(session.store, 'b', 2));
    off = true;
    await session.close();
    expect(await usersOn(disk.port)).toEqual(['a', 'b', 'first']);
  });
});
