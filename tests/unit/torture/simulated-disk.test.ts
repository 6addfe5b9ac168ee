import { describe, expect, it } from 'vitest';
import { allStates, drawState, type DiskState } from '../../torture/disk-states';
import { Random } from '../../torture/random';
import { SimulatedDisk, type DiskKind, type DiskPort } from '../../torture/simulated-disk';

const bytes = (text: string): Uint8Array => Buffer.from(text);

async function write(port: DiskPort, path: string, ...texts: readonly string[]): Promise<void> {
  const file = await port.open(path, 'append');
  for (const text of texts) await file.write(bytes(text));
  await file.close();
}

async function sync(port: DiskPort, path: string): Promise<void> {
  const file = await port.open(path, 'append');
  await file.sync();
  await file.close();
}

/** A disk with `/a` and the file `/a/old`, both durable. */
async function disk(kind: DiskKind = 'posix'): Promise<SimulatedDisk> {
  const made = new SimulatedDisk(kind);
  await made.port.makeFolder('/a');
  await write(made.port, '/a/old', 'old');
  await sync(made.port, '/a/old');
  await made.port.syncFolder('/a');
  return made;
}

/** What lies in `/a` after a power cut: `name=text`, NULs shown as 0. */
async function contentOf(state: DiskState): Promise<string> {
  const { port } = state.toDisk();
  const names = [...(await port.list('/a'))].sort();
  const files = names.map(async (name) => {
    const text = Buffer.from(await port.read(`/a/${name}`)).toString();
    return `${name}=${text.replaceAll('\0', '0')}`;
  });
  return (await Promise.all(files)).join(' ');
}

async function contentsOf(made: SimulatedDisk): Promise<readonly string[]> {
  const contents = await Promise.all([...allStates(made)].map(contentOf));
  return [...new Set(contents)].sort();
}

describe('bytes', () => {
  it('that were synced under a synced name are always there', async () => {
    expect(await contentsOf(await disk())).toEqual(['old=old']);
  });

  it('that were not synced may be lost, kept or torn, with NULs or without', async () => {
    const made = await disk();
    await write(made.port, '/a/old', '1234');
    expect(await contentsOf(made)).toEqual(
      ['old=old', 'old=old0000', 'old=old12', 'old=old1200', 'old=old123', 'old=old1234'].sort(),
    );
  });

  it('that were lost before bytes that arrived are NULs', async () => {
    const made = await disk();
    await write(made.port, '/a/old', '12', '34');
    const contents = await contentsOf(made);
    expect(contents).toContain('old=old0034');
    expect(contents).toContain('old=old1034');
    expect(contents).not.toContain('old=old34');
  });

  it('are durable after a sync, and only those of that file', async () => {
    const made = await disk();
    await write(made.port, '/a/old', '!');
    await sync(made.port, '/a/old');
    await write(made.port, '/a/new', '?');
    await made.port.syncFolder('/a');
    expect(await contentsOf(made)).toEqual(['new= old=old!', 'new=0 old=old!', 'new=? old=old!']);
  });

  it('whose sync failed are never durable, even if a later sync goes well', async () => {
    const made = await disk();
    await write(made.port, '/a/old', '!');
    made.spoil('/a/old');
    await sync(made.port, '/a/old');
    expect(Buffer.from(await made.port.read('/a/old')).toString()).toBe('old!');
    expect(await contentsOf(made)).toContain('old=old');
  });
});

