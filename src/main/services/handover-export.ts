import { join, resolve } from 'node:path';
import { termOn } from '../../shared/domain/chair/terms';
import { completed } from '../../shared/domain/handover/categories';
import { strengthOf } from '../../shared/domain/handover/passphrase';
import { packageRedact } from '../../shared/domain/handover/redaction';
import { kindOf } from '../../shared/domain/storage/collections';
import type { StoredRecord } from '../../shared/domain/storage/redacted-entries';
import { put, type Draft } from '../../shared/domain/storage/store-view';
import { landCode } from '../../shared/domain/register/records';
import type { Input, Output } from '../../shared/ipc/contract';
import type { AppError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { todayOf } from '../app';
import type { HandoverExportOutput } from '../jobs/handover-export';
import { PROGRAM_VERSION } from '../program-version';
import { removeUnfinished } from '../storage/backup-write';
import { isDiskError } from '../storage/file-port';
import { FILES } from '../storage/office-files';
import { insideRefusal } from './backup-run';
import type { Context } from './context';
import { inSlices } from './slices';

/** Records looked at between two breaths of the program. */
const SLICE = 200;

interface Counted {
  readonly key: string;
  readonly goes: boolean;
  /** A file that goes along: its name, and what it weighs where the record says so. */
  readonly file: { readonly name: string; readonly bytes: number | null } | null;
}

function fileOf(record: unknown): Counted['file'] {
  if (typeof record !== 'object' || record === null) return null;
  if (!('sha256' in record) || typeof record.sha256 !== 'string') return null;
  const bytes = 'bytes' in record && typeof record.bytes === 'number' ? record.bytes : null;
  return { name: record.sha256, bytes };
}

function tally(items: readonly Counted[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Bytes of the files: as the records say, else as they lie there. */
async function weight(items: readonly Counted[], { app, folder }: Context) {
  const files = new Map(items.flatMap(({ file }) => (file ? [[file.name, file.bytes]] : [])));
  let bytes = 0;
  for (const [name, known] of files) bytes += known ?? (await lengthOf(name, { app, folder }));
  return { files: files.size, bytes };
}

async function lengthOf(
  name: string,
  { app, folder }: Pick<Context, 'app' | 'folder'>,
): Promise<number> {
  try {
    return (await app.files.read(join(folder, FILES, name))).length;
  } catch (error) {
    if (!isDiskError(error)) throw error;
    // What is not there does not go along; the check of the folder names it.
    return 0;
  }
}

/** What a package of these categories would hold, of the records as they are now. */
export async function planPackage(
  input: Input<'handover.plan'>,
  context: Context,
): Promise<Result<Output<'handover.plan'>>> {
  const categories = completed(input.categories);
  const { store } = context;
  const redact = packageRedact(categories, store.view);
  const look = ({ document, collection, id, record }: Draft): Counted => {
    // Whatever lies in a store is JSON.
    const left = redact({ document, collection, id }, record as StoredRecord);
    const key = `${kindOf(document) ?? document}.${collection}`;
    const goes = left !== null;
    return { key, goes, file: goes ? fileOf(left) : null };
  };
  const all = store.everything();
  function* slices(): Generator<readonly Counted[]> {
    for (let from = 0; from < all.length; from += SLICE)
      yield all.slice(from, from + SLICE).map(look);
  }
  const counted = await inSlices(slices());
  const going = counted.filter(({ goes }) => goes);
  return ok({
    ...{ categories: [...categories], counts: tally(going) },
    staysBehind: tally(counted.filter(({ goes }) => !goes)),
    ...(await weight(going, context)),
  });
}

function passphraseRefusal(passphrase: string | undefined): AppError | null {
  if (passphrase === undefined) return null;
  const { bits, isEnough, needed } = strengthOf(passphrase);
  return isEnough ? null : { code: 'package.weakPassphrase', bits, needed };
}

/** That a package was made; without its content, and not where nobody may write any more. */
function noted(
  { change }: Context,
  order: {
    readonly packageId: string;
    readonly day: string;
    readonly categories: readonly string[];
  },
  made: HandoverExportOutput,
) {
  const { counts, files, from, name, sha256 } = made;
  const { categories, day, packageId } = order;
  const land = landCode.safeParse(from.land);
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return change({
    operation: 'handover.export',
    rule: () =>
      ok([
        put.register('handoverPackages', {
          ...{ id: packageId, direction: 'sent', on: day, fromTerm: from.number },
          ...{ fromLand: land.success ? land.data : null, fileName: name, sha256 },
          ...{ categories: [...categories], records, files, generationBefore: null },
        }),
      ]),
  });
}

/** Writes a package of what was chosen, has it read back and proved, and notes that it was made. */
export async function exportPackage(
  input: Input<'handover.export'>,
  context: Context,
): Promise<Result<Output<'handover.export'>>> {
  const { app, folder, store } = context;
  const { passphrase, runId } = input;
  const weak = passphraseRefusal(passphrase);
  if (weak) return err(weak);
  const target = resolve(app.baseFolder, input.to);
  const inside = insideRefusal(folder, target);
  if (inside) return err(inside);
  const day = todayOf(app, store.view);
  const term = termOn(store.view.register('chairTerms').all(), day);
  if (!term) return err({ code: 'package.noTerm', day });
  const categories = completed(input.categories);
  const order = { categories, day, packageId: app.newId() };
  const token = app.newId();
  const done = await app.jobs.run({
    job: 'exportHandover',
    register: null,
    runId,
    input: {
      ...{ ...order, folder, target, passphrase: passphrase ?? null, folderId: app.newId() },
      ...{ madeAt: app.now().toISOString(), termId: term.id, program: PROGRAM_VERSION, token },
    },
  });
  if (!done.ok) {
    // Whoever is stopped cannot tidy up any more.
    await removeUnfinished(app.files, { target, token });
    return done;
  }
  const made = done.value.value;
  app.madeFiles.add(made.path);
  const change = await noted(context, order, made);
  if (!change.ok) return change;
  const { bytes, counts, digest, name, parts, path, sha256 } = made;
  return ok({
    ...{ packageId: order.packageId, file: path, name, bytes, sha256, parts },
    ...{ encrypted: passphrase !== undefined, categories: [...categories] },
    ...{ counts: { ...counts }, digest },
  });
}
