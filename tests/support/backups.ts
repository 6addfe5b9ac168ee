import { randomUUID } from 'node:crypto';
import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { identityCodec } from '../../src/main/storage/codec';
import type { FilePort } from '../../src/main/storage/file-port';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import {
  BACKUPS,
  makeBackup,
  type BackupOrder,
  type BackupTools,
} from '../../src/main/storage/backup-write';

export function backupTools(port: FilePort = nodeFilePort): BackupTools {
  return { port, codec: identityCodec, progress: () => undefined };
}

export function backupOrder(folder: string, change: Partial<BackupOrder> = {}): BackupOrder {
  return {
    folder,
    target: join(folder, BACKUPS),
    reason: 'manual',
    user: 'Petra Muster',
    pc: 'pc-test',
    at: '2018-03-15T10:02:11.000Z',
    token: randomUUID(),
    ...change,
  };
}

export function backupOf(folder: string, change: Partial<BackupOrder> = {}, port?: FilePort) {
  return makeBackup(backupOrder(folder, change), backupTools(port));
}

/** Everything that lies among the backups of a folder. */
export function backupFiles(folder: string): readonly string[] {
  const path = join(folder, BACKUPS);
  return existsSync(path) ? readdirSync(path).sort() : [];
}
