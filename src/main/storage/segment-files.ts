import { join } from 'node:path';
import { errorCode, listIfThere, readIfThere, type FilePort } from './file-port';

const SEGMENT_NAME = /^(\d{6,})\.jsonl$/;

/** A network that answers for moments as if our files had never been there. */
class OutOfReach extends Error {
  readonly code = 'ENOENT';
}

/** The numbered files of a journal. */
export class SegmentFiles {
  constructor(
    private readonly port: FilePort,
    readonly folder: string,
  ) {}

  pathOf(number: number): string {
    return join(this.folder, `${String(number).padStart(6, '0')}.jsonl`);
  }

  /** From the oldest to the newest; fails where `known` should be among them and is not. */
  async numbers(known = 0): Promise<readonly number[]> {
    const names = await listIfThere(this.port, this.folder);
    const numbers = names.flatMap((name) => SEGMENT_NAME.exec(name)?.[1] ?? []).map(Number);
    if (known > 0 && !numbers.includes(known)) throw new OutOfReach();
    return numbers.sort((a, b) => a - b);
  }

  read(number: number): Promise<Uint8Array | null> {
    return readIfThere(this.port, this.pathOf(number));
  }

  /** Segments are never removed: one that was listed but is not there is out of reach, not empty. */
  readListed(number: number): Promise<Uint8Array> {
    return this.port.read(this.pathOf(number));
  }

  /** By opening it, not by asking for its name: shares keep old answers about names for seconds. */
  async isThere(number: number): Promise<boolean> {
    return (await this.read(number)) !== null;
  }

  /** What came to a segment since it had so many bytes. */
  async readFrom(number: number, offset: number): Promise<Uint8Array> {
    return this.port.readFrom(this.pathOf(number), offset);
  }

  /** What its writer wrote and did not get to sync must outlive a power cut before anybody builds on it. */
  async makeDurable(number: number): Promise<void> {
    const file = await this.port.open(this.pathOf(number), 'append');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Creates the next segment, still empty: that is the claim. The later claim wins. */
  async createNext(): Promise<number> {
    for (;;) {
      const number = ((await this.numbers()).at(-1) ?? 0) + 1;
      try {
        await this.create(number);
        return number;
      } catch (error) {
        // Somebody else was faster: the next number is still a claim, and the later claim wins.
        if (errorCode(error) !== 'EEXIST') throw error;
      }
    }
  }

  /** Fails with EEXIST where somebody else was faster. */
  async create(number: number): Promise<void> {
    const file = await this.port.open(this.pathOf(number), 'createNew');
    await file.close();
    await this.port.syncFolder(this.folder);
  }
}
