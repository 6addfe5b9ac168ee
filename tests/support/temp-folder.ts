import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Memory-backed where the system has it: fsync is then free, the calls are the same. */
const FAST = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of its own for one test, gone afterwards. */
export function tempFolder(kind: 'disk' | 'fast' = 'fast'): string {
  const folder = mkdtempSync(join(kind === 'fast' ? FAST : tmpdir(), 'konferenzbuero-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
