import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilePort, OpenFile } from '../../../src/main/storage/file-port';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { HOST_TIMES } from '../../../src/main/host/host-times';
import { sampleBench } from '../../support/offices';
import { valueOf } from '../../support/stores';
import { windowOn, type TestWindow } from '../../support/windows';

const CALL_MS = 2_000;
const MOST_MS = 15_000;

/** Real file calls under way: the clock of the test stands still until they are done. */
let busy = 0;
const realImmediate = setImmediate;

async function counted<T>(work: Promise<T>): Promise<T> {
  busy += 1;
  try {
    return await work;
  } finally {
    busy -= 1;
  }
}

/** A share on which each call takes so many milliseconds of the test's own clock. */
function slowPort(milliseconds: number): FilePort {
  const slow = async <T>(work: () => Promise<T>): Promise<T> => {
    if (milliseconds > 0) await new Promise((done) => setTimeout(done, milliseconds));
    return counted(work());
  };
  const file = (inner: OpenFile): OpenFile => ({
    write: (bytes) => slow(() => inner.write(bytes)),
    sync: () => slow(() => inner.sync()),
    close: () => slow(() => inner.close()),
  });
  const port = nodeFilePort;
  return {
    ...port,
    read: (path) => slow(() => port.read(path)),
    readFrom: (path, offset) => slow(() => port.readFrom(path, offset)),
    open: (path, mode) => slow(async () => file(await port.open(path, mode))),
    rename: (from, to) => slow(() => port.rename(from, to)),
    renameNew: (from, to) => slow(() => port.renameNew(from, to)),
    remove: (path) => slow(() => port.remove(path)),
    makeFolder: (path) => slow(() => port.makeFolder(path)),
    list: (path) => slow(() => port.list(path)),
    syncFolder: (path) => slow(() => port.syncFolder(path)),
  };
}

/** Lets everything happen that needs no time. */
async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 8; quiet = busy > 0 ? 0 : quiet + 1) {
    await new Promise<void>((go) => realImmediate(go));
  }
}

/** Lets time pass, call by call, until it is so; answers with how much of it went by. */
async function timeUntil(is: () => boolean, most = 120_000): Promise<number> {
  const begun = Date.now();
  await settled();
  while (!is()) {
    if (Date.now() - begun > most) throw new Error(`not within ${most} ms`);
    vi.advanceTimersByTime(100);
    await settled();
  }
  return Date.now() - begun;
}

async function finished<T>(work: Promise<T>): Promise<T> {
  let done = false;
  void work.finally(() => {
    done = true;
  });
  await timeUntil(() => done, 600_000);
  return work;
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const times = { ...HOST_TIMES, monotonic: () => Date.now() };
const ANNA = { user: 'anna', pc: 'PC-1', times, port: slowPort(0) };
const BORIS = { user: 'boris', pc: 'PC-2', times, port: slowPort(CALL_MS) };

function seen(shown: TestWindow): number {
  return shown.events.filter(({ type }) => type === 'changed').length;
}

describe('reading along on a share where each call takes two seconds', () => {
  it('shows each change within fifteen seconds, whenever it comes', async () => {
    const { conferenceId, folder } = await sampleBench();
    const anna = await finished(windowOn(folder, ANNA));
    const boris = await finished(windowOn(folder, BORIS));
    const waits: number[] = [];
    for (let offset = 0; offset < 8_000; offset += 700) {
      const before = seen(boris);
      const late = Date.now() + offset;
      await timeUntil(() => Date.now() >= late);
      const patch = { motto: `nach ${offset}` };
      valueOf(await finished(anna.ask('conferences.update', { conferenceId, patch })));
      waits.push(await timeUntil(() => seen(boris) > before));
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(MOST_MS);
    expect(boris.host.sharing.holder?.isStale).toBe(false);
    await finished(Promise.all([anna.close(), boris.close()]));
  }, 120_000);

  it('also the first change of the next writer', async () => {
    const { conferenceId, folder } = await sampleBench();
    const anna = await finished(windowOn(folder, ANNA));
    const boris = await finished(windowOn(folder, BORIS));
    for (let offset = 0; offset < 8_000; offset += 1_300) {
      valueOf(await finished(anna.ask('window.giveRight', {})));
      valueOf(await finished(anna.ask('window.startWriting', {})));
      const late = Date.now() + offset;
      await timeUntil(() => Date.now() >= late);
      const before = seen(boris);
      const patch = { motto: `neu ${offset}` };
      valueOf(await finished(anna.ask('conferences.update', { conferenceId, patch })));
      expect(await timeUntil(() => seen(boris) > before)).toBeLessThanOrEqual(MOST_MS);
    }
    await finished(Promise.all([anna.close(), boris.close()]));
  }, 120_000);

  it('a writer on such a share is not taken for dead, and the end of its work is quick', async () => {
    const { folder } = await sampleBench();
    const anna = await finished(windowOn(folder, { ...ANNA, port: slowPort(CALL_MS) }));
    const boris = await finished(windowOn(folder, BORIS));
    let wasStale = false;
    const end = Date.now() + 180_000;
    await timeUntil(() => {
      wasStale ||= boris.host.sharing.holder?.isStale ?? false;
      return Date.now() >= end;
    }, 200_000);
    expect(wasStale).toBe(false);
    const begun = Date.now();
    await finished(anna.close());
    expect(Date.now() - begun).toBeLessThan(60_000);
    await finished(boris.close());
  }, 120_000);
});
