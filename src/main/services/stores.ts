import { filesInUse } from '../../shared/domain/letterheads/file-references';
import { danglingSlices } from '../../shared/domain/storage/references';
import type { Draft } from '../../shared/domain/storage/store-view';
import type { Finding } from '../../shared/ipc/contract-parts';
import { err, ok, type Result } from '../../shared/result';
import { cloudText } from '../../shared/texts/cloud-text';
import { errorText } from '../../shared/texts/error-texts';
import { findingTexts } from '../../shared/texts/finding-texts';
import { cloudPlaceOf } from '../cloud-place';
import type { App, StoreHost } from '../app';
import { createFolder } from '../storage/create-folder';
import type { Conflict } from '../storage/journal-reading';
import type { Context, Handlers } from './context';
import { officeFilesOf } from './office-files';
import { inSlices } from './slices';

type StoreHandlers = Pick<
  Handlers,
  'store.check' | 'store.create' | 'store.recent' | 'store.redo' | 'store.undo'
>;

/** Makes a data folder at the host's place; `drafts` are its first line. */
export async function makeFolder(
  app: App,
  host: StoreHost,
  creation: {
    readonly training: boolean;
    readonly operation: string;
    readonly drafts: readonly Draft[];
  },
): Promise<Result<{ folderId: string }>> {
  if (host.folder === null) return err({ code: 'folder.notGiven' });
  const folderId = app.newId();
  const place = { port: app.files, codec: app.codec, folder: host.folder, token: app.newId };
  const { login: user, pc, pid } = app.actor;
  const made = await createFolder(
    { place, now: app.now },
    { user, pc, pid },
    {
      folderId,
      training: creation.training,
      first: { operation: creation.operation, user: '', rule: () => ok(creation.drafts) },
    },
  );
  return made.ok ? ok({ folderId }) : made;
}

function finding(level: Finding['level'], code: string, message: string): Finding {
  return { level, code, message, record: null };
}

function conflictFindings({ entries, segment, damaged }: Conflict): readonly Finding[] {
  const sentences = [
    ...(entries.length > 0 ? [findingTexts.conflict(entries.length, segment)] : []),
    ...(damaged ? [findingTexts.damagedConflict(segment)] : []),
  ];
  return sentences.map((sentence) => finding('warning', 'storage.conflict', sentence));
}

/** What opening and reading the whole journal have found; one sentence per damage. */
async function storageFindings({ store }: Context): Promise<readonly Finding[]> {
  const { setAside, isListOld, reading } = store.report;
  const whole = await store.verifyJournal();
  const files = setAside.map((path) => path.split(/[\\/]/).at(-1) ?? path);
  const current = reading.damage.map((damage) =>
    finding('stop', 'storage.damage', findingTexts.damage(damage.seq)),
  );
  const older = whole.damage.map((damage) =>
    finding('stop', 'storage.damage', findingTexts.oldDamage(damage.seq)),
  );
  return [
    ...files.map((file) => finding('warning', 'storage.setAside', findingTexts.setAside(file))),
    ...(isListOld ? [finding('hint', 'storage.listOld', findingTexts.listOld)] : []),
    ...whole.conflicts.flatMap(conflictFindings),
    ...(current.length > 0 ? current : older),
  ];
}

async function cloudFindings({ app, folder }: Context): Promise<readonly Finding[]> {
  const service = await cloudPlaceOf(app.files, folder);
  return service === null ? [] : [finding('hint', 'storage.cloud', cloudText(service))];
}

async function danglingFindings({ store }: Context): Promise<readonly Finding[]> {
  const dangling = await inSlices(danglingSlices(store.view));
  return dangling.map(({ reference, id, key }) => ({
    level: 'stop',
    code: 'record.dangling',
    message: findingTexts.dangling(reference.field, reference.target, id),
    record: key,
  }));
}

/** Pictures that records name and that cannot be shown. */
async function fileFindings(context: Context): Promise<readonly Finding[]> {
  const files = officeFilesOf(context);
  const findings: Finding[] = [];
  for (const { sha256, key } of filesInUse(context.store.view)) {
    const read = await files.read(sha256);
    if (read.ok) continue;
    const { error } = read;
    findings.push({ level: 'stop', code: error.code, message: errorText(error), record: key });
  }
  return findings;
}

/** Shipped ministries that nobody has looked at yet: "bitte prüfen". */
function unconfirmedFindings({ store }: Context): readonly Finding[] {
  return store.view
    .register('organisations')
    .all()
    .filter((organisation) => !organisation.confirmed)
    .map((organisation) => ({
      level: 'hint',
      code: 'organisation.unconfirmed',
      message: findingTexts.unconfirmed(organisation.name),
      record: `register/organisations/${organisation.id}`,
    }));
}

export const storeHandlers: StoreHandlers = {
  'store.create': async (input, app, host) => {
    const drafts = await app.resources.reference();
    return makeFolder(app, host, {
      training: input.training ?? false,
      operation: 'store.create',
      drafts,
    });
  },

  'store.check': async (_input, context) => {
    const { store } = context;
    const { folderId, format, generation, training } = store.manifest;
    return ok({
      folderId,
      format,
      generation,
      training,
      changes: store.head,
      counts: { ...store.counts() },
      digest: await store.digestInSlices(),
      findings: [
        ...(await storageFindings(context)),
        ...(await cloudFindings(context)),
        ...(await danglingFindings(context)),
        ...(await fileFindings(context)),
        ...unconfirmedFindings(context),
      ],
    });
  },

  'store.recent': async ({ limit }, { store }) => {
    const { steps, undo, redo } = await store.recent(limit);
    const names = new Map(
      store.view
        .register('users')
        .all()
        .map((user) => [user.id, user.name ?? user.login]),
    );
    return ok({
      steps: steps.map((entry) => ({
        seq: entry.seq,
        at: entry.at,
        user: names.get(entry.user) ?? '',
        operation: entry.operation,
        records: entry.changes.length,
      })),
      undo: undo?.operation ?? null,
      redo: redo?.operation ?? null,
    });
  },

  'store.undo': async (_input, { store, user }) => committedOutput(await store.undo(user)),
  'store.redo': async (_input, { store, user }) => committedOutput(await store.redo(user)),
};

function committedOutput(
  result: Result<{ readonly seq: number; readonly keys: readonly string[] }>,
): Result<{ seq: number; keys: string[] }> {
  return result.ok ? ok({ seq: result.value.seq, keys: [...result.value.keys] }) : result;
}
