import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Desktop } from '../../../src/main/desktop';
import { openOffice } from '../../../src/main/office';
import { parseBackupName } from '../../../src/shared/domain/storage/backup-name';
import type { WindowEvent } from '../../../src/shared/ipc/channels';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import type { OperationName } from '../../../src/shared/ipc/operation-names';
import type { Result } from '../../../src/shared/result';
import { backupFiles } from '../../support/backups';
import { bundleForNode } from '../../support/bundle';
import { sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const built = mkdtempSync(join(tmpdir(), 'konferenzbuero-keeper-'));
let worker = '';
beforeAll(async () => {
  worker = await bundleForNode(resolve('src/main/jobs/worker.ts'), built);
});
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

const SOON = { firstMs: 50, everyMs: 100 };
const NEVER = { firstMs: 3_600_000, everyMs: 3_600_000 };

function officeAt(folder: string, keeperTimes = SOON) {
  const events: WindowEvent[] = [];
  const desktop: Desktop = {
    version: '1.2.3',
    exampleFolder: join(tempFolder(), 'Beispiel'),
    chooseFile: () => Promise.resolve(null),
    chooseScans: () => Promise.resolve([]),
    chooseFolder: () => Promise.resolve(null),
    openFile: () => Promise.resolve(false),
    showFile: () => undefined,
    remember: () => undefined,
  };
  const office = openOffice({
    desktop,
    resourcesFolder: resolve('resources'),
    jobsWorker: worker,
    folder,
    keeperTimes,
    notify: (event) => events.push(event),
  });
  onTestFinished(() => office.close());
  const ask = async <N extends OperationName>(operation: N, input: Input<N>) =>
    (await office.dispatch(operation, input)) as Result<Output<N>>;
  return { office, events, ask };
}

const reasons = (folder: string) =>
  backupFiles(folder).map((name) => parseBackupName(name)?.reason ?? name);

describe('backups that nobody asks for', () => {
  it('come after the opening where something was changed, and only then', async () => {
    const { folder, conferenceId } = await sampleBench();
    const first = officeAt(folder);
    await vi.waitFor(() => expect(reasons(folder)).toEqual(['start']), 20_000);
    // Many looks later there is still one: nothing was changed, and a day has not gone by.
    await sleep(400);
    valueOf(await first.ask('conferences.update', { conferenceId, patch: { motto: 'Neu' } }));
    await sleep(600);
    expect(reasons(folder)).toEqual(['start']);
    await first.office.close();
    officeAt(folder);
    await vi.waitFor(() => expect(reasons(folder)).toEqual(['start', 'start']), 20_000);
  });

  it('are told to the window, and a failed one is said until one succeeds', async () => {
    const { folder } = await sampleBench();
    const { ask, events } = officeAt(folder, NEVER);
    const gone = join(tempFolder(), 'stick');
    mkdirSync(gone);
    valueOf(await ask('store.setBackupPlace', { folder: gone }));
    rmSync(gone, { recursive: true });
    const made = valueOf(await ask('store.backup', {}));
    expect(made.copy).toMatchObject({ state: 'failed', folder: gone });
    expect(made.copy.message).toContain('nicht (mehr) erreichbar');
    expect(events.some(({ type }) => type === 'backups')).toBe(true);
    const { warnings } = valueOf(await ask('store.backups', { warningsOnly: true }));
    expect(warnings.join(' ')).toContain('zweiten Ort');
    expect(errorOf(await ask('store.tryBackupPlace', { folder: gone })).code).toBe('backup.place');
    const inside = errorOf(await ask('store.tryBackupPlace', { folder: join(folder, 'x') }));
    expect(inside.code).toBe('backup.placeInside');

    const stick = tempFolder();
    expect(errorOf(await ask('store.setBackupPlace', { folder: gone })).code).toBe('backup.place');
    valueOf(await ask('store.setBackupPlace', { folder: stick }));
    valueOf(await ask('store.tryBackupPlace', { folder: stick }));
    expect(valueOf(await ask('store.backup', {})).copy.state).toBe('copied');
    const listed = valueOf(await ask('store.backups', {}));
    expect(listed.warnings).toEqual([]);
    expect(listed.backups.map(({ places }) => places)).toEqual([['folder', 'second'], ['folder']]);
    expect(listed.second).toEqual({ folder: stick, problem: null });
  });

  it('leave no half file where somebody stops one', async () => {
    const { folder } = await sampleBench();
    const { ask, events } = officeAt(folder, NEVER);
    for (const afterMs of [0, 20, 60, 120, 200]) {
      const runId = crypto.randomUUID();
      const run = ask('store.backup', { runId });
      await sleep(afterMs);
      await ask('store.cancelBackup', { runId });
      const done = await run;
      if (!done.ok) expect(done.error.code).toBe('backup.cancelled');
      const names = backupFiles(folder);
      expect(names.filter((name) => parseBackupName(name) === null)).toEqual([]);
    }
    valueOf(await ask('store.backup', { runId: crypto.randomUUID() }));
    expect(events.some(({ type }) => type === 'progress')).toBe(true);
    expect(readdirSync(join(folder, 'backups')).length).toBeGreaterThan(0);
  });

  it('are made anew after restoring, in the window that goes on with what was restored', async () => {
    const { folder, conferenceId } = await sampleBench();
    const { ask } = officeAt(folder, NEVER);
    const { file } = valueOf(await ask('store.backup', {}));
    valueOf(await ask('conferences.update', { conferenceId, patch: { motto: 'Neu' } }));
    const { digest } = valueOf(await ask('store.inspectBackup', { file }));
    expect(valueOf(await ask('store.restore', { file, digest })).generation).toBe(2);
    const got = valueOf(await ask('conferences.get', { conferenceId }));
    expect(got.conference['motto']).not.toBe('Neu');
    expect(valueOf(await ask('window.status', {})).writable).toBe(true);
    valueOf(await ask('conferences.update', { conferenceId, patch: { motto: 'Weiter' } }));
  });
});
