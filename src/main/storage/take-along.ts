import { join } from 'node:path';
import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import { sameJson } from '../../shared/domain/storage/deep-equal';
import { err, ok, type Result } from '../../shared/result';
import { makeGenerationFolders } from './create-folder';
import { deliverLines } from './deliver-lines';
import { listIfThere, type FilePort } from './file-port';
import { generationPath, journalPath, writeManifest, type FolderManifest } from './folder';
import { verifyGeneration } from './generations';
import type { Taker } from './closing';
import type { StoragePlace } from './load-state';
import { copyOfficeFiles } from './office-files';
import { findFolder, guarded, partsOf, type Found, type OpenOptions } from './opened-folder';
import type { WritingSession } from './open-store';
import { SegmentFiles } from './segment-files';
import { writeAtomically } from './write-atomically';

/** The files of a generation that belong to it; leftovers and what was set aside stay. */
const OWN_FILE = /^[^.]+\.jsonl?$/;

async function filesOf(port: FilePort, generation: string): Promise<readonly string[]> {
  const names = await Promise.all(
    // The journal last: a document may be older than the journal beside it, never newer.
    ['', 'conferences', 'journal'].map(async (folder) => {
      const there = await listIfThere(port, join(generation, folder));
      return there.filter((name) => OWN_FILE.test(name)).map((name) => join(folder, name));
    }),
  );
  return names.flat();
}

/** Copies the generation that counts, file by file, into an empty folder; it has no manifest yet. */
async function copyGeneration(
  from: StoragePlace,
  to: StoragePlace,
  generation: number,
): Promise<void> {
  await makeGenerationFolders(to, generation);
  const [source, target] = [from, to].map(({ folder }) => generationPath(folder, generation));
  for (const name of await filesOf(from.port, source ?? '')) {
    const bytes = await from.port.read(join(source ?? '', name));
    await writeAtomically(to.port, { path: join(target ?? '', name), bytes, token: to.token() });
  }
}

function takerOf({ claimant, parts }: WritingSession, token: string): Taker {
  const { user, pc } = claimant;
  return { token, user, pc, at: parts.options.now().toISOString() };
}

async function isEmpty(port: FilePort, folder: string): Promise<boolean> {
  await port.makeFolder(folder);
  return (await port.list(folder)).length === 0;
}

/** A copy proves itself by opening and by saying the same as the original. */
async function proveCopy(
  session: WritingSession,
  options: OpenOptions,
): Promise<Result<FolderManifest>> {
  const { manifest } = session.parts;
  const copy = await verifyGeneration(partsOf(options, manifest));
  if (!copy.ok) return copy;
  const isSame = copy.value.records.digest() === session.store.digest();
  return isSame ? ok(manifest) : err({ code: 'folder.damaged', details: ['Kopie'] });
}

/**
 * Hands the work to a copy, say on a laptop: the copy is made and proved, then the journal here is closed, and
 * only then the copy becomes a data folder. An interruption in between costs the copy, never a change: here the
 * work can be continued.
 */
export function takeAlong(session: WritingSession, to: string): Promise<Result<FolderManifest>> {
  const { options, manifest, journal } = session.parts;
  const { place } = options;
  const target = { ...place, folder: to };
  return guarded(to, () =>
    session.store.handOver(async () => {
      if (manifest.home) return err({ code: 'folder.stillAway' });
      if (!(await isEmpty(place.port, to))) return err({ code: 'folder.notEmpty', folder: to });
      const files = await copyOfficeFiles(place, target);
      if (!files.ok) return files;
      await copyGeneration(place, target, manifest.generation);
      const proved = await proveCopy(session, { ...options, place: target });
      if (!proved.ok) return proved;
      const by = takerOf(session, place.token());
      const ended = await journal.end({ kind: 'out', by });
      if (!ended.ok) return ended;
      const home = { token: by.token, folder: place.folder, at: by.at, seq: session.store.head };
      const taken = { ...manifest, home };
      await writeManifest(place.port, { folder: to, onlyNew: true }, taken);
      return ok(taken);
    }),
  );
}

export interface BroughtBack {
  /** Changes that came home. */
  readonly changes: number;
  /** Of all records, the same in both folders. */
  readonly digest: string;
}

/** How things stand at home when somebody comes back. */
interface Return {
  readonly home: Found;
  /** The segment that the lines from the way would become. */
  readonly number: number;
  /** `waiting`: nobody wrote since. `there`: it came back before. `wentOn`: both went on. */
  readonly kind: 'waiting' | 'there' | 'wentOn';
  /** The lines that the home does not have yet. */
  readonly entries: readonly JournalEntry[];
}

function isHomeOf(away: FolderManifest, home: FolderManifest): boolean {
  return away.folderId === home.folderId && away.generation === home.generation && !home.home;
}

/** Whether nobody has written at home since this copy was taken along. */
function waitsFor({ home: taken }: FolderManifest, home: Found): boolean {
  const { closing } = home.state.report.reading;
  return closing?.kind === 'out' && closing.by.token === taken?.token;
}

