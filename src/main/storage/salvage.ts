import type { Codec } from './codec';
import type { Head } from './journal-reading';
import { Breath, parseHeader, parseLine, rawLines } from './journal-segments';
import type { ReadHeader, SegmentLine } from './journal-segments';

/** Where segments can be read from: the folder itself, or a backup of it. */
export interface SegmentSource {
  numbers(): Promise<readonly number[]>;
  /** Fails where a listed segment cannot be read: a moment's fault must not pass for a lost file. */
  readListed(number: number): Promise<Uint8Array>;
}

/** What is sound in a segment file, whatever else is broken in it. */
interface Remains {
  readonly number: number;
  readonly header: ReadHeader | null;
  readonly lines: readonly SegmentLine[];
}

async function remainsOf(
  file: { readonly number: number; readonly bytes: Uint8Array },
  codec: Codec,
): Promise<Remains> {
  const lines: SegmentLine[] = [];
  let header: ReadHeader | null = null;
  const breath = new Breath();
  for (const { line: raw } of rawLines(file.bytes)) {
    await breath.after(raw);
    const line = parseLine(raw, codec);
    if (line) lines.push(line);
    else header ??= parseHeader(raw, codec);
  }
  const own = lines.filter(({ entry }) => entry.seq > (header?.follows ?? 0));
  own.sort((a, b) => a.entry.seq - b.entry.seq);
  // A file that lies under another one's name is still what its header says.
  return { number: header?.segment ?? file.number, header, lines: own };
}

async function allRemains(source: SegmentSource, codec: Codec): Promise<readonly Remains[]> {
  const all: Remains[] = [];
  for (const number of await source.numbers()) {
    all.push(await remainsOf({ number, bytes: await source.readListed(number) }, codec));
  }
  all.sort((a, b) => a.number - b.number);
  // A line that strayed into a newer segment still belongs where it was written.
  const known = new Set<string>();
  const once = all.map(({ lines, ...rest }) => {
    const first = lines.filter(({ checksum }) => !known.has(checksum));
    first.forEach(({ checksum }) => known.add(checksum));
    return { ...rest, lines: first };
  });
  return once.reverse();
}

/** A line that is wanted: its number, its checksum, and the segment below which nothing newer may be taken. */
interface Wanted {
  readonly head: Head;
  readonly segment: number;
  /** The checksum is the line's own, not that of a header before the next one. */
  readonly isOwn: boolean;
}

/**
 * The journal as far as sound lines tell it, from the newest back: from line to line along the checksums, over
 * headers, and over gaps to the next older sound line. Lines of other branches are left aside.
 */
class SoundPath {
  readonly found: SegmentLine[] = [];
  private readonly lines = new Map<string, { line: SegmentLine; segment: number }>();
  private readonly headers = new Map<string, ReadHeader>();

  private readonly remains: readonly Remains[];

  constructor(private readonly sources: readonly (readonly Remains[])[]) {
    this.remains = sources.flat().sort((a, b) => b.number - a.number);
    for (const { header, lines, number } of this.remains) {
      if (header) this.headers.set(header.checksum, header);
      for (const line of lines) this.lines.set(line.checksum, { line, segment: number });
    }
  }

  walk(): void {
    let wanted = this.tip();
    while (wanted !== null && wanted.head.seq > 0) wanted = this.step(wanted);
    this.found.reverse();
  }

  /** The newest line of all sources: a backup may still have what the folder has lost at its end. */
  private tip(): Wanted | null {
    const tips = this.sources.flatMap((remains) => tipOf(remains) ?? []);
    return tips.reduce<Wanted | null>(
      (best, tip) => (best && best.head.seq >= tip.head.seq ? best : tip),
      null,
    );
  }

  private step(wanted: Wanted): Wanted | null {
    const header = this.headers.get(wanted.head.checksum);
    if (header) return behind(header);
    const known = this.lines.get(wanted.head.checksum) ?? this.nearest(wanted);
    if (known === null) return null;
    if (!('line' in known)) return known;
    this.found.push(known.line);
    const { entry, follows } = known.line;
    return {
      head: { seq: entry.seq - 1, checksum: follows },
      segment: known.segment,
      isOwn: false,
    };
  }

  /** Over a gap: the line before it in the same segment, else what that segment follows, else an older one. */
  private nearest({
    head,
    segment,
    isOwn,
  }: Wanted): { line: SegmentLine; segment: number } | Wanted | null {
    // Another line of that number with another checksum was never acknowledged.
    const last = isOwn ? head.seq - 1 : head.seq;
    const isBefore = ({ entry }: SegmentLine): boolean => entry.seq <= last;
    for (const { header, lines, number } of this.remains) {
      if (number > segment) continue;
      const line = lines.filter(isBefore).at(-1);
      if (line) return { line, segment: number };
      if (number === segment && header && header.follows < head.seq) return behind(header);
    }
    return null;
  }
}

function tipOf(remains: readonly Remains[]): Wanted | null {
  for (const { header, lines, number } of remains) {
    const last = lines.at(-1);
    if (last) {
      const head = { seq: last.entry.seq, checksum: last.checksum };
      return { head, segment: number, isOwn: true };
    }
    if (header) return behind(header);
  }
  return null;
}

/** What a segment follows lies in an older one. */
function behind(header: ReadHeader): Wanted {
  return {
    head: { seq: header.follows, checksum: header.followsChecksum },
    segment: header.segment - 1,
    isOwn: true,
  };
}

/** All sound lines that belong to the journal, oldest first; the first source is the folder itself. */
export async function soundLines(
  sources: readonly SegmentSource[],
  codec: Codec,
): Promise<readonly SegmentLine[]> {
  const remains: (readonly Remains[])[] = [];
  for (const source of sources) remains.push(await allRemains(source, codec));
  const path = new SoundPath(remains);
  path.walk();
  return path.found;
}
