import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tableCrc32, crc32 } from '../../../../src/main/zip/crc32';
import {
  openPackage,
  PACKAGE_LIMITS,
  packPart,
  writePackage,
  type PartToWrite,
} from '../../../../src/main/zip/package';

const DAY = '2018-02-01';

/** What is in a package, unpacked; null for a part that is damaged; the reason where it does not open. */
function contents(bytes: Uint8Array): Record<string, string | null> | string {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened.error;
  return Object.fromEntries(
    [...opened.value].map(([name, part]) => {
      const content = part.content();
      return [name, content && Buffer.from(content).toString('latin1')];
    }),
  );
}

const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9äß[\]_]{1,12}(\/[a-z]{1,8})?\.xml$/), {
  minLength: 1,
  maxLength: 8,
  selector: (name) => name.toLowerCase(),
});
const parts = names.chain((list) =>
  fc.tuple(
    ...list.map((name) =>
      fc
        .oneof(fc.uint8Array({ maxLength: 400 }), fc.constant(strToU8('ab'.repeat(5_000))))
        .map((content) => ({ name, content })),
    ),
  ),
);

const plain = (list: readonly { name: string; content: Uint8Array }[]): Record<string, string> =>
  Object.fromEntries(
    list.map(({ name, content }) => [name, Buffer.from(content).toString('latin1')]),
  );

describe('a package', () => {
  test('says what was put in, to us and to others', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const bytes = writePackage(list, DAY);
        expect(contents(bytes)).toEqual(plain(list));
        const others = Object.entries(unzipSync(bytes)).map(([name, content]) => ({
          name,
          content,
        }));
        expect(plain(others)).toEqual(plain(list));
        expect(writePackage(list, DAY)).toEqual(bytes);
      }),
    );
  });

  test('of others is read', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(0 as const, 6 as const), (list, level) => {
        const zip = zipSync(Object.fromEntries(list.map(({ name, content }) => [name, content])), {
          level,
        });
        expect(contents(zip)).toEqual(plain(list));
      }),
    );
  });

  test('goes on packed: the bytes of a part are those that lay in the other package', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const bytes = writePackage(list, DAY);
        const opened = openPackage(bytes);
        const again = opened.ok ? writePackage([...opened.value.values()], DAY) : null;
        expect(again).toEqual(bytes);
      }),
    );
  });

  test('begins with the types of its parts', () => {
    const content = strToU8('x');
    const types = { name: '[Content_Types].xml', content };
    const list: PartToWrite[] = [{ name: 'a.xml', content }, types, { name: 'b.xml', content }];
    const opened = openPackage(writePackage(list, DAY));
    expect(opened.ok && [...opened.value.keys()]).toEqual([types.name, 'a.xml', 'b.xml']);
  });

  test('bears the day at noon in any zone', () => {
    const bytes = Buffer.from(writePackage([{ name: 'a', content: strToU8('x') }], DAY));
    // 12:00:00, then 38 years after 1980, February 1st.
    expect(bytes.readUInt16LE(10)).toBe(12 << 11);
    expect(bytes.readUInt16LE(12)).toBe((38 << 9) | (2 << 5) | 1);
  });

  test('stores what packing would make larger or hardly smaller', () => {
    const noise = new Uint8Array(randomBytes(2_000));
    expect(packPart('a.png', noise).method).toBe(0);
    expect(packPart('a.xml', strToU8('ab'.repeat(600))).method).toBe(8);
    expect(packPart('a.xml', strToU8('ab'.repeat(500))).method).toBe(0);
  });

  test('with folders and with sizes behind the bytes is read', () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_error, chunk) => chunks.push(chunk));
    for (const [name, text] of [
      ['word/', ''],
      ['word/document.xml', 'text'.repeat(100)],
    ] as const) {
      const part = new ZipDeflate(name);
      zip.add(part);
      part.push(strToU8(text), true);
    }
    zip.end();
    const bytes = Buffer.concat(chunks);
    expect(bytes.readUInt16LE(6) & 8).toBe(8);
    expect(contents(bytes)).toEqual({ 'word/document.xml': 'text'.repeat(100) });
  });
});

