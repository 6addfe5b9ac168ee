import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreSession } from '../../src/main/storage/open-store';
import type { Store } from '../../src/main/storage/store';
import { ok } from '../../src/shared/result';
import { watchedPort } from '../support/watched-port';
import { randomDrafts } from './drafts';
import { create, openWriting, valueOf } from './folders';
import type { Random } from './random';
import { applyEffects, effectsOf, type Effect, type State } from './state';

/** Files of a data folder by their path in it. */
export type Files = ReadonlyMap<string, Buffer>;

/** A sound data folder, and all that is true of it. */
export interface Sample {
  readonly name: string;
  readonly files: Files;
  /** What each file was at earlier moments. */
  readonly older: ReadonlyMap<string, readonly Buffer[]>;
  /** What each acknowledged line did, by its number. */
  readonly lines: ReadonlyMap<number, readonly Effect[]>;
  readonly head: number;
}

/** Lines by this user were never acknowledged. */
export const BEATEN = 'beaten';

export function readFiles(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((name) => name.isFile())
    .map((name) => join(name.parentPath, name.name).slice(folder.length + 1))
    .filter((path) => path !== 'lock.json')
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** What the records were after a line. */
export function stateAt(sample: Pick<Sample, 'lines'>, seq: number): State {
  const state = new Map<string, string>();
  for (let line = 1; line <= seq; line += 1) applyEffects(state, sample.lines.get(line) ?? []);
  return state;
}

/** Builds up one folder step by step and notes what was acknowledged. */
class Builder {
  readonly lines = new Map<number, readonly Effect[]>();
  readonly older = new Map<string, Buffer[]>();
  readonly left: StoreSession[] = [];
  head = 1;

  constructor(
    private readonly folder: string,
    private readonly random: Random,
  ) {}

  async begin(): Promise<void> {
    valueOf(await create({ folder: this.folder }));
  }

  /** One program's time with the folder: it closes, crashes, or is beaten in the middle of a change. */
  async session(end: 'close' | 'crash' | 'beaten'): Promise<void> {
    let beat: (() => Promise<void>) | null = null;
    const port = watchedPort(async (call, path) => {
      if (call !== 'write' || !path.endsWith('.jsonl') || !beat) return;
      const now = beat;
      beat = null;
      await now();
    });
    const { folder, random } = this;
    const session = valueOf(await openWriting({ folder, port }));
    if (this.head === 1) await this.note(session.store);
    for (let left = 1 + random.int(12); left > 0; left -= 1) {
      await this.step(session.store);
      if (random.chance(0.15)) await session.store.checkpoint();
      if (random.chance(0.3)) this.keepOlder();
    }
    if (end === 'beaten') {
      beat = async () => {
        const winner = valueOf(await openWriting({ folder }));
        for (let left = 1 + this.random.int(4); left > 0; left -= 1) await this.step(winner.store);
        this.left.push(winner);
      };
      const lost = await this.change(session.store, BEATEN);
      if (lost) throw new Error('a beaten writer acknowledged');
    }
    if (end === 'close') await session.close();
    else this.left.push(session);
    this.keepOlder();
  }

  private async step(store: Store): Promise<void> {
    const { random } = this;
    const kind = random.int(10);
    if (kind === 0) await store.undo('writer');
    else if (kind === 1) await store.redo('writer');
    else if (kind === 2) await store.revert('writer', Math.max(2, store.head - random.int(5)));
    else await this.change(store, 'writer');
    await this.note(store);
  }

  private async change(store: Store, user: string): Promise<boolean> {
    const size = this.random.chance(0.1) ? 2 + this.random.int(12) : 1 + this.random.int(2);
    const done = await store.change({
      ...{ operation: 'test.change', user },
      rule: (view) => ok(randomDrafts(this.random, view, size)),
    });
    return done.ok;
  }

  private async note(store: Store): Promise<void> {
    const { steps } = await store.recent(1);
    const [entry] = steps;
    if (entry) this.lines.set(entry.seq, effectsOf(entry.changes));
    this.head = store.head;
  }

  private keepOlder(): void {
    for (const [path, bytes] of readFiles(this.folder)) {
      const kept = this.older.get(path) ?? [];
      if (!kept.at(-1)?.equals(bytes)) this.older.set(path, [...kept, bytes]);
    }
  }
}

/** A folder with a past: segments of several programs, crashes, conflicts, things taken back. */
export async function buildSample(folder: string, random: Random): Promise<Sample> {
  const builder = new Builder(folder, random);
  await builder.begin();
  const ends: ('close' | 'crash' | 'beaten')[] = Array.from({ length: random.int(5) }, () =>
    random.pick(['close', 'crash', 'beaten'] as const),
  );
  ends.push(random.pick(['close', 'close', 'crash'] as const));
  for (const end of ends) await builder.session(end);
  const files = readFiles(folder);
  for (const session of builder.left) await session.close();
  const { lines, older, head } = builder;
  return { name: ends.join('+'), files, older, lines, head };
}
