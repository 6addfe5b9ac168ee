// One of several programs that want the same folder. A line on stdin begins a race (`RaceOrder`): it takes the
// right to write, writes as fast as it can, and takes the right again when it was lost; each acknowledged change
// is on stdout before the next one begins. `{"stop":true}` ends the race.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreSession } from '../../src/main/storage/open-store';
import type { AppError } from '../../src/shared/errors';
import { put } from '../../src/shared/domain/storage/store-view';
import { ok } from '../../src/shared/result';
import { openWriting } from './folders';
import type { RaceOrder, RacerTold } from './race-order';
import { Random } from './random';

const say = (line: string): void => void writeSync(1, `${line}\n`);
/** What may happen to somebody who was too slow; everything else is a failure. */
const EXPECTED = new Set(['store.held', 'store.rightPassedOn']);

class Racer {
  stopped = false;
  private count = 0;
  private readonly random: Random;

  constructor(private readonly order: RaceOrder) {
    this.random = new Random(order.seed);
  }

  async run(): Promise<void> {
    while (!this.stopped) {
      const opened = await openWriting({
        folder: this.order.folder,
        user: this.order.name,
        pc: this.order.pc,
        lockTimes: { staleAfterMs: this.order.staleAfterMs, pollMs: 5, beatMs: 10 },
      });
      if (opened.ok) await this.hold(opened.value);
      else await this.refused(opened.error);
    }
    say('stopped');
  }

  private async hold(session: StoreSession): Promise<void> {
    say('claimed');
    for (let left = 20 + this.random.int(200); left > 0 && !this.stopped; left -= 1) {
      if (!(await this.write(session))) break;
      if (this.random.chance(0.05)) await session.store.checkpoint();
    }
    await session.close();
  }

  private async write({ store }: StoreSession): Promise<boolean> {
    const id = `${this.order.name}-${this.count}`;
    this.count += 1;
    const record = { id, login: id, name: null };
    const rule = () => ok([put.register('users', record)]);
    const done = await store.change({ operation: 'test.race', user: this.order.name, rule });
    if (done.ok) say(`ack ${done.value.seq} ${id}`);
    else await this.refused(done.error);
    return done.ok;
  }

  private async refused(error: AppError): Promise<void> {
    say(EXPECTED.has(error.code) ? error.code : `refused ${JSON.stringify(error)}`);
    await sleep(this.random.int(15));
  }
}

async function main(): Promise<void> {
  let racing: Racer | null = null;
  for await (const line of createInterface({ input: process.stdin })) {
    const told = JSON.parse(line) as RacerTold;
    if ('stop' in told) {
      if (racing) racing.stopped = true;
      continue;
    }
    racing = new Racer(told);
    void racing.run().catch((error: unknown) => {
      writeSync(2, `${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
      process.exit(1);
    });
  }
}

void main();