describe('names', () => {
  it('of synced files may vanish until their folder is synced', async () => {
    const made = await disk();
    await write(made.port, '/a/new', '?');
    await sync(made.port, '/a/new');
    expect(await contentsOf(made)).toEqual(['new=? old=old', 'old=old']);
    await made.port.syncFolder('/a');
    expect(await contentsOf(made)).toEqual(['new=? old=old']);
  });

  it('may come back where their removal was not synced', async () => {
    const made = await disk();
    await made.port.remove('/a/old');
    expect(await contentsOf(made)).toEqual(['', 'old=old']);
    await made.port.syncFolder('/a');
    expect(await contentsOf(made)).toEqual(['']);
  });

  it('show the old or the new file after a rename, never neither', async () => {
    const made = await disk();
    await write(made.port, '/a/tmp', 'new');
    await sync(made.port, '/a/tmp');
    await made.port.syncFolder('/a');
    await made.port.rename('/a/tmp', '/a/old');
    expect(await contentsOf(made)).toEqual(['old=new', 'old=old tmp=new']);
  });

  it('may be renamed without their bytes: the empty file after a power cut', async () => {
    const made = await disk();
    await write(made.port, '/a/tmp', 'new');
    await made.port.rename('/a/tmp', '/a/old');
    expect(await contentsOf(made)).toContain('old=');
  });

  it('may be two where a link was made and the first one was to go', async () => {
    const made = await disk();
    await made.port.renameNew('/a/old', '/a/new');
    expect(await contentsOf(made)).toEqual(['new=old', 'new=old old=old', 'old=old']);
  });

  it('are made by renameNew only where they are free', async () => {
    const made = await disk();
    await write(made.port, '/a/tmp', 'new');
    await expect(made.port.renameNew('/a/tmp', '/a/old')).rejects.toThrow('EEXIST');
    await expect(made.port.open('/a/old', 'createNew')).rejects.toThrow('EEXIST');
    await expect(made.port.read('/a/nothing')).rejects.toThrow('ENOENT');
  });

  it('of made folders stay; their files are gone with them where they could not be made durable', async () => {
    const posix = new SimulatedDisk('posix');
    await posix.port.makeFolder('/a/b');
    expect(posix.unsyncedCalls).toBe(0);
    const ntfs = new SimulatedDisk('ntfs');
    await ntfs.port.makeFolder('/a/b');
    expect([...allStates(ntfs)]).toHaveLength(3);
  });
});

describe('a disk whose folders cannot be synced', () => {
  it('undoes names from the last one back, and a synced file keeps all before it', async () => {
    const made = await disk('ntfs');
    await write(made.port, '/a/one', '1');
    await write(made.port, '/a/two', '2');
    await sync(made.port, '/a/two');
    await made.port.rename('/a/one', '/a/three');
    await made.port.remove('/a/old');
    await made.port.syncFolder('/a');
    expect(await contentsOf(made)).toEqual(
      [
        ...['', '0', '1'].map((one) => `old=old one=${one} two=2`),
        ...['', '0', '1'].map((one) => `old=old three=${one} two=2`),
        ...['', '0', '1'].map((one) => `three=${one} two=2`),
      ].sort(),
    );
  });
});

describe('draws', () => {
  it('at random are legal, differ, and are the same for the same seed', async () => {
    const made = await disk();
    await write(made.port, '/a/new', 'a line that is long enough to be torn in many places');
    await made.port.rename('/a/new', '/a/newer');
    const draw = async (seed: number): Promise<readonly string[]> => {
      const random = new Random(seed);
      const states = Array.from({ length: 200 }, () => drawState(made, random));
      return Promise.all(states.map(contentOf));
    };
    const contents = await draw(1);
    expect(await draw(1)).toEqual(contents);
    expect(contents.every((content) => content.endsWith('old=old'))).toBe(true);
    expect(new Set(contents).size).toBeGreaterThan(30);
  });

  it('of the same state have the same key', async () => {
    const made = await disk();
    await write(made.port, '/a/new', '?');
    const states = [...allStates(made)];
    expect(new Set(states.map(({ key }) => key)).size).toBe(states.length);
  });

  it('are disks of their own: what happens later on the first one does not reach them', async () => {
    const made = await disk();
    const [state] = allStates(made);
    await write(made.port, '/a/old', '!');
    await sync(made.port, '/a/old');
    if (!state) throw new Error('no state');
    expect(await contentOf(state)).toBe('old=old');
  });
});
