import { join, resolve } from 'node:path';
import { germanTime } from '../../shared/domain/calendar/german-time';
import type { Input, Output } from '../../shared/ipc/contract';
import type { SomeRecords } from '../../shared/domain/storage/state-difference';
import { err, ok, type Result } from '../../shared/result';
import { todayOf, type App, type StoreHost } from '../app';
import type { HandoverInspectOutput } from '../jobs/handover-inspect';
import { INCOMING, type HandoverReceiveInput, type HandoverReceiveOutput } from '../jobs/handover-receive'; // prettier-ignore
import { isDiskError, listIfThere, readIfThere } from '../storage/file-port';
import { generationPath, readManifest } from '../storage/folder';
import { adoptGeneration, createFromGeneration } from '../storage/generations';
import { FILES, isOfficeFileName } from '../storage/office-files';
import type { OpenOptions, WritingSession } from '../storage/open-store';
import { Sweep } from '../storage/sweep';
import { archiveOf } from './archive';
import { backUp } from './backup-run';

type Importing = Input<'handover.import'>;
type Imported = Output<'handover.import'>;

/** Where it comes in. */
interface At {
  readonly app: App;
  readonly folder: string;
}

const some = ({ count, names }: SomeRecords) => ({ count, names: [...names] });

function inspected(seen: HandoverInspectOutput): Output<'handover.inspect'> {
  const { agreement, bytes, choices, differences, encrypted, manifest, sha256 } = seen;
  const { categories, digest, from, madeAt, packageId, parts, records, to, training } = manifest;
  return {
    ...{ packageId, madeAt, from, to, encrypted, training, bytes, sha256 },
    ...{ parts: parts.length, categories: [...categories], counts: { ...records } },
    ...{ recordsDigest: digest, testLetter: { ...seen.testLetter }, receivedOn: seen.receivedOn },
    target: seen.target,
    differences: differences.map(({ added, changed, collection, kept }) => ({
      ...{ collection, added: some(added), changed: some(changed), kept: some(kept) },
    })),
    choices: {
      term: choices.term,
      laender: [...choices.laender],
      organisations: [...choices.organisations],
      holders: [...choices.holders],
    },
    agreement,
  };
}

/** Proves a package and says what it would bring. */
export async function inspectPackage(
  { file, passphrase, runId }: Input<'handover.inspect'>,
  app: App,
  host: StoreHost,
): Promise<Result<Output<'handover.inspect'>>> {
  const path = resolve(app.baseFolder, file);
  const done = await app.jobs.run({
    job: 'inspectHandover',
    register: null,
    runId,
    input: { path, passphrase: passphrase ?? null, folder: host.folder },
  });
  return done.ok ? ok(inspected(done.value.value)) : done;
}

/** Writes what is in a package for people to read where somebody wants it. */
export async function savePapers(
  { file, passphrase, runId, to }: Input<'handover.savePapers'>,
  app: App,
): Promise<Result<Output<'handover.savePapers'>>> {
  const done = await app.jobs.run({
    job: 'saveHandoverPapers',
    register: null,
    runId,
    input: {
      ...{ path: resolve(app.baseFolder, file), passphrase: passphrase ?? null },
      ...{ target: resolve(app.baseFolder, to), token: app.newId() },
    },
  });
  if (!done.ok) return done;
  const { files } = done.value.value;
  for (const each of files) app.madeFiles.add(each);
  return ok({ files: [...files] });
}

/** Files that a receiving brought before it failed or was stopped. */
async function incoming(at: At, generation: number): Promise<readonly string[]> {
  const path = join(generationPath(at.folder, generation), INCOMING);
  const list = await readIfThere(at.app.files, path);
  const names = list ? Buffer.from(list).toString('utf8').split('\n') : [];
  return names.filter(isOfficeFileName);
}

/** Takes away what was built and does not count: the generation, and files that only it would have named. */
async function sweepAway(at: At, generation: number): Promise<void> {
  const { app, folder } = at;
  const sweep = new Sweep(app.files);
  try {
    for (const name of await incoming(at, generation)) await sweep.take(join(folder, FILES, name));
  } catch (error) {
    // Files that nobody names are no danger; that nothing was received is what counts.
    if (!isDiskError(error)) throw error;
  }
  await sweep.take(generationPath(folder, generation));
}

/** An empty folder is empty again. */
async function sweepEmptyFolders({ app, folder }: At): Promise<void> {
  for (const name of ['generations', FILES]) {
    await app.files.removeFolder(join(folder, name)).catch(() => undefined);
  }
}

function receive(
  { app }: At,
  input: HandoverReceiveInput,
  runId: string | undefined,
): Promise<Result<HandoverReceiveOutput>> {
  const done = app.jobs.run({ job: 'receiveHandover', register: null, runId, input });
  return done.then((result) => (result.ok ? ok(result.value.value) : result));
}

interface Own extends Pick<HandoverReceiveInput, 'day' | 'folderId' | 'reference' | 'user'> {
  readonly generation: number;
}

