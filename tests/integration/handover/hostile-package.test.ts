import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { err } from '../../../src/shared/result';
import type { PackageManifest } from '../../../src/main/handover/package-manifest';
import { openPackage } from '../../../src/main/handover/package-read';
import { encrypted } from '../../../src/main/handover/package-age';
import { PassphraseKey } from '../../../src/main/handover/package-key';
import { packPackage } from '../../../src/main/handover/package-write';
import { PACKAGE_LIMITS, type PackageLimits } from '../../../src/main/handover/package-zip';
import { sealBytes } from '../../../src/main/storage/sealed-zip';
import { packPart, type PackedPart } from '../../../src/main/zip/package';
import {
  CHEAP,
  facts,
  FILE,
  listedEntries,
  parts,
  PASSPHRASE,
  sealedByHand,
  soundPackage,
  type Patch,
} from '../../support/packages';

/** What is wrong with a package whose seal is right: made by somebody who knows how it is done. */
async function refusal(bytes: Uint8Array, limits: PackageLimits = PACKAGE_LIMITS): Promise<object> {
  const opened = await openPackage({ bytes, file: FILE }, null, { limits });
  return opened.ok ? { code: 'opened' } : opened.error;
}

const partsWith = (name: string, bytes: Uint8Array = Buffer.from('x')): Map<string, Uint8Array> =>
  new Map([...parts, [name, bytes]]);

test('what is made by hand as the program makes it opens', async () => {
  expect(await refusal(sealedByHand(listedEntries()))).toEqual({ code: 'opened' });
});

describe('names that no package has', () => {
  const NAMES = [
    ...['../boese.txt', 'daten/../boese.txt', 'daten/generations/1/../../../boese', '/etc/passwd'],
    ...['//server/share/x', 'C:/Windows/x.dll', 'C:x', 'daten\\generations\\1\\x', 'daten/C:/x'],
    ...['daten/generations/1/CON', 'daten/generations/1/con.json', 'daten/generations/1/LPT1.txt'],
    ...['daten/generations/1/x.', 'daten/generations/1/x ', 'daten/generations/1/x...json'],
    ...['daten/generations/1/.verborgen', 'daten/generations/1//x', 'daten/generations/1/./x'],
    ...['daten/generations/2/register.json', 'daten/lock.json', 'daten/drafts/x.json', 'daten/'],
    ...['daten/generations/1/conferences/', 'daten', 'Deckblatt.docx ', 'Deckblatt.docx.exe'],
    ...['deckblatt.docx', 'MANIFEST.JSON', 'Leitfaden.pdf', 'daten/files/abc', 'x'],
    ...['daten/generations/1/regi\u202ester.json', 'daten/generations/1/r\u00e9gister.json'],
    ...['daten/generations/1/register.json\u0000.exe', 'da\u0442en/konferenzbuero.json'],
    ...['daten/generations/1/\ufffe', 'daten/generations/1/x:strom', 'daten/generations/1/x\n'],
    `daten/generations/1/${'x'.repeat(10_000)}`,
  ];

  test.each(NAMES)('%j', async (name) => {
    expect(await refusal(sealedByHand(listedEntries(partsWith(name))))).toMatchObject({
      code: 'package.foreign',
    });
  });

  test('are never written either', async () => {
    const order = { manifest: facts, passphrase: null, file: FILE };
    for (const name of [...NAMES, 'manifest.json', 'Pruefsummen.sha256'])
      await expect(packPackage({ ...order, parts: partsWith(name) })).rejects.toThrow(/no name/);
  });

  test('nor does one name stand there twice, in whatever case', async () => {
    const twin = packPart('daten/generations/1/Register.json', Buffer.from('{}'));
    const twice = packPart('daten/generations/1/register.json', Buffer.from('{}'));
    const manifest = packPart('manifest.json', Buffer.from('{}'));
    for (const extra of [twin, twice, manifest])
      expect(await refusal(sealedByHand([...listedEntries(), extra]))).toMatchObject({
        code: 'package.foreign',
      });
    const order = { manifest: facts, passphrase: null, file: FILE };
    const twins = partsWith('daten/generations/1/Register.json');
    await expect(packPackage({ ...order, parts: twins })).rejects.toThrow(/two alike/);
  });
});

