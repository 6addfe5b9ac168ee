import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { DATA } from '../handover/package-names';
import { openPackageFile } from '../handover/package-read';
import { diskCause, errorCode, isDiskError, type FilePort } from '../storage/file-port';
import { writeAtomically } from '../storage/write-atomically';
import { freeName } from './handover-export';
import type { PackagePlace } from './handover-open';
import { Stages } from './handover-progress';
import type { JobPort } from './job-port';

export interface SavePapersInput extends PackagePlace {
  /** The folder in which they are written; nothing there is written over. */
  readonly target: string;
  readonly token: string;
}

export interface SavePapersOutput {
  /** Paths, in the order of the package. */
  readonly files: readonly string[];
}

interface Paper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Under its own name, or with a number behind it where that is taken. */
async function saved(
  port: FilePort,
  { target, token }: SavePapersInput,
  { bytes, name }: Paper,
): Promise<string> {
  for (;;) {
    const path = join(target, await freeName(port, target, { name }));
    try {
      await writeAtomically(port, { path, bytes, token, onlyNew: true });
      return path;
    } catch (error) {
      // Somebody else was faster: the next number.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Proves a package and writes what is in it for people to read: cover, guide, record. */
export async function saveHandoverPapers(
  input: SavePapersInput,
  jobs: JobPort,
): Promise<Result<SavePapersOutput>> {
  const { files: port } = jobs;
  const { passphrase, path, target } = input;
  const progress = new Stages(jobs).of([0, 900]);
  const opened = await openPackageFile({ port, path }, passphrase, { progress });
  if (!opened.ok) return opened;
  const papers = [...opened.value.parts].filter(([name]) => !name.startsWith(DATA));
  const files: string[] = [];
  try {
    await port.makeFolder(target);
    for (const [name, bytes] of papers) files.push(await saved(port, input, { name, bytes }));
    await port.syncFolder(target);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'folder.disk', folder: target, cause: diskCause(error) });
  }
  return ok({ files });
}
