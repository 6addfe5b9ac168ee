import type { OpenOptions, StoreSession } from '../../src/main/storage/open-store';
import type { Committed, Store } from '../../src/main/storage/store';
import { ok, type Result } from '../../src/shared/result';
import { valueOf } from './examine';
import type { FaultKind } from './fault-kinds';
import { interceptedPort, type Interception } from './intercepted-port';
import { changed, draftsOf, FIRST, undone, type Moment } from './office-model';
import { SimulatedDisk, type DiskPort } from './simulated-disk';
import { create, openToRead, openToWrite, optionsFor } from './simulated-office';
import { VirtualClock } from './virtual-time';

interface Armed {
  readonly kind: FaultKind;
  /** The call to strike, counted from the moment of arming. */
  readonly at: number;
  path: string | null;
  left: number;
}

/** An office whose disk can be made to fail at an exact call. */
export class FaultOffice {
  readonly disk: SimulatedDisk;
  readonly clock = new VirtualClock();
  /** Struck by the armed fault; all else (preparing, checking) goes to the disk directly. */
  readonly options: OpenOptions;
  session: StoreSession | null = null;
  /** Null = not even the folder. */
  acknowledged: Moment | null = null;
  /** The change that was tried, whatever came of it. */
  attempted: Moment | null = null;
  calls = 0;
  struck = false;
  private armed: Armed | null = null;

  constructor(kind: SimulatedDisk['kind']) {
    this.disk = new SimulatedDisk(kind);
    const port: DiskPort = interceptedPort(this.disk.port, (call, run) => this.around(call, run));
    this.options = optionsFor(port, this.clock.now);
  }

  get healthy(): OpenOptions {
    return optionsFor(this.disk.port, this.clock.now);
  }

  /** Counts calls from here on; `kind` strikes the call of that number. */
  arm(kind: FaultKind | null, at: number): void {
    this.calls = 0;
    this.struck = false;
    this.armed = kind && { kind, at, path: null, left: kind.times };
  }

  disarm(): void {
    this.armed = null;
  }

  get store(): Store {
    if (!this.session) throw new Error('the office is not open');
    return this.session.store;
  }

  /** A folder with changes that are in the snapshots and changes that are not. */
  async furnish(): Promise<void> {
    valueOf(await create(this.options), 'creating');
    this.acknowledged = FIRST;
    await this.open();
    await this.mustChange(0, 1);
    await this.mustChange(1, 2);
    await this.store.checkpoint();
    await this.mustChange(2, 3);
    await this.mustChange(0, null);
  }

  async open(): Promise<Result<null>> {
    const opened = await openToWrite(this.options);
    if (!opened.ok) return opened;
    this.session = opened.value;
    return ok(null);
  }

  async look(): Promise<Result<null>> {
    const opened = await openToRead(this.options);
    if (!opened.ok) return opened;
    this.session = opened.value;
    return ok(null);
  }

  async create(): Promise<Result<null>> {
    this.attempted = FIRST;
    const made = await create(this.options);
    if (made.ok) this.acknowledged = FIRST;
    return made;
  }

  /** Sets (or removes, where the value is null) the same record number in two documents. */
  change(number: number, value: number | null): Promise<Result<Committed>> {
    const before = this.acknowledged ?? FIRST;
    const edits = [`users/${number}`, `a/${number}`].map((key) => ({
      key,
      before: before.values.get(key) ?? null,
      after: value,
    }));
    const rule = () => ok(draftsOf(edits));
    const step = { operation: 'test.change', user: 'test', rule };
    return this.note(changed(before, edits), this.store.change(step));
  }

  async undo(): Promise<Result<Committed>> {
    const next = undone(this.acknowledged ?? FIRST);
    if (!next) throw new Error('nothing to undo');
    return this.note(next, this.store.undo('test'));
  }

  private async mustChange(number: number, value: number | null): Promise<void> {
    valueOf(await this.change(number, value), 'preparing');
  }

  private async note(next: Moment, answer: Promise<Result<Committed>>): Promise<Result<Committed>> {
    this.attempted = next;
    const result = await answer;
    if (result.ok) this.acknowledged = next;
    return result;
  }

  private async around<T>(call: Interception, run: () => Promise<T>): Promise<T> {
    this.calls += 1;
    const { armed } = this;
    if (!armed || !this.isStruck(armed, call)) return run();
    this.struck = true;
    armed.path = call.path;
    armed.left -= 1;
    let made: { value: T } | null = null;
    await armed.kind.strike(this, call, async () => {
      made = { value: await run() };
    });
    return this.answerOf(made);
  }

  private answerOf<T>(made: { value: T } | null): T {
    if (!made) throw new Error('a struck call neither ran nor failed');
    return made.value;
  }

  private isStruck({ kind, at, path, left }: Armed, call: Interception): boolean {
    if (left <= 0 || !kind.strikes(call)) return false;
    if (path === null) return this.calls === at;
    return kind.times === Number.POSITIVE_INFINITY || call.path === path;
  }
}
