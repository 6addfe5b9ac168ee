import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCode, isDiskError, type FilePort } from '../../../src/main/storage/file-port';
import { memoryFilePort } from '../../../src/main/storage/memory-file-port';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { ZIP_FOLDER } from '../../../src/main/storage/zip-file-port';
import { verifyEntries } from '../../../src/main/storage/backup-read';
import { identityCodec } from '../../../src/main/storage/codec';
import { newStore, setUser, valueOf, writing } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

interface Ground {
  readonly port: FilePort;
  readonly folder: string;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

async function write(port: FilePort, path: string, content: string): Promise<void> {
  const file = await port.open(path, 'createNew');
  await file.write(Buffer.from(content));
  await file.sync();
  await file.close();
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(isDiskError(error)).toBe(true);
  return errorCode(error);
}

const grounds: readonly (readonly [string, () => Ground])[] = [
  ['on the disk', () => ({ port: nodeFilePort, folder: tempFolder() })],
  ['in memory', () => ({ port: memoryFilePort(), folder: ZIP_FOLDER })],
];

describe.each(grounds)('files %s', (_name, ground) => {
  it('are created once, continued, and read from any place', async () => {
    const { folder, port } = ground();
    const path = join(folder, 'a');
    await write(port, path, 'eins');
    expect(await refusalOf(port.open(path, 'createNew'))).toBe('EEXIST');
    const file = await port.open(path, 'append');
    await file.write(Buffer.from(' zwei'));
    await file.close();
    expect(text(await port.read(path))).toBe('eins zwei');
    expect(text(await port.readFrom(path, 5))).toBe('zwei');
    expect(text(await port.readFrom(path, 50))).toBe('');
    expect(text(await port.readEnd(path, 3))).toBe('wei');
    expect(text(await port.readEnd(path, 300))).toBe('eins zwei');
    await (await port.open(join(folder, 'new'), 'append')).close();
    expect([...(await port.list(folder))].sort()).toEqual(['a', 'new']);
  });

  it('say what is missing or in the way', async () => {
    const { folder, port } = ground();
    await write(port, join(folder, 'a'), 'x');
    await port.makeFolder(join(folder, 'f', 'g'));
    await port.makeFolder(join(folder, 'f', 'g'));
    const at = (...names: readonly string[]): string => join(folder, ...names);
    expect(await refusalOf(port.read(at('b')))).toBe('ENOENT');
    expect(await refusalOf(port.read(at('a', 'b')))).toBe('ENOTDIR');
    expect(await refusalOf(port.read(at('f')))).toBe('EISDIR');
    expect(await refusalOf(port.list(at('b')))).toBe('ENOENT');
    expect(await refusalOf(port.list(at('a')))).toBe('ENOTDIR');
    expect(await refusalOf(port.open(at('b', 'c'), 'createNew'))).toBe('ENOENT');
    expect(await refusalOf(port.open(at('a', 'c'), 'createNew'))).toBe('ENOTDIR');
    expect(await refusalOf(port.open(at('f'), 'append'))).toBe('EISDIR');
    expect(await refusalOf(port.open(at('f'), 'createNew'))).toBe('EEXIST');
    expect(await refusalOf(port.makeFolder(at('a')))).toBe('EEXIST');
    expect(await refusalOf(port.makeFolder(at('a', 'c')))).toMatch(/EEXIST|ENOTDIR/);
    expect(await refusalOf(port.syncFolder(at('b')))).toBe('ENOENT');
    expect(await refusalOf(port.remove(at('b')))).toBe('ENOENT');
    expect(await refusalOf(port.rename(at('b'), at('c')))).toBe('ENOENT');
    expect(await refusalOf(port.rename(at('a'), at('b', 'c')))).toBe('ENOENT');
  });

  it('take the place of files, and a new name only where it is free', async () => {
    const { folder, port } = ground();
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    await write(port, a, 'eins');
    await write(port, b, 'zwei');
    expect(await refusalOf(port.renameNew(a, b))).toBe('EEXIST');
    await port.rename(a, b);
    expect(text(await port.read(b))).toBe('eins');
    await port.renameNew(b, a);
    expect(await port.list(folder)).toEqual(['a']);
    await port.makeFolder(join(folder, 'f'));
    expect(await refusalOf(port.rename(a, join(folder, 'f')))).toBe('EISDIR');
    await port.rename(a, join(folder, 'f', 'c'));
    await port.rename(join(folder, 'f'), join(folder, 'g'));
    expect(text(await port.read(join(folder, 'g', 'c')))).toBe('eins');
    expect(await port.list(folder)).toEqual(['g']);
  });

  it('go one by one, and a folder only when it is empty', async () => {
    const { folder, port } = ground();
    const inner = join(folder, 'f');
    await port.makeFolder(inner);
    await write(port, join(inner, 'a'), 'x');
    expect(await refusalOf(port.removeFolder(inner))).toBe('ENOTEMPTY');
    expect(await refusalOf(port.removeFolder(join(inner, 'a')))).toBe('ENOTDIR');
    expect(await refusalOf(port.removeFolder(join(folder, 'b')))).toBe('ENOENT');
    expect(await refusalOf(port.remove(inner))).toMatch(/EISDIR|EPERM/);
    await port.remove(join(inner, 'a'));
    await port.removeFolder(inner);
    expect(await port.list(folder)).toEqual([]);
  });

  it('hold a data folder with all that is done to it', async () => {
    const { folder, port } = ground();
    const inner = join(folder, 'daten');
    const session = await newStore(inner, port);
    for (const value of [1, 2, 3]) valueOf(await setUser(session.store, `u${value}`, value));
    valueOf(await session.store.undo('test'));
    const digest = session.store.digest();
    await session.close();
    const again = await writing(inner, port);
    expect(again.store.digest()).toBe(digest);
    expect((await again.store.verifyJournal()).damage).toEqual([]);
  });
});

describe('a folder in memory', () => {
  it('gives its files by their names, ready to be zipped, and begins with given ones', async () => {
    const port = memoryFilePort([['x/y', Buffer.from('z')]]);
    expect(text(await port.read(join(ZIP_FOLDER, 'x', 'y')))).toBe('z');
    await port.remove(join(ZIP_FOLDER, 'x', 'y'));
    await port.removeFolder(join(ZIP_FOLDER, 'x'));
    const session = await newStore(ZIP_FOLDER, port);
    valueOf(await setUser(session.store, 'a', 1));
    const digest = session.store.digest();
    await session.close();
    await port.remove(join(ZIP_FOLDER, 'lock.json')).catch(() => undefined);
    const entries = port.entries();
    expect([...entries.keys()]).toContain('konferenzbuero.json');
    expect((await verifyEntries(entries, identityCodec))?.digest).toBe(digest);
  });

  it('on the disk: a folder is refused by its own code, whatever Node calls it', async () => {
    const folder = join(tempFolder(), 'f');
    mkdirSync(folder);
    expect(await refusalOf(nodeFilePort.remove(folder))).toBe('EISDIR');
  });
});
