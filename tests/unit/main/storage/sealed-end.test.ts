import { expect, it } from 'vitest';
import { identityCodec } from '../../../../src/main/storage/codec';
import { sealSegment } from '../../../../src/main/storage/deliver-lines';
import { NO_HEAD } from '../../../../src/main/storage/journal-reading';
import { sealedEnd } from '../../../../src/main/storage/journal-segments';
import { NO_TOPS, type JournalEntry } from '../../../../src/shared/domain/storage/journal-entry';

const writer = { user: 'u', pc: 'p', at: '2026-06-30T10:00:00.000Z' };
const entries: readonly JournalEntry[] = [1, 2, 3].map((seq) => ({
  ...{ seq, at: writer.at, user: '', operation: 'x', tops: NO_TOPS },
  changes: [{ document: 'register', collection: 'persons', id: `${seq}`, before: null, after: {} }],
}));

it('is the last line of a segment of which every byte is as it was sealed', async () => {
  const { bytes, head } = await sealSegment(
    { number: 1, writer, head: NO_HEAD, entries },
    identityCodec,
  );
  expect(await sealedEnd(bytes)).toEqual(head);
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const without = (at: number): Uint8Array =>
    Buffer.from(lines.filter((_line, index) => index !== at).join('\n'));
  for (const at of [0, 1, 2]) expect(await sealedEnd(without(at))).toBeNull();
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await sealedEnd(changed), String(at)).toBeNull();
  }
  for (const length of [0, 1, bytes.length - 1])
    expect(await sealedEnd(bytes.subarray(0, length))).toBeNull();
});
