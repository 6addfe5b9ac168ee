import type { StoreSession } from '../../src/main/storage/open-store';
import type { Committed } from '../../src/main/storage/store';
import { ok, type Result } from '../../src/shared/result';
import { allStates, drawState, type DiskState } from './disk-states';
import type { Promised } from './examine';
import { interceptedPort } from './intercepted-port';
import {
  changed,
  contentAt,
  contentOf,
  draftsOf,
  FIRST,
  momentsBetween,
  nextEdits,
  redone,
  undone,
  type Moment,
} from './office-model';
import type { Random } from './random';
import { refusal, SimulatedDisk, type DiskCall, type DiskPort } from './simulated-disk';
import { create, openToRead, openToWrite, optionsFor } from './simulated-office';

/** Lets the others go on: so many turns of whoever waits. */
async function pause(turns: number): Promise<void> {
  for (let left = turns; left > 0; left -= 1) await Promise.resolve();
}

/** The turns that an opening takes at most. */
const OPENING_TURNS = 300;

/** A program on the disk: it may take its time, and it may be killed between or within its calls. */
class Program {
  readonly port: DiskPort;
  private callsLeft = Number.POSITIVE_INFINITY;

  constructor(disk: SimulatedDisk, random: Random) {
    this.port = interceptedPort(disk.port, async (call, run) => {
      // Now and then one stalls, long enough for another to claim meanwhile.
      await pause(random.int(random.chance(0.05) ? OPENING_TURNS : 3));
      this.callsLeft -= 1;
      if (this.callsLeft >= 0 || call.call === 'close') return run();
      if (this.callsLeft === -1 && random.chance(0.3)) await call.writeHalf?.();
      throw refusal('EIO');
    });
  }

  get dead(): boolean {
    return this.callsLeft < 0;
  }

  /** Nothing of what it does after so many calls reaches the disk; who is dead stays dead. */
  killAfter(calls: number): void {
    this.callsLeft = Math.min(this.callsLeft, calls);
  }
}

interface Writer {
  readonly program: Program;
  readonly session: StoreSession;
}

/** A state that a power cut may leave, with what must be found in it. */
export interface Drawn extends Promised {
  /** Which of the disks of its run; each numbers its files anew. */
  readonly disk: number;
  readonly state: DiskState;
  readonly where: string;
}

export interface RunOptions {
  readonly random: Random;
  readonly kind: SimulatedDisk['kind'];
  /** Draws every legal state where few calls are unsynced, not only one at random. */
  readonly all: boolean;
  readonly steps: number;
}

/** The most calls that may be unsynced where every state is drawn. */
export const FEW_CALLS = 8;

/**
 * One office at work on a simulated disk. Keeps which changes were acknowledged at which file call, and
 * draws at every call boundary what a power cut would leave.
 */
export class PowerRun {
  readonly drawn: Drawn[] = [];
  readonly failures: string[] = [];
  boundaries = 0;
  states = 0;
  /** What was promised when a state was drawn last: the same promise needs no second look. */
  private readonly promised = new Map<string, readonly [Moment | null, Moment]>();
  private readonly random: Random;
  private disk: SimulatedDisk;
  private disks = 0;
  private acknowledged: Moment | null = null;
  private tip: Moment = FIRST;
  private writer: Writer | null = null;
  /** Writers whose right has passed on but who do not know it yet. */
  private former: Writer[] = [];

  constructor(private readonly options: RunOptions) {
    this.random = options.random;
    this.disk = this.watched(new SimulatedDisk(options.kind));
  }

  async go(): Promise<void> {
    try {
      await this.begin();
      for (let step = 0; step < this.options.steps && this.failures.length === 0; step += 1) {
        await this.step();
      }
      await this.endAll();
      await this.look();
    } catch (error) {
      this.fail(`an exception: ${String(error)}`);
    }
  }

  private watched(disk: SimulatedDisk): SimulatedDisk {
    this.disks += 1;
    disk.onCall = (call) => {
      this.boundary(disk, call);
    };
    return disk;
  }

