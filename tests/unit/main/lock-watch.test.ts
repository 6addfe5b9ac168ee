import { describe, expect, it } from 'vitest';
import type { LockInfo } from '../../../src/main/storage/lock-file';
import { LockWatch } from '../../../src/main/storage/lock-watch';

const lock: LockInfo = { user: 'anna', pc: 'PC-1', pid: 4_711, since: 'heute', counter: 1 };

function bench() {
  let now = 0;
  let there: LockInfo | null = lock;
  const watch = new LockWatch({ read: () => Promise.resolve(there) }, 'PC-2', () => now);
  return {
    watch,
    pass: (milliseconds: number) => (now += milliseconds),
    put: (next: LockInfo | null) => (there = next),
  };
}

describe('watching a lock', () => {
  it('counts on its own clock for how long the counter stands still', async () => {
    const { pass, put, watch } = bench();
    expect(await watch.look()).toMatchObject({ user: 'anna', pc: 'PC-1', quietMs: 0 });
    pass(40_000);
    expect((await watch.look())?.quietMs).toBe(40_000);
    put({ ...lock, counter: 2 });
    expect((await watch.look())?.quietMs).toBe(0);
    pass(5_000);
    put({ ...lock, user: 'boris', pid: 4_712, counter: 2 });
    expect(await watch.look()).toMatchObject({ user: 'boris', quietMs: 0 });
  });

  it('takes a lock that is missed once for one that is about to be there', async () => {
    const { put, watch } = bench();
    await watch.look();
    put(null);
    expect(await watch.look()).not.toBeNull();
    put(lock);
    await watch.look();
    put(null);
    expect(await watch.look()).not.toBeNull();
    expect(await watch.look()).toBeNull();
  });

  it('knows at once that a program of its own PC has gone', async () => {
    const own = { ...lock, pc: 'PC-2', pid: 4_194_305 };
    const watch = new LockWatch({ read: () => Promise.resolve(own) }, 'PC-2', () => 0);
    expect((await watch.look())?.isGone).toBe(true);
    const other = new LockWatch({ read: () => Promise.resolve(own) }, 'PC-3', () => 0);
    expect((await other.look())?.isGone).toBe(false);
  });
});
