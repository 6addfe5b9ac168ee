import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Jobs } from '../../../src/main/jobs/jobs';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { Runs } from '../../../src/main/runs';
import { bundleForNode } from '../../support/bundle';
import { generate, modelsOf, sampleOffice, verify } from '../../support/papers';
import { valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const KINDS = ['invitation', 'agenda', 'programme'] as const;

const built = mkdtempSync(join(tmpdir(), 'konferenzbuero-papers-'));
let worker = '';
beforeAll(async () => {
  worker = await bundleForNode(resolve('src/main/jobs/worker.ts'), built);
});
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

const RUN = '00000000-0000-4000-8000-000000000001';

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

describe('a run in the worker', () => {
  it('writes the same bytes as one right here', async () => {
    const here = await sampleOffice(tempFolder());
    const runs = new Runs();
    const beside = await sampleOffice(tempFolder(), { runs, jobs: new Jobs(runs, worker) });
    const a = await generate(here, tempFolder(), KINDS);
    const b = await generate(beside, tempFolder(), KINDS);
    expect(b.failures).toEqual([]);
    expect(b.files.length).toBeGreaterThan(10);
    expect(b.files.map(({ sha256 }) => sha256)).toEqual(a.files.map(({ sha256 }) => sha256));
  });

  it('shows a paper as a run writes it, made beside the window as well', async () => {
    const runs = new Runs();
    const office = await sampleOffice(tempFolder(), { runs, jobs: new Jobs(runs, worker) });
    const { conferenceId, dispatcher } = office;
    const [agenda] = (await generate(office, tempFolder(), ['agenda'])).files;
    for (const kind of ['agenda', 'invitation', 'agenda']) {
      const shown = valueOf(await dispatcher.invoke('documents.preview', { conferenceId, kind }));
      const sha256 = createHash('sha256').update(shown.base64, 'base64').digest('hex');
      if (kind === 'agenda') expect(sha256).toBe(agenda?.sha256);
      else expect(sha256).not.toBe(agenda?.sha256);
    }
  });

  it('stops where somebody cancels, and leaves no half file behind', async () => {
    const folder = tempFolder();
    const runs: Runs = new Runs((event) => {
      if (event.type === 'progress' && event.done > 0) runs.cancel(event.runId);
    });
    const office = await sampleOffice(tempFolder(), { runs, jobs: new Jobs(runs, worker) });
    const { conferenceId, dispatcher } = office;
    const input = { conferenceId, kinds: [...KINDS], outFolder: folder, runId: RUN };
    const { files, failures } = valueOf(await dispatcher.invoke('documents.generate', input));
    expect(failures).toEqual([]);
    const names = files.map(({ path }) => path.split(/[\\/]/).at(-1) ?? '').sort();
    expect(filesBelow(folder)).toEqual(names);
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThan([...(await modelsOf(office)).values()].length);
  });

  it('goes on behind a paper that is a mistake of ours, and names it', async () => {
    const office = await sampleOffice(tempFolder());
    const papers = [...(await modelsOf(office)).values()].slice(0, 3);
    const folder = tempFolder();
    const dataFolder = office.folder;
    const orders = papers.map(({ fileName, model }) => ({ dataFolder, folder, fileName, model }));
    const [first] = orders;
    if (!first) throw new Error('no paper');
    const wrong = { ...first, model: JSON.parse('{"kind":"letter"}') as typeof first.model };
    const station = await new Jobs(new Runs(), worker).papers(nodeFilePort);
    const made = await station.make([wrong, ...orders]);
    await station.close();
    expect(made.map(({ ok }) => ok)).toEqual([null, true, true, true]);
    expect(made[0]).toMatchObject({ name: 'TypeError' });
  });

  it('puts letters into a folder per Land, and finds them there again', async () => {
    const office = await sampleOffice(tempFolder());
    const folder = tempFolder();
    const { conferenceId, dispatcher } = office;
    const input = { conferenceId, kinds: [...KINDS], outFolder: folder, folders: 'land' as const };
    const made = valueOf(await dispatcher.invoke('documents.generate', input));
    expect(made.failures).toEqual([]);
    const places = readdirSync(folder, { withFileTypes: true });
    expect(places.filter((entry) => entry.isDirectory()).map(({ name }) => name)).toContain('SN');
    const checked = valueOf(await dispatcher.invoke('documents.verify', input));
    expect(checked).toEqual({ checked: made.files.length, findings: [] });
    const flat = await verify(office, folder, KINDS);
    expect(flat.findings.length).toBeGreaterThan(10);
  });
});
