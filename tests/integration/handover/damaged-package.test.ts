import { beforeAll, describe, expect, test } from 'vitest';
import { openPackage } from '../../../src/main/handover/package-read';
import { FILE, PASSPHRASE, parts, soundPackage } from '../../support/packages';

/** Of the file: spread over it, and every bit where its own structure is thickest. */
const SPREAD = 256;
const FIRST = 100;
const LAST = 300;

/** Larger than two blocks of encryption, so that a file can also be wrong in its middle. */
const content: ReadonlyMap<string, Uint8Array> = new Map([
  ...parts,
  ['daten/files/' + '1e'.repeat(32), Buffer.from(randomLike(150_000))],
]);

/** Bytes that do not shrink, the same each time. */
function randomLike(count: number): Uint8Array {
  let state = 20_260_630;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

function positionsOf({ length }: Uint8Array): readonly { at: number; bit: number }[] {
  const spread = Array.from({ length: SPREAD }, (_, step) => ({
    at: Math.floor((step * length) / SPREAD),
    bit: step % 8,
  }));
  const ends = Array.from({ length }, (_, at) => at)
    .filter((at) => at < FIRST || at >= length - LAST)
    .flatMap((at) => Array.from({ length: 8 }, (_, bit) => ({ at, bit })));
  return [...spread, ...ends];
}

const CODES = [
  ...['package.damaged', 'package.notOne', 'package.wrongPassphrase', 'package.tooBig'],
];

describe.each([
  { kind: 'zip', passphrase: null },
  { kind: 'age', passphrase: PASSPHRASE },
])('a damaged package ($kind)', ({ passphrase }) => {
  let sound: Uint8Array;
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const opened = await openPackage({ bytes, file: FILE }, passphrase);
    return opened.ok ? 'opened' : opened.error.code;
  };

  beforeAll(async () => {
    sound = (await soundPackage(passphrase, content)).bytes;
  });

  test('is refused whichever bit of it has changed', async () => {
    const changed = Buffer.from(sound);
    for (const { at, bit } of positionsOf(sound)) {
      changed[at] = (sound[at] ?? 0) ^ (1 << bit);
      const code = await codeOf(changed);
      if (!CODES.includes(code)) throw new Error(`bit ${bit} of byte ${at}: ${code}`);
      changed[at] = sound[at] ?? 0;
    }
    expect(await codeOf(changed)).toBe('opened');
  });

  test('is refused wherever it was cut short', async () => {
    const { length } = sound;
    const near = Array.from({ length: 400 }, (_, count) => count);
    const between = Array.from({ length: 64 }, (_, step) => Math.floor((step * length) / 64));
    for (const at of [...near, ...between, ...near.map((count) => length - 1 - count)]) {
      const code = await codeOf(sound.subarray(0, at));
      if (!CODES.includes(code)) throw new Error(`cut at ${at}: ${code}`);
    }
  });

  test('is refused with anything in front of it or behind it', async () => {
    for (const extra of [Buffer.alloc(1), Buffer.from('PK'), Buffer.from(sound)]) {
      expect(CODES).toContain(await codeOf(Buffer.concat([sound, extra])));
      expect(CODES).toContain(await codeOf(Buffer.concat([extra, sound])));
    }
  });
});