describe('a zip that programs would read in different ways', () => {
  const LINK = 0o120777 * 0x10000;
  const patches: Readonly<Record<string, Patch>> = {
    'a symbolic link': (zip, table) => {
      zip.writeUInt32LE(LINK, table + 38);
      return zip;
    },
    'a folder by its attributes': (zip, table) => {
      zip.writeUInt32LE(0x10, table + 38);
      return zip;
    },
    'another name in front of the part than in the table': (zip) => {
      zip.write('n', 30);
      return zip;
    },
    'another size in front of the part than in the table': (zip) => {
      zip.writeUInt32LE(zip.readUInt32LE(22) + 1, 22);
      return zip;
    },
    'another checksum in front of the part than in the table': (zip) => {
      zip.writeUInt32LE(1, 14);
      return zip;
    },
    'a part that begins within another': (zip, table) => {
      const second = table + 46 + 'manifest.json'.length;
      zip.writeUInt32LE(0, second + 42);
      return zip;
    },
    'a password of its own': (zip, table) => {
      zip.writeUInt16LE(1, 6);
      zip.writeUInt16LE(1, table + 8);
      return zip;
    },
    'bytes between parts and table': (zip, table) => {
      const end = zip.length - 22;
      const whole = Buffer.concat([zip.subarray(0, table), Buffer.from('xx'), zip.subarray(table)]);
      whole.writeUInt32LE(table + 2, end + 2 + 16);
      return whole;
    },
    'bytes between two parts': (zip, table) => {
      const second = 30 + 'manifest.json'.length + zip.readUInt32LE(18);
      const whole = Buffer.concat([
        zip.subarray(0, second),
        Buffer.from('xx'),
        zip.subarray(second),
      ]);
      for (let row = table + 2; whole.readUInt32LE(row) === 0x02014b50;) {
        const at = whole.readUInt32LE(row + 42);
        if (at > 0) whole.writeUInt32LE(at + 2, row + 42);
        row += 46 + whole.readUInt16LE(row + 28);
      }
      whole.writeUInt32LE(table + 2, whole.length - 6);
      return whole;
    },
    'more parts announced than there are': (zip) => {
      zip.writeUInt16LE(zip.readUInt16LE(zip.length - 12) + 1, zip.length - 12);
      return zip;
    },
    'bytes in front of the first part': (zip, table) => {
      const whole = Buffer.concat([Buffer.from('PK'), zip]);
      whole.writeUInt32LE(table + 2, whole.length - 6);
      return whole;
    },
    'an extra field behind a name': (zip, table) => {
      const extra = Buffer.from('7570040001020304', 'hex');
      const nameEnd = table + 46 + 'manifest.json'.length;
      const whole = Buffer.concat([zip.subarray(0, nameEnd), extra, zip.subarray(nameEnd)]);
      whole.writeUInt16LE(extra.length, table + 30);
      whole.writeUInt32LE(whole.readUInt32LE(whole.length - 10) + extra.length, whole.length - 10);
      return whole;
    },
  };

  test.each(Object.entries(patches))('%s', async (_name, patch) => {
    expect(await refusal(sealedByHand(listedEntries(), patch))).toMatchObject({
      code: 'package.foreign',
    });
  });
});

