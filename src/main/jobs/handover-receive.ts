import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Day } from '../../shared/domain/calendar/day';
import type { TakeOver } from '../../shared/domain/chair/take-over';
import { takeOverDrafts } from '../../shared/domain/chair/take-over-rule';
import { completions } from '../../shared/domain/handover/completions';
import { packageRedact } from '../../shared/domain/handover/redaction';
import { put, type Draft } from '../../shared/domain/storage/store-view';
import { err, ok, type Result } from '../../shared/result';
import { inLanes } from '../lanes';
import { identityCodec } from '../storage/codec';
import { diskCause, isDiskError } from '../storage/file-port';
import { generationPath, type FolderManifest } from '../storage/folder';
import type { Writer } from '../storage/journal-port';
import type { StoragePlace } from '../storage/load-state';
import { OfficeFiles } from '../storage/office-files';
import type { Records } from '../storage/records';
import { verifyGeneration } from '../storage/generations';
import { partsOf } from '../storage/opened-folder';
import {
  figuresOf,
  readEntries,
  writeGeneration,
  type Addition,
  type GenerationSource,
  type WrittenRecords,
} from '../storage/rewrite';
import { writeAtomically } from '../storage/write-atomically';
import { officeFileOf } from '../storage/backup-read';
import { DATA } from '../handover/package-names';
import { historyOf, rewritten, takenJournal } from './handover-history';
import { openHandover, type OpenedHandover, type PackagePlace } from './handover-open';
import { Stages } from './handover-progress';
import {
  handoverAgreement,
  planFor,
  readTarget,
  receivedBefore,
  recordsWith,
  type Target,
} from './handover-target';
import type { JobPort } from './job-port';

/** Names the files that a receiving brought until it counts; nobody else ever reads it as part of a generation. */
export const INCOMING = 'eingang.tmp';

/** Files written at once: each waits for its disk. */
const LANES = 8;

export interface HandoverReceiveInput extends PackagePlace {
  readonly folder: string;
  /** The generation that is built. */
  readonly generation: number;
  readonly folderId: string;
  readonly agreement: string;
  readonly onConflict: 'package' | 'own';
  readonly again: boolean;
  readonly takeOver: TakeOver | null;
  /** What a new data folder starts with, for what no package brings. */
  readonly reference: readonly Draft[];
  readonly writer: Writer;
  /** Under whose id the lines are recorded; '' = nobody's. */
  readonly user: string;
  /** The receiving office's. */
  readonly day: Day;
  readonly token: string;
}

export interface HandoverReceiveOutput {
  readonly manifest: FolderManifest;
  readonly seq: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly digest: string;
}

interface Coming {
  readonly handover: OpenedHandover;
  readonly target: Target;
}

const fileOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

/** Why a sound package does not come in here all the same. */
function refusal(input: HandoverReceiveInput, { handover, target }: Coming): Result<null> {
  const { opened, verified } = handover;
  const file = fileOf(input.path);
  if (!input.agreement.startsWith(opened.sha256)) return err({ code: 'package.changedSince', what: 'file' }); // prettier-ignore
  if (input.agreement !== handoverAgreement(opened.sha256, target))
    return err({ code: 'package.changedSince', what: 'folder' });
  if (target.kind !== 'office') return ok(null);
  const { training } = verified.manifest;
  if (target.manifest.training !== training)
    return err({ code: 'package.otherTraining', training });
  const before = receivedBefore(target, opened.manifest.packageId);
  if (before && !input.again) return err({ code: 'package.receivedBefore', file, on: before.on });
  return ok(null);
}

function packageRecord(input: HandoverReceiveInput, { handover, target }: Coming): Draft {
  const { manifest, sha256 } = handover.opened;
  const { categories, from, packageId } = manifest;
  const records = Object.values(manifest.records).reduce((sum, count) => sum + count, 0);
  return put.register('handoverPackages', {
    ...{ id: packageId, direction: 'received', on: input.day, fromTerm: from.number },
    ...{ fromLand: from.land, fileName: fileOf(input.path), sha256 },
    ...{ categories: [...categories], records, files: handover.verified.files },
    generationBefore: target.kind === 'office' ? target.manifest.generation : null,
  });
}

/** What stands in the new journal before anything comes on top. */
type Before = Pick<GenerationSource, 'entries' | 'taken'>;

/** In an empty folder the history of the package: as it is, where it is what it should be. */
async function packageHistory(
  { path }: HandoverReceiveInput,
  { entries, opened, verified }: OpenedHandover,
): Promise<Result<Before>> {
  // The state was proved to hold no more than it may; its history is believed as little.
  const redact = packageRedact(opened.manifest.categories, verified.state.records);
  const history = await historyOf(verified, redact);
  if (history.kind === 'lies') return err({ code: 'package.lies', file: fileOf(path), part: DATA });
  const taken = history.kind === 'asItIs' ? takenJournal(entries, verified, history.records) : null;
  return ok(taken ? { taken, entries: [] } : { entries: rewritten(verified.lines, redact) });
}

/** The lines that are there already: the office's own, or in an empty folder those of the package. */
async function linesBefore(
  place: StoragePlace,
  input: HandoverReceiveInput,
  { handover, target }: Coming,
): Promise<Result<Before>> {
  if (target.kind !== 'office') return packageHistory(input, handover);
  const lines = await readEntries({ place, manifest: target.manifest });
  return lines.ok ? ok({ entries: lines.value }) : lines;
}

interface Arrival {
  readonly drafts: readonly Draft[];
  readonly records: Records;
}