describe('what is said of a damaged package', () => {
  const reason = async (bytes: Uint8Array, passphrase: string | null): Promise<unknown> => {
    const opened = await openPackage({ bytes, file: FILE }, passphrase);
    return opened.ok ? null : opened.error;
  };
  const flipped = (bytes: Uint8Array, at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };

  test('a zip without its end is cut short, one with a wrong byte was changed', async () => {
    const { bytes } = await soundPackage(null, content);
    const damaged = { code: 'package.damaged', file: FILE };
    expect(await reason(bytes.subarray(0, -1), null)).toEqual({ ...damaged, how: 'cutShort' });
    expect(await reason(bytes.subarray(0, 5_000), null)).toEqual({ ...damaged, how: 'cutShort' });
    expect(await reason(flipped(bytes, 5_000), null)).toEqual({ ...damaged, how: 'changed' });
    expect(await reason(flipped(bytes, bytes.length - 1), null)).toMatchObject({ how: 'changed' });
  });

  test('an encrypted one was changed in its middle, or may be cut short at its end', async () => {
    const big = new Map([...parts, ['daten/files/' + '2d'.repeat(32), randomLike(3_000_000)]]);
    const { bytes } = await soundPackage(PASSPHRASE, big);
    expect(await reason(flipped(bytes, 70_000), PASSPHRASE)).toMatchObject({ how: 'changed' });
    for (const wrong of [bytes.subarray(0, -1), flipped(bytes, bytes.length - 1)])
      expect(await reason(wrong, PASSPHRASE)).toMatchObject({ how: 'either' });
  });

  test('a header that was changed is told apart from another passphrase where one can', async () => {
    const { bytes } = await soundPackage(PASSPHRASE);
    const mac = Buffer.from(bytes).indexOf('\n--- ') + 6;
    const salt = Buffer.from(bytes).indexOf('-> scrypt ') + 12;
    expect(await reason(flipped(bytes, mac), PASSPHRASE)).toMatchObject({ how: 'changed' });
    const salted = Buffer.from(bytes);
    salted.write(salted.toString('latin1', salt, salt + 1) === 'A' ? 'B' : 'A', salt);
    expect(await reason(salted, PASSPHRASE)).toMatchObject({
      code: 'package.wrongPassphrase',
    });
  });

  test('an empty file, a text and a picture are no packages', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('Guten Tag'), Buffer.alloc(9_000, 3)])
      expect(await reason(bytes, null)).toEqual({ code: 'package.notOne', file: FILE });
  });
});

describe('the passphrase of a package', () => {
  const codeWith = async (bytes: Uint8Array, passphrase: string | null): Promise<string> => {
    const opened = await openPackage({ bytes, file: FILE }, passphrase);
    return opened.ok ? 'opened' : opened.error.code;
  };

  test('is asked for, and every other one is refused', async () => {
    const { bytes } = await soundPackage(PASSPHRASE);
    expect(await codeWith(bytes, null)).toBe('package.needsPassphrase');
    expect(await codeWith(bytes, '  ')).toBe('package.needsPassphrase');
    for (const other of [PASSPHRASE.toUpperCase(), PASSPHRASE.slice(1), `${PASSPHRASE}x`, '\0'])
      expect(await codeWith(bytes, other)).toBe('package.wrongPassphrase');
  });

  test('may have been copied with a space behind it, or typed on another keyboard', async () => {
    const { bytes } = await soundPackage('Schönwetter Zwölf Ölmühle Kühlschrank Hügel Bänke');
    const decomposed = 'Schönwetter Zwölf Ölmühle Kühlschrank Hügel Bänke'.normalize('NFD');
    expect(await codeWith(bytes, ` ${decomposed}\n`)).toBe('opened');
  });

  test('is not needed for a plain zip', async () => {
    const { bytes } = await soundPackage(null);
    expect(await codeWith(bytes, PASSPHRASE)).toBe('opened');
  });

  test('that would cost minutes to try is refused at once', async () => {
    const { bytes } = await soundPackage(PASSPHRASE);
    const [head = '', salt = ''] = /^(.*?\n-> scrypt (\S+) )/s.exec(start(bytes)) ?? [];
    for (const work of ['21', '30', '99999999999999999999']) {
      const costly = Buffer.concat([Buffer.from(head + work), bytes.subarray(head.length + 1)]);
      const before = performance.now();
      expect(salt).not.toBe('');
      expect(await codeWith(costly, PASSPHRASE)).toBe('package.tooBig');
      expect(performance.now() - before).toBeLessThan(500);
    }
  });

  const start = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 200)).toString();
});
