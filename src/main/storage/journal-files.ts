import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import { err, ok, type Result } from '../../shared/result';
import type { Codec } from './codec';
import { seal } from './envelope';
import { diskCause, errorCode, isDiskError, type FilePort, type OpenFile } from './file-port';
import { JournalReader } from './journal-reader';
import { linesAt, scanned, type Glance, type GlancedLine, type LinePlace } from './journal-scan';
import { JournalTail } from './journal-tail';
import type { ClaimMode, JournalPort, News, Writer } from './journal-port';
import { NO_HEAD, type Head, type JournalReading, type Verdict } from './journal-reading';
import type { SegmentHeader } from './journal-segments';
import { closedError, type Closing } from './closing';
import { SegmentFiles } from './segment-files';

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
  /** The next segment is being created. */
  movesOn: boolean;
}

function refused(error: unknown): Result<never> {
  if (!isDiskError(error)) throw error;
  return err({ code: 'store.writeFailed', cause: diskCause(error) });
}

/** The journal as numbered segment files; the newest segment is the right to write. */
export class JournalFiles implements JournalPort {
  private readonly segments: SegmentFiles;
  private readonly reader: JournalReader;
  private readonly tail: JournalTail;
  private writing: Writing | null = null;

  constructor(
    private readonly port: FilePort,
    private readonly codec: Codec,
    folder: string,
  ) {
    this.segments = new SegmentFiles(port, folder);
    this.reader = new JournalReader(this.segments, codec);
    this.tail = new JournalTail(this.segments, codec, (seq) => this.readFrom(seq));
  }

  async begin(writer: Writer): Promise<Result<boolean>> {
    try {
      await this.segments.create(1);
      await this.startSegment({ number: 1, head: NO_HEAD, writer });
      return ok(true);
    } catch (error) {
      return errorCode(error) === 'EEXIST' ? ok(false) : refused(error);
    }
  }

  async claim(writer: Writer, mode: ClaimMode = 'usual'): Promise<Result<Head>> {
    try {
      const number = await this.segments.createNext();
      // Only now: whatever another writer acknowledged, it did before it could see this segment.
      this.reader.own = number;
      const { head, damage, closing, newest } = await this.readFrom(Number.POSITIVE_INFINITY);
      if (damage.length > 0 && mode !== 'repair') {
        return err({
          code: 'folder.damaged',
          details: damage.map((item) => `Journal ab Änderung ${item.seq}`),
        });
      }
      if (closing && (closing.kind === 'next' || mode === 'usual'))
        return err(closedError(closing));
      if (newest > 0) await this.segments.makeDurable(newest);
      if (mode === 'repair') await this.holdOnly({ number, head, writer });
      else await this.startSegment({ number, head, writer });
      return ok(head);
    } catch (error) {
      return refused(error);
    }
  }

  async isPassedOn(): Promise<boolean> {
    const { writing } = this;
    if (!writing) return false;
    const { number } = writing;
    const isNewer = await this.superseded(writing);
    // A segment of one's own, begun this very moment, is nobody else's claim.
    return isNewer && !writing.movesOn && this.writing?.number === number;
  }

  async append(expectedSeq: number, entry: JournalEntry): Promise<Result<Head>> {
    try {
      return await this.appendLine(expectedSeq, entry);
    } catch (error) {
      if (!isDiskError(error)) throw error;
      const isFenced = await this.fenceFailedAppend();
      const cause = diskCause(error);
      return err({ code: isFenced ? 'store.writeFailed' : 'store.uncertain', cause });
    }
  }

