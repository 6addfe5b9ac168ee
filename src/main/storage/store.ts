import {
  inverse,
  isSilent,
  NO_TOPS,
  topsAfter,
  type JournalEntry,
  type Tops,
} from '../../shared/domain/storage/journal-entry';
import type { Draft, StoreView } from '../../shared/domain/storage/store-view';
import { err, ok, type Result } from '../../shared/result';
import type { Checkpoints } from './checkpoints';
import type { FolderManifest } from './folder';
import { History } from './history';
import type { JournalPort, News } from './journal-port';
import type { Head, Verdict } from './journal-reading';
import { LatestLines, type RecentSteps } from './latest-lines';
import type { LoadedState, OpenReport } from './load-state';
import { Queue } from './queue';
import type { Records } from './records';
import { revertRefusal, undoRefusal } from './revert-refusal';
import { changesOf, keyOf } from './write-set';

export interface Committed {
  readonly seq: number;
  readonly keys: readonly string[];
}

export interface Step {
  readonly operation: string;
  readonly user: string;
  /** A pure rule: sees the current records, answers with what is to become of them. */
  readonly rule: (view: StoreView) => Result<readonly Draft[]>;
  /** False = no step of the user's (the name of a new user): Strg+Z does not stop at it. */
  readonly undoable?: boolean;
}

export interface StoreParts {
  readonly manifest: FolderManifest;
  readonly journal: JournalPort;
  readonly checkpoints: Checkpoints;
  readonly state: LoadedState;
  readonly writable: boolean;
  readonly now: () => Date;
}

type Listener = (committed: Committed) => void;

/**
 * The data of one folder: records in memory, each change one fsynced journal line before anybody sees
 * it, snapshots behind. Changes queue; nothing is mutated before its line is durable.
 */
export class Store {
  private readonly queue = new Queue();
  private readonly listeners = new Set<Listener>();
  private readonly lines: LatestLines;
  private readonly steps: History;
  private readonly records: Records;
  private end: Head;
  private tops: Tops;
  private lost = false;

  constructor(private readonly parts: StoreParts) {
    this.records = parts.state.records;
    this.end = parts.state.head;
    this.tops = parts.state.tops;
    this.steps = new History(parts.journal);
    this.lines = new LatestLines(parts.journal, (seq) => this.steps.line(seq));
  }

  get view(): StoreView {
    return this.records;
  }

  get manifest(): FolderManifest {
    return this.parts.manifest;
  }

  get report(): OpenReport {
    return this.parts.state.report;
  }

  /** Number of the last change. */
  get head(): number {
    return this.end.seq;
  }

  /** True while changes of this store are acknowledged. */
  get writable(): boolean {
    return this.mayHandOver && !this.report.salvaged;
  }

  /** What was put together from a damaged folder may take over as a generation, and be changed in no other way. */
  private get mayHandOver(): boolean {
    return this.parts.writable && !this.lost;
  }

  counts(): Readonly<Record<string, number>> {
    return this.records.counts();
  }

  /** Every record as a draft that would set it anew. */
  everything(): readonly Draft[] {
    return this.records.drafts();
  }

  digest(): string {
    return this.records.digest();
  }

  /** The same for a large office, with other work in between; of the records as they are now. */
  digestInSlices(): Promise<string> {
    return this.records.digestInSlices();
  }

