import { join } from 'node:path';
import { parseBackupName } from '../../shared/domain/storage/backup-name';
import { err, ok, type Result } from '../../shared/result';
import { backupMarks, listBackups, type ListedBackup } from './backup-list';
import { secondPlace } from './backup-places';
import { openBackup, verifyFolder } from './backup-read';
import { BACKUPS } from './backup-write';
import type { FileTools } from './erase';
import { listIfThere, readIfThere } from './file-port';
import {
  generationPath,
  journalPath,
  manifestBytes,
  MANIFESTS,
  writeManifest,
  type FolderManifest,
} from './folder';
import { FILES, isOfficeFileName } from './office-files';
import { guarded } from './opened-folder';
import { readEntries } from './rewrite';
import { Sweep, type LeftOver } from './sweep';

export interface RemainsOrder {
  readonly folder: string;
  /** The chosen place for copies of backups; null = none. */
  readonly second: string | null;
  /** Makes temporary names unique. */
  readonly token: string;
}

export interface Remains {
  /** Nothing was taken away: there is no sound backup of the current generation yet. */
  readonly needsBackup: boolean;
  /** How many files and folders went. */
  readonly removed: number;
  readonly left: readonly LeftOver[];
}

const SEGMENT = /^\d{6,}\.jsonl$/;
/** Unfinished writes and what was set aside. */
const ASIDE = /\.tmp$|\.beschaedigt-/;
const UNFINISHED_BACKUP = /\.zip\..+\.(?:tmp|ungeprueft)$/;
const FILE_NAME = /[0-9a-f]{64}/g;

const isAside = (name: string): boolean => ASIDE.test(name);
const everything = (): boolean => true;

interface Site extends FileTools {
  readonly order: RemainsOrder;
  readonly manifest: FolderManifest;
  readonly sweep: Sweep;
}

/** Both files that say which generation counts name this one: no way leads to an older one any more. */
async function isNamed({ order, port, manifest }: Site): Promise<boolean> {
  const { folder } = order;
  await writeManifest(port, { folder, onlyNew: false }, manifest);
  const wanted = Buffer.from(manifestBytes(manifest));
  for (const name of MANIFESTS) {
    const there = await readIfThere(port, join(folder, name));
    if (!there || !wanted.equals(there)) return false;
  }
  return true;
}

async function hasBackup({ codec, manifest, order, port }: Site): Promise<boolean> {
  const own = join(order.folder, BACKUPS);
  for (const { generation, name } of await backupMarks(port, own)) {
    if (generation !== manifest.generation) continue;
    const opened = await openBackup(port, codec, join(own, name));
    if (opened.ok && opened.value.manifest.folderId === manifest.folderId) return true;
  }
  return false;
}

/**
 * Takes everything out of an older generation except the names of its segments. A PC that slept with the right to
 * write finds by the next segment's name that somebody has taken over: without it, it would go on and acknowledge
 * what nobody ever sees.
 */
async function sweepOlder({ order, port, sweep }: Site, generation: number): Promise<void> {
  const { folder, token } = order;
  await sweep.takeFrom(generationPath(folder, generation), (name) => name !== 'journal');
  const journal = journalPath(folder, generation);
  await sweep.takeFrom(journal, (name) => !SEGMENT.test(name));
  await sweep.guarded(journal, async () => {
    for (const name of await listIfThere(port, journal))
      await sweep.empty(join(journal, name), token);
  });
}

async function sweepGenerations(site: Site): Promise<void> {
  const { manifest, order, port, sweep } = site;
  const root = join(order.folder, 'generations');
  const current = String(manifest.generation);
  const isOlder = (name: string): boolean => /^\d+$/.test(name) && Number(name) < Number(current);
  await sweep.guarded(root, async () => {
    for (const name of await listIfThere(port, root))
      if (isOlder(name)) await sweepOlder(site, Number(name));
  });
  // What was begun and never became the current one; the caller alone may write here.
  await sweep.takeFrom(root, (name) => name !== current && !isOlder(name));
  for (const inner of ['', 'conferences', 'journal'])
    await sweep.takeFrom(join(root, current, inner), isAside);
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) yield* textsIn(item);
}