describe('damage', () => {
  const list = [
    { name: '[Content_Types].xml', content: strToU8('<Types/>') },
    {
      name: 'word/document.xml',
      content: strToU8('<w:p>Sehr geehrte Frau Muster</w:p>'.repeat(40)),
    },
    { name: 'word/media/a.png', content: new Uint8Array(randomBytes(64)) },
  ];
  const whole = writePackage(list, DAY);
  const truth = plain(list);

  test('cut off anywhere, it is no package', () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(contents(whole.subarray(0, length)), String(length)).toBe('damaged');
  });

  test('with any bit turned over, no part says anything else than it did', () => {
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const bytes = Uint8Array.from(whole);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const said = contents(bytes);
      if (typeof said === 'string') continue;
      for (const [name, content] of Object.entries(said))
        expect([truth[name], null], `bit ${bit}, ${name}`).toContain(content);
    }
  });

  test('any bytes at all are refused without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof contents(bytes)).toBe('string');
      }),
    );
  });

  test('bytes around a zip are no part of it', () => {
    expect(contents(Buffer.concat([Buffer.from('MZ'), whole]))).toBe('damaged');
    expect(contents(Buffer.concat([whole, Buffer.from('more')]))).toBe('damaged');
  });
});

describe('what is refused', () => {
  /** A package with these fields of both headers changed. */
  function changed(edit: (zip: Buffer, local: number, central: number) => void): Uint8Array {
    const zip = Buffer.from(writePackage([{ name: 'a.xml', content: strToU8('<a/>') }], DAY));
    edit(zip, 0, zip.readUInt32LE(zip.length - 6));
    return zip;
  }

  test.each([
    ['../a.xml'],
    ['/a.xml'],
    ['a\\b.xml'],
    ['C:a.xml'],
    ['a//b.xml'],
    ['./a.xml'],
    ['a\u0000b'],
    [''],
  ])('the name %j', (name) => {
    expect(contents(writePackage([{ name, content: strToU8('x') }], DAY))).toBe('names');
  });

  test('two parts of one name, whatever their case', () => {
    const twice = ['word/document.xml', 'word/DOCUMENT.xml'].map((name) => ({
      name,
      content: strToU8('x'),
    }));
    expect(contents(writePackage(twice, DAY))).toBe('names');
  });

  test('encrypted parts', () => {
    const bytes = changed((zip, local, central) => {
      zip.writeUInt16LE(1, local + 6);
      zip.writeUInt16LE(1, central + 8);
    });
    expect(contents(bytes)).toBe('encrypted');
  });

  test('other methods and zip64', () => {
    const method = changed((zip, local, central) => {
      zip.writeUInt16LE(12, local + 8);
      zip.writeUInt16LE(12, central + 10);
    });
    expect(contents(method)).toBe('unsupported');
    const long = changed((zip) => zip.writeUInt32LE(0xffffffff, zip.length - 6));
    expect(contents(long)).toBe('unsupported');
  });

  test('a part that is said to be another than it is', () => {
    const size = changed((zip, _local, central) => zip.writeUInt32LE(9, central + 24));
    expect(contents(size)).toBe('damaged');
    const name = changed((zip, local) => zip.write('b', local + 30));
    expect(contents(name)).toBe('damaged');
  });

  test('two parts that share their bytes', () => {
    const zip = Buffer.from(
      writePackage(
        ['a', 'b'].map((name) => ({ name, content: strToU8('x') })),
        DAY,
      ),
    );
    const table = zip.readUInt32LE(zip.length - 6);
    zip.copy(zip, table + 47, table, table + 47);
    expect(contents(zip)).toBe('damaged');
  });

  test('a bomb', () => {
    const bomb = zipSync({ a: new Uint8Array(4_000_000) });
    expect(contents(bomb)).toBe('tooLarge');
    const many = { ...PACKAGE_LIMITS, parts: 1 };
    const two = writePackage(
      ['a', 'b'].map((name) => ({ name, content: strToU8('xx') })),
      DAY,
    );
    expect(openPackage(two, many)).toEqual({ ok: false, error: 'tooLarge' });
    expect(openPackage(two, { ...PACKAGE_LIMITS, partBytes: 1 }).ok).toBe(false);
    expect(openPackage(two, { ...PACKAGE_LIMITS, totalBytes: 3 }).ok).toBe(false);
    expect(openPackage(two, { ...PACKAGE_LIMITS, totalBytes: 4 }).ok).toBe(true);
  });

  test('a bomb that lies about its size is not unpacked', () => {
    const packed = deflateRawSync(new Uint8Array(50_000_000));
    const lie = { name: 'a', method: 8 as const, crc32: 0, size: 4, packed };
    expect(contents(writePackage([lie], DAY))).toEqual({ a: null });
  });
});

test('both ways to the checksum agree', () => {
  expect(tableCrc32(strToU8('123456789'))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(tableCrc32(bytes)).toBe(crc32(bytes));
    }),
  );
});
