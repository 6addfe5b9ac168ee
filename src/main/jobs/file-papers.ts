import { basename, join } from 'node:path';
import type { PaperModel } from '../../shared/domain/documents/models';
import { ok, type Result } from '../../shared/result';
import { identityCodec } from '../storage/codec';
import { OfficeFiles } from '../storage/office-files';
import type { JobPort } from './job-port';
import { prepareOutFolder, writePaper } from './paper-files';

/** A kept file and where it goes. */
export interface FileToFile {
  readonly sha256: string;
  readonly folder: string;
  readonly name: string;
}

export interface FilePapersInput {
  readonly dataFolder: string;
  readonly files: readonly FileToFile[];
  /** Makes the names of temporary files unique. */
  readonly token: string;
}
/** The path of each file, or why it is not there. */
export type FilePapersOutput = readonly Result<string>[];

async function one(
  kept: OfficeFiles,
  { sha256, folder, name }: FileToFile,
  { files, token }: Pick<JobPort, 'files'> & Pick<FilePapersInput, 'token'>,
): Promise<Result<string>> {
  const bytes = await kept.read(sha256);
  if (!bytes.ok) return bytes;
  const ready = await prepareOutFolder(files, folder);
  if (!ready.ok) return ready;
  const written = await writePaper(files, { folder, name, bytes: bytes.value, token });
  return written.ok ? ok(written.value.path) : written;
}

/** Puts kept files into folders; one that is missing or damaged does not keep the others. */
export async function filePapers(
  { dataFolder, files, token }: FilePapersInput,
  port: JobPort,
): Promise<Result<FilePapersOutput>> {
  const kept = new OfficeFiles({
    ...{ port: port.files, codec: identityCodec, folder: dataFolder, token: () => token },
  });
  const filed: Result<string>[] = [];
  for (const [index, file] of files.entries()) {
    port.progress(index, files.length);
    filed.push(await one(kept, file, { files: port.files, token }));
  }
  port.progress(files.length, files.length);
  return ok(filed);
}

export interface FileIndexInput {
  readonly indexes: readonly {
    readonly folder: string;
    readonly model: PaperModel;
    readonly table: readonly (readonly string[])[];
  }[];
  readonly token: string;
}
/** The Word file of each index. */
export type FileIndexOutput = readonly string[];

const INDEX = 'Verzeichnis';

/** Writes the index of each folder, for people and for the program that takes it in. */
export async function fileIndex(
  { indexes, token }: FileIndexInput,
  { files }: JobPort,
): Promise<Result<FileIndexOutput>> {
  // Only this job needs the Word library and the writer of lists.
  const { renderDocument } = await import('../documents/render');
  const { writePlainCsv } = await import('../exchange/csv-file');
  const made: string[] = [];
  for (const { folder, model, table } of indexes) {
    const ready = await prepareOutFolder(files, folder);
    if (!ready.ok) return ready;
    const word = await renderDocument(model);
    const written = await writePaper(files, { folder, name: `${INDEX}.docx`, bytes: word, token });
    if (!written.ok) return written;
    // Both have the same number where there is an index already.
    const name = basename(written.value.path).replace(/\.docx$/, '.csv');
    const list = { folder, name, bytes: writePlainCsv(table), token };
    const listed = await writePaper(files, list);
    if (!listed.ok) return listed;
    made.push(join(folder, basename(written.value.path)));
  }
  return ok(made);
}
