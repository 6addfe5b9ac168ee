import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyEntries, verifyFolder } from '../../../src/main/storage/backup-read';
import { identityCodec } from '../../../src/main/storage/codec';
import { writeManifest } from '../../../src/main/storage/folder';
import { memoryFilePort } from '../../../src/main/storage/memory-file-port';
import { openForWriting } from '../../../src/main/storage/open-store';
import { Records } from '../../../src/main/storage/records';
import {
  entriesFromRecords,
  readEntries,
  rewriteGeneration,
  writeGeneration,
  writeRecords,
  type Addition,
} from '../../../src/main/storage/rewrite';
import { ZIP_FOLDER } from '../../../src/main/storage/zip-file-port';
import type { Redact } from '../../../src/shared/domain/storage/redacted-entries';
import {
  change,
  claimant,
  errorOf,
  newStore,
  optionsFor,
  setUser,
  userDraft,
  userRemoval,
  valueOf,
} from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const writer = { user: 'test', pc: 'pc-test', at: '2026-06-30T08:00:00.000Z' };
const line = { operation: 'handover.import', at: writer.at, user: '' };

/** Everybody whose login ends in 7 was never there. */
const withoutSevens: Redact = (_place, record) =>
  JSON.stringify(record).includes('login-7') ? null : record;

async function busyFolder(): Promise<ReturnType<typeof newStore>> {
  const session = await newStore(tempFolder());
  const { store } = session;
  for (const value of [1, 7, 2, 77, 3]) valueOf(await setUser(store, `u${value}`, value));
  valueOf(await change(store, () => [userDraft('both', 7), userDraft('u1', 11)]));
  valueOf(await change(store, () => [userRemoval('u7')]));
  valueOf(await store.undo('test'));
  valueOf(await setUser(store, 'u2', 22));
  valueOf(await store.revert('test', store.head));
  return session;
}

function memoryTarget() {
  const port = memoryFilePort();
  const place = { port, codec: identityCodec, folder: ZIP_FOLDER, token: randomUUID };
  const manifest = {
    ...({ app: 'konferenzbuero', format: 2, folderId: randomUUID() } as const),
    ...{ generation: 1, training: false },
  };
  return { port, place, manifest };
}

function redactedDigest(records: readonly { readonly record: unknown }[]): number {
  return records.filter(({ record }) => !JSON.stringify(record).includes('login-7')).length;
}

