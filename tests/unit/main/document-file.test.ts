import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { identityCodec } from '../../../src/main/storage/codec';
import {
  openDocument,
  sealDocument,
  type DocumentFile,
} from '../../../src/main/storage/document-file';
import { seal } from '../../../src/main/storage/envelope';

/** Any JSON value, typed as what a document holds. */
const record = fc.jsonValue().map((value) => z.json().parse({ value }));
const name = fc.oneof(fc.constantFrom('persons', '__proto__', '7', '}'), fc.string());
const tables = fc.array(fc.tuple(name, fc.array(fc.tuple(name, record), { minLength: 1 })));

const file = fc.record({ document: name, seq: fc.nat(), tables }).map((made): DocumentFile => ({
  document: made.document,
  seq: made.seq,
  collections: new Map(made.tables.map(([table, records]) => [table, new Map(records)])),
}));

const sealed = (made: DocumentFile): Promise<Uint8Array> => sealDocument(made, identityCodec);
const opened = (bytes: Uint8Array): Promise<DocumentFile | null> =>
  openDocument(bytes, identityCodec);

/** JSON knows no -0; everything else has to come back as it was. */
function plain({ document, seq, collections }: DocumentFile): unknown {
  const entries = [...collections].map(([table, records]) => [table, [...records]]);
  return JSON.parse(JSON.stringify([document, seq, entries])) as unknown;
}

describe('the file of a document', () => {
  it('comes back as it was written, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (made) => {
        const back = await opened(await sealed(made));
        expect(back && plain(back)).toEqual(plain(made));
      }),
    );
  });

  it('is one JSON value with a record on each line', async () => {
    const made = {
      document: 'register',
      seq: 3,
      collections: new Map([
        [
          'users',
          new Map([
            ['a', { id: 'a' }],
            ['b', { id: 'b' }],
          ]),
        ],
      ]),
    };
    const text = new TextDecoder().decode(await sealed(made));
    expect(JSON.parse(text)).toMatchObject({
      payload: {
        document: 'register',
        seq: 3,
        collections: { users: { a: { id: 'a' }, b: { id: 'b' } } },
      },
    });
    expect(text.split('\n')).toContain('"a":{"id":"a"},');
  });

  it('gives records that nobody can change', async () => {
    const collections = new Map([['users', new Map([['a', { id: 'a', deep: { x: [1] } }]])]]);
    const back = await opened(await sealed({ document: 'register', seq: 1, collections }));
    const found = back?.collections.get('users')?.get('a');
    expect(found).toEqual({ id: 'a', deep: { x: [1] } });
    expect(Object.isFrozen(found)).toBe(true);
    expect(Object.isFrozen((found as { deep: { x: unknown } }).deep.x)).toBe(true);
  });

  it('is refused with any bit flipped, and cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.nat(), fc.nat(7), async (made, place, bit) => {
        const bytes = await sealed(made);
        const at = place % bytes.length;
        expect(await opened(bytes.subarray(0, at))).toBeNull();
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(await opened(flipped)).toBeNull();
      }),
    );
  });

  it.each([
    ['a word'],
    [[1, 2]],
    [{ document: 'register' }],
    [{ document: 1, seq: 2, collections: {} }],
  ])(
    'is refused where a right checksum stands on a payload that is none of ours: %j',
    async (payload) => {
      const { line } = seal(payload, '', identityCodec);
      expect(await opened(Buffer.from(`${line}\n`))).toBeNull();
    },
  );
});
