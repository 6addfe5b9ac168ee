import type { Day } from '../../shared/domain/calendar/day';
import { packPart, writePackage } from './package';

/** Bytes in front of a part's name, and of the record behind all parts. */
const LOCAL = 30;
const END = 22;
/** What a zip without extensions can hold: parts, and bytes before the table. */
const MOST_PARTS = 65_000;
const MOST_BYTES = 4_000_000_000;

/**
 * A zip that comes part by part, so that only one of them is in memory. The same parts in the same order give the
 * same bytes.
 */
export class ZipStream {
  private readonly table: Uint8Array[] = [];
  private at = 0;

  constructor(private readonly day: Day) {}

  /** The next bytes of the zip; null where it can take no more. */
  add(name: string, content: Uint8Array): Uint8Array | null {
    const part = packPart(name, content);
    const length = LOCAL + Buffer.byteLength(name) + part.packed.length;
    if (this.table.length >= MOST_PARTS || this.at + length > MOST_BYTES) return null;
    // A zip of this part alone: its bytes, then its line of the table.
    const alone = writePackage([part], this.day);
    const line = Buffer.from(alone.subarray(length, alone.length - END));
    line.writeUInt32LE(this.at, 42);
    this.table.push(line);
    this.at += length;
    return alone.subarray(0, length);
  }

  /** The last bytes. */
  end(): Uint8Array {
    const table = Buffer.concat(this.table);
    const end = Buffer.alloc(END);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.table.length, 8);
    end.writeUInt16LE(this.table.length, 10);
    end.writeUInt32LE(table.length, 12);
    end.writeUInt32LE(this.at, 16);
    return Buffer.concat([table, end]);
  }
}
