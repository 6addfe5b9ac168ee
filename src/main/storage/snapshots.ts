import { join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import { z } from 'zod';
import { kindOf } from '../../shared/domain/storage/collections';
import { topsSchema } from '../../shared/domain/storage/journal-entry';
import type { Codec } from './codec';
import { openDocument, sealDocument, type DocumentFile } from './document-file';
import { sealFile, unsealFile } from './envelope';
import { listIfThere, readIfThere, type FilePort } from './file-port';
import { writeAtomically } from './write-atomically';

/** Written last in a checkpoint: which documents there are, so that a lost or old file shows. */
export const checkpointSchema = z.strictObject({
  seq: z.int().min(0),
  /** The journal's line of that number: a journal with another one there is not this journal. */
  checksum: z.string(),
  /** What Strg+Z and Strg+Y would take after that line. */
  tops: topsSchema,
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
    const parsed = this.schema.safeParse(unsealFile(bytes, this.place.codec));
    if (!parsed.success) throw new DamagedFile(this.path);
    return parsed.data;
  }

  async write(data: T | null): Promise<void> {
    if (data === null) return;
    await writeAtomically(this.place.port, {
      path: this.path,
      bytes: sealFile(data, this.place.codec),
      token: this.place.token(),
    });
  }
}

/** The same for a document, which may be megabytes long: in pieces, so that nobody waits for it. */
class SealedDocument implements Adapter<DocumentFile | null> {
  constructor(
    private readonly place: Place,
    private readonly path: string,
  ) {}

  async read(): Promise<DocumentFile | null> {
    const bytes = await readIfThere(this.place.port, this.path);
    if (!bytes) return null;
    const file = await openDocument(bytes, this.place.codec);
    if (!file) throw new DamagedFile(this.path);
    return file;
  }

  async write(file: DocumentFile | null): Promise<void> {
    if (file === null) return;
    await writeAtomically(this.place.port, {
      path: this.path,
      bytes: await sealDocument(file, this.place.codec),
      token: this.place.token(),
    });
  }
}

/** The snapshots of one generation. */
export class Snapshots {
  private readonly low = new Map<string, Low<DocumentFile | null>>();
  private readonly checkpointLow: Low<Checkpoint | null>;
  readonly checkpointPath: string;

  constructor(
    private readonly place: Place,
    private readonly folder: string,
  ) {
    this.checkpointPath = join(folder, 'checkpoint.json');
    const file = new SealedFile(place, this.checkpointPath, checkpointSchema);
    this.checkpointLow = new Low(file, null);
  }

  async readCheckpoint(): Promise<Checkpoint | null> {
    await this.checkpointLow.read();
    return this.checkpointLow.data;
  }

  async writeCheckpoint(checkpoint: Checkpoint): Promise<void> {
    this.checkpointLow.data = checkpoint;
    await this.checkpointLow.write();
  }

  /** The documents that lie there, whatever the checkpoint says. */
  async documents(): Promise<readonly string[]> {
    const own = await listIfThere(this.place.port, this.folder);
    const meetings = await listIfThere(this.place.port, join(this.folder, 'conferences'));
    const keys = [...own, ...meetings.map((name) => `conferences/${name}`)];
    return keys.flatMap((key) => /^(.+)\.json$/.exec(key)?.[1] ?? []).filter(kindOf);
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
    const low = new Low(new SealedDocument(this.place, this.pathOf(document)), null);
    this.low.set(document, low);
    return low;
  }

  pathOf(document: string): string {
    return join(this.folder, `${document}.json`);
  }
}
