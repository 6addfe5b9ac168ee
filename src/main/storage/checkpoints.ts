import type { Change, Tops } from '../../shared/domain/storage/journal-entry';
import type { DocumentFile } from './document-file';
import { isDiskError } from './file-port';
import type { Head } from './journal-reading';
import { Queue } from './queue';
import type { Records } from './records';
import type { Snapshots } from './snapshots';

/** What is known of the documents on disk when a store opens. */
export interface CheckpointState {
  readonly seq: number;
  /** Documents on disk with the line that their file has reached. */
  readonly documents: ReadonlyMap<string, number>;
  /** Documents that the journal changed since. */
  readonly dirty: readonly string[];
}

/** How far memory has come: its last line, and what undo and redo would take next after it. */
interface Moment {
  readonly head: Head;
  readonly tops: Tops;
}

/** Records that may have changed before documents are written anew, however small these are. */
const FLOOR = 200;
/** Else as many as this share of what lies in the changed documents: writing costs what was changed. */
const SHARE = 1 / 4;

/**
 * Keeps the snapshots behind the journal, beside the changes that go on meanwhile.
 *
 * When: a document is written as a whole, so that writing it after each so many lines would cost the more
 * the larger it is. It waits until the changed records are a fixed share of what has to be written; each
 * change then costs the writing of four records at most, whatever the office has become, and opening
 * after a crash reads that share of the data from the journal.
 *
 * What: the records of all changed documents as they are at one moment, between two changes. Records are
 * never changed in place, so holding them is enough and nobody has to wait while they are written. Each
 * file, and the list behind them, carries the line of that moment; later lines are told by the journal,
 * and their documents count as changed again.
 */
export class Checkpoints {
  private readonly queue = new Queue();
  private waiting = 0;
  private reached: number;
  private readonly written: Map<string, number>;
  private dirty: Set<string>;
  /** Records changed since the last attempt to write. */
  private changed: number;

  constructor(
    private readonly snapshots: Snapshots,
    private readonly records: Records,
    state: CheckpointState,
  ) {
    this.reached = state.seq;
    this.written = new Map(state.documents);
    this.dirty = new Set(state.dirty);
    this.changed = state.dirty.length;
  }

  touch(changes: readonly Change[]): void {
    for (const change of changes) this.dirty.add(change.document);
    this.changed += changes.length;
  }

  /** Whether writing pays; not while it is being done. */
  get isDue(): boolean {
    if (this.waiting > 0 || this.changed < FLOOR) return false;
    const documents = [...this.dirty];
    const size = documents.reduce((sum, document) => sum + this.records.size(document), 0);
    return this.changed >= size * SHARE;
  }

  /**
   * Writes what changed, then the list of documents; false = the disk refused, a later one tries again.
   * `moment` says how far memory has come when the writing begins.
   */
  async write(moment: () => Moment): Promise<boolean> {
    this.waiting += 1;
    try {
      return await this.queue.run(() => this.writeAll(moment()));
    } finally {
      this.waiting -= 1;
    }
  }

  /** Waits for what is being written. */
  settled(): Promise<void> {
    return this.queue.run(() => Promise.resolve());
  }

  private async writeAll({ head, tops }: Moment): Promise<boolean> {
    const { seq, checksum } = head;
    if (seq === this.reached) return true;
    const { documents, files, dirty } = this.view(seq);
    try {
      for (const file of files) await this.snapshots.writeDocument(file);
      const list = Object.fromEntries(documents);
      await this.snapshots.writeCheckpoint({ seq, checksum, tops, documents: list });
    } catch (error) {
      if (!isDiskError(error)) throw error;
      for (const document of dirty) this.dirty.add(document);
      return false;
    }
    this.reached = seq;
    for (const [document, line] of documents) this.written.set(document, line);
    return true;
  }

  /** What there is to write at this moment; from now on all counts as written until it changes again. */
  private view(seq: number): View {
    const { dirty } = this;
    const documents = new Map<string, number>();
    const files: DocumentFile[] = [];
    for (const document of this.records.documentKeys()) {
      const known = dirty.has(document) ? undefined : this.written.get(document);
      documents.set(document, known ?? seq);
      if (known === undefined) files.push(this.records.toFile(document, seq));
    }
    this.dirty = new Set();
    this.changed = 0;
    return { documents, files, dirty };
  }
}

interface View {
  /** All documents with the line that their files will have reached. */
  readonly documents: ReadonlyMap<string, number>;
  readonly files: readonly DocumentFile[];
  readonly dirty: ReadonlySet<string>;
}