  async end(closing: Closing): Promise<Result<null>> {
    const { writing } = this;
    if (!writing) return err({ code: 'store.readOnly' });
    try {
      if (await this.superseded(writing)) return err({ code: 'store.rightPassedOn' });
      const { head, writer } = writing;
      await this.moveOn(writing, { number: writing.number + 1, head, writer, closing });
      // Whoever claimed meanwhile may not have seen the closing: then it does not count.
      if (await this.superseded(this.writing)) return err({ code: 'store.rightPassedOn' });
      await this.close();
      return ok(null);
    } catch (error) {
      // Part of the closing may be on the disk; the next line goes behind it and takes it back.
      if (this.writing) this.writing.broken = true;
      return errorCode(error) === 'EEXIST' ? err({ code: 'store.rightPassedOn' }) : refused(error);
    }
  }

  get holdsRight(): boolean {
    return this.writing !== null;
  }

  follow(head: Head): Promise<News> {
    return this.tail.follow(head);
  }

  /** Whether the oldest segment is just these bytes. */
  async beginsWith(bytes: Uint8Array): Promise<boolean> {
    const there = await this.segments.read(1);
    return there !== null && Buffer.compare(there, bytes) === 0;
  }

  readFrom(seq: number): Promise<JournalReading> {
    return this.reader.readFrom(seq);
  }

  goThrough(seq: number, hand: (entries: readonly JournalEntry[]) => void): Promise<Verdict> {
    return this.reader.goThrough(seq, hand);
  }

  scan<T>(seq: number, glance: Glance<T>): Promise<readonly GlancedLine<T>[]> {
    return scanned(this.segments, this.codec, { seq, glance });
  }

  linesAt(places: readonly LinePlace[]): Promise<readonly JournalEntry[]> {
    return linesAt(this.segments, this.codec, places);
  }

  async close(): Promise<void> {
    const file = this.writing?.file;
    this.writing = null;
    try {
      await file?.close();
    } catch (error) {
      // Every acknowledged line is on the disk already.
      if (!isDiskError(error)) throw error;
    }
  }

  private async appendLine(expectedSeq: number, entry: JournalEntry): Promise<Result<Head>> {
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
    return ok(writing.head);
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
  private leaveBrokenSegment(writing: Writing): Promise<void> {
    const { head, number, writer } = writing;
    return this.moveOn(writing, { number: number + 1, head, writer });
  }

  /** Goes on in the next segment; fails with EEXIST where that is somebody else's. */
  private async moveOn(writing: Writing, start: SegmentStart): Promise<void> {
    writing.movesOn = true;
    const file = await this.port
      .open(this.segments.pathOf(start.number), 'createNew')
      .catch((error: unknown) => {
        writing.movesOn = false;
        throw error;
      });
    // From here on that segment is ours even if its header fails: it must not look like a successor's.
    writing.number = start.number;
    this.reader.own = start.number;
    writing.movesOn = false;
    const left = writing.file;
    try {
      await this.port.syncFolder(this.segments.folder);
    } catch (error) {
      await file.close();
      throw error;
    }
    await this.startWithFile(start, file);
    await left.close();
  }

  private superseded(writing: Writing | null): Promise<boolean> {
    return this.segments.isThere((writing?.number ?? 0) + 1);
  }

  /** A header behind damage would pass for a sound end of the journal: only a closing may stand there. */
  private async holdOnly({ number, head, writer }: SegmentStart): Promise<void> {
    const file = await this.port.open(this.segments.pathOf(number), 'append');
    this.writing = { writer, number, file, head, link: '', broken: true, movesOn: false };
  }

  private async startSegment(start: SegmentStart): Promise<void> {
    await this.startWithFile(
      start,
      await this.port.open(this.segments.pathOf(start.number), 'append'),
    );
  }

  private async startWithFile(start: SegmentStart, file: OpenFile): Promise<void> {
    const header: SegmentHeader = {
      segment: start.number,
      follows: start.head.seq,
      ...start.writer,
      ...(start.closing ? { closing: start.closing } : {}),
    };
    const sealed = seal(header, start.head.checksum, this.codec);
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
      movesOn: false,
    };
  }
}

interface SegmentStart {
  readonly number: number;
  readonly head: Head;
  readonly writer: Writer;
  readonly closing?: Closing;
}