  private boundary(disk: SimulatedDisk, { call, path }: DiskCall): void {
    if (disk !== this.disk) return;
    this.boundaries += 1;
    const states =
      this.options.all && disk.unsyncedCalls <= FEW_CALLS
        ? [...allStates(disk)]
        : [drawState(disk, this.random)];
    const where = `disk ${this.disks} after call ${disk.calls.length} (${call} ${path})`;
    for (const state of states) this.keep(state, where);
  }

  private keep(state: DiskState, where: string): void {
    const { acknowledged, tip, disks } = this;
    this.states += 1;
    const key = `${disks} ${state.key}`;
    const last = this.promised.get(key);
    if (last?.[0] === acknowledged && last[1] === tip) return;
    this.promised.set(key, [acknowledged, tip]);
    const possible = momentsBetween(acknowledged, tip);
    this.drawn.push({ disk: disks, state, where, acknowledged, possible });
  }

  private fail(problem: string): void {
    this.failures.push(`disk ${this.disks} after call ${this.disk.calls.length}: ${problem}`);
  }

  private async step(): Promise<void> {
    const steps = [
      ...Array.from({ length: 6 }, () => () => this.change()),
      ...Array.from({ length: 2 }, () => () => this.undoOrRedo()),
      () => this.changesAtOnce(),
      () => this.checkpoint(),
      () => this.restart(),
      () => this.takeOver(),
      () => this.formerStirs(),
      () => this.look(),
      () => this.die(),
      () => this.powerCut(),
    ];
    await this.random.pick(steps)();
    if (!this.writer?.program.dead) return;
    await this.endAll();
    await this.open();
  }

  /** Makes the folder, however often that is interrupted. */
  private async begin(): Promise<void> {
    for (;;) {
      const program = new Program(this.disk, this.random);
      if (this.random.chance(0.3)) program.killAfter(this.random.int(40));
      const made = await create(optionsFor(program.port));
      if (made.ok && !program.dead) this.acknowledged = FIRST;
      if (made.ok || made.error.code === 'folder.exists') break;
      if (!program.dead) {
        this.fail(`creating: ${JSON.stringify(made.error)}`);
        return;
      }
      if (this.random.chance(0.5)) this.cutPower();
    }
    await this.open();
  }

  /** Opens to write; what it shows from then on is what must last. */
  private async open(): Promise<void> {
    for (;;) {
      const program = new Program(this.disk, this.random);
      if (this.random.chance(0.15)) program.killAfter(this.random.int(30));
      const opened = await openToWrite(optionsFor(program.port));
      if (opened.ok && !program.dead) {
        this.writer = { program, session: opened.value };
        this.observe(opened.value);
        return;
      }
      if (opened.ok) await opened.value.close();
      if (!opened.ok && !program.dead) {
        this.fail(`opening: ${JSON.stringify(opened.error)}`);
        return;
      }
    }
  }

  private observe({ store }: StoreSession): void {
    const seen = momentsBetween(this.acknowledged, this.tip).find(
      ({ line }) => line === store.head,
    );
    if (!seen || contentAt(seen) !== contentOf(store.view)) {
      this.fail(`opening shows line ${store.head}: ${contentOf(store.view)}`);
      return;
    }
    this.acknowledged = seen;
    this.tip = seen;
  }

  private async acknowledge(moment: Moment, answer: Promise<Result<Committed>>): Promise<void> {
    const { writer } = this;
    const result = await answer;
    if (writer?.program.dead) return;
    if (!result.ok) {
      if (result.error.code !== 'store.rightPassedOn') this.fail(JSON.stringify(result.error));
      return;
    }
    if (result.value.seq !== moment.line) this.fail(`line ${result.value.seq} acknowledged`);
    if (!momentsBetween(null, this.tip).includes(moment)) {
      this.fail(`line ${moment.line} acknowledged behind the successor's back`);
    }
    if (this.acknowledged && this.acknowledged.line < moment.line) this.acknowledged = moment;
  }

