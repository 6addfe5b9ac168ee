// What a letter costs, ours against others that fill the very same letter; what 1,000 letters cost on the disk
// against the same steps with ready bytes; and how much memory 10,000 letters take against 1,000.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from '../bundle.mjs';
import { median, root } from './common.mjs';
import { measure } from './reference.mjs';

const MEMORY_ROUNDS = 3;
const SMALL_RUN = 1_000;
const LARGE_RUN = 10_000;
/** As the worker of papers is started: its young generation has room for three parts of 4 MB. */
const AS_WORKER = '--max-semi-space-size=4';

/** Peak memory of a process that makes so many letters (MB). */
function peak(bench, count, place) {
  const said = execFileSync(process.execPath, [
    ...[AS_WORKER, bench, 'letters-memory', String(count), place],
  ]);
  return Number(said) / 1_000_000;
}

export async function benchLetters(place) {
  const bench = await bundle(join(root, 'tests', 'bench', 'main.ts'), place, 'bench');
  measure(bench, ['letters-disk', place]);
  const peaks = { small: [], large: [] };
  for (let round = 0; round < MEMORY_ROUNDS; round += 1) {
    peaks.small.push(peak(bench, SMALL_RUN, place));
    peaks.large.push(peak(bench, LARGE_RUN, place));
  }
  const [small, large] = [median(peaks.small), median(peaks.large)];
  process.stdout.write(
    `peak memory: ${LARGE_RUN} letters ${large.toFixed(0)} MB, ${SMALL_RUN} letters ${small.toFixed(0)} MB\n`,
  );
  process.stdout.write(`memory: ${(large / small).toFixed(2)} x\n`);
  measure(bench, ['letters']);
}
