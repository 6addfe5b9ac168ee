import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openBackup } from '../../src/main/storage/backup-read';
import { placeBackup } from '../../src/main/storage/backup-restore';
import { makeBackup, type BackupTools, type MadeBackup } from '../../src/main/storage/backup-write';
import { adoptGeneration, fromRecords, repairFolder } from '../../src/main/storage/generations';
import {
  openForWriting,
  type Intent,
  type WritingSession,
} from '../../src/main/storage/open-store';
import type { OpenOptions } from '../../src/main/storage/opened-folder';
import { OfficeFiles } from '../../src/main/storage/office-files';
import { bringBack, takeAlong } from '../../src/main/storage/take-along';
import { err, ok, type Result } from '../../src/shared/result';
import { valueOf } from './examine';
import type { FaultOffice } from './fault-office';
import { draftOf } from './office-model';
import { FOLDER } from './simulated-office';

const AWAY = '/imk/laptop';
const BACKUPS = join(FOLDER, 'backups');
const JOURNAL = join(FOLDER, 'generations', '1', 'journal');

/** An office before something is done to its folder as a whole. */
export interface Office {
  /** Its disk fails where the trial wants it to. */
  readonly struck: OpenOptions;
  readonly healthy: OpenOptions;
}

export interface WholeScenario {
  readonly name: string;
  /** Healthy; answers with what is tried. */
  readonly prepare: (office: Office) => Promise<() => Promise<Result<unknown>>>;
  /** What must be so besides, on a healthy disk; a sentence where it is not. */
  readonly check?: (office: Office, result: Result<unknown>) => Promise<string | null>;
}

const PICTURE = Buffer.from('a picture of the letterhead');

/** What the records of this office name: it goes wherever they go. */
async function withPicture({ healthy }: Office): Promise<string> {
  return valueOf(await new OfficeFiles(healthy.place).put(PICTURE), 'keeping a picture');
}

/** Null where the picture is sound there. */
async function pictureIn({ place }: OpenOptions): Promise<string | null> {
  const files = new OfficeFiles(place);
  const names = await files.names();
  const isThere = names.length === 1 && (await files.has(names[0] ?? ''));
  return isThere ? null : `the picture is not in ${place.folder}`;
}

export function officeOf({ healthy, options }: FaultOffice): Office {
  const withIds = (own: OpenOptions): OpenOptions => ({
    ...own,
    place: { ...own.place, token: randomUUID },
  });
  return { struck: withIds(options), healthy: withIds(healthy) };
}

export async function opened(options: OpenOptions, intent?: Intent): Promise<WritingSession> {
  const claimant = { user: 'test', pc: 'pc-test', pid: process.pid };
  return valueOf(await openForWriting(options, claimant, intent), 'opening');
}

export async function changed({ store }: WritingSession, value: number): Promise<void> {
  const rule = () => ok([draftOf('users/whole', value)]);
  valueOf(await store.change({ operation: 'test.change', user: 'test', rule }), 'a change');
}

const toolsOf = ({ place }: OpenOptions): BackupTools => ({
  port: place.port,
  codec: place.codec,
  progress: () => undefined,
});

function backUp(options: OpenOptions): Promise<Result<MadeBackup>> {
  const at = '2025-07-01T10:00:00.000Z';
  const who = { user: 'test', pc: 'pc-test' };
  const order = { folder: FOLDER, target: BACKUPS, reason: 'manual', at, ...who } as const;
  return makeBackup({ ...order, token: randomUUID() }, toolsOf(options));
}

/** Whatever has a backup's name is one. */
async function backupsAreWhole({ healthy }: Office): Promise<string | null> {
  const { codec, port } = healthy.place;
  const names = await port.list(BACKUPS).catch(() => []);
  for (const name of names.filter((found) => found.endsWith('.zip'))) {
    const backup = await openBackup(port, codec, join(BACKUPS, name));
    if (!backup.ok) return `${name} is no backup: ${backup.error.code}`;
  }
  return null;
}

