import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import { seal } from './envelope';
import { errorCode } from './file-port';
import type { Writer } from './journal-port';
import type { Head } from './journal-reading';
import type { SegmentHeader } from './journal-segments';
import type { StoragePlace } from './load-state';
import { SegmentFiles } from './segment-files';
import { writeAtomically } from './write-atomically';

interface Delivery {
  /** The folder of the journal. */
  readonly journal: string;
  readonly number: number;
  readonly writer: Writer;
  /** The line that the first one follows. */
  readonly head: Head;
  readonly entries: readonly JournalEntry[];
}

/**
 * Puts lines that were written elsewhere behind a journal's end, as one segment that is there as a whole or
 * not at all; false = that segment is somebody else's.
 */
export async function deliverLines(
  { codec, port, token }: StoragePlace,
  { entries, head, journal, number, writer }: Delivery,
): Promise<boolean> {
  const header: SegmentHeader = { segment: number, follows: head.seq, ...writer };
  let { checksum, line } = seal(header, head.checksum, codec);
  const lines = [line];
  for (const entry of entries) {
    ({ checksum, line } = seal(entry, checksum, codec));
    lines.push(line);
  }
  const bytes = Buffer.from(`${lines.join('\n')}\n`, 'utf8');
  const path = new SegmentFiles(port, journal).pathOf(number);
  try {
    await writeAtomically(port, { path, bytes, token: token(), onlyNew: true });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}