describe('a package that unfolds to more than it should', () => {
  const NAME = 'daten/generations/1/bombe.json';

  /** Announces `size` and unfolds to a hundred megabytes of zeros. */
  function bomb(size: number): PackedPart {
    const packed = deflateRawSync(Buffer.alloc(100_000_000), { level: 9 });
    return { name: NAME, method: 8, crc32: 0, size, packed };
  }

  test('is refused before anything is unfolded where it says so', async () => {
    expect(await refusal(sealedByHand([...listedEntries(), bomb(100_000_000)]))).toEqual({
      ...{ code: 'package.tooBig', file: FILE, what: 'content' },
    });
  });

  test('is unfolded no further than it announces', async () => {
    const bytes = sealedByHand([...listedEntries(), bomb(10)]);
    const before = process.memoryUsage().rss;
    expect(await refusal(bytes)).toMatchObject({
      code: 'package.lies',
      part: NAME,
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  test('is refused where many small parts make the large one', async () => {
    const many = Array.from({ length: 30 }, (_, at): PackedPart => {
      const packed = deflateRawSync(Buffer.alloc(1_000_000), { level: 9 });
      return { name: `${NAME}.${at}`, method: 8, crc32: 0, size: 1_000_000, packed };
    });
    expect(await refusal(sealedByHand([...listedEntries(), ...many]))).toMatchObject({
      code: 'package.tooBig',
    });
  });

  test('is refused where a zip in it is one itself: it is not unfolded', async () => {
    const inner = zipSync({ 'a.txt': new Uint8Array(1_000_000) });
    const opened = await openPackage(
      { bytes: sealedByHand(listedEntries(partsWith(NAME, inner))), file: FILE },
      null,
    );
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.parts.get(NAME)).toHaveLength(inner.length);
  });

  test('is refused above the limits of parts and bytes', async () => {
    const bytes = sealedByHand(listedEntries());
    const too = { code: 'package.tooBig' };
    const few = { ...PACKAGE_LIMITS, entries: 6 };
    expect(await refusal(bytes, few)).toMatchObject(too);
    expect(await refusal(bytes, { ...PACKAGE_LIMITS, bytes: 1_000 })).toMatchObject(too);
    expect(await refusal(bytes, { ...few, entries: 7 })).toEqual({ code: 'opened' });
  });
});

describe('a manifest that says something else than is there', () => {
  const note = (name: string): PackageManifest['parts'][number] => ({
    ...{ name, bytes: 1, sha256: 'ab'.repeat(32) },
  });
  const NAME = 'daten/generations/1/settings.json';
  const lies: Readonly<Record<string, (manifest: PackageManifest) => object>> = {
    'a part that is not there': (m) => ({ ...m, parts: [...m.parts, note(NAME)] }),
    'one part less': (m) => ({ ...m, parts: m.parts.slice(0, -1) }),
    'no parts': (m) => ({ ...m, parts: [] }),
    'another order': (m) => ({ ...m, parts: [...m.parts].reverse() }),
    'a part twice': (m) => ({ ...m, parts: [...m.parts, ...m.parts.slice(-1)] }),
    'another checksum': (m) => ({
      ...m,
      parts: m.parts.map((part) => ({ ...part, sha256: 'cd'.repeat(32) })),
    }),
    'another length': (m) => ({ ...m, parts: m.parts.map((part) => ({ ...part, bytes: 3 })) }),
    'a name that no package has': (m) => ({ ...m, parts: [...m.parts, note('../x')] }),
    'another id than the seal': (m) => ({
      ...m,
      packageId: '11111111-1111-4111-8111-111111111111',
    }),
    'a field that nobody knows': (m) => ({ ...m, extra: true }),
    'a category that nobody knows': (m) => ({ ...m, categories: ['alles'] }),
  };

  test.each(Object.entries(lies))('%s', async (_name, change) => {
    expect(await refusal(sealedByHand(listedEntries(parts, change)))).toMatchObject({
      code: 'package.lies',
    });
  });

  test('checksums for people that are others', async () => {
    const entries = listedEntries().map((entry) =>
      entry.name === 'Pruefsummen.sha256' ? packPart(entry.name, Buffer.from('x')) : entry,
    );
    expect(await refusal(sealedByHand(entries))).toMatchObject({
      code: 'package.lies',
      part: 'Pruefsummen.sha256',
    });
    const without = listedEntries().filter(({ name }) => name !== 'Pruefsummen.sha256');
    expect(await refusal(sealedByHand(without))).toMatchObject({ code: 'package.lies' });
  });

  test('a part whose own checksum in the zip is another', async () => {
    const entries = listedEntries().map((entry, at) => (at === 3 ? { ...entry, crc32: 1 } : entry));
    expect(await refusal(sealedByHand(entries))).toMatchObject({ code: 'package.lies' });
  });

  test('no manifest', async () => {
    const [, ...without] = listedEntries();
    expect(await refusal(sealedByHand(without))).toMatchObject({ code: 'package.notOne' });
  });
});

describe('a package of a newer program', () => {
  test.each([
    ['version', { version: 2 }],
    ['folder', { folderFormat: 99 }],
    ['version with fields nobody knows', { version: 2, extra: 'x', parts: null }],
  ])('%s', async (_name, change) => {
    const entries = listedEntries(parts, (manifest) => ({ ...manifest, ...change }));
    expect(await refusal(sealedByHand(entries))).toMatchObject({ code: 'package.newer' });
  });

  test('seal', async () => {
    const sealed = sealedByHand(listedEntries(), (zip) => zip, { package: 2, more: true });
    expect(await refusal(sealed)).toMatchObject({ code: 'package.newer' });
  });
});

test('a package packed anew by hand has lost its seal', async () => {
  const { bytes } = await soundPackage(null);
  const comment = bytes.length - Buffer.from(bytes).lastIndexOf('PK\u0005\u0006') - 22;
  const bare = Buffer.from(bytes.subarray(0, -comment));
  bare.writeUInt16LE(0, bare.length - 2);
  expect(await refusal(bare)).toMatchObject({ code: 'package.damaged', how: 'cutShort' });
});

test('a backup is no package, plain or encrypted', async () => {
  const backup = sealBytes(zipSync({ 'konferenzbuero.json': Buffer.from('{}') }), { backup: 1 });
  const key = new PassphraseKey(PASSPHRASE, CHEAP);
  const locked = await encrypted(backup, key, () => undefined);
  const notOne = { code: 'package.notOne', file: FILE };
  expect(await refusal(backup)).toEqual(notOne);
  expect(await openPackage({ bytes: locked, file: FILE }, PASSPHRASE)).toEqual(err(notOne));
});

test('a zip of something else is no package', async () => {
  expect(await refusal(zipSync({ 'urlaub.txt': Buffer.from('Sonne') }))).toMatchObject({
    code: 'package.notOne',
  });
});