  private change(): Promise<void> {
    const { writer } = this;
    if (!writer) return Promise.resolve();
    const edits = nextEdits(this.tip, this.random);
    this.tip = changed(this.tip, edits);
    const rule = () => ok(draftsOf(edits));
    const step = { operation: 'test.change', user: 'test', rule };
    return this.acknowledge(this.tip, writer.session.store.change(step));
  }

  private async changesAtOnce(): Promise<void> {
    await Promise.all([this.change(), this.change(), this.change()]);
  }

  private async undoOrRedo(): Promise<void> {
    const { writer } = this;
    const isUndo = this.random.chance(0.6);
    const next = isUndo ? undone(this.tip) : redone(this.tip);
    if (!next || !writer) return;
    this.tip = next;
    const { store } = writer.session;
    await this.acknowledge(next, isUndo ? store.undo('test') : store.redo('test'));
  }

  private async checkpoint(): Promise<void> {
    const { writer } = this;
    const written = await writer?.session.store.checkpoint();
    if (written === false && !writer?.program.dead) this.fail('a checkpoint was refused');
  }

  private async restart(): Promise<void> {
    await this.writer?.session.close();
    await this.open();
  }

  /** Another program takes the right to write while this one is in the middle of a change. */
  private async takeOver(): Promise<void> {
    const { writer } = this;
    if (writer) this.former.push(writer);
    const meanwhile = async (): Promise<void> => {
      await pause(this.random.int(OPENING_TURNS));
      if (this.random.chance(0.8)) await this.change();
    };
    await Promise.all([meanwhile(), this.open()]);
  }

  /** One who lost the right tries to go on, or ends. */
  private async formerStirs(): Promise<void> {
    const former = this.former.pop();
    if (!former) return;
    const rule = () => ok(draftsOf([{ key: 'users/former', before: null, after: 1 }]));
    if (this.random.chance(0.5)) {
      const answer = await former.session.store.change({ operation: 'test', user: 'test', rule });
      if (answer.ok) this.fail('one whose right has passed on was acknowledged');
    }
    await Promise.all([former.session.close(), this.change()]);
  }

  /** Somebody opens to read. */
  private async look(): Promise<void> {
    const opened = await openToRead(optionsFor(this.disk.port));
    if (!opened.ok) {
      this.fail(`reading: ${JSON.stringify(opened.error)}`);
      return;
    }
    const { store } = opened.value;
    const seen = momentsBetween(this.acknowledged, this.tip).find(
      ({ line }) => line === store.head,
    );
    if (!seen || contentAt(seen) !== contentOf(store.view)) {
      this.fail(`reading shows line ${store.head}: ${contentOf(store.view)}`);
    }
    await opened.value.close();
  }

  /** The program dies in the middle of something; then it is started again. */
  private async die(): Promise<void> {
    const { writer } = this;
    if (!writer) return;
    // A change is four calls, the other things are more.
    writer.program.killAfter(this.random.int(this.random.pick([4, 12])));
    await this.random.pick([
      () => this.change(),
      () => this.change(),
      () => this.changesAtOnce(),
      () => this.checkpoint(),
      () => writer.session.close(),
    ])();
    writer.program.killAfter(0);
    await this.endAll();
    await this.open();
  }

  /** The power goes in the middle of something; work goes on with what the disk kept. */
  private async powerCut(): Promise<void> {
    const { writer } = this;
    if (!writer) return;
    writer.program.killAfter(this.random.int(12));
    await this.random.pick([() => this.change(), () => this.checkpoint()])();
    writer.program.killAfter(0);
    this.former.forEach(({ program }) => {
      program.killAfter(0);
    });
    this.cutPower();
    await this.endAll();
    await this.open();
  }

  private cutPower(): void {
    this.disk = this.watched(drawState(this.disk, this.random).toDisk());
  }

  private async endAll(): Promise<void> {
    for (const { session } of [...this.former, ...(this.writer ? [this.writer] : [])]) {
      await session.close();
    }
    this.former = [];
    this.writer = null;
  }
}
