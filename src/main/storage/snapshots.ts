import { join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import { z } from 'zod';
import type { Codec } from './codec';
import { seal, unseal } from './envelope';
import { readIfThere, type FilePort } from './file-port';
import { writeAtomically } from './write-atomically';

/** A document as it lies in a snapshot: its records by collection and id, as of line `seq`. */
export const documentFileSchema = z.strictObject({
  document: z.string(),
  seq: z.int().min(0),
  collections: z.record(z.string(), z.record(z.string(), z.json())),
});
export type DocumentFile = z.infer<typeof documentFileSchema>;

/** Written last in a checkpoint: which documents there are, so that a lost or old file shows. */
export const checkpointSchema = z.strictObject({
  seq: z.int().min(0),
  /** Each document with the line its file must at least have reached. */
  documents: z.record(z.string(), z.int().min(0)),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

interface Place {
  readonly port: FilePort;
  readonly codec: Codec;
  readonly token: () => string;
}

/** A file that is there but not what was written: set aside, never accepted. */
export class DamagedFile extends Error {
  constructor(readonly path: string) {
    super(`damaged file ${path}`);
  }
}

/**
 * lowdb's adapter for one sealed JSON file. lowdb's own presets rename without fsync, accept any shape
 * and write nothing under NODE_ENV=test; this one writes atomically and verifies what it reads.
 */
class SealedFile<T> implements Adapter<T | null> {
  constructor(
    private readonly place: Place,
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
  ) {}

  async read(): Promise<T | null> {
    const bytes = await readIfThere(this.place.port, this.path);
    if (!bytes) return null;
    const text = new TextDecoder().decode(bytes);
    const opened = text.endsWith('\n') ? unseal(text.slice(0, -1), '', this.place.codec) : null;
    const parsed = opened ? this.schema.safeParse(opened.value) : null;
    if (!parsed?.success) throw new DamagedFile(this.path);
    return parsed.data;
  }

  async write(data: T | null): Promise<void> {
    if (data === null) return;
    const { line } = seal(data, '', this.place.codec);
    await writeAtomically(this.place.port, {
      path: this.path,
      bytes: Buffer.from(`${line}\n`, 'utf8'),
      token: this.place.token(),
    });
  }
}

/** The snapshots of one generation. */
export class Snapshots {
  private readonly low = new Map<string, Low<DocumentFile | null>>();
  private readonly checkpointLow: Low<Checkpoint | null>;

  constructor(
    private readonly place: Place,
    private readonly folder: string,
  ) {
    const path = join(folder, 'checkpoint.json');
    this.checkpointLow = new Low(new SealedFile(place, path, checkpointSchema), null);
  }

  async readCheckpoint(): Promise<Checkpoint | null> {
    await this.checkpointLow.read();
    return this.checkpointLow.data;
  }

  async writeCheckpoint(checkpoint: Checkpoint): Promise<void> {
    this.checkpointLow.data = checkpoint;
    await this.checkpointLow.write();
  }

  async readDocument(document: string): Promise<DocumentFile | null> {
    const low = this.lowOf(document);
    await low.read();
    const file = low.data;
    if (file && file.document !== document) throw new DamagedFile(this.pathOf(document));
    // The store owns the records; keeping a second copy here would double the memory.
    low.data = null;
    return file;
  }

  async writeDocument(file: DocumentFile): Promise<void> {
    const low = this.lowOf(file.document);
    low.data = file;
    await low.write();
    low.data = null;
  }

  private lowOf(document: string): Low<DocumentFile | null> {
    const known = this.low.get(document);
    if (known) return known;
    const low = new Low(
      new SealedFile(this.place, this.pathOf(document), documentFileSchema),
      null,
    );
    this.low.set(document, low);
    return low;
  }

  private pathOf(document: string): string {
    return join(this.folder, `${document}.json`);
  }
}
