import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreSession } from '../../src/main/storage/open-store';
import { startChild, type Child } from './child';
import { openReading, valueOf, withTempFolder } from './folders';
import type { PartOptions, PartResult } from './part';
import { Random } from './random';
import { applyEffects, differences, effectsOf, FIRST, stateOf, type Effect } from './state';
import { phases, type Kill, type Phase, type WriterOrder } from './writer-order';

const KILLS = { full: 500, short: 50 };
const KILLS_PER_FOLDER = 20;
const PATIENCE_MS = 20_000;

/** About as many file calls as a phase has. */
const MOST_CALLS: Readonly<Record<Phase, number>> = {
  creating: 30,
  opening: 12,
  claiming: 14,
  appending: 8,
  checkpointing: 25,
  closing: 25,
};

interface Acknowledged {
  readonly seq: number;
  readonly effects: readonly Effect[];
}

/** What the dead writers of one folder have said: all that the folder must hold. */
class Testimony {
  readonly state = new Map<string, string>([FIRST]);
  readonly lines = new Map<number, readonly Effect[]>();
  created = false;
  head = 1;

  hear(line: string): void {
    if (line === 'created') this.created = true;
    if (line.startsWith('ack ')) this.take(JSON.parse(line.slice(4)) as Acknowledged);
  }

  take({ seq, effects }: Acknowledged): void {
    this.head = seq;
    this.lines.set(seq, effects);
    applyEffects(this.state, effects);
  }
}

class Kills {
  readonly failures: string[] = [];
  readonly figures = { kills: 0, wanted: 0, opened: 0, acknowledged: 0, unanswered: 0 };
  readonly deaths = new Map<Phase, number>();
  lost = 0;
  private next: Child = startChild('writer');

  constructor(
    private readonly random: Random,
    wanted: number,
  ) {
    this.figures.wanted = wanted;
  }

  async folder(folder: string, kills: number): Promise<void> {
    const testimony = new Testimony();
    for (let count = 0; count < kills; count += 1) {
      const order = this.order({ folder, creates: !testimony.created });
      await this.writer(order, testimony);
      this.figures.kills += 1;
      await this.examine(folder, testimony);
    }
    if (testimony.created) await this.wholeJournal(folder, testimony);
  }

  async end(): Promise<void> {
    this.next.signal('SIGKILL');
    await this.next.ended;
  }

  private order(place: Pick<WriterOrder, 'folder' | 'creates'>): WriterOrder {
    const seed = this.random.int(2 ** 31);
    return { ...place, name: `w${this.figures.kills}`, seed, kill: this.kill(place.creates) };
  }

  private kill(creates: boolean): Kill {
    const { random } = this;
    const atCreation = creates && random.chance(0.7);
    const phase = atCreation ? 'creating' : random.pick(phases.slice(1));
    const often = phase === 'appending' ? 25 : 3;
    const round = phase === 'creating' ? 1 : 1 + random.int(often);
    if (random.chance(0.5)) {
      const afterMs = random.int(phase === 'opening' ? 12 : 4);
      return { phase, round, by: 'clock', afterMs };
    }
    const moment = random.pick(['before', 'during', 'torn', 'after'] as const);
    return { phase, round, by: 'call', call: 1 + random.int(MOST_CALLS[phase]), moment };
  }

  /** One writer from its order to its death; the one after it starts up meanwhile. */
  private async writer(order: WriterOrder, testimony: Testimony): Promise<void> {
    const child = this.next;
    this.next = startChild('writer');
    const rounds = new Map<string, number>();
    let phase: Phase = 'opening';
    child.listen((line) => {
      testimony.hear(line);
      if (line.startsWith('ack ')) this.figures.acknowledged += 1;
      if (!line.startsWith('phase ')) return;
      phase = line.slice('phase '.length) as Phase;
      rounds.set(phase, (rounds.get(phase) ?? 0) + 1);
      const { kill } = order;
      if (kill.by !== 'clock' || kill.phase !== phase || kill.round !== rounds.get(phase)) return;
      void sleep(kill.afterMs).then(() => {
        child.signal('SIGKILL');
      });
    });
    child.tell(order);
    const tooLong = setTimeout(() => {
      this.failures.push(`a writer was not killed in time: ${JSON.stringify(order.kill)}`);
      child.signal('SIGKILL');
    }, PATIENCE_MS);
    const { signal, complaint } = await child.ended;
    clearTimeout(tooLong);
    this.deaths.set(phase, (this.deaths.get(phase) ?? 0) + 1);
    if (signal !== 'SIGKILL') this.failures.push(`a writer ended by itself: ${complaint}`);
  }

