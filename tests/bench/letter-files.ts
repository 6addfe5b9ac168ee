import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocument } from '../../src/main/documents/render';
import { PaperMaker, type PaperOrder } from '../../src/main/jobs/make-papers';
import type { FilePort } from '../../src/main/storage/file-port';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import { writeAtomically } from '../../src/main/storage/write-atomically';
import { figuresOf, ms, say } from './figures';
import { letterOf, wordsOf } from './same-letter';

const BLOCKS = 10;
const BLOCK = 100;
/** Papers that a run hands over at a time. */
const PIECE = 10;

function orderOf(number: number, folder: string): PaperOrder {
  const model = letterOf(wordsOf(number));
  return { folder, dataFolder: folder, fileName: `brief-${number}.docx`, model };
}

async function madeByUs(maker: PaperMaker, orders: readonly PaperOrder[]): Promise<number> {
  const started = performance.now();
  const made = await maker.make(orders);
  const taken = performance.now() - started;
  if (made.some((paper) => paper.ok !== true)) throw new Error(JSON.stringify(made));
  return taken;
}

/** Written, synced, renamed, read back: of the bytes that are there already. */
async function readyBytes(orders: readonly PaperOrder[], folder: string): Promise<number> {
  const ready: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  for (const { fileName, model } of orders)
    ready.push({ path: join(folder, fileName), bytes: await renderDocument(model) });
  const started = performance.now();
  for (const { path, bytes } of ready) {
    await writeAtomically(nodeFilePort, { path, bytes, token: 'x', onlyNew: true });
    const read = await nodeFilePort.read(path);
    if (Buffer.compare(read, bytes) !== 0) throw new Error('the disk keeps something else');
  }
  return performance.now() - started;
}

/** A thousand letters on the disk, made and proved by us, against the steps of the disk alone. */
export async function lettersDisk(place: string): Promise<void> {
  const [ours, ready] = [join(place, 'ours'), join(place, 'ready')];
  for (const folder of [ours, ready]) mkdirSync(folder);
  const maker = new PaperMaker(nodeFilePort);
  const taken = { ours: [] as number[], ready: [] as number[] };
  for (let block = 0; block <= BLOCKS; block += 1) {
    const numbers = Array.from({ length: BLOCK }, (_, index) => block * BLOCK + index);
    const byUs = await madeByUs(
      maker,
      numbers.map((number) => orderOf(number, ours)),
    );
    const alone = await readyBytes(
      numbers.map((number) => orderOf(number, ready)),
      ready,
    );
    // The first block of both warms up.
    if (block === 0) continue;
    taken.ours.push(byUs);
    taken.ready.push(alone);
  }
  const [byUs, alone] = [figuresOf(taken.ours).median, figuresOf(taken.ready).median];
  say(
    `${BLOCKS * BLOCK} letters in blocks of ${BLOCK} (medians): ${ms(byUs)}, ready bytes ${ms(alone)}`,
  );
  say(`disk: ${(byUs / alone).toFixed(2)} x`);
}

/** Peak memory of this process (bytes). */
function peakMemory(): number {
  // Linux says the peak itself; elsewhere Node's own figure has to do (kilobytes).
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1]) * 1024;
}

/** Waiting for the disk takes no memory, and 10,000 letters would take minutes of it. */
const unsynced: FilePort = {
  ...nodeFilePort,
  syncFolder: () => Promise.resolve(),
  async open(path, mode) {
    return { ...(await nodeFilePort.open(path, mode)), sync: () => Promise.resolve() };
  },
};

/** Makes letters as a run does, in pieces, and says the peak of its memory. */
export async function lettersMemory(count: number, place: string): Promise<void> {
  const folder = join(place, 'memory');
  const maker = new PaperMaker(unsynced);
  for (let first = 0; first < count; first += PIECE) {
    const orders = Array.from({ length: PIECE }, (_, index) => orderOf(first + index, folder));
    await madeByUs(maker, orders);
  }
  // Taking thousands of files away takes memory of its own.
  const peak = peakMemory();
  rmSync(folder, { recursive: true, force: true });
  say(String(peak));
}
