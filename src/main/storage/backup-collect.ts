import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { inLanes } from '../lanes';
import {
  diskCause,
  errorCode,
  isDiskError,
  listIfThere,
  readIfThere,
  type FilePort,
} from './file-port';
import { journalPath, manifestBytes, MANIFESTS, readManifest, type FolderManifest } from './folder';
import { FILES, isOfficeFileName } from './office-files';
import type { ZipEntries } from './zip-file-port';

const JOURNAL = 'journal';
/** Files read at once: a network folder answers each of them late. */
const LANES = 8;
/** Not part of what a folder says: unfinished writes and snapshots that the journal stood in for. */
const LEFT_OUT = /\.tmp$|\.beschaedigt-/;

export interface Collected {
  readonly manifest: FolderManifest;
  readonly entries: ZipEntries;
}

class Collection {
  readonly entries = new Map<string, Uint8Array>();

  constructor(
    private readonly port: FilePort,
    private readonly folder: string,
  ) {}

  /** A name that was there a moment ago may be gone: a checkpoint replaced it, or it was set aside. */
  async file(name: string): Promise<void> {
    this.add(name, await this.bytesOf(name));
  }

  /** Some at a time, and kept in their order. */
  async files(names: readonly string[]): Promise<void> {
    const contents = await inLanes(names, LANES, (name) => this.bytesOf(name));
    names.forEach((name, at) => {
      this.add(name, contents[at] ?? null);
    });
  }

  private bytesOf(name: string): Promise<Uint8Array | null> {
    return readIfThere(this.port, join(this.folder, ...name.split('/')));
  }

  private add(name: string, bytes: Uint8Array | null): void {
    if (bytes) this.entries.set(name, bytes);
  }

  async folderNamed(name: string, skip: readonly string[] = []): Promise<void> {
    const path = join(this.folder, ...name.split('/'));
    for (const child of [...(await listIfThere(this.port, path))].sort()) {
      if (LEFT_OUT.test(child) || skip.includes(child)) continue;
      const childName = `${name}/${child}`;
      if (child.includes('.') || !(await this.isFolder(childName))) await this.file(childName);
      else await this.folderNamed(childName);
    }
  }

  private async isFolder(name: string): Promise<boolean> {
    try {
      await this.port.list(join(this.folder, ...name.split('/')));
      return true;
    } catch (error) {
      if (errorCode(error) === 'ENOTDIR') return false;
      throw error;
    }
  }
}

/** Older segments after newer ones, everything else before the journal. */
async function collectGeneration(
  collection: Collection,
  port: FilePort,
  at: { readonly folder: string; readonly generation: number },
): Promise<void> {
  const name = `generations/${at.generation}`;
  await collection.file(`${name}/checkpoint.json`);
  await collection.folderNamed(name, [JOURNAL, 'checkpoint.json']);
  const journal = await listIfThere(port, journalPath(at.folder, at.generation));
  const segments = journal.filter((segment) => !LEFT_OUT.test(segment)).sort(bySegment);
  for (const segment of segments.reverse()) await collection.file(`${name}/${JOURNAL}/${segment}`);
}

/** Files that records name. Each was durable before the line that names it, so they are read after the journal. */
async function collectFiles(collection: Collection, port: FilePort, folder: string): Promise<void> {
  const names = (await listIfThere(port, join(folder, FILES))).filter(isOfficeFileName);
  await collection.files([...names].sort().map((name) => `${FILES}/${name}`));
}

/** Numbers beyond six digits are longer, not larger as text. */
function bySegment(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/**
 * Reads a data folder into memory beside whoever writes in it. Nothing that a writer does in between can
 * spoil the copy, because each thing is read after what leans on it:
 * - the checkpoint names documents with the line that each has at least reached, so a document that is
 *   read later has reached that line or a later one, and lines that it already holds are skipped;
 * - a document never runs ahead of the journal, so the journal, read last, has every line it holds;
 * - a segment names the line of an older one that it follows, so newer segments are read before older
 *   ones: what an older segment still gains meanwhile is more than the newer one asks for, never less;
 * - a line names only files that are durable already, so files are read after the journal.
 * The manifest is written anew: it names the generation that is in the copy.
 */
export async function collectFolder(
  port: FilePort,
  folder: string,
  generation: number | null,
): Promise<Result<Collected>> {
  try {
    const read = await readManifest(port, folder);
    if (!read.ok) return read;
    const found = read.value.manifest;
    const manifest = { ...found, generation: generation ?? found.generation };
    const collection = new Collection(port, folder);
    for (const name of MANIFESTS) collection.entries.set(name, manifestBytes(manifest));
    await collectGeneration(collection, port, { folder, generation: manifest.generation });
    await collectFiles(collection, port, folder);
    return ok({ manifest, entries: collection.entries });
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'folder.disk', folder, cause: diskCause(error) });
  }
}