  /** The folder opens without help and holds exactly what was acknowledged, and at most the line after it. */
  private async examine(folder: string, testimony: Testimony): Promise<void> {
    const opened = await openReading({ folder });
    if (!opened.ok) {
      // A creation that was cut off has left no data folder behind; the next writer makes one.
      if (!testimony.created && ['folder.missing', 'folder.notOurs'].includes(opened.error.code)) {
        this.figures.opened += 1;
        return;
      }
      this.lost += testimony.lines.size;
      this.failures.push(`does not open: ${JSON.stringify(opened.error)}`);
      return;
    }
    const session = opened.value;
    try {
      await this.compare(session, testimony);
    } finally {
      await session.close();
    }
  }

  private async compare(session: StoreSession, testimony: Testimony): Promise<void> {
    const { store } = session;
    const { setAside, reading } = store.report;
    const found = [...setAside, ...reading.damage, ...reading.conflicts];
    if (found.length > 0) this.failures.push(`opens with findings: ${JSON.stringify(found)}`);
    else this.figures.opened += 1;
    testimony.created = true;
    if (store.head === testimony.head + 1) {
      // Durable, but its writer died before it could say so: from now on it is part of the data.
      const { steps } = await store.recent(1);
      testimony.take({ seq: store.head, effects: effectsOf(steps[0]?.changes ?? []) });
      this.figures.unanswered += 1;
    }
    if (store.head !== testimony.head) {
      this.lost += Math.max(0, testimony.head - store.head);
      this.failures.push(`ends at line ${store.head}, not ${testimony.head}`);
    }
    const wrong = differences(testimony.state, stateOf(store));
    if (wrong.length === 0) return;
    this.lost += 1;
    this.failures.push(`other values than acknowledged: ${wrong.slice(0, 3).join(', ')}`);
  }

  /** Every acknowledged change, also one that was overwritten later, has its line with its values. */
  private async wholeJournal(folder: string, testimony: Testimony): Promise<void> {
    const session = valueOf(await openReading({ folder }));
    const { steps } = await session.store.recent(session.store.head);
    await session.close();
    const there = new Map(steps.map((entry) => [entry.seq, effectsOf(entry.changes)]));
    for (const [seq, effects] of testimony.lines) {
      if (JSON.stringify(there.get(seq)) === JSON.stringify(effects)) continue;
      this.lost += 1;
      this.failures.push(`line ${seq} is not what was acknowledged`);
    }
  }
}

/** Writers of their own, killed at random moments of their work, many in turn on each folder. */
export async function run(options: PartOptions): Promise<PartResult> {
  const wanted = options.short ? KILLS.short : KILLS.full;
  const kills = new Kills(new Random(options.seed), wanted);
  await withTempFolder('disk', async (root) => {
    for (let done = 0; done < wanted; done += KILLS_PER_FOLDER) {
      await kills.folder(join(root, `d${done}`), Math.min(KILLS_PER_FOLDER, wanted - done));
    }
  });
  await kills.end();
  options.log(
    `died while ${phases.map((phase) => `${phase} ${kills.deaths.get(phase) ?? 0}`).join(', ')}`,
  );
  const { figures, failures, lost } = kills;
  if (figures.acknowledged < wanted) failures.push('too few changes for a proof');
  return { name: 'kills', figures, lost, failures };
}
