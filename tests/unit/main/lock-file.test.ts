import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LockFile } from '../../../src/main/storage/lock-file';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { tempFolder } from '../../support/temp-folder';

const OWN = { user: 'anna', pc: 'PC-1', pid: 4_711, since: 'heute' };
const TIMES = { staleAfterMs: 0, pollMs: 1, beatMs: 10 };

function counterIn(folder: string): number {
  const text = readFileSync(join(folder, 'lock.json'), 'utf8');
  return (JSON.parse(text) as { counter: number }).counter;
}

describe('the beat of a lock', () => {
  it('that takes longer than the time between two does not pile up', async () => {
    let [underWay, most, writes] = [0, 0, 0];
    const port: typeof nodeFilePort = {
      ...nodeFilePort,
      async rename(from, to) {
        underWay += 1;
        writes += 1;
        most = Math.max(most, underWay);
        await sleep(100);
        await nodeFilePort.rename(from, to);
        underWay -= 1;
      },
    };
    const lock = new LockFile(port, tempFolder(), TIMES);
    await lock.take(OWN);
    await sleep(400);
    const begun = performance.now();
    await lock.release();
    expect(performance.now() - begun).toBeLessThan(250);
    expect(most).toBe(1);
    expect(writes).toBeLessThanOrEqual(6);
    expect(await lock.read()).toBeNull();
  });

  it('ends once the right to write has passed on: the name of the successor stays', async () => {
    const folder = tempFolder();
    let isPassedOn = false;
    const lock = new LockFile(nodeFilePort, folder, TIMES);
    await lock.take(OWN, () => Promise.resolve(isPassedOn));
    await sleep(100);
    expect(counterIn(folder)).toBeGreaterThan(0);
    isPassedOn = true;
    await sleep(50);
    const next = new LockFile(nodeFilePort, folder, { ...TIMES, beatMs: 60_000 });
    await next.take({ ...OWN, pc: 'PC-2' });
    await sleep(100);
    expect(await lock.read()).toMatchObject({ pc: 'PC-2', counter: 0 });
    await lock.release();
    expect(await next.read()).toMatchObject({ pc: 'PC-2' });
    await next.release();
  });
});
