import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityCodec, type Codec } from '../../../src/main/storage/codec';
import { DRAFT_MAX_BYTES, DraftFiles, type SavedDraft } from '../../../src/main/storage/drafts';
import type { FilePort } from '../../../src/main/storage/file-port';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { faultyPort, type Call } from '../../support/faulty-port';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const ME = { pc: 'PC-07', user: 'musterfrau' };

interface Parts {
  readonly port?: FilePort;
  readonly codec?: Codec;
}

function filesOf(typist = ME, { port = nodeFilePort, codec = identityCodec }: Parts = {}) {
  return new DraftFiles({ port, codec, token: randomUUID }, typist);
}

function draft(
  key: string,
  typed: SavedDraft['typed'],
  at = '2026-03-15T09:02:00.000Z',
): SavedDraft {
  return { key, typed, unread: {}, at, subject: null };
}

const names = (folder: string): readonly string[] =>
  existsSync(join(folder, 'drafts')) ? readdirSync(join(folder, 'drafts')) : [];
const pathOf = (folder: string, name = names(folder)[0] ?? ''): string =>
  join(folder, 'drafts', name);

describe('drafts on the disk', () => {
  it('come back as they were, the oldest first, and go when they are removed', async () => {
    const folder = tempFolder();
    const files = filesOf();
    expect(valueOf(await files.list(folder))).toEqual({ drafts: [], setAside: [] });
    expect(names(folder)).toEqual([]);
    const late = { ...draft('person p2', { note: 'b' }, '2026-03-16T08:00:00.000Z'), subject: 'X' };
    valueOf(await files.save(folder, late));
    valueOf(await files.save(folder, draft('person p1', { note: 'vorher' })));
    valueOf(await files.save(folder, { ...draft('person p1', {}), unread: { from: '31.' } }));
    expect(names(folder)).toHaveLength(2);
    const after = valueOf(await filesOf().list(folder));
    expect(after.drafts).toEqual([{ ...draft('person p1', {}), unread: { from: '31.' } }, late]);
    valueOf(await files.remove(folder, 'person p1'));
    valueOf(await files.remove(folder, 'person p1'));
    expect(valueOf(await files.list(folder)).drafts).toEqual([late]);
  });

  it('keep hostile text byte for byte', async () => {
    const folder = tempFolder();
    const files = filesOf();
    const text = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    });
    await fc.assert(
      fc.asyncProperty(text, text, async (note, raw) => {
        valueOf(await files.save(folder, { ...draft('person p1', { note }), unread: { on: raw } }));
        const [read] = valueOf(await files.list(folder)).drafts;
        expect(read?.typed['note']).toBe(note);
        expect(read?.unread['on']).toBe(raw);
      }),
      {
        numRuns: 100,
        examples: [
          ['\ud800', '\u2028\u0000"}\n'],
          ['😀\udfff', '\r\n{"checksum":"'],
        ],
      },
    );
  });

  it('have names that every file system takes, and never the same for two people', async () => {
    const folder = tempFolder();
    const people = [
      'Jürgen Müller',
      'Jörgen Möller',
      '',
      '../../weg',
      'a'.repeat(300),
      'CON',
      'x.',
    ];
    for (const user of people) {
      const files = filesOf({ pc: 'Büro:7\\?*', user });
      valueOf(await files.save(folder, draft('person p1', { note: user })));
    }
    expect(names(folder)).toHaveLength(people.length);
    for (const name of names(folder))
      expect(name).toMatch(/^[A-Za-z0-9_]{1,24}-[A-Za-z0-9_]{1,24}-[0-9a-f]{32}\.json$/);
    for (const user of people) {
      const own = valueOf(await filesOf({ pc: 'Büro:7\\?*', user }).list(folder));
      expect(own).toMatchObject({ drafts: [{ typed: { note: user } }], setAside: [] });
    }
  });

  it('are seen only by the person who typed them, on that PC', async () => {
    const folder = tempFolder();
    valueOf(await filesOf().save(folder, draft('person p1', { note: 'mein Text' })));
    for (const other of [
      { ...ME, user: 'winter' },
      { ...ME, pc: 'PC-08' },
    ]) {
      expect(valueOf(await filesOf(other).list(folder)).drafts).toEqual([]);
      valueOf(await filesOf(other).remove(folder, 'person p1'));
    }
    expect(valueOf(await filesOf().list(folder)).drafts).toHaveLength(1);
  });

  it('pass the codec: nothing of the text lies open where that hides it', async () => {
    const folder = tempFolder();
    const hiding: Codec = {
      encode: (json) => JSON.stringify(Buffer.from(json, 'utf8').toString('base64')),
      decode: (stored) => Buffer.from(JSON.parse(stored) as string, 'base64').toString('utf8'),
      encodeBytes: (bytes) => bytes,
      decodeBytes: (stored) => stored,
    };
    const files = filesOf(ME, { codec: hiding });
    valueOf(await files.save(folder, draft('person p1', { note: 'Geheimes' })));
    expect(readFileSync(pathOf(folder), 'utf8')).not.toContain('Geheimes');
    expect(valueOf(await files.list(folder)).drafts).toMatchObject([
      { typed: { note: 'Geheimes' } },
    ]);
  });

  it('are refused where they are larger than a draft may be, and what was kept stays', async () => {
    const folder = tempFolder();
    const files = filesOf();
    valueOf(await files.save(folder, draft('person p1', { note: 'kurz' })));
    const tooLong = draft('person p1', { note: 'x'.repeat(DRAFT_MAX_BYTES) });
    expect(errorOf(await files.save(folder, tooLong)).code).toBe('draft.tooLarge');
    expect(valueOf(await files.list(folder)).drafts).toMatchObject([{ typed: { note: 'kurz' } }]);
    valueOf(await files.save(folder, draft('person p2', { note: 'ä'.repeat(500_000) })));
  });
});

