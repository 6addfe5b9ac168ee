import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, type Child } from './child';
import { create, openReading, valueOf, withTempFolder } from './folders';
import type { PartOptions, PartResult } from './part';
import { Random } from './random';
import { stateOf } from './state';

const RACES = { full: 200, short: 24 };
const STALE_AFTER_MS = 60;
const PATIENCE_MS = 20_000;

interface Acknowledged {
  readonly seq: number;
  readonly id: string;
}

/** A process that takes part in one race after the other; only the listener changes. */
class Runner {
  acknowledged: Acknowledged[] = [];
  claims = 0;
  lost = 0;
  readonly refusals: string[] = [];
  complaint = '';
  private stopped: () => void = () => undefined;
  private readonly child: Child = startChild('racer');

  constructor(private readonly heard: (runner: Runner) => void) {
    this.child.listen((line) => {
      this.hear(line);
    });
    void this.child.ended.then(({ complaint }) => {
      this.complaint = complaint;
      this.stopped();
    });
  }

  start(order: { folder: string; name: string; pc: string; seed: number; staleAfterMs: number }) {
    this.acknowledged = [];
    this.claims = 0;
    this.lost = 0;
    this.child.tell(order);
  }

  /** Asks for the end of the race and waits until it has come. */
  async stop(): Promise<boolean> {
    const stopped = new Promise<boolean>((done) => {
      this.stopped = () => {
        done(true);
      };
    });
    this.child.tell({ stop: true });
    const late = new AbortController();
    const tooLong = sleep(PATIENCE_MS, false, { signal: late.signal }).catch(() => false);
    const inTime = await Promise.race([stopped, tooLong]);
    late.abort();
    return inTime;
  }

  async nap(ms: number): Promise<void> {
    this.child.signal('SIGSTOP');
    await sleep(ms);
    this.child.signal('SIGCONT');
  }

  async end(): Promise<void> {
    this.child.signal('SIGKILL');
    await this.child.ended;
  }

  private hear(line: string): void {
    const [word = '', seq = '', id = ''] = line.split(' ');
    if (word === 'ack') {
      this.acknowledged.push({ seq: Number(seq), id });
      this.heard(this);
    }
    if (word === 'claimed') this.claims += 1;
    if (word === 'store.rightPassedOn') this.lost += 1;
    if (word === 'refused') this.refusals.push(line);
    if (word === 'stopped') this.stopped();
  }
}

class Races {
  readonly failures: string[] = [];
  readonly figures = {
    races: 0,
    wanted: 0,
    contested: 0,
    naps: 0,
    claims: 0,
    rightsLost: 0,
    acknowledged: 0,
    conflicts: 0,
  };
  lost = 0;
  private readonly writers: Runner[] = [];
  private readonly runners = Array.from(
    { length: 3 },
    () =>
      new Runner((runner) => {
        this.writers.push(runner);
      }),
  );

  constructor(
    private readonly random: Random,
    wanted: number,
  ) {
    this.figures.wanted = wanted;
  }

  async race(folder: string): Promise<void> {
    const { random } = this;
    valueOf(await create({ folder }));
    const racing = this.runners.slice(0, 2 + random.int(2));
    // Some races have people who take the right at once, not only from somebody who has fallen asleep.
    const staleAfterMs = random.chance(0.25) ? 0 : STALE_AFTER_MS;
    const onePc = random.chance(0.5);
    this.writers.length = 0;
    racing.forEach((runner, index) => {
      const pc = onePc ? 'pc' : `pc${index}`;
      const seed = random.int(2 ** 31);
      runner.start({ folder, name: `r${index}`, pc, seed, staleAfterMs });
    });
    for (let left = 2 + random.int(2); left > 0; left -= 1) {
      await sleep(random.int(50));
      // Mostly the holder falls asleep in the middle of its work; sometimes somebody who is just claiming.
      const sleeper = random.chance(0.75) ? this.latest() : undefined;
      await (sleeper ?? random.pick(racing)).nap(STALE_AFTER_MS / 2 + random.int(110));
      this.figures.naps += 1;
    }
    await sleep(random.int(30));
    const stopped = await Promise.all(racing.map((runner) => runner.stop()));
    if (stopped.includes(false)) throw new Error('a racer did not stop');
    this.figures.races += 1;
    await this.examine(folder, racing);
  }

  /** Who acknowledged last. */
  private latest(): Runner | undefined {
    return this.writers.at(-1);
  }

  async end(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.end()));
  }

  private async examine(folder: string, racing: readonly Runner[]): Promise<void> {
    for (const runner of racing) {
      this.figures.claims += runner.claims;
      this.figures.rightsLost += runner.lost;
      this.failures.push(...runner.refusals.splice(0));
      if (runner.complaint !== '') throw new Error(`a racer ended: ${runner.complaint}`);
    }
    if (racing.filter((runner) => runner.acknowledged.length > 0).length > 1) {
      this.figures.contested += 1;
    }
    const all = racing.flatMap((runner) => runner.acknowledged);
    this.figures.acknowledged += all.length;
    const twice = all.length - new Set(all.map(({ seq }) => seq)).size;
    if (twice > 0) this.failures.push(`${twice} lines were acknowledged by two`);
    await this.compare(folder, all);
  }

  private async compare(folder: string, all: readonly Acknowledged[]): Promise<void> {
    const opened = await openReading({ folder });
    if (!opened.ok) {
      this.lost += all.length;
      this.failures.push(`does not open: ${JSON.stringify(opened.error)}`);
      return;
    }
    const { store, close } = { store: opened.value.store, close: () => opened.value.close() };
    const { steps } = await store.recent(store.head);
    const checked = await store.verifyJournal();
    const state = stateOf(store);
    await close();
    if (checked.damage.length > 0) this.failures.push(`damage ${JSON.stringify(checked.damage)}`);
    this.figures.conflicts += checked.conflicts.length;
    const lines = new Map<string, number[]>();
    for (const { seq, changes } of steps) {
      for (const { id } of changes) lines.set(id, [...(lines.get(id) ?? []), seq]);
    }
    const gone = all.filter(({ seq, id }) => {
      const there = lines.get(id) ?? [];
      return there.length !== 1 || there[0] !== seq || !state.has(`register/users/${id}`);
    });
    this.lost += gone.length;
    if (gone.length > 0) this.failures.push(`not there exactly once: ${JSON.stringify(gone[0])}`);
  }
}

/** Two and three processes want one folder; its holder falls asleep past its heartbeat and wakes again. */
export async function run(options: PartOptions): Promise<PartResult> {
  const wanted = options.short ? RACES.short : RACES.full;
  const races = new Races(new Random(options.seed), wanted);
  try {
    await withTempFolder('disk', async (root) => {
      for (let race = 0; race < wanted; race += 1) await races.race(join(root, `d${race}`));
    });
  } finally {
    await races.end();
  }
  const { figures, failures, lost } = races;
  if (figures.contested < wanted / 2) failures.push('too few races that were one');
  return { name: 'races', figures, lost, failures };
}
