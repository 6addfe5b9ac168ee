import { join } from 'node:path';
import type { Day } from '../../shared/domain/calendar/day';
import { termFacts, type TermFacts } from '../../shared/domain/documents/handover/term-facts';
import type { HandoverCategory } from '../../shared/domain/handover/categories';
import { err, ok, type Result } from '../../shared/result';
import { packageFileName, type ManifestFacts } from '../handover/package-manifest';
import { DATA } from '../handover/package-names';
import { PassphraseKey } from '../handover/package-key';
import { openPackageFile, type OpenOptions } from '../handover/package-read';
import { packPackage, type PackedPackage } from '../handover/package-write';
import { readFromEntries } from '../storage/backup-read';
import { readSource, removeUnfinished, UNVERIFIED } from '../storage/backup-write';
import { identityCodec } from '../storage/codec';
import { diskCause, isDiskError, listIfThere, type FilePort } from '../storage/file-port';
import { renamePatiently, writeAtomically } from '../storage/write-atomically';
import { packageData, type PackageData, type PackageSource } from './handover-data';
import { packagePapers } from './handover-papers';
import { Stages } from './handover-progress';
import type { JobPort } from './job-port';

export interface HandoverExportInput {
  /** The data folder. */
  readonly folder: string;
  /** Where the package goes; nothing there is written over. */
  readonly target: string;
  /** With what they need. */
  readonly categories: readonly HandoverCategory[];
  readonly passphrase: string | null;
  readonly packageId: string;
  /** Of the data folder in the package. */
  readonly folderId: string;
  /** UTC. */
  readonly madeAt: string;
  readonly day: Day;
  /** The chair year that ends. */
  readonly termId: string;
  readonly program: string;
  /** Makes unfinished names unique, and lets whoever stops the work clean up after it. */
  readonly token: string;
}

export interface HandoverExportOutput {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly parts: number;
  readonly files: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly digest: string;
  readonly from: { readonly number: number; readonly land: string | null };
}

interface Package {
  readonly facts: TermFacts;
  readonly data: PackageData;
}

function fromOf({ land, organisation, secretariat, term }: TermFacts): ManifestFacts['from'] {
  const office = [secretariat?.name, organisation?.name].filter(Boolean).join(', ');
  return { number: term.number, land: term.land, landName: land?.name ?? '', office };
}

function toOf({ next }: TermFacts): ManifestFacts['to'] {
  if (!next) return null;
  const { from, land, number } = next;
  return { number, land: land.id, landName: land.name, from };
}

/** A name that nobody has: the same package once more gets a number. */
export async function freeName(
  port: FilePort,
  target: string,
  { name, number = 1 }: { readonly name: string; readonly number?: number },
): Promise<string> {
  const wanted = number === 1 ? name : name.replace(/(\.[a-z]+)$/, `-${number}$1`);
  const taken = (await listIfThere(port, target)).map((each) => each.toLowerCase());
  if (!taken.includes(wanted.toLowerCase())) return wanted;
  return freeName(port, target, { name, number: number + 1 });
}

function manifestOf(input: HandoverExportInput, { data, facts }: Package): ManifestFacts {
  const { categories, madeAt, packageId, program } = input;
  const { counts, digest, manifest } = data.verified;
  return {
    ...{ packageId, madeAt, program, from: fromOf(facts), to: toOf(facts) },
    ...{ training: manifest.training, categories: [...categories] },
    ...{ folderFormat: manifest.format, records: { ...counts }, digest },
  };
}

