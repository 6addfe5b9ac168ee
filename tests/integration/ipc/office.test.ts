import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Desktop } from '../../../src/main/desktop';
import { openOffice, type Office } from '../../../src/main/office';
import type { WindowEvent } from '../../../src/shared/ipc/channels';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import type { OperationName } from '../../../src/shared/ipc/operation-names';
import type { Result } from '../../../src/shared/result';
import { sampleBench } from '../../support/offices';
import { errorOf, newStore, reading, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

interface Bench {
  readonly office: Office;
  readonly events: readonly WindowEvent[];
  readonly remembered: readonly string[];
  readonly ask: <N extends OperationName>(
    operation: N,
    input: Input<N>,
  ) => Promise<Result<Output<N>>>;
}

/** The office behind a window, with a desktop that only takes notes. */
function officeAt(folder: string | null): Bench {
  const events: WindowEvent[] = [];
  const remembered: string[] = [];
  const desktop: Desktop = {
    version: '1.2.3',
    exampleFolder: join(tempFolder(), 'Beispiel'),
    chooseFile: () => Promise.resolve(null),
    chooseScans: () => Promise.resolve([]),
    chooseFolder: () => Promise.resolve(null),
    openFile: () => Promise.resolve(false),
    showFile: () => undefined,
    remember: (opened) => remembered.push(opened),
  };
  const office = openOffice({
    desktop,
    resourcesFolder: resolve('resources'),
    folder,
    notify: (event) => events.push(event),
  });
  onTestFinished(() => office.close());
  return {
    office,
    events,
    remembered,
    ask: async (operation, input) =>
      (await office.dispatch(operation, input)) as Result<Output<typeof operation>>,
  };
}

async function sampleFolder(): Promise<{ folder: string; conferenceId: string }> {
  const { folder, conferenceId } = await sampleBench();
  return { folder, conferenceId };
}

const types = (events: readonly WindowEvent[]): readonly string[] =>
  events.map((event) => event.type);

describe('the office behind the window', () => {
  it('answers what was asked before its folder was open, from that folder', async () => {
    const { folder, conferenceId } = await sampleFolder();
    // All asked in the same breath as the opening: nothing of it can have happened yet.
    const { ask } = officeAt(folder);
    const [status, listed, got, motto] = await Promise.all([
      ask('window.status', {}),
      ask('conferences.list', {}),
      ask('conferences.get', { conferenceId }),
      ask('conferences.update', { conferenceId, patch: { motto: 'Gemeinsam' } }),
    ]);
    expect(valueOf(status)).toEqual({
      folder,
      training: true,
      writable: true,
      holder: null,
      closing: null,
      home: null,
      salvaged: null,
      cloud: null,
      today: '2018-02-01',
      version: '1.2.3',
      problem: null,
    });
    expect(valueOf(listed).conferences).toMatchObject([{ conferenceId }]);
    expect(valueOf(got).number).toBe(13);
    valueOf(motto);
    const { conference } = valueOf(await ask('conferences.get', { conferenceId }));
    expect(conference.motto).toBe('Gemeinsam');
  });

  it('tells nobody of the first opening, but of changes and of the next folder', async () => {
    const [{ folder, conferenceId }, other] = [await sampleFolder(), await sampleFolder()];
    const { ask, events, remembered } = officeAt(folder);
    valueOf(await ask('window.status', {}));
    expect(events).toEqual([]);
    valueOf(await ask('conferences.update', { conferenceId, patch: { motto: 'Neu' } }));
    expect(events[0]).toEqual({
      type: 'changed',
      seq: 2,
      keys: [`conferences/${conferenceId}/conference/${conferenceId}`],
    });
    const before = events.length;
    valueOf(await ask('window.openFolder', { folder: other.folder }));
    expect(types(events.slice(before))).toEqual(['folder']);
    expect(remembered).toEqual([other.folder]);
    expect(valueOf(await ask('window.status', {})).folder).toBe(other.folder);
  });

  it('tells of the first folder where it started without one', async () => {
    const { folder } = await sampleFolder();
    const { ask, events } = officeAt(null);
    const empty = valueOf(await ask('window.status', {}));
    expect(empty).toMatchObject({ folder: null, writable: false, problem: null, today: '' });
    expect(errorOf(await ask('conferences.list', {})).code).toBe('folder.notOpen');
    expect(events).toEqual([]);
    valueOf(await ask('window.openFolder', { folder }));
    expect(types(events)).toEqual(['folder']);
  });

  it('makes the example once and opens the same one the next time', async () => {
    const { ask, events, remembered } = officeAt(null);
    const { folder } = valueOf(await ask('window.openExample', {}));
    const check = valueOf(await ask('store.check', {}));
    expect(check.training).toBe(true);
    expect(valueOf(await ask('window.openExample', {})).folder).toBe(folder);
    expect(valueOf(await ask('store.check', {})).folderId).toBe(check.folderId);
    expect(types(events)).toEqual(['folder', 'folder']);
    expect(remembered).toEqual([folder, folder]);
  });

  it('gives the folder back at the end', async () => {
    const { folder } = await sampleFolder();
    const { ask, office } = officeAt(folder);
    valueOf(await ask('window.status', {}));
    expect(readdirSync(folder)).toContain('lock.json');
    await office.close();
    expect(readdirSync(folder)).not.toContain('lock.json');
  });
});

describe('a last folder that cannot be opened', () => {
  const status = async (folder: string): Promise<Output<'window.status'>> => {
    const { ask, events } = officeAt(folder);
    const answer = valueOf(await ask('window.status', {}));
    expect(events).toEqual([]);
    return answer;
  };

  it('is named with its reason in the status, and the program goes on', async () => {
    const missing = join(tempFolder(), 'weg');
    const foreign = tempFolder();
    writeFileSync(join(foreign, 'urlaub.txt'), 'x');
    expect((await status(missing)).problem?.text).toContain('kein Datenordner');
    expect((await status(foreign)).problem?.text).toContain('andere Dateien');
    expect(await status(missing)).toMatchObject({ folder: null, writable: false });
    expect(existsSync(missing)).toBe(false);
    const { ask, events } = officeAt(missing);
    expect(errorOf(await ask('conferences.list', {})).code).toBe('folder.notOpen');
    const made = valueOf(await ask('window.createFolder', { folder: missing }));
    expect(valueOf(await ask('window.status', {}))).toMatchObject({
      folder: made.folder,
      writable: true,
      problem: null,
    });
    expect(types(events)).toEqual(['folder']);
  });

  it('is not left behind as the open one where none could be made', async () => {
    const foreign = tempFolder();
    writeFileSync(join(foreign, 'urlaub.txt'), 'x');
    const { ask, events } = officeAt(null);
    expect(errorOf(await ask('window.createFolder', { folder: foreign })).code).toBe(
      'folder.notOurs',
    );
    expect(valueOf(await ask('window.status', {})).folder).toBeNull();
    expect(events).toEqual([]);
  });

  it('is read where it cannot be written, with the reason in the status', async () => {
    const folder = tempFolder();
    const session = await newStore(folder);
    await session.close();
    const journal = join(folder, 'generations', '1', 'journal');
    // A line nobody sealed, complete with its line end, is damage.
    writeFileSync(join(journal, readdirSync(journal).sort().at(-1) ?? ''), 'x\n', { flag: 'a' });
    const read = await reading(folder);
    expect(read.store.report.reading.damage).toHaveLength(1);
    const answer = await status(folder);
    expect(answer).toMatchObject({ folder, writable: false });
    expect(answer.problem?.title).toContain('beschädigt');
  });
});

describe('openings one after the other', () => {
  it('a folder that cannot be opened leaves the one that is open, to write', async () => {
    const { folder, conferenceId } = await sampleFolder();
    const { ask } = officeAt(folder);
    const missing = join(tempFolder(), 'weg');
    expect(errorOf(await ask('window.openFolder', { folder: missing })).code).toBe(
      'folder.missing',
    );
    const status = valueOf(await ask('window.status', {}));
    expect(status).toMatchObject({ folder, writable: true, problem: null });
    valueOf(await ask('conferences.update', { conferenceId, patch: { motto: 'Weiter' } }));
  });

  it('the folder asked for last is the one that is open, and the other is given back', async () => {
    const [first, second] = [await sampleFolder(), await sampleFolder()];
    const { ask, office } = officeAt(null);
    const opened = await Promise.all([
      ask('window.openFolder', { folder: first.folder }),
      ask('window.openFolder', { folder: second.folder }),
    ]);
    opened.forEach(valueOf);
    expect(valueOf(await ask('window.status', {}))).toMatchObject({
      folder: second.folder,
      writable: true,
    });
    expect(existsSync(join(first.folder, 'lock.json'))).toBe(false);
    await office.close();
    expect(existsSync(join(second.folder, 'lock.json'))).toBe(false);
  });

  it('the same folder opened again is written as before', async () => {
    const { folder, conferenceId } = await sampleFolder();
    const { ask } = officeAt(folder);
    valueOf(await ask('window.openFolder', { folder }));
    valueOf(await ask('conferences.update', { conferenceId, patch: { motto: 'Nochmal' } }));
  });

  it('says so where the open folder has gone when it is opened again', async () => {
    const { folder } = await sampleFolder();
    const { ask, events } = officeAt(folder);
    valueOf(await ask('window.status', {}));
    renameSync(folder, `${folder}-weg`);
    expect(errorOf(await ask('window.openFolder', { folder })).code).toBe('folder.missing');
    expect(valueOf(await ask('window.status', {}))).toMatchObject({
      folder: null,
      problem: { title: 'Der Datenordner ist nicht da', folder },
    });
    expect(types(events)).toContain('folder');
  });

  it('an end during the opening waits for it and gives the folder back', async () => {
    const { folder } = await sampleFolder();
    const { office } = officeAt(folder);
    await office.close();
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });
});
