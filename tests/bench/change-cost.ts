import { open, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { JSONFile } from 'lowdb/node';
import { Low } from 'lowdb';
import { ok } from '../../src/shared/result';
import type { FilePort } from '../../src/main/storage/file-port';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import type { StoreSession } from '../../src/main/storage/open-store';
import { chanceOf, type Chance } from './chance';
import { figuresOf, ms, say, type Figures } from './figures';
import { smallChange } from './office-changes';
import { toWrite } from './open-office';
import type { ReferenceOffice } from './reference-office';

/** Changes that are measured as one piece, with the checkpoint that falls into them. */
const BLOCK = 50;
const BLOCKS = 80;
/** lowdb writes everything each time: a few of its updates say enough. */
const LOWDB_EVERY = 8;
const DAY = '2026-12-01';

/** Counts what the storage writes besides its journal and keeps the bytes of each line. */
function watched(): { readonly port: FilePort; readonly lines: Uint8Array[]; checkpoints: number } {
  const seen = { lines: [] as Uint8Array[], checkpoints: 0 };
  const port: FilePort = {
    ...nodeFilePort,
    async open(path, mode) {
      const file = await nodeFilePort.open(path, mode);
      if (!path.endsWith('.jsonl')) return file;
      return {
        ...file,
        write: (bytes) => {
          seen.lines.push(bytes);
          return file.write(bytes);
        },
      };
    },
    rename(from, to) {
      if (basename(to) === 'checkpoint.json') seen.checkpoints += 1;
      return nodeFilePort.rename(from, to);
    },
  };
  return Object.assign(seen, { port });
}

class Office {
  readonly times: number[] = [];
  /** Whole blocks, until also the checkpoint in passing is done (ms). */
  spent = 0;
  private readonly watch = watched();
  private readonly chance: Chance = chanceOf(7);
  private session: StoreSession | null = null;

  constructor(private readonly office: ReferenceOffice) {}

  get checkpoints(): number {
    return this.watch.checkpoints;
  }

  async open(): Promise<void> {
    this.session = await toWrite(this.office.folder, this.watch.port);
    this.watch.lines.length = 0;
  }

  async close(): Promise<void> {
    await this.session?.close();
  }

  /** Returns the lines that the block wrote. */
  async block(): Promise<readonly Uint8Array[]> {
    const store = this.session?.store;
    if (!store) throw new Error('not open');
    const { work } = this.office;
    const before = performance.now();
    for (let at = 0; at < BLOCK; at += 1) {
      const { operation, drafts } = smallChange({ chance: this.chance, work, day: DAY });
      const since = performance.now();
      const done = await store.change({
        operation,
        user: 'messung',
        rule: (view) => ok(drafts(view)),
      });
      this.times.push(performance.now() - since);
      if (!done.ok) throw new Error(done.error.code);
    }
    await store.settled();
    this.spent += performance.now() - before;
    return this.watch.lines.splice(0);
  }
}

/** The floor under every journal: append the bytes, wait until they are on the disk. */
async function appended(path: string, lines: readonly Uint8Array[]): Promise<readonly number[]> {
  const times: number[] = [];
  const handle = await open(path, 'a');
  for (const line of lines) {
    const since = performance.now();
    await handle.writeFile(line);
    await handle.sync();
    times.push(performance.now() - since);
  }
  await handle.close();
  return times;
}

interface Payload {
  readonly document: string;
  readonly collections: Readonly<Record<string, Record<string, Record<string, unknown>>>>;
}
type OneFile = Record<string, Payload['collections']>;

/** The same records as lowdb would keep them: one JSON file. */
async function inOneFile({ folder, work }: ReferenceOffice, place: string) {
  const root = join(folder, 'generations', '1');
  const meetings = await readdir(join(root, 'conferences'));
  const paths = [
    'register.json',
    'settings.json',
    ...meetings.map((name) => join('conferences', name)),
  ];
  const data: OneFile = {};
  for (const path of paths) {
    const { payload } = JSON.parse(await readFile(join(root, path), 'utf8')) as {
      payload: Payload;
    };
    data[payload.document] = payload.collections;
  }
  const low = new Low<OneFile>(new JSONFile(join(place, 'lowdb.json')), data);
  const chance = chanceOf(7);
  return async (): Promise<number> => {
    const id = chance.pick(work.participants);
    const since = performance.now();
    await low.update((all) => {
      const record = all[`conferences/${work.conferenceId}`]?.['participants']?.[id];
      if (!record) throw new Error('lowdb has not the same data');
      record['note'] = `Vermerk ${chance.int(10_000)}`;
    });
    return performance.now() - since;
  };
}

function row(name: string, figures: Figures, rest: string): string {
  const { median, p95, longest } = figures;
  return `  ${name}: Median ${ms(median)}, 95 % unter ${ms(p95)}, längste ${ms(longest)}; ${rest}`;
}

interface Measured {
  readonly full: Office;
  readonly tenth: Office;
  readonly floor: number[];
  readonly lowdb: number[];
}

function report({ full, tenth, floor, lowdb }: Measured): void {
  const changes = BLOCK * BLOCKS;
  const mean = (office: Office): number => office.spent / changes;
  const whole = (office: Office): string =>
    `mit ${office.checkpoints} Sicherungspunkten ${ms(mean(office))} im Mittel`;
  say(`${changes} Änderungen in Blöcken von ${BLOCK}, abwechselnd`);
  say(row('Änderung', figuresOf(full.times), whole(full)));
  say(row('bei einem Zehntel', figuresOf(tenth.times), whole(tenth)));
  say(row('Anhängen + fsync', figuresOf(floor), `${ms(figuresOf(floor).mean)} im Mittel`));
  say(row('lowdb', figuresOf(lowdb), `${lowdb.length} Läufe`));
  say(`tenth: ${(mean(full) / mean(tenth)).toFixed(2)} x`);
  say(`append + fsync: ${(mean(full) / figuresOf(floor).mean).toFixed(2)} x`);
  say(`lowdb: ${(figuresOf(lowdb).median / mean(full)).toFixed(1)} x`);
}

/** What one change costs, all of it: in pairs on the same disk, so that the machine's moods cancel out. */
export async function changeCost(full: ReferenceOffice, tenth: ReferenceOffice, place: string) {
  const lowdb = await inOneFile(full, place);
  const measured = { full: new Office(full), tenth: new Office(tenth), floor: [], lowdb: [] };
  await run(measured, lowdb, join(place, 'floor.bin'));
  report(measured);
}

async function run(
  { full, tenth, floor, lowdb }: Measured,
  update: () => Promise<number>,
  path: string,
): Promise<void> {
  await full.open();
  await tenth.open();
  for (let at = 0; at < BLOCKS; at += 1) {
    // Whoever is first in a pair has the warmer or the colder disk: they take turns.
    const isTenthFirst = at % 2 === 0;
    if (isTenthFirst) await tenth.block();
    const lines = await full.block();
    if (!isTenthFirst) await tenth.block();
    floor.push(...(await appended(path, lines)));
    if (at % LOWDB_EVERY === 0) lowdb.push(await update());
  }
  await full.close();
  await tenth.close();
  await rm(path);
}