/** Packs papers and data; `file` is the name that the file gets, and that its cover sheet says. */
async function packed(
  input: HandoverExportInput,
  made: Package & {
    readonly file: string;
    readonly source: PackageSource;
    readonly key: PassphraseKey | undefined;
  },
  progress: (done: number, total: number) => void,
): Promise<Result<PackedPackage>> {
  const { categories, day, madeAt, packageId, passphrase, program, termId } = input;
  const { data, file, key, source } = made;
  const deletions = source.verified.state.records.register('deletions').all();
  const papers = await packagePapers(data, {
    ...{ packageId, madeAt, fileName: file, encrypted: passphrase !== null },
    ...{ programVersion: program, categories, termId, day, deletions },
  });
  if (!papers.ok) return papers;
  const parts = new Map(papers.value);
  for (const [name, bytes] of data.entries) parts.set(`${DATA}${name}`, bytes);
  const order = { manifest: manifestOf(input, made), parts, passphrase, file };
  return packPackage(order, { progress, key });
}

/**
 * Writes the file under a name of its own, reads it from the disk, decrypts and unfolds it and holds every part against
 * its checksum; then it is named. The data folder in it was opened when it was built, and is the same by its bytes.
 */
async function written(
  { passphrase, target, token }: HandoverExportInput,
  { bytes, file, sha256 }: Pick<PackedPackage, 'bytes' | 'sha256'> & { readonly file: string },
  { port, ...options }: OpenOptions & { readonly port: FilePort },
): Promise<Result<string>> {
  const path = join(target, file);
  const waiting = `${path}.${token}${UNVERIFIED}`;
  await writeAtomically(port, { path: waiting, bytes, token });
  const back = await openPackageFile({ port, path: waiting }, passphrase, options);
  if (!back.ok || back.value.sha256 !== sha256) {
    await port.remove(waiting).catch(() => undefined);
    return err({ code: 'package.notReadBack', file });
  }
  await renamePatiently((from, to) => port.renameNew(from, to), waiting, path);
  await port.syncFolder(target);
  return ok(path);
}

async function exported(
  input: HandoverExportInput,
  jobs: JobPort,
): Promise<Result<HandoverExportOutput>> {
  const { files: port } = jobs;
  const { day, passphrase, target, termId } = input;
  const stages = new Stages(jobs);
  stages.reached(0);
  const key = passphrase === null ? undefined : new PassphraseKey(passphrase);
  key?.prepare();
  const source = await readSource(input, { port, codec: identityCodec, verify: readFromEntries });
  if (!source.ok) return source;
  stages.reached(100);
  const data = await packageData(source.value, input);
  if (!data.ok) return data;
  stages.reached(200);
  const { manifest, state } = data.value.verified;
  const { training } = manifest;
  const facts = termFacts(state.records, { termId, date: day, training });
  if (!facts.ok) return facts;
  await port.makeFolder(target);
  const one = { from: fromOf(facts.value), to: toOf(facts.value) };
  const name = packageFileName(one, { day, encrypted: passphrase !== null });
  const file = await freeName(port, target, { name });
  const made = { facts: facts.value, data: data.value, file, key, source: source.value };
  const done = await packed(input, made, stages.of([250, 650]));
  if (!done.ok) return done;
  const { bytes, manifest: list, sha256 } = done.value;
  const path = await written(input, { bytes, file, sha256 }, { port, key, progress: stages.of([650, 1_000]) }); // prettier-ignore
  if (!path.ok) return path;
  const { counts, digest, files } = data.value.verified;
  const size = bytes.length;
  return ok({
    ...{ path: path.value, name: file, bytes: size, sha256, parts: list.parts.length, files },
    ...{ counts, digest, from: { number: one.from.number, land: one.from.land } },
  });
}

/** Makes a package of a data folder beside whoever writes in it; there is a whole file at the end, or none. */
export async function exportHandover(
  input: HandoverExportInput,
  jobs: JobPort,
): Promise<Result<HandoverExportOutput>> {
  try {
    const done = await exported(input, jobs);
    if (!done.ok) await removeUnfinished(jobs.files, input);
    return done;
  } catch (error) {
    if (!isDiskError(error)) throw error;
    await removeUnfinished(jobs.files, input);
    return err({ code: 'package.notWritten', folder: input.target, cause: diskCause(error) });
  }
}
