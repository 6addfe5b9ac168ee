import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Result } from '../../src/shared/result';
import { identityCodec } from '../../src/main/storage/codec';
import type { FilePort } from '../../src/main/storage/file-port';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import {
  openForReading,
  openForWriting,
  type OpenOptions,
  type StoreSession,
} from '../../src/main/storage/open-store';
import type { ReferenceOffice } from './reference-office';

const ids = z.array(z.string());
const noteSchema = z.strictObject({
  folder: z.string(),
  lines: z.int(),
  work: z.strictObject({
    conferenceId: z.string(),
    participants: ids,
    agendaItems: ids,
    deadlines: ids,
    persons: ids,
  }),
});

/** What the builder wrote down; the folder may have been copied since. */
export function readNote(path: string, folder: string): ReferenceOffice {
  return { ...noteSchema.parse(JSON.parse(readFileSync(path, 'utf8'))), folder };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function optionsFor(folder: string, port: FilePort = nodeFilePort): OpenOptions {
  const place = { port, codec: identityCodec, folder, token: randomUUID };
  return {
    place,
    now: () => new Date(),
    lockTimes: { staleAfterMs: 0, pollMs: 1, beatMs: 600_000 },
  };
}

export async function toWrite(folder: string, port?: FilePort): Promise<StoreSession> {
  const claimant = { user: 'messung', pc: 'pc-messung', pid: process.pid };
  return valueOf(await openForWriting(optionsFor(folder, port), claimant));
}

export async function toRead(folder: string): Promise<StoreSession> {
  return valueOf(await openForReading(optionsFor(folder)));
}