function arrivalOf(input: HandoverReceiveInput, coming: Coming): Arrival {
  const { handover, target } = coming;
  const { records: theirs } = handover.verified.state;
  if (target.kind === 'office') {
    const { drafts } = planFor(target, handover, input.onConflict);
    const all = [...drafts, packageRecord(input, coming)];
    return { drafts: all, records: recordsWith(target.records, all) };
  }
  const all = [...completions(input.reference, theirs), packageRecord(input, coming)];
  return { drafts: all, records: recordsWith(theirs, all) };
}

/** What is written behind the lines that are there: what comes in, then the new office. */
function additionsOf(input: HandoverReceiveInput, coming: Coming): Result<readonly Addition[]> {
  const { takeOver, user, writer } = input;
  const line = { at: writer.at, user };
  const { drafts, records } = arrivalOf(input, coming);
  const arrival = { ...line, operation: 'handover.import', drafts };
  if (takeOver === null) return ok([arrival]);
  const switched = takeOverDrafts(records, takeOver, randomUUID);
  if (!switched.ok) return switched;
  return ok([arrival, { ...line, operation: 'chair.takeOver', drafts: switched.value }]);
}

/** Brings the files of the package and reads each from the disk again. Those that were not there are named first. */
async function bringFiles(
  place: StoragePlace,
  { generation }: HandoverReceiveInput,
  { entries }: OpenedHandover,
): Promise<Result<null>> {
  const files = new OfficeFiles(place);
  const there = new Set(await files.names());
  const named = [...entries].flatMap(([entry, stored]) => {
    const name = officeFileOf(entry);
    return name === null ? [] : [{ name, stored }];
  });
  const fresh = named.map(({ name }) => name).filter((name) => !there.has(name));
  const path = join(generationPath(place.folder, generation), INCOMING);
  const bytes = Buffer.from(fresh.map((name) => `${name}\n`).join(''), 'utf8');
  await writeAtomically(place.port, { path, bytes, token: place.token() });
  let failure: Result<null> = ok(null);
  await inLanes(named, LANES, async (file) => {
    if (!failure.ok) return;
    const brought = await bringFile(place, file);
    if (!brought.ok) failure = brought;
  });
  return failure;
}

/** Written, and read from the disk again. */
async function bringFile(
  place: StoragePlace,
  { name, stored }: { readonly name: string; readonly stored: Uint8Array },
): Promise<Result<null>> {
  const files = new OfficeFiles(place);
  const content = place.codec.decodeBytes(stored);
  if (content === null) return err({ code: 'package.notReceived', cause: 'hardware' });
  const done = await files.put(content);
  const read = done.ok ? await files.read(name) : done;
  if (read.ok) return ok(null);
  const cause = read.error.code === 'officeFile.disk' ? read.error.cause : 'hardware';
  return err({ code: 'package.notReceived', cause });
}

/** Two works beside each other; what one of them throws is thrown once neither goes on. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<readonly [A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** Opens what was written, from the disk, to its last line. */
async function reread(
  place: StoragePlace,
  manifest: FolderManifest,
  { taken }: Before,
): Promise<Result<WrittenRecords>> {
  const parts = partsOf({ place, now: () => new Date() }, manifest);
  const read = await verifyGeneration(parts, taken?.segment ?? null);
  if (!read.ok) return read;
  const { head, records } = read.value;
  return ok({ records, head });
}

/** What comes in, and the generation that is made of it. */
interface Plan {
  readonly coming: Coming;
  readonly manifest: FolderManifest;
  readonly source: GenerationSource;
}

async function planned(
  input: HandoverReceiveInput,
  place: StoragePlace,
  stages: Stages,
): Promise<Result<Plan>> {
  const handover = await openHandover(place.port, input, stages.of([0, 600]));
  if (!handover.ok) return handover;
  const target = await readTarget(place.port, input.folder);
  if (!target.ok) return target;
  const coming = { handover: handover.value, target: target.value };
  const refused = refusal(input, coming);
  if (!refused.ok) return refused;
  const additions = additionsOf(input, coming);
  if (!additions.ok) return additions;
  const before = await linesBefore(place, input, coming);
  if (!before.ok) return before;
  const { folderId, generation, writer } = input;
  const base = target.value.kind === 'office' ? target.value : handover.value.verified;
  const manifest: FolderManifest = { ...base.manifest, folderId, generation };
  return ok({ coming, manifest, source: { ...before.value, additions: additions.value, writer } });
}

async function received(
  input: HandoverReceiveInput,
  jobs: JobPort,
): Promise<Result<HandoverReceiveOutput>> {
  const { folder, generation, token } = input;
  const place: StoragePlace = { port: jobs.files, codec: identityCodec, folder, token: () => token }; // prettier-ignore
  const stages = new Stages(jobs);
  const plan = await planned(input, place, stages);
  if (!plan.ok) return plan;
  const { coming, manifest, source } = plan.value;
  stages.reached(650);
  await place.port.makeFolder(generationPath(folder, generation));
  const [files, written] = await both(
    bringFiles(place, input, coming.handover),
    writeGeneration(place, manifest, source),
  );
  if (!files.ok) return files;
  if (!written.ok) return written;
  stages.reached(900);
  // Where there is an office, whoever lets the generation take over opens it before.
  const proved = coming.target.kind === 'office' ? written : await reread(place, manifest, source);
  stages.reached(1_000);
  return proved.ok ? ok({ manifest, ...(await figuresOf(proved.value)) }) : proved;
}

/** Builds the generation of a folder into which a package has come. Whoever calls makes it the current one. */
export async function receiveHandover(
  input: HandoverReceiveInput,
  jobs: JobPort,
): Promise<Result<HandoverReceiveOutput>> {
  try {
    return await received(input, jobs);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'package.notReceived', cause: diskCause(error) });
  }
}
