import { join } from 'node:path';
import { ok, type Result } from '../../shared/result';
import { copyBackup, rotate, secondPlace, type CopyState } from '../storage/backup-places';
import { inspectBackup, placeBackup, type InspectedBackup } from '../storage/backup-restore';
import {
  BACKUPS,
  makeBackup,
  type BackupOrder,
  type BackupTools,
  type MadeBackup,
} from '../storage/backup-write';
import type { BackupFacts } from '../storage/backup-facts';
import { identityCodec } from '../storage/codec';
import type { JobPort } from './job-port';

export interface BackupInput extends Omit<BackupOrder, 'target'> {
  /** Another place instead of the data folder's own backups; nothing is taken away there. */
  readonly target: string | null;
  /** The place that gets a copy of every backup of the data folder's own. */
  readonly second: string | null;
}

export interface BackupOutput {
  readonly made: MadeBackup;
  readonly copy: CopyState;
  /** Names that the rule let go. */
  readonly removed: readonly string[];
}

export interface InspectInput {
  readonly path: string;
  readonly folder: string;
}

export interface PlaceInput {
  readonly path: string;
  readonly target: string;
  readonly digest: string;
}

function toolsOf(port: JobPort): BackupTools {
  return {
    port: port.files,
    codec: identityCodec,
    progress: (done, total) => {
      port.progress(done, total);
    },
  };
}

/** Makes a backup, copies it to the second place, and lets old ones go in both. */
export async function backup(input: BackupInput, port: JobPort): Promise<Result<BackupOutput>> {
  const { target, second, ...order } = input;
  const own = join(input.folder, BACKUPS);
  const made = await makeBackup({ ...order, target: target ?? own }, toolsOf(port));
  if (!made.ok) return made;
  if (target !== null) return ok({ made: made.value, copy: { kind: 'none' }, removed: [] });
  const copy = await copyBackup(port.files, made.value, second);
  const removed = await rotate(port.files, own, made.value);
  if (copy.kind === 'copied') {
    await rotate(port.files, secondPlace(second ?? '', made.value.facts.folderId), made.value);
  }
  return ok({ made: made.value, copy, removed });
}

export function inspect(input: InspectInput, port: JobPort): Promise<Result<InspectedBackup>> {
  return inspectBackup(input, toolsOf(port));
}

export function placeGeneration(input: PlaceInput, port: JobPort): Promise<Result<BackupFacts>> {
  return placeBackup(input, toolsOf(port));
}