/** Whether the home has every line of the copy. */
async function hasAll(home: Found, away: WritingSession): Promise<boolean> {
  const from = (away.parts.manifest.home?.seq ?? 0) + 1;
  const own = (await away.parts.journal.readFrom(from)).entries;
  const { entries } = await home.parts.journal.readFrom(from);
  return own.every((entry, at) => sameJson(entry, entries[at] ?? null));
}

async function look(away: WritingSession, homeOptions: OpenOptions): Promise<Result<Return>> {
  const { manifest, journal } = away.parts;
  const { place } = homeOptions;
  // Listed before anything is read: who claims from now on takes a later number, and is noticed.
  const segments = new SegmentFiles(place.port, journalPath(place.folder, manifest.generation));
  const number = ((await segments.numbers()).at(-1) ?? 0) + 1;
  const found = await findFolder(homeOptions);
  if (!found.ok) return found;
  const home = found.value;
  if (!isHomeOf(manifest, home.parts.manifest)) return err({ code: 'folder.notHome' });
  const { head } = home.state.report.reading;
  const { before, entries } = await journal.readFrom(head.seq + 1);
  if (waitsFor(manifest, home) && before?.checksum === head.checksum) {
    return ok({ home, number, kind: 'waiting', entries });
  }
  const kind = (await hasAll(home, away)) ? 'there' : 'wentOn';
  return ok({ home, number, kind, entries });
}

/** One segment with all lines at once; false = somebody took the right to write at home meanwhile. */
async function deliver(away: WritingSession, { entries, home, number }: Return): Promise<boolean> {
  const { options, manifest } = home.parts;
  const { user, pc } = away.claimant;
  const writer = { user, pc, at: options.now().toISOString() };
  const { head } = home.state.report.reading;
  const journal = journalPath(options.place.folder, manifest.generation);
  return deliverLines(options.place, { journal, number, writer, head, entries });
}

/** Keeps the state from the way beside the one at home, as a data folder of its own. */
async function keepBeside(away: WritingSession, { home }: Return): Promise<Result<never>> {
  const { manifest, options } = away.parts;
  const place = home.parts.options.place;
  const at = options.now().toISOString().slice(0, 19).replaceAll(':', '-');
  const file = join('von-unterwegs', `${at}_${place.token().slice(0, 8)}`);
  const target = { ...place, folder: join(place.folder, file) };
  const files = await copyOfficeFiles(options.place, target);
  if (!files.ok) return files;
  await copyGeneration(options.place, target, manifest.generation);
  const { app, folderId, format, generation, training } = manifest;
  const own = { app, folderId, format, generation, training };
  await writeManifest(place.port, { folder: target.folder, onlyNew: true }, own);
  const changes = away.store.head - (manifest.home?.seq ?? 0);
  return err({ code: 'folder.wentOn', changes, file });
}

async function comeHome(
  away: WritingSession,
  homeOptions: OpenOptions,
): Promise<Result<BroughtBack>> {
  const { manifest, journal } = away.parts;
  if (!manifest.home) return err({ code: 'folder.notTaken' });
  let way = await look(away, homeOptions);
  if (!way.ok) return way;
  if (way.value.kind === 'wentOn') return keepBeside(away, way.value);
  // Files before the lines that name them.
  const files = await copyOfficeFiles(away.parts.options.place, homeOptions.place);
  if (!files.ok) return files;
  // The copy first: nothing more is written there that would not come along.
  const ended = await journal.end({ kind: 'back', by: takerOf(away, manifest.home.token) });
  if (!ended.ok) return ended;
  while (way.value.kind === 'waiting') {
    if (await deliver(away, way.value)) return proveReturn(away, homeOptions, way.value.entries);
    way = await look(away, homeOptions);
    if (!way.ok) return way;
  }
  return way.value.kind === 'there'
    ? ok({ changes: 0, digest: way.value.home.state.records.digest() })
    : keepBeside(away, way.value);
}

async function proveReturn(
  away: WritingSession,
  homeOptions: OpenOptions,
  entries: readonly JournalEntry[],
): Promise<Result<BroughtBack>> {
  const home = await findFolder(homeOptions);
  if (!home.ok) return home;
  const digest = away.store.digest();
  return home.value.state.records.digest() === digest
    ? ok({ changes: entries.length, digest })
    : err({ code: 'folder.damaged', details: ['Rückgabe'] });
}

/**
 * Brings the work in a copy back home: the copy is closed, all its lines reach the journal at home in one
 * segment or not at all, and both say the same afterwards. Where the work at home went on meanwhile, the state
 * from the way is put beside it and nothing is mixed. May be called again after an interruption.
 */
export function bringBack(
  away: WritingSession,
  homeOptions: OpenOptions,
): Promise<Result<BroughtBack>> {
  return guarded(homeOptions.place.folder, () =>
    away.store.handOver(() => comeHome(away, homeOptions)),
  );
}
