import type { Change, Tops } from '../../shared/domain/storage/journal-entry';
import { isDiskError } from './file-port';
import type { Head } from './journal-port';
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

/** Keeps the snapshots behind the journal; runs inside the store's queue, so nothing changes meanwhile. */
export class Checkpoints {
  private reached: number;
  private readonly written: Map<string, number>;
  private readonly dirty: Set<string>;

  constructor(
    private readonly snapshots: Snapshots,
    private readonly records: Records,
    state: CheckpointState,
  ) {
    this.reached = state.seq;
    this.written = new Map(state.documents);
    this.dirty = new Set(state.dirty);
  }

  get seq(): number {
    return this.reached;
  }

  touch(changes: readonly Change[]): void {
    for (const change of changes) this.dirty.add(change.document);
  }

  /** Writes what changed, then the list of documents; false = the disk refused, the next one tries again. */
  async write({ seq, checksum }: Head, tops: Tops): Promise<boolean> {
    if (seq === this.reached) return true;
    const documents: Record<string, number> = {};
    try {
      for (const document of this.records.documentKeys()) {
        documents[document] = await this.writeDocument(document, seq);
      }
      await this.snapshots.writeCheckpoint({ seq, checksum, tops, documents });
    } catch (error) {
      if (!isDiskError(error)) throw error;
      return false;
    }
    this.reached = seq;
    this.dirty.clear();
    return true;
  }

  private async writeDocument(document: string, seq: number): Promise<number> {
    const known = this.written.get(document);
    if (known !== undefined && !this.dirty.has(document)) return known;
    await this.snapshots.writeDocument(this.records.toFile(document, seq));
    this.written.set(document, seq);
    return seq;
  }
}
