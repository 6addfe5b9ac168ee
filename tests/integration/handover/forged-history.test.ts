import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolderOf, openPackageFile } from '../../../src/main/handover/package-read';
import { DATA } from '../../../src/main/handover/package-names';
import { readFromEntries } from '../../../src/main/storage/backup-read';
import { identityCodec } from '../../../src/main/storage/codec';
import type { FolderManifest } from '../../../src/main/storage/folder';
import { snapshotsOf, type StoragePlace } from '../../../src/main/storage/load-state';
import { memoryFilePort } from '../../../src/main/storage/memory-file-port';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import type { Records } from '../../../src/main/storage/records';
import { writeGeneration } from '../../../src/main/storage/rewrite';
import { ZIP_FOLDER } from '../../../src/main/storage/zip-file-port';
import type { Change, JournalEntry } from '../../../src/shared/domain/storage/journal-entry';
import { filesIn, officeBench, packageOf, receive, receivedBench } from '../../support/handover';
import { sampleBench, type OfficeBench } from '../../support/offices';
import { listedEntries, sealedByHand } from '../../support/packages';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

type Json = Readonly<Record<string, unknown>>;

/** An office that has changed its motto twice and wrote a package with its history. */
async function honest() {
  const a = await sampleBench();
  const { conferenceId } = a;
  for (const motto of ['Eins', 'Zwei'])
    valueOf(await a.dispatcher.invoke('conferences.update', { conferenceId, patch: { motto } }));
  const { file } = await packageOf(a, { categories: ['base', 'conferences', 'history'] });
  const source = { port: nodeFilePort, path: file };
  const opened = valueOf(await openPackageFile(source, null));
  const read = await readFromEntries(dataFolderOf(opened), identityCodec);
  if (!read) throw new Error('an honest package is sound');
  return { conferenceId, file, opened, read };
}

interface Forging {
  readonly lines?: (lines: readonly JournalEntry[]) => readonly JournalEntry[];
  /** The state that lies beside the journal. */
  readonly beside?: (records: Records) => Records;
}

/** A package of the same records with another history: every checksum, seal and list in it fits. */
async function forged(
  { opened, read }: Awaited<ReturnType<typeof honest>>,
  { lines = (all) => all, beside }: Forging,
): Promise<string> {
  const port = memoryFilePort();
  const place: StoragePlace = {
    ...{ port, codec: identityCodec, folder: ZIP_FOLDER, token: () => 'x' },
  };
  const manifest: FolderManifest = read.manifest;
  const writer = { user: '', pc: '', at: opened.manifest.madeAt };
  const written = valueOf(await writeGeneration(place, manifest, { entries: lines(read.lines), writer })); // prettier-ignore
  if (beside) {
    const other = beside(written.records);
    const snapshots = snapshotsOf(place, manifest);
    for (const document of other.documentKeys())
      await snapshots.writeDocument(other.toFile(document, written.head.seq));
  }
  const parts = new Map(
    [...opened.parts].filter(([name]) => !name.startsWith(`${DATA}generations/`)),
  );
  for (const [name, bytes] of port.entries()) parts.set(`${DATA}${name}`, bytes);
  const file = join(tempFolder(), 'gefaelscht.zip');
  const entries = listedEntries(parts, (list) => ({ ...opened.manifest, parts: list.parts }));
  writeFileSync(file, sealedByHand(entries, undefined, { packageId: opened.manifest.packageId }));
  return file;
}

/** Changes what the history says of a conference's motto. */
const inMottos =
  (change: (one: Change) => Change) =>
  (lines: readonly JournalEntry[]): readonly JournalEntry[] =>
    lines.map((line) => ({
      ...line,
      changes: line.changes.map((one) => (one.collection === 'conference' ? change(one) : one)),
    }));

const inMottoLines =
  (change: (changes: readonly Change[]) => readonly Change[]) =>
  (lines: readonly JournalEntry[]): readonly JournalEntry[] =>
    lines.map((line) =>
      line.changes.some(({ collection }) => collection === 'conference')
        ? { ...line, changes: [...change(line.changes)] }
        : line,
    );

const withMotto = (record: Change['before'], motto: string): Change['before'] =>
  record === null ? null : { ...(record as Json), motto };

async function mottos({ dispatcher }: OfficeBench): Promise<string> {
  const { steps } = valueOf(await dispatcher.invoke('store.recent', { limit: 50 }));
  const all: string[] = [];
  for (const { seq } of steps)
    all.push(JSON.stringify(valueOf(await dispatcher.invoke('store.step', { seq, limit: 50 }))));
  return all.join('\n');
}