  /** Calls back after each acknowledged change with the keys of the touched records. */
  onChanged(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  change(step: Step): Promise<Result<Committed>> {
    return this.queue.run(async () => {
      if (!this.writable) return err(this.refusal());
      const drafts = step.rule(this.records);
      if (!drafts.ok) return drafts;
      const changes = await changesOf(drafts.value, this.records);
      if (!changes.ok) return changes;
      if (changes.value.length === 0) return ok({ seq: this.head, keys: [] });
      const seq = this.head + 1;
      const tops = step.undoable === false ? topsAfter.silent(this.tops) : topsAfter.change(seq);
      return this.commit({ ...this.lineFor(step), tops, changes: [...changes.value] });
    });
  }

  /** Takes the latest step back, as a new line; also after a restart. */
  undo(user: string): Promise<Result<Committed>> {
    return this.reverse({
      user,
      operation: 'store.undo',
      pick: (tops) => tops.undo,
      after: topsAfter.undo,
    });
  }

  redo(user: string): Promise<Result<Committed>> {
    return this.reverse({
      user,
      operation: 'store.redo',
      pick: (tops) => tops.redo,
      after: topsAfter.redo,
    });
  }

  /** Takes any earlier step back as a whole, as a new step; `revert-refusal.ts` says when not. */
  revert(user: string, target: number): Promise<Result<Committed>> {
    return this.queue.runChange(async () => {
      if (!this.writable) return err(this.refusal());
      // The first line made the folder.
      if (target < 2 || target > this.head) return err({ code: 'revert.unknownStep' });
      const entry = await this.lines.entry(target);
      if (isSilent(entry)) return err({ code: 'revert.unknownStep' });
      const changes = inverse(entry.changes);
      const refused = revertRefusal(changes, this.records);
      if (refused) return err(refused);
      const line = this.lineFor({ operation: 'store.revert', user });
      const tops = topsAfter.change(line.seq);
      return this.commit({ ...line, reverts: target, tops, changes: [...changes] });
    });
  }

  /** All that was done in this generation. Acknowledged lines never change: no change waits for reading them. */
  async history(): Promise<History> {
    await this.steps.upTo(this.head);
    return this.steps;
  }

  /** Writes the documents that changed since the last checkpoint. A failure never fails a change. */
  checkpoint(): Promise<boolean> {
    return this.parts.checkpoints.write(() => ({ head: this.end, tops: this.tops }));
  }

  /** The latest lines, newest first, and what undo and redo would take next. */
  recent(limit: number): Promise<RecentSteps> {
    return this.queue.run(() => this.lines.recent(this.head, this.tops, limit));
  }

  /** Reads the whole journal of this generation again and says what is broken in it. */
  verifyJournal(): Promise<Verdict> {
    return this.queue.run(() => this.parts.journal.goThrough(1, () => undefined));
  }

  /** Takes in what another writer acknowledged since; for a store that is read along. */
  follow(): Promise<News['kind']> {
    return this.queue.run(async () => {
      const news = await this.parts.journal.follow(this.end);
      if (news.kind !== 'lines') return news.kind;
      for (const entry of news.entries) {
        this.records.apply(entry.changes);
        this.tops = entry.tops;
        this.lines.remember(entry);
      }
      this.end = news.head;
      for (const entry of news.entries) this.tell(entry);
      return news.kind;
    });
  }

  /**
   * Gives the right to write away as a whole: nothing is changed while `work` runs, and nothing ever again
   * through this store once it has succeeded.
   */
  handOver<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.queue.run(async () => {
      if (!this.mayHandOver) return err(this.refusal());
      if (this.writable) await this.checkpoint();
      const done = await work();
      // A closing that was written before something failed has given the right away all the same.
      if (done.ok || !this.parts.journal.holdsRight) this.lost = true;
      return done;
    });
  }

  /** Waits for the changes and the checkpoint that are under way. */
  async settled(): Promise<void> {
    await this.queue.run(() => Promise.resolve());
    await this.parts.checkpoints.settled();
  }

  /** Waits for what is under way; a clean end checkpoints. */
  async close(): Promise<void> {
    await this.settled();
    // Older snapshots must not be put over those of somebody who has taken over.
    const isOurs = !(await this.parts.journal.isPassedOn().catch(() => false));
    if (this.writable && isOurs) await this.checkpoint();
    await this.queue.run(() => this.parts.journal.close());
  }

  private reverse(kind: Reversal): Promise<Result<Committed>> {
    return this.queue.runChange(async () => {
      if (!this.writable) return err(this.refusal());
      const target = kind.pick(this.tops);
      if (target === 0) {
        return err({ code: kind.operation === 'store.undo' ? 'undo.nothing' : 'redo.nothing' });
      }
      const entry = await this.lines.entry(target);
      const refused = undoRefusal(entry.changes, this.records);
      if (refused) return err(refused);
      const before = target === 1 ? NO_TOPS : (await this.lines.entry(target - 1)).tops;
      return this.commit({
        ...this.lineFor(kind),
        reverts: target,
        tops: kind.after(this.head + 1, before),
        changes: [...inverse(entry.changes)],
      });
    });
  }

  private lineFor(step: {
    readonly operation: string;
    readonly user: string;
  }): Omit<JournalEntry, 'tops' | 'changes'> {
    return {
      seq: this.head + 1,
      at: this.parts.now().toISOString(),
      user: step.user,
      operation: step.operation,
    };
  }

  private async commit(entry: JournalEntry): Promise<Result<Committed>> {
    const appended = await this.parts.journal.append(entry.seq, entry);
    if (!appended.ok) {
      if (appended.error.code === 'store.rightPassedOn') this.lost = true;
      return appended;
    }
    this.records.apply(entry.changes);
    this.parts.checkpoints.touch(entry.changes);
    this.end = appended.value;
    this.tops = entry.tops;
    this.lines.remember(entry);
    if (this.parts.checkpoints.isDue) void this.checkpoint();
    return ok(this.tell(entry));
  }

  private tell(entry: JournalEntry): Committed {
    const committed = { seq: entry.seq, keys: entry.changes.map(keyOf) };
    this.listeners.forEach((listener) => listener(committed));
    return committed;
  }

  private refusal():
    { readonly code: 'store.readOnly' } | { readonly code: 'store.rightPassedOn' } {
    return this.lost ? { code: 'store.rightPassedOn' } : { code: 'store.readOnly' };
  }
}

interface Reversal {
  readonly user: string;
  readonly operation: 'store.undo' | 'store.redo';
  readonly pick: (tops: Tops) => number;
  readonly after: (seq: number, beforeTarget: Tops) => Tops;
}