describe('damaged drafts', () => {
  const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    'a flipped letter': (bytes) => Buffer.from(bytes.toString().replace('mein Text', 'dein Text')),
    'a half file': (bytes) => bytes.subarray(0, bytes.length / 2),
    'an empty file': () => Buffer.alloc(0),
    zeros: (bytes) => Buffer.alloc(bytes.length),
    'another shape': () => Buffer.from('{"typed":{}}\n'),
  };

  it.each(Object.entries(damages))(
    '%s is set aside and told; the others come back',
    async (_name, harm) => {
      const folder = tempFolder();
      const files = filesOf();
      valueOf(await files.save(folder, draft('person p1', { note: 'mein Text' })));
      const path = pathOf(folder);
      valueOf(await files.save(folder, draft('person p2', { note: 'heil' })));
      const harmed = harm(readFileSync(path));
      writeFileSync(path, harmed);
      const { drafts, setAside } = valueOf(await files.list(folder));
      expect(drafts).toMatchObject([{ key: 'person p2' }]);
      expect(setAside).toHaveLength(1);
      expect(readFileSync(pathOf(folder, setAside[0])).equals(harmed)).toBe(true);
      expect(valueOf(await files.list(folder)).setAside).toEqual([]);
    },
  );

  it('a copy by hand is not taken for a second draft', async () => {
    const folder = tempFolder();
    valueOf(await filesOf().save(folder, draft('person p1', { note: 'a' })));
    copyFileSync(pathOf(folder), pathOf(folder).replace(/\.json$/, ' - Kopie.json'));
    expect(valueOf(await filesOf().list(folder))).toMatchObject({ drafts: [{}], setAside: [] });
  });

  it('what a crash left half written is gone after the next look', async () => {
    const folder = tempFolder();
    valueOf(await filesOf().save(folder, draft('person p1', { note: 'a' })));
    writeFileSync(`${pathOf(folder)}.${randomUUID()}.tmp`, '{"checksum');
    const { drafts, setAside } = valueOf(await filesOf().list(folder));
    expect([drafts.length, setAside]).toEqual([1, []]);
    expect(names(folder)).toHaveLength(1);
  });
});

describe('a disk that refuses', () => {
  const calls: readonly Call[] = ['makeFolder', 'open', 'write', 'sync', 'rename', 'syncFolder'];

  it.each(calls)('%s: the draft before it stays whole, and the error says why', async (call) => {
    const folder = tempFolder();
    valueOf(await filesOf().save(folder, draft('person p1', { note: 'alt' })));
    const port = faultyPort((made) => (made === call ? 'ENOSPC' : null));
    const files = filesOf(ME, { port });
    const refused = await files.save(folder, draft('person p1', { note: 'neu' }));
    expect(errorOf(refused)).toEqual({ code: 'draft.disk', cause: 'full' });
    const { drafts, setAside } = valueOf(await filesOf().list(folder));
    expect(drafts).toMatchObject([{ typed: { note: 'alt' } }]);
    expect(setAside).toEqual([]);
    expect(names(folder)).toHaveLength(1);
  });

  it('names a draft that cannot be read, and leaves it where it is', async () => {
    const folder = tempFolder();
    valueOf(await filesOf().save(folder, draft('person p1', { note: 'a' })));
    const port = faultyPort((call) => (call === 'read' ? 'EIO' : null));
    expect(valueOf(await filesOf(ME, { port }).list(folder)).setAside).toEqual(names(folder));
    const unlisted = faultyPort((call) => (call === 'list' ? 'EIO' : null));
    expect(errorOf(await filesOf(ME, { port: unlisted }).list(folder))).toEqual({
      code: 'draft.unreadable',
      cause: 'hardware',
    });
  });

  it('one after the other: the last word of a form is the last on the disk', async () => {
    const folder = tempFolder();
    const files = filesOf();
    const all = Array.from({ length: 20 }, (_, turn) =>
      files.save(folder, draft('person p1', { note: `Stand ${turn}` })),
    );
    await files.settled();
    expect(valueOf(await filesOf().list(folder)).drafts).toMatchObject([
      { typed: { note: 'Stand 19' } },
    ]);
    await Promise.all(all);
    void files.save(folder, draft('person p1', { note: 'noch' }));
    void files.remove(folder, 'person p1');
    await files.settled();
    expect(names(folder)).toEqual([]);
  });
});
