import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../shared/result';
import { framesOf } from '../frames';
import type { FilePort } from '../storage/file-port';
import { prepareOutFolder, writePaper, type WrittenFile } from './paper-files';
import { PaperSources, type PaperText } from './paper-sources';
import { verifyFile } from './verify-file';

/** One paper of a run: what it says and where it goes. */
export interface PaperOrder extends PaperText {
  readonly folder: string;
  readonly fileName: string;
}

/** A mistake of ours in one paper: the others go on. */
export interface PaperBug {
  readonly ok: null;
  readonly name: string;
  readonly stack: string;
}

export type MadePaper = Result<WrittenFile> | PaperBug;
export type MadeBytes = Result<Uint8Array> | PaperBug;

/** What makes papers, here or in a worker. */
export interface PaperStation {
  make(orders: readonly PaperOrder[]): Promise<readonly MadePaper[]>;
  /** One paper to look at, with pictures and templates as they lie in the data folder now. */
  bytes(text: PaperText): Promise<MadeBytes>;
  close(): Promise<void>;
}

async function orBug<T>(make: () => Promise<T>): Promise<T | PaperBug> {
  try {
    return await make();
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    return { ok: null, name, stack: framesOf(error) };
  }
}

/** Makes papers one after the other: bytes, file, and the file read again from the disk. */
export class PaperMaker implements PaperStation {
  private readonly prepared = new Set<string>();
  private readonly sources = new Map<string, PaperSources>();

  constructor(private readonly files: FilePort) {}

  async make(orders: readonly PaperOrder[]): Promise<readonly MadePaper[]> {
    const made: MadePaper[] = [];
    for (const order of orders) {
      made.push(await orBug(() => this.one(order)));
    }
    return made;
  }

  bytes(text: PaperText): Promise<MadeBytes> {
    return orBug(async () => {
      const made = await new PaperSources(this.files, text.dataFolder).bytesOf(text);
      return made.ok ? ok(made.value.bytes) : made;
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async one(order: PaperOrder): Promise<Result<WrittenFile>> {
    const { folder, fileName, model } = order;
    const ready = await this.prepare(folder);
    if (!ready.ok) return ready;
    const made = await this.sourcesIn(order.dataFolder).bytesOf(order);
    if (!made.ok) return made;
    const { bytes, filled } = made.value;
    const file = { folder, name: fileName, bytes, token: randomUUID() };
    const written = await writePaper(this.files, file);
    if (!written.ok) return written;
    const wrong = await verifyFile(this.files, written.value.path, filled ?? model);
    return wrong ? err(wrong) : ok(written.value);
  }

  private sourcesIn(folder: string): PaperSources {
    const known = this.sources.get(folder);
    if (known) return known;
    const sources = new PaperSources(this.files, folder);
    this.sources.set(folder, sources);
    return sources;
  }

  /** Folders below the chosen one are made with their first paper. */
  private async prepare(folder: string): Promise<Result<null>> {
    if (this.prepared.has(folder)) return ok(null);
    const ready = await prepareOutFolder(this.files, folder);
    if (ready.ok) this.prepared.add(folder);
    return ready;
  }
}