describe('the history in a package', () => {
  it('is taken over byte by byte where it is what it should be, with what comes on top behind it', async () => {
    const { file, opened } = await honest();
    const b = await receivedBench(file);
    const journal = join(b.folder, 'generations', '1', 'journal');
    expect(filesIn(journal)).toEqual(['000001.jsonl', '000002.jsonl']);
    const there = readFileSync(join(journal, '000001.jsonl'));
    expect(there.equals(opened.parts.get(`${DATA}generations/1/journal/000001.jsonl`) ?? there.subarray(1))).toBe(true); // prettier-ignore
    expect(await mottos(b)).toContain('Eins');
    expect(valueOf(await b.dispatcher.invoke('store.check', {})).findings).not.toContainEqual(
      expect.objectContaining({ level: 'stop' }),
    );
  });

  it('that says of something what it never was is put right', async () => {
    const made = await honest();
    const file = await forged(made, {
      lines: inMottos((one) => ({ ...one, before: withMotto(one.before, 'Untergeschoben') })),
    });
    const b = await receivedBench(file);
    expect(filesIn(join(b.folder, 'generations', '1', 'journal'))).toEqual(['000001.jsonl']);
    const told = await mottos(b);
    expect(told).not.toContain('Untergeschoben');
    expect(told).toContain('Eins');
  });

  it('that says more than its categories allow loses that', async () => {
    const made = await honest();
    const { conferenceId } = made;
    const participant = {
      ...{ document: `conferences/${conferenceId}`, collection: 'participants', id: 'planted' },
      ...{ before: null, after: { id: 'planted', note: 'Untergeschoben' } },
    } as const;
    const gone = { ...participant, before: participant.after, after: null };
    const file = await forged(made, {
      lines: (lines) => {
        const [first, second, ...rest] = lines;
        if (!first || !second) throw new Error('there are more lines');
        return [
          { ...first, changes: [...first.changes, participant] },
          { ...second, changes: [...second.changes, gone] },
          ...rest,
        ];
      },
    });
    const b = await receivedBench(file);
    const journal = join(b.folder, 'generations', '1', 'journal');
    for (const name of filesIn(journal))
      expect(readFileSync(join(journal, name), 'utf8')).not.toContain('Untergeschoben');
  });

  it('that goes round in circles, or tells who did it, is put right', async () => {
    const made = await honest();
    const file = await forged(made, {
      lines: (lines) =>
        lines.map((line, at) => (at === 1 ? { ...line, reverts: line.seq, user: 'Rita' } : line)),
    });
    const b = await receivedBench(file);
    expect(filesIn(join(b.folder, 'generations', '1', 'journal'))).toEqual(['000001.jsonl']);
    const { steps } = valueOf(await b.dispatcher.invoke('store.recent', { limit: 50 }));
    expect(new Set(steps.map(({ user }) => user))).toEqual(new Set(['']));
    expect(await mottos(b)).toContain('Eins');
  });

  it('that hides what a record was made of leads to the proved one', async () => {
    const made = await honest();
    const { conferenceId } = made;
    const place = {
      ...{ document: `conferences/${conferenceId}`, collection: 'conference', id: conferenceId },
    };
    const sound = made.read.state.records.get(place.document, place.collection, place.id);
    const broken = withMotto(sound as Change['before'], 'Untergeschoben');
    const file = await forged(made, {
      lines: (lines) => {
        const last = lines.at(-1);
        if (!last) throw new Error('there are lines');
        const line = { ...last, changes: [] as Change[] };
        const after = sound as Change['after'];
        return [
          ...lines,
          { ...line, seq: last.seq + 1, changes: [{ ...place, before: after, after: broken }] },
          // Says that nothing happens, and brings the sound one back.
          { ...line, seq: last.seq + 2, changes: [{ ...place, before: after, after }] },
        ];
      },
    });
    const b = await receivedBench(file);
    const got = valueOf(await b.dispatcher.invoke('conferences.get', { conferenceId }));
    expect(got.conference['motto']).toBe('Zwei');
  });

  it('of which a line touches a record twice is refused', async () => {
    const made = await honest();
    const file = await forged(made, {
      lines: inMottoLines((changes) => [...changes, ...changes]),
    });
    expect(errorOf(await receive(officeBench(), file)).code).toBe('package.lies');
  });

  it('that leads elsewhere than to the records beside it is refused, and nothing is written', async () => {
    const made = await honest();
    const file = await forged(made, {
      lines: inMottos((one) => ({ ...one, after: withMotto(one.after, 'Untergeschoben') })),
      beside: () => made.read.state.records,
    });
    const b = officeBench();
    expect(errorOf(await receive(b, file))).toMatchObject({ code: 'package.lies', part: 'daten/' });
    expect(filesIn(b.folder)).toEqual([]);
  });
});