describe('a rewritten generation', () => {
  it('opens sound, without a byte of what was left out, with the records that remain', async () => {
    const session = await busyFolder();
    const { options, manifest } = session.parts;
    const to = memoryTarget();
    const from = { place: options.place, manifest };
    const written = valueOf(await rewriteGeneration(from, to, { writer, redact: withoutSevens }));
    await writeManifest(to.port, { folder: ZIP_FOLDER, onlyNew: true }, to.manifest);
    const verified = await verifyEntries(to.port.entries(), identityCodec);
    expect(verified).toMatchObject({ digest: written.digest, counts: written.counts });
    expect(verified?.state.head.seq).toBe(written.seq);
    expect(verified?.state.report.setAside).toEqual([]);
    expect(written.counts['register.users']).toBe(redactedDigest(session.store.everything()));
    for (const [name, bytes] of to.port.entries()) {
      expect({ name, has: Buffer.from(bytes).includes('login-7') }).toEqual({ name, has: false });
    }
    const records = new Records();
    for (const entry of valueOf(await readEntries(to))) records.apply(entry.changes);
    expect(records.digest()).toBe(written.digest);
  });

  it('keeps its history for people and offers nothing to be undone', async () => {
    const session = await busyFolder();
    const { options, manifest } = session.parts;
    const folder = join(tempFolder(), 'neu');
    const place = { ...options.place, folder };
    await place.port.makeFolder(folder);
    const to = { place, manifest: { ...manifest, folderId: randomUUID() } };
    valueOf(
      await rewriteGeneration({ place: options.place, manifest }, to, {
        writer,
        redact: (_place, record) => record,
      }),
    );
    await writeManifest(place.port, { folder, onlyNew: true }, to.manifest);
    const opened = valueOf(await openForWriting(optionsFor(folder), claimant));
    const { store } = opened;
    expect(store.digest()).toBe(session.store.digest());
    expect((await store.history()).count).toBe((await session.store.history()).count);
    expect(errorOf(await store.undo('test')).code).toBe('undo.nothing');
    valueOf(await setUser(store, 'new', 5));
    valueOf(await store.undo('test'));
    expect(errorOf(await store.undo('test')).code).toBe('undo.nothing');
    expect((await store.verifyJournal()).damage).toEqual([]);
    await opened.close();
  });

  it('gives the same bytes for the same journal', async () => {
    const session = await busyFolder();
    const { options, manifest } = session.parts;
    const from = { place: options.place, manifest };
    const bytes = async (): Promise<string> => {
      const to = memoryTarget();
      valueOf(await rewriteGeneration(from, to, { writer, redact: withoutSevens }));
      const files = [...to.port.entries()].map(([name, content]) => [
        name,
        Buffer.from(content).toString('latin1'),
      ]);
      return JSON.stringify(files.sort());
    };
    expect(await bytes()).toBe(await bytes());
  });

  it('takes additions whose records are parsed, in lines of at most 2,000 of them', async () => {
    const session = await busyFolder();
    const { options, manifest } = session.parts;
    const from = { place: options.place, manifest };
    const many = Array.from({ length: 2_500 }, (_, index) => userDraft(`x${index}`, index));
    const additions: readonly Addition[] = [{ ...line, drafts: [...many, userDraft('u1', 11)] }];
    const to = memoryTarget();
    const how = { writer, redact: withoutSevens };
    const plain = valueOf(await rewriteGeneration(from, to, how));
    const next = memoryTarget();
    const written = valueOf(await rewriteGeneration(from, next, { ...how, additions }));
    const entries = valueOf(await readEntries(next));
    // The additions end the undo stack themselves, where the plain one has a line for that.
    expect(written.seq).toBe(plain.seq + 1);
    expect(entries.slice(-2).map(({ changes }) => changes.length)).toEqual([2_000, 500]);
    const wrong = { ...userDraft('y', 1), record: { id: 'y' } };
    const refused = await rewriteGeneration(from, memoryTarget(), {
      ...how,
      additions: [{ ...line, drafts: [wrong] }],
    });
    expect(errorOf(refused).code).toBe('record.invalid');
  });

  it('of records alone knows nothing older', async () => {
    const session = await busyFolder();
    const to = memoryTarget();
    const how = { writer, line, redact: withoutSevens };
    const written = valueOf(await writeRecords(to, session.store.everything(), how));
    await writeManifest(to.port, { folder: ZIP_FOLDER, onlyNew: true }, to.manifest);
    const verified = await verifyFolder(to.place);
    expect(verified?.digest).toBe(written.digest);
    expect(written.seq).toBe(1);
    const entries = valueOf(await readEntries(to));
    expect(entries.flatMap(({ changes }) => changes).every(({ before }) => before === null)).toBe(
      true,
    );
  });

  it('of nothing is a data folder all the same', async () => {
    const to = memoryTarget();
    const written = valueOf(await writeGeneration(to.place, to.manifest, { writer, entries: [] }));
    expect(written.head.seq).toBe(1);
    await writeManifest(to.port, { folder: ZIP_FOLDER, onlyNew: true }, to.manifest);
    expect((await verifyFolder(to.place))?.digest).toBe(written.records.digest());
  });

  it('is never put over one that somebody has begun', async () => {
    const to = memoryTarget();
    const source = { writer, entries: [...entriesFromRecords([userDraft('a', 1)], line)] };
    valueOf(await writeGeneration(to.place, to.manifest, source));
    await expect(writeGeneration(to.place, to.manifest, source)).rejects.toMatchObject({
      code: 'EEXIST',
    });
  });
});