/** Another record's value in the last whole line: no checksum covers that any more. */
async function damage({ healthy }: Office): Promise<void> {
  const { port } = healthy.place;
  const names = (await port.list(JOURNAL)).filter((name) => name.endsWith('.jsonl'));
  const path = join(JOURNAL, [...names].sort().at(-1) ?? '');
  const text = new TextDecoder().decode(await port.read(path));
  await port.remove(path);
  const file = await port.open(path, 'createNew');
  await file.write(Buffer.from(text.replace('login-5', 'login-6'), 'utf8'));
  await file.close();
}

async function removePicture({ healthy }: Office, name: string): Promise<void> {
  await healthy.place.port.remove(join(FOLDER, 'files', name));
}

async function restore(office: Office): Promise<() => Promise<Result<unknown>>> {
  const picture = await withPicture(office);
  const { path, facts } = valueOf(await backUp(office.healthy), 'backing up');
  await removePicture(office, picture);
  const session = await opened(office.struck);
  await changed(session, 5);
  return async () => {
    const order = { path, digest: facts.body };
    const adopted = await adoptGeneration(session, (generation) =>
      placeBackup({ ...order, target: generation.path }, toolsOf(office.struck)),
    );
    await session.close();
    return adopted;
  };
}

async function repair(office: Office): Promise<() => Promise<Result<unknown>>> {
  const session = await opened(office.healthy);
  await changed(session, 5);
  await changed(session, 7);
  // The program dies here: no checkpoint covers the lines.
  await damage(office);
  return async () => {
    const claimant = { user: 'test', pc: 'pc-test', pid: process.pid };
    const broken = await openForWriting(office.struck, claimant, { mode: 'repair' });
    if (!broken.ok) return broken;
    const repaired = await repairFolder(broken.value);
    await broken.value.close();
    return repaired;
  };
}

const elsewhere = (options: OpenOptions): OpenOptions => ({
  ...options,
  place: { ...options.place, folder: AWAY },
});

/** Also after an attempt that broke off, the work comes home whole. */
async function comesHome({ healthy }: Office): Promise<string | null> {
  const away = await opened(elsewhere(healthy), { mode: 'reopen' });
  const back = await bringBack(away, healthy);
  await away.close();
  if (!back.ok) return `coming home at the second attempt: ${back.error.code}`;
  return pictureIn(healthy);
}

export const wholeScenarios: readonly WholeScenario[] = [
  {
    name: 'backup',
    prepare: async (office) => {
      await withPicture(office);
      return () => backUp(office.struck);
    },
    check: backupsAreWhole,
  },
  {
    name: 'restore',
    prepare: restore,
    check: ({ healthy }, result) => (result.ok ? pictureIn(healthy) : Promise.resolve(null)),
  },
  {
    name: 'migration',
    prepare: async ({ struck }) => {
      const session = await opened(struck);
      const drafts = [...session.store.everything(), draftOf('users/migrated', 1)];
      return async () => {
        const adopted = await adoptGeneration(
          session,
          fromRecords(session, 'store.migrate', drafts),
        );
        await session.close();
        return adopted;
      };
    },
  },
  { name: 'repair', prepare: repair },
  {
    name: 'taking along',
    prepare: async (office) => {
      await withPicture(office);
      const { struck } = office;
      const session = await opened(struck);
      return async () => {
        const taken = await takeAlong(session, AWAY);
        await session.close();
        return taken;
      };
    },
    check: ({ healthy }, result) =>
      result.ok ? pictureIn(elsewhere(healthy)) : Promise.resolve(null),
  },
  {
    name: 'bringing back',
    prepare: async ({ healthy, struck }) => {
      const home = await opened(healthy);
      valueOf(await takeAlong(home, AWAY), 'taking along');
      await home.close();
      const away = await opened(elsewhere(struck));
      await withPicture({ healthy: elsewhere(healthy), struck });
      await changed(away, 5);
      return async () => {
        const back = await bringBack(away, struck);
        await away.close();
        return back.ok ? back : err(back.error);
      };
    },
    check: comesHome,
  },
];
