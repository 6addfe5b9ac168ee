import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Jobs } from '../../../src/main/jobs/jobs';
import { Runs } from '../../../src/main/runs';
import type { WindowEvent } from '../../../src/shared/ipc/channels';
import { bundleForNode } from '../../support/bundle';
import { faultyPort } from '../../support/faulty-port';
import { check, filesIn, packageOf, receive } from '../../support/handover';
import { officeBench, sampleBench, type OfficeBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const built = mkdtempSync(join(tmpdir(), 'konferenzbuero-worker-'));
let worker = '';
beforeAll(async () => {
  worker = await bundleForNode(resolve('src/main/jobs/worker.ts'), built);
});
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

const RUN = 'lauf-1';

/** An office that stops its run as soon as that has come so far (thousandths). */
function stoppedAt(folder: string, thousandths: number): OfficeBench {
  const seen: { runs: Runs | null } = { runs: null };
  const runs = new Runs((event: WindowEvent) => {
    if (event.type === 'progress' && event.total === 1_000 && event.done >= thousandths) seen.runs?.cancel(RUN); // prettier-ignore
  });
  seen.runs = runs;
  return officeBench(folder, { runs, jobs: new Jobs(runs, worker) });
}

/** What a folder holds, but for who writes in it. */
const contents = (folder: string): readonly string[] =>
  filesIn(folder).filter((name) => !/^lock\.json$|journal/.test(name));

describe('a package that is stopped', () => {
  it.each([0, 100, 200, 250, 600, 700])(
    'on its way out, at %i of 1000, leaves no file',
    async (at) => {
      const { folder } = await sampleBench();
      const to = tempFolder();
      const stopped = stoppedAt(folder, at);
      const done = await stopped.dispatcher.invoke('handover.export', { to, categories: ['contacts'], runId: RUN }); // prettier-ignore
      expect(errorOf(done).code).toBe('package.cancelled');
      expect(readdirSync(to)).toEqual([]);
      expect((await check(stopped)).counts['register.handoverPackages']).toBeUndefined();
    },
  );

  it.each([1, 500, 650, 800])(
    'on its way into an empty folder, at %i of 1000, leaves it empty',
    async (at) => {
      const { file } = await packageOf(await sampleBench());
      const folder = tempFolder();
      const { agreement } = valueOf(await officeBench(folder).dispatcher.invoke('handover.inspect', { file })); // prettier-ignore
      const stopped = stoppedAt(folder, at);
      const done = await stopped.dispatcher.invoke('handover.import', {
        file,
        agreement,
        runId: RUN,
      });
      expect(errorOf(done).code).toBe('package.cancelled');
      expect(filesIn(folder)).toEqual([]);
      valueOf(await receive(officeBench(folder), file));
    },
  );

  it.each([1, 650, 800])(
    'on its way into an office, at %i of 1000, leaves it as it was',
    async (at) => {
      const { file } = await packageOf(await sampleBench());
      const b = await sampleBench();
      const before = { digest: (await check(b)).digest, files: contents(b.folder) };
      const { agreement } = valueOf(await b.dispatcher.invoke('handover.inspect', { file }));
      const stopped = stoppedAt(b.folder, at);
      const done = await stopped.dispatcher.invoke('handover.import', {
        file,
        agreement,
        runId: RUN,
      });
      expect(errorOf(done).code).toBe('package.cancelled');
      expect({ digest: (await check(b)).digest, files: contents(b.folder) }).toEqual(before);
      valueOf(await receive(b, file));
    },
  );
});

describe('a disk that refuses while a package comes in', () => {
  /** Receives with the disk refusing its n-th change; null = there was none to refuse. */
  async function refusing(bench: { folder: string; file: string; agreement: string }, nth: number) {
    const { agreement, file, folder } = bench;
    let left = nth;
    const port = faultyPort((call) => {
      if (!['open', 'write', 'sync', 'rename', 'makeFolder'].includes(call)) return null;
      left -= 1;
      return left === 0 ? 'ENOSPC' : null;
    });
    const runs = new Runs();
    const faulty = officeBench(folder, { files: port, runs, jobs: new Jobs(runs, null, port) });
    const done = await faulty.dispatcher.invoke('handover.import', { file, agreement });
    return { done, isOver: left > 0 };
  }

  it('leaves an office as it was or as it will be, whichever change fails', async () => {
    const { file } = await packageOf(await sampleBench());
    for (let nth = 1; ; nth += 1) {
      const b = await sampleBench();
      const { digest, counts } = await check(b);
      const { agreement } = valueOf(await b.dispatcher.invoke('handover.inspect', { file }));
      const { done, isOver } = await refusing({ folder: b.folder, file, agreement }, nth);
      const now = await check(b);
      const isIn = now.counts['register.handoverPackages'] === 1;
      expect(
        now.findings.filter(({ level }) => level === 'stop'),
        `fault ${nth}`,
      ).toEqual([]);
      if (!isIn) expect(now.digest, `fault ${nth}`).toBe(digest);
      if (done.ok) expect(now.digest, `fault ${nth}`).toBe(done.value.digest);
      expect(now.counts['conference.participants']).toBe(counts['conference.participants']);
      if (isOver) break;
    }
  }, 240_000);

  it('leaves an empty folder empty or makes a whole data folder of it', async () => {
    const { file } = await packageOf(await sampleBench());
    for (let nth = 1; ; nth += 1) {
      const folder = tempFolder();
      const bench = officeBench(folder);
      const { agreement } = valueOf(await bench.dispatcher.invoke('handover.inspect', { file }));
      const { done, isOver } = await refusing({ folder, file, agreement }, nth);
      if (done.ok) expect((await check(bench)).digest, `fault ${nth}`).toBe(done.value.digest);
      // Whatever is left of a failure is in nobody's way.
      else if (filesIn(folder).includes('konferenzbuero.json')) await check(bench);
      else valueOf(await receive(bench, file));
      if (isOver) break;
    }
  }, 240_000);
});
