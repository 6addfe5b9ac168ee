import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Day } from '../../shared/domain/calendar/day';
import { err, ok, type Result } from '../../shared/result';
import { ZipStream } from '../zip/zip-stream';
import {
  diskCause,
  errorCode,
  isDiskError,
  readIfThere,
  type FilePort,
  type OpenFile,
} from '../storage/file-port';
import { renamePatiently } from '../storage/write-atomically';
import type { JobPort } from './job-port';
import { besideName, MOST_VERSIONS, type WrittenFile } from './paper-files';
import { digestOf, readFinished, type FinishedPaper } from './read-papers';

export interface PaperToZip extends FinishedPaper {
  /** In the zip, with forward slashes. */
  readonly name: string;
}

export interface ZipInput {
  readonly papers: readonly PaperToZip[];
  readonly folder: string;
  readonly name: string;
  readonly date: Day;
  /** Makes the name of the temporary file unique. */
  readonly token: string;
}
export type ZipOutput = WrittenFile;

/** Writes all papers behind each other; answers the SHA-256 of the whole. */
async function fill(input: ZipInput, file: OpenFile, port: JobPort): Promise<Result<string>> {
  const zip = new ZipStream(input.date);
  const hash = createHash('sha256');
  const put = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes);
    await file.write(bytes);
  };
  for (const [index, paper] of input.papers.entries()) {
    port.progress(index, input.papers.length);
    const bytes = await readFinished(port.files, paper);
    if (!bytes.ok) return bytes;
    const part = zip.add(paper.name, bytes.value);
    if (!part) return err({ code: 'extras.tooLarge' });
    await put(part);
  }
  await put(zip.end());
  await file.sync();
  return ok(hash.digest('hex'));
}

/** Gives the finished zip its name, beside others of that name; the same bytes are left alone. */
async function settle(
  files: FilePort,
  temporary: string,
  { folder, name, sha256 }: Pick<ZipInput, 'folder' | 'name'> & { readonly sha256: string },
): Promise<Result<WrittenFile>> {
  for (let count = 1; count <= MOST_VERSIONS; count += 1) {
    const path = join(folder, besideName(name, count));
    const there = await readIfThere(files, path);
    if (there && digestOf(there) === sha256) {
      await files.remove(temporary);
      return ok({ path, sha256, state: 'unchanged' });
    }
    if (there) continue;
    try {
      await renamePatiently((from, to) => files.renameNew(from, to), temporary, path);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      throw error;
    }
    await files.syncFolder(folder);
    const read = await readFinished(files, { path, sha256 });
    return read.ok
      ? ok({ path, sha256, state: count === 1 ? 'written' : 'writtenBeside' })
      : err({ code: 'extras.notReadBack', file: name });
  }
  return err({ code: 'document.disk', folder, cause: 'unknown' });
}

async function made(input: ZipInput, temporary: string, port: JobPort): Promise<Result<ZipOutput>> {
  const file = await port.files.open(temporary, 'createNew');
  let filled: Result<string>;
  try {
    filled = await fill(input, file, port);
  } finally {
    await file.close();
  }
  return filled.ok ? settle(port.files, temporary, { ...input, sha256: filled.value }) : filled;
}

/** Puts papers into a zip, one after the other: only one of them is in memory. */
export async function zipPapers(input: ZipInput, port: JobPort): Promise<Result<ZipOutput>> {
  const { folder, name, papers, token } = input;
  const temporary = `${join(folder, name)}.${token}.tmp`;
  let done: Result<ZipOutput> | null = null;
  try {
    done = await made(input, temporary, port);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    done = err({ code: 'document.disk', folder, cause: diskCause(error) });
  } finally {
    // Where it became a file of its own there is nothing left to remove.
    if (done?.ok !== true) await port.files.remove(temporary).catch(() => undefined);
  }
  port.progress(papers.length, papers.length);
  return done;
}
