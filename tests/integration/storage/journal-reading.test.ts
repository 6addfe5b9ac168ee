import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identityCodec } from '../../../src/main/storage/codec';
import { JournalFiles } from '../../../src/main/storage/journal-files';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { newStore, setUser, valueOf, writing } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const journalIn = (folder: string): string => join(folder, 'generations', '1', 'journal');

/** One reader that keeps what it has parsed, beside writers it knows nothing of. */
function readerOf(folder: string): JournalFiles {
  return new JournalFiles(nodeFilePort, identityCodec, journalIn(folder));
}

function newestSegment(folder: string): string {
  return join(journalIn(folder), readdirSync(journalIn(folder)).sort().at(-1) ?? '');
}

/**
 * Line 1 lies in the segment of the creation: read from 2 on, only the newest segment is read, and that
 * is the one which is kept.
 */
const NEWEST = 2;

async function lines(journal: JournalFiles): Promise<readonly number[]> {
  const { entries, damage } = await journal.readFrom(NEWEST);
  expect(damage).toEqual([]);
  return entries.map((entry) => entry.seq);
}

/** What one reader sees and what somebody sees who has never read before must be the same. */
async function expectFresh(journal: JournalFiles, folder: string): Promise<void> {
  for (const seq of [1, NEWEST]) {
    expect(await journal.readFrom(seq)).toEqual(await readerOf(folder).readFrom(seq));
  }
}

describe('a journal that is read again', () => {
  it('shows a line that another writer has appended since', async () => {
    const folder = tempFolder();
    const { store } = await newStore(folder);
    const journal = readerOf(folder);
    for (let value = 1; value < 4; value += 1) {
      valueOf(await setUser(store, 'a', value));
      expect((await lines(journal)).at(-1)).toBe(value + 1);
      await expectFresh(journal, folder);
    }
  });

  it('shows the segments of writers that came after', async () => {
    const folder = tempFolder();
    const first = await newStore(folder);
    valueOf(await setUser(first.store, 'a', 1));
    const journal = readerOf(folder);
    expect(await lines(journal)).toEqual([2]);
    const second = await writing(folder);
    expect(await lines(journal)).toEqual([2]);
    valueOf(await setUser(second.store, 'b', 2));
    expect(await lines(journal)).toEqual([2, 3]);
    await expectFresh(journal, folder);
  });

  it('shows every flipped bit of the segment that it has parsed before', async () => {
    const folder = tempFolder();
    const { store } = await newStore(folder);
    valueOf(await setUser(store, 'a', 1));
    const path = newestSegment(folder);
    const sound = readFileSync(path);
    const journal = readerOf(folder);
    // The last byte is the line end: a line that proves itself counts without it.
    for (let at = 0; at < sound.length - 1; at += 7) {
      writeFileSync(path, sound);
      expect(await lines(journal)).toEqual([2]);
      const spoilt = Buffer.from(sound);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      writeFileSync(path, spoilt);
      const { damage } = await journal.readFrom(NEWEST);
      expect({ at, damaged: damage.length > 0 }).toEqual({ at, damaged: true });
      await expectFresh(journal, folder);
    }
    writeFileSync(path, sound);
    expect(await lines(journal)).toEqual([2]);
  });

  it('shows a segment that was cut, or that has gone', async () => {
    const folder = tempFolder();
    const { store } = await newStore(folder);
    valueOf(await setUser(store, 'a', 1));
    const path = newestSegment(folder);
    const sound = readFileSync(path);
    const journal = readerOf(folder);
    expect(await lines(journal)).toEqual([2]);
    writeFileSync(path, sound.subarray(0, -1));
    expect(await lines(journal)).toEqual([2]);
    writeFileSync(path, sound.subarray(0, -2));
    expect(await lines(journal)).toEqual([]);
    expect((await journal.readFrom(NEWEST)).torn).toBe(true);
    await expectFresh(journal, folder);
    writeFileSync(path, sound);
    appendFileSync(path, '{"checksum":"half a line');
    expect(await lines(journal)).toEqual([2]);
    rmSync(path);
    expect(await lines(journal)).toEqual([]);
    await expectFresh(journal, folder);
  });

  it('does not mistake one segment for another of the same bytes', async () => {
    const folder = tempFolder();
    const { store } = await newStore(folder);
    valueOf(await setUser(store, 'a', 1));
    const journal = readerOf(folder);
    expect(await lines(journal)).toEqual([2]);
    writeFileSync(join(journalIn(folder), '000003.jsonl'), readFileSync(newestSegment(folder)));
    const { damage } = await journal.readFrom(NEWEST);
    expect(damage).toEqual([{ kind: 'header', segment: 3, seq: 0 }]);
    await expectFresh(journal, folder);
  });
});