function orderOf({ app, folder }: At, input: Importing, own: Own): HandoverReceiveInput {
  const { agreement, again = false, onConflict = 'package', passphrase, takeOver } = input;
  const { login, pc } = app.actor;
  return {
    ...own,
    ...{ folder, path: resolve(app.baseFolder, input.file), passphrase: passphrase ?? null },
    ...{ agreement, again, onConflict, takeOver: takeOver ?? null, token: app.newId() },
    writer: { user: login, pc, at: app.now().toISOString() },
  };
}

function answer(received: HandoverReceiveOutput, safetyCopy: string | null): Imported {
  const { counts, digest, manifest, seq } = received;
  return { generation: manifest.generation, seq, counts: { ...counts }, digest, safetyCopy };
}

function optionsOf({ app, folder }: At): OpenOptions {
  const { codec, files: port, newId: token, now } = app;
  return { place: { port, codec, folder, token }, now };
}

/** A manifest whose name is not known to be durable names a whole data folder all the same: then nothing is taken away. */
async function sweepUnlessNamed(at: At, generation: number | null): Promise<void> {
  const there = await readManifest(at.app.files, at.folder);
  if (there.ok) return;
  if (generation !== null) await sweepAway(at, generation);
  await sweepEmptyFolders(at);
}

/** How far a receiving has come. */
interface Built {
  generation: number | null;
  received: HandoverReceiveOutput | null;
  safetyCopy: string | null;
}

async function intoEmpty(input: Importing, at: At): Promise<Result<Imported>> {
  const { app } = at;
  const reference = await app.resources.reference();
  const day = germanTime(app.now().toISOString()).day;
  const built: { generation: number | null; received: HandoverReceiveOutput | null } = { generation: null, received: null }; // prettier-ignore
  const made = await createFromGeneration(optionsOf(at), async (generation) => {
    built.generation = generation;
    const own = { generation, reference, day, folderId: app.newId(), user: '' };
    const received = await receive(at, orderOf(at, input, own), input.runId);
    if (!received.ok) return received;
    built.received = received.value;
    return ok(received.value.manifest);
  });
  if (made.ok && built.received) {
    await forget(at, made.value.generation);
    return ok(answer(built.received, null));
  }
  await sweepUnlessNamed(at, built.generation);
  return made.ok ? err({ code: 'package.notReceived', cause: 'unknown' }) : made;
}

/** What was received counts now. */
async function forget({ app, folder }: At, generation: number): Promise<void> {
  const path = join(generationPath(folder, generation), INCOMING);
  await app.files.remove(path).catch(() => undefined);
}

function userOf({ app }: At, { store }: WritingSession): string {
  const users = store.view.register('users').all();
  return users.find(({ login }) => login === app.actor.login)?.id ?? '';
}

async function intoOffice(
  session: WritingSession,
  input: Importing,
  at: At,
): Promise<Result<Imported>> {
  const { app, folder } = at;
  const { store } = session;
  const archive = archiveOf(store.view);
  if (archive) return err({ code: 'store.archived', since: archive.since });
  // Looked at once before anything is written; the worker looks again.
  const { generation: current, folderId } = store.manifest;
  if (!input.agreement.endsWith(`-${current}-${store.head}`)) return err({ code: 'package.changedSince', what: 'folder' }); // prettier-ignore
  const day = todayOf(app, store.view);
  const own = { reference: [], day, folderId, user: userOf(at, session) };
  const built: Built = { generation: null, received: null, safetyCopy: null };
  const adopted = await adoptGeneration(session, async ({ manifest: { generation } }) => {
    built.generation = generation;
    const received = await receive(at, orderOf(at, input, { ...own, generation }), input.runId);
    if (!received.ok) return received;
    built.received = received.value;
    // Only for what comes in: a package that is refused leaves nothing behind.
    const ask = { reason: 'before-handover', runId: input.runId } as const;
    const safety = await backUp({ app, folder, store }, ask);
    if (safety.ok) built.safetyCopy = safety.value.made.path;
    return safety;
  });
  if (adopted.ok && built.received) {
    await forget(at, adopted.value.generation);
    return ok(answer(built.received, built.safetyCopy));
  }
  await dropUnlessCurrent(at, built.generation);
  return adopted.ok ? err({ code: 'package.notReceived', cause: 'unknown' }) : adopted;
}

/** A closing that was written before something failed has made the new generation the current one all the same. */
async function dropUnlessCurrent(at: At, generation: number | null): Promise<void> {
  if (generation === null) return;
  const { findFolder } = await import('../storage/opened-folder');
  const found = await findFolder(optionsOf(at));
  const isCurrent = !found.ok || found.value.parts.manifest.generation === generation;
  if (!isCurrent) await sweepAway(at, generation);
}

/** Takes a package in: as the beginning of an empty folder, or to what an office has. */
export async function importPackage(
  input: Importing,
  app: App,
  host: StoreHost,
): Promise<Result<Imported>> {
  const { folder } = host;
  if (folder === null) return err({ code: 'folder.notGiven' });
  const at = { app, folder };
  const there = await readManifest(app.files, folder);
  if (there.ok) return host.replace((session) => intoOffice(session, input, at));
  const names = await listIfThere(app.files, folder).catch(() => []);
  return names.length > 0 && there.error.code === 'folder.damaged' ? there : intoEmpty(input, at);
}