/** Names of files of the office that the current generation names anywhere, in its history, too. */
async function namedFiles({
  codec,
  manifest,
  order,
  port,
}: Site): Promise<Result<ReadonlySet<string>>> {
  const place = { port, codec, folder: order.folder, token: () => order.token };
  const read = await readEntries({ place, manifest });
  if (!read.ok) return read;
  const names = new Set<string>();
  for (const { changes } of read.value) {
    for (const text of textsIn(changes)) {
      if (text.length < 64) continue;
      for (const name of text.match(FILE_NAME) ?? []) names.add(name);
    }
  }
  return ok(names);
}

/** Those that cannot be read, too: nobody can say what they hold. Other people's stay, and are told. */
async function sweepBackups(site: Site, folder: string, listed: ListedBackup[]): Promise<void> {
  const { manifest, sweep } = site;
  for (const { facts, path } of listed) {
    const isForeign = facts !== null && facts.folderId !== manifest.folderId;
    if (isForeign) sweep.foreign(path);
    else if (facts?.generation !== manifest.generation) await sweep.take(path);
  }
  await sweep.takeFrom(folder, (name) => UNFINISHED_BACKUP.test(name));
  await sweep.guarded(folder, async () => {
    for (const name of await listIfThere(site.port, folder))
      if (!parseBackupName(name)) sweep.foreign(join(folder, name));
  });
}

async function sweepPlace(site: Site, folder: string): Promise<void> {
  const { backups, cause } = await listBackups(site.port, folder);
  if (cause !== null) site.sweep.left.push({ path: folder, cause });
  else await sweepBackups(site, folder, [...backups]);
}

/** A chosen place that is not there is a stick in a drawer, and what lies on it still has to go. */
async function sweepSecond(site: Site, chosen: string): Promise<void> {
  await site.sweep.guarded(chosen, async () => {
    await site.port.list(chosen);
    await sweepPlace(site, secondPlace(chosen, site.manifest.folderId));
  });
}

/**
 * Drafts go all of them, whosever they are: any text that stands in a form may speak of whom it likes. An open form
 * keeps its text in its window and writes its draft again with the next word.
 */
async function sweepAll(site: Site): Promise<Result<null>> {
  const { order, port, sweep } = site;
  const named = await namedFiles(site);
  if (!named.ok) return named;
  const { folder } = order;
  await sweepGenerations(site);
  await sweep.takeFrom(join(folder, 'drafts'), everything);
  await sweep.takeFrom(
    join(folder, FILES),
    (name) => !isOfficeFileName(name) || !named.value.has(name),
  );
  await sweep.takeFrom(join(folder, 'von-unterwegs'), everything);
  await sweep.takeFrom(folder, isAside);
  await sweepPlace(site, join(folder, BACKUPS));
  if (order.second !== null) await sweepSecond(site, order.second);
  for (const inner of ['generations', 'drafts', FILES, 'von-unterwegs', BACKUPS, ''])
    await port.syncFolder(join(folder, inner)).catch(() => undefined);
  return ok(null);
}

/**
 * Takes away all that an erased generation left: older generations, drafts, files that nothing names any more, what
 * was set aside or came back from the way, and older backups here and in the second place. Only where the current
 * generation is sound, both manifests name it, and a sound backup of it is there. Whoever calls holds the right to
 * write. May be called again as often as it takes: interrupted anywhere, the folder opens, and the next call goes on.
 */
export function removeRemains(order: RemainsOrder, tools: FileTools): Promise<Result<Remains>> {
  const { folder } = order;
  return guarded(folder, async (): Promise<Result<Remains>> => {
    const verified = await verifyFolder({ ...tools, folder });
    if (!verified || verified.state.report.setAside.length > 0) {
      return err({ code: 'folder.damaged', details: ['Journal'] });
    }
    const { manifest } = verified;
    const site: Site = { ...tools, order, manifest, sweep: new Sweep(tools.port) };
    if (!(await hasBackup(site))) return ok({ needsBackup: true, removed: 0, left: [] });
    if (!(await isNamed(site))) {
      return err({ code: 'folder.disk', folder, cause: 'unknown' });
    }
    const swept = await sweepAll(site);
    if (!swept.ok) return swept;
    const { left, removed } = site.sweep;
    return ok({ needsBackup: false, removed: removed.length, left });
  });
}
