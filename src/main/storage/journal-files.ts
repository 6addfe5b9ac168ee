import { join } from 'node:path';
import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import { err, ok, type Result } from '../../shared/result';
import { ChainWalk } from './chain-walk';
import type { Codec } from './codec';
import { seal } from './envelope';
import { diskCause, errorCode, isDiskError, listIfThere, readIfThere } from './file-port';
import type { FilePort, OpenFile } from './file-port';
import type { Head, JournalPort, JournalReading, Writer } from './journal-port';
import { parseSegment, type Segment, type SegmentHeader } from './journal-segments';

const SEGMENT_NAME = /^(\d{6,})\.jsonl$/;

interface Writing {
  readonly writer: Writer;
  number: number;
  readonly file: OpenFile;
  /** The last acknowledged line. */
  head: Head;
  /** Chains the next line: the header's or the last line's checksum. */
  link: string;
  /** After a failed append nothing more goes into this segment. */
  broken: boolean;
}

/** The journal as numbered segment files; the newest segment is the right to write. */
export class JournalFiles implements JournalPort {
  private writing: Writing | null = null;
  private parsed: { readonly bytes: Buffer; readonly segment: Segment } | null = null;

  constructor(
    private readonly port: FilePort,
    private readonly codec: Codec,
    private readonly folder: string,
  ) {}

  async begin(writer: Writer): Promise<Result<boolean>> {
    try {
      await this.createFile(1);
      await this.startSegment({ number: 1, head: { seq: 0, checksum: '' }, writer });
      return ok(true);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return ok(false);
      if (!isDiskError(error)) throw error;
      return err({ code: 'store.writeFailed', cause: diskCause(error) });
    }
  }

  async claim(writer: Writer): Promise<Result<Head>> {
    try {
      const number = await this.createSegment();
      // Only now: whatever another writer acknowledged, it did before it could see this segment.
      const { head, damage } = await this.readFrom(Number.POSITIVE_INFINITY);
      if (damage.length > 0) {
        return err({
          code: 'folder.damaged',
          details: damage.map((item) => `${item.kind} ${item.seq}`),
        });
      }
      await this.startSegment({ number, head, writer });
      return ok(head);
    } catch (error) {
      if (!isDiskError(error)) throw error;
      return err({ code: 'store.writeFailed', cause: diskCause(error) });
    }
  }

  async append(expectedSeq: number, entry: JournalEntry): Promise<Result<null>> {
    try {
      return await this.appendLine(expectedSeq, entry);
    } catch (error) {
      if (!isDiskError(error)) throw error;
      const isFenced = await this.fenceFailedAppend();
      const cause = diskCause(error);
      return err({ code: isFenced ? 'store.writeFailed' : 'store.uncertain', cause });
    }
  }

  async readFrom(seq: number): Promise<JournalReading> {
    const walk = new ChainWalk();
    const numbers = [...(await this.numbers())].reverse();
    for (const number of numbers) {
      if (walk.reached(seq)) return walk.result(seq, false);
      const bytes = await readIfThere(this.port, this.pathOf(number));
      if (bytes) walk.add(this.segmentOf(number, bytes));
    }
    return walk.result(seq, true);
  }

  async close(): Promise<void> {
    const file = this.writing?.file;
    this.writing = null;
    await file?.close();
  }

  private async appendLine(expectedSeq: number, entry: JournalEntry): Promise<Result<null>> {
    if (!this.writing) return err({ code: 'store.readOnly' });
    if (await this.superseded(this.writing)) return err({ code: 'store.rightPassedOn' });
    if (this.writing.broken) await this.leaveBrokenSegment(this.writing);
    const writing = this.writing;
    if (expectedSeq !== writing.head.seq + 1 || entry.seq !== expectedSeq) {
      throw new Error(`journal ends at ${writing.head.seq}, line ${expectedSeq} cannot follow`);
    }
    const sealed = seal(entry, writing.link, this.codec);
    await writing.file.write(Buffer.from(`${sealed.line}\n`, 'utf8'));
    await writing.file.sync();
    if (await this.superseded(writing)) return err({ code: 'store.rightPassedOn' });
    writing.link = sealed.checksum;
    writing.head = { seq: entry.seq, checksum: sealed.checksum };
    return ok(null);
  }

  /**
   * At once, so that readers never see a change that was refused; where the disk does not even take
   * that, the next append tries again.
   */
  private async fenceFailedAppend(): Promise<boolean> {
    if (!this.writing) return true;
    this.writing.broken = true;
    return this.leaveBrokenSegment(this.writing).then(
      () => true,
      () => false,
    );
  }

  /** Fences off what a failed append may have left, by a segment that follows the last sound line. */
  private async leaveBrokenSegment(writing: Writing): Promise<void> {
    const number = writing.number + 1;
    const file = await this.port.open(this.pathOf(number), 'createNew');
    // From here on that segment is ours even if its header fails: it must not look like a successor's.
    writing.number = number;
    const broken = writing.file;
    await this.port.syncFolder(this.folder);
    await this.startWithFile({ number, head: writing.head, writer: writing.writer }, file);
    await broken.close();
  }

  private async superseded(writing: Writing): Promise<boolean> {
    return (await readIfThere(this.port, this.pathOf(writing.number + 1))) !== null;
  }

  /** The last long segment is not parsed again while its bytes are the same: opening reads it twice. */
  private segmentOf(number: number, bytes: Uint8Array): Segment {
    if (this.parsed?.segment.number === number && this.parsed.bytes.equals(bytes)) {
      return this.parsed.segment;
    }
    const segment = parseSegment({ number, bytes }, this.codec);
    if (segment.lines.length > 0) this.parsed = { bytes: Buffer.from(bytes), segment };
    return segment;
  }

  private pathOf(number: number): string {
    return join(this.folder, `${String(number).padStart(6, '0')}.jsonl`);
  }

  private async numbers(): Promise<readonly number[]> {
    const names = await listIfThere(this.port, this.folder);
    return names
      .flatMap((name) => SEGMENT_NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  }

  private async createSegment(): Promise<number> {
    for (;;) {
      const number = ((await this.numbers()).at(-1) ?? 0) + 1;
      try {
        await this.createFile(number);
        return number;
      } catch (error) {
        // Somebody else was faster: the next number is still a claim, and the later claim wins.
        if (errorCode(error) !== 'EEXIST') throw error;
      }
    }
  }

  /** Fails with EEXIST where somebody else was faster. */
  private async createFile(number: number): Promise<void> {
    const file = await this.port.open(this.pathOf(number), 'createNew');
    await file.close();
    await this.port.syncFolder(this.folder);
  }

  private async startSegment(start: SegmentStart): Promise<void> {
    await this.startWithFile(start, await this.port.open(this.pathOf(start.number), 'append'));
  }

  private async startWithFile(start: SegmentStart, file: OpenFile): Promise<void> {
    const header: SegmentHeader = {
      segment: start.number,
      follows: start.head.seq,
      followsChecksum: start.head.checksum,
      ...start.writer,
    };
    const sealed = seal(header, '', this.codec);
    try {
      await file.write(Buffer.from(`${sealed.line}\n`, 'utf8'));
      await file.sync();
    } catch (error) {
      await file.close();
      throw error;
    }
    this.writing = {
      writer: start.writer,
      number: start.number,
      file,
      head: start.head,
      link: sealed.checksum,
      broken: false,
    };
  }
}

interface SegmentStart {
  readonly number: number;
  readonly head: Head;
  readonly writer: Writer;
}
