// A writer of its own that dies in the middle of its work. It waits for one line on stdin (`WriterOrder`),
// then works on and on: opens, changes, takes back, checkpoints, closes. Each acknowledged change is on
// stdout before the next one begins; `phase` lines say where it is.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FilePort, OpenFile } from '../../src/main/storage/file-port';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import type { StoreSession } from '../../src/main/storage/open-store';
import type { Committed, Store } from '../../src/main/storage/store';
import { ok, type Result } from '../../src/shared/result';
import { randomDrafts } from './drafts';
import { create, openWriting, valueOf, type Opening } from './folders';
import { Random } from './random';
import { effectsOf } from './state';
import type { Phase, WriterOrder } from './writer-order';

const say = (line: string): void => void writeSync(1, `${line}\n`);

/** Counts the file calls of the ordered phase from the ordered round on, and ends the process at one. */
class Death {
  private phase: Phase = 'opening';
  private rounds = 0;
  private calls = 0;

  constructor(private readonly order: WriterOrder) {}

  enter(phase: Phase): void {
    this.phase = phase;
    if (phase === this.order.kill.phase) this.rounds += 1;
    say(`phase ${phase}`);
  }

  /** Runs a file call; the fatal one is cut off. `half` = the part of it that a torn one still does. */
  async call<T>(work: () => Promise<T>, half: () => Promise<unknown> = work): Promise<T> {
    const { kill } = this.order;
    if (kill.by === 'clock' || kill.phase !== this.phase || this.rounds < kill.round) return work();
    this.calls += 1;
    if (this.calls < kill.call) return work();
    const { moment } = kill;
    if (moment === 'after') await work();
    if (moment === 'torn') await half();
    if (moment === 'during') {
      // Some calls are refused rightly (a segment that is not there yet): that must not end us by itself.
      void work().catch(() => undefined);
      await nextTurn();
    }
    process.kill(process.pid, 'SIGKILL');
    throw new Error('still here');
  }
}

function mortalFile(inner: OpenFile, death: Death): OpenFile {
  return {
    write: (bytes) =>
      death.call(
        () => inner.write(bytes),
        () => inner.write(bytes.subarray(0, Math.floor(bytes.length / 2))),
      ),
    sync: () => death.call(() => inner.sync()),
    close: () => inner.close(),
  };
}

/** The real file system; making a segment begins the claim. */
function mortalPort(death: Death): FilePort {
  const port = nodeFilePort;
  return {
    read: (path) => death.call(() => port.read(path)),
    readFrom: (path, offset) => death.call(() => port.readFrom(path, offset)),
    readEnd: (path, most) => death.call(() => port.readEnd(path, most)),
    open: async (path, mode) => {
      const isSegment = path.endsWith('.jsonl') && mode === 'createNew';
      if (isSegment && !path.endsWith('000001.jsonl')) death.enter('claiming');
      return mortalFile(await death.call(() => port.open(path, mode)), death);
    },
    rename: (from, to) => death.call(() => port.rename(from, to)),
    renameNew: (from, to) => death.call(() => port.renameNew(from, to)),
    remove: (path) => death.call(() => port.remove(path)),
    removeFolder: (path) => death.call(() => port.removeFolder(path)),
    makeFolder: (path) => death.call(() => port.makeFolder(path)),
    list: (path) => death.call(() => port.list(path)),
    syncFolder: (path) => death.call(() => port.syncFolder(path)),
  };
}

const HARMLESS = new Set(['undo.nothing', 'redo.nothing', 'undo.conflict', 'revert.conflict']);

/** Says what was acknowledged: the line's number and what its records are now. */
async function acknowledge(store: Store, done: Result<Committed>): Promise<void> {
  if (!done.ok) {
    if (HARMLESS.has(done.error.code)) return;
    throw new Error(JSON.stringify(done.error));
  }
  if (done.value.keys.length === 0) return;
  const { steps } = await store.recent(1);
  say(
    `ack ${JSON.stringify({ seq: done.value.seq, effects: effectsOf(steps[0]?.changes ?? []) })}`,
  );
}

async function step(store: Store, order: WriterOrder, random: Random): Promise<void> {
  const user = order.name;
  const kind = random.int(10);
  if (kind === 0) return acknowledge(store, await store.undo(user));
  if (kind === 1) return acknowledge(store, await store.redo(user));
  if (kind === 2 && store.head > 2) {
    const target = Math.max(2, store.head - random.int(6));
    return acknowledge(store, await store.revert(user, target));
  }
  const size = random.chance(0.1) ? 2 + random.int(29) : 1 + random.int(3);
  const rule = (view: Store['view']) => ok(randomDrafts(random, view, size));
  return acknowledge(store, await store.change({ operation: 'test.write', user, rule }));
}

async function life(order: WriterOrder, random: Random): Promise<void> {
  const death = new Death(order);
  const opening: Opening = {
    folder: order.folder,
    port: mortalPort(death),
    user: order.name,
    lockTimes: { staleAfterMs: 0, pollMs: 1, beatMs: 15 },
  };
  if (order.creates) {
    death.enter('creating');
    valueOf(await create(opening));
    say('created');
  }
  for (;;) {
    death.enter('opening');
    const session: StoreSession = valueOf(await openWriting(opening));
    for (let left = 3 + random.int(20); left > 0; left -= 1) {
      death.enter('appending');
      await step(session.store, order, random);
      if (!random.chance(0.15)) continue;
      death.enter('checkpointing');
      await session.store.checkpoint();
    }
    death.enter('closing');
    await session.close();
  }
}

async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line) as WriterOrder;
    await life(order, new Random(order.seed));
  }
}

void main().catch((error: unknown) => {
  writeSync(2, `${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  process.exit(1);
});
