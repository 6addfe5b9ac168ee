import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPackage, openPackageFile } from '../../../src/main/handover/package-read';
import { packPackage } from '../../../src/main/handover/package-write';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { age, run } from '../../support/age';
import { facts, parts, PASSPHRASE, soundPackage } from '../../support/packages';
import { tempFolder } from '../../support/temp-folder';

// No skipping here: a package that only its own program opens is none. `age`, `expect` and `unzip` must be there.
describe('the program age', () => {
  test('opens a package; unzip and sha256sum prove what is in it', async () => {
    const folder = tempFolder();
    const order = { manifest: facts, parts, passphrase: PASSPHRASE, file: 'paket.age' };
    // As it is made in earnest, with the full cost of a try.
    const packed = await packPackage(order);
    if (!packed.ok) throw new Error(packed.error.code);
    await writeFile(join(folder, 'paket.age'), packed.value.bytes);
    const zip = join(folder, 'paket.zip');
    await age(['-d', '-o', zip, join(folder, 'paket.age')], PASSPHRASE);

    const plain = await soundPackage(null);
    expect(Buffer.compare(await readFile(zip), plain.bytes)).toBe(0);
    await run('unzip', ['-q', zip, '-d', join(folder, 'inhalt')]);
    const { stdout } = await run('sha256sum', ['-c', '--strict', 'Pruefsummen.sha256'], {
      cwd: join(folder, 'inhalt'),
    });
    expect(stdout.trim().split('\n')).toEqual(
      ['manifest.json', ...parts.keys()].map((name) => `${name}: OK`),
    );
    for (const [name, bytes] of parts)
      expect(Buffer.compare(await readFile(join(folder, 'inhalt', name)), bytes)).toBe(0);
  });

  test('refuses another passphrase', async () => {
    const folder = tempFolder();
    const file = join(folder, 'paket.age');
    await writeFile(file, (await soundPackage(PASSPHRASE)).bytes);
    await expect(age(['-d', '-o', join(folder, 'x'), file], 'falsch')).rejects.toMatchObject({
      stdout: expect.stringMatching(/incorrect passphrase/) as string,
    });
  });

  test('makes files that are read, too: a package it encrypted opens, anything else is none', async () => {
    const folder = tempFolder();
    const { bytes } = await soundPackage(null);
    const contents = { 'paket.zip': bytes, 'brief.txt': Buffer.from('Sehr geehrte Frau Muster,') };
    for (const [name, content] of Object.entries(contents)) {
      await writeFile(join(folder, name), content);
      await age(['-p', '-o', join(folder, `${name}.age`), join(folder, name)], PASSPHRASE);
    }
    const open = (name: string) =>
      openPackageFile({ port: nodeFilePort, path: join(folder, name) }, PASSPHRASE);
    expect(await open('paket.zip.age')).toMatchObject({ ok: true, value: { encrypted: true } });
    expect(await open('brief.txt.age')).toEqual({
      ok: false,
      error: { code: 'package.notOne', file: 'brief.txt.age' },
    });
  });

  test('makes files for keys of persons: they have no passphrase and are no packages', async () => {
    const folder = tempFolder();
    const key = join(folder, 'key.txt');
    await run('age-keygen', ['-o', key]);
    const recipient = /age1\w+/.exec(await readFile(key, 'utf8'))?.[0] ?? '';
    await writeFile(join(folder, 'paket.zip'), (await soundPackage(null)).bytes);
    const file = join(folder, 'paket.age');
    await run('age', ['-r', recipient, '-o', file, join(folder, 'paket.zip')]);
    const bytes = await readFile(file);
    expect(await openPackage({ bytes, file: 'paket.age' }, PASSPHRASE)).toMatchObject({
      error: { code: 'package.notOne' },
    });
  });
});

describe('a file of a package on the disk', () => {
  test('that cannot be read says why', async () => {
    const folder = tempFolder();
    const missing = { port: nodeFilePort, path: join(folder, 'weg.zip') };
    expect(await openPackageFile(missing, null)).toEqual({
      ok: false,
      error: { code: 'package.unreadable', file: 'weg.zip', cause: 'missing' },
    });
  });

  test('that is larger than can be read at once is too big', async () => {
    const huge = Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' });
    const port = { ...nodeFilePort, read: () => Promise.reject(huge) };
    expect(await openPackageFile({ port, path: 'C:\\Eingang\\paket.zip' }, null)).toEqual({
      ok: false,
      error: { code: 'package.tooBig', file: 'paket.zip', what: 'content' },
    });
  });
});
