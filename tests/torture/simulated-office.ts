import { identityCodec } from '../../src/main/storage/codec';
import { createFolder } from '../../src/main/storage/create-folder';
import {
  openForReading,
  openForWriting,
  type OpenOptions,
  type StoreSession,
} from '../../src/main/storage/open-store';
import { ok, type Result } from '../../src/shared/result';
import { draftOf } from './office-model';
import type { FilePort } from '../../src/main/storage/file-port';

/** Two folders deep below one that was always there: their names have to be made durable too. */
export const FOLDER = '/imk/daten';

/** No waiting for a lock and no beat: time stands still here. */
const NO_WAIT = { staleAfterMs: 0, pollMs: 1, beatMs: 2_000_000_000 };
const START = Date.UTC(2025, 6, 1);

let tokens = 0;
let moments = 0;

/** Every clock reading a second later than the one before. */
function tick(): Date {
  moments += 1;
  return new Date(START + moments * 1_000);
}

function token(): string {
  tokens += 1;
  return `zeichen-${tokens}`;
}

export function optionsFor(port: FilePort, now: () => Date = tick): OpenOptions {
  return { place: { port, codec: identityCodec, folder: FOLDER, token }, now, lockTimes: NO_WAIT };
}

const claimant = { user: 'test', pc: 'pc-test', pid: process.pid };

/** A new folder has a new id each time it is tried. */
function folderId(): string {
  tokens += 1;
  return `6f1f4a3e-8a57-4c0a-9d53-${String(tokens).padStart(12, '0')}`;
}

export function create(options: OpenOptions): Promise<Result<null>> {
  const rule = () => ok([draftOf('users/first', 0)]);
  const first = { operation: 'store.create', user: '', rule };
  return createFolder(options, claimant, { folderId: folderId(), training: false, first });
}

export function openToWrite(options: OpenOptions): Promise<Result<StoreSession>> {
  return openForWriting(options, claimant);
}

export function openToRead(options: OpenOptions): Promise<Result<StoreSession>> {
  return openForReading(options);
}
