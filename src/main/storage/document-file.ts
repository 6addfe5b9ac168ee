import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Change } from '../../shared/domain/storage/journal-entry';
import { Breath } from './breath';
import type { Codec } from './codec';
import { checksumIn, envelopeOf } from './envelope';

type Json = Change['after'];

/** A document as it lies in a snapshot: its records by collection and id, as of line `seq`. */
export interface DocumentFile {
  readonly document: string;
  readonly seq: number;
  readonly collections: ReadonlyMap<string, ReadonlyMap<string, Json>>;
}

/** Bytes taken into a checksum in one go: some milliseconds. */
const PIECE = 1 << 20;

const headSchema = z.strictObject({
  document: z.string(),
  seq: z.int().min(0),
  collections: z.strictObject({}),
});

/** Records never change in place, so that whoever holds one may keep it. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/**
 * The payload is one JSON value with a line for each record: a document of megabytes can be written and
 * read in pieces, and whoever has to look into one finds a record on a line.
 */
function* payloadLines({ document, seq, collections }: DocumentFile): Generator<string> {
  yield `${JSON.stringify({ document, seq }).slice(0, -1)},"collections":{`;
  let betweenCollections = '\n';
  for (const [name, records] of collections) {
    yield `${betweenCollections}${JSON.stringify(name)}:{`;
    let between = '\n';
    for (const [id, record] of records) {
      yield `${between}${JSON.stringify(id)}:${JSON.stringify(record)}`;
      between = ',\n';
    }
    yield '\n}';
    betweenCollections = ',\n';
  }
  yield '\n}}';
}

async function checksumOf(stored: Uint8Array, breath: Breath): Promise<string> {
  const hash = createHash('sha256').update('\n');
  for (let from = 0; from < stored.length; from += PIECE) {
    hash.update(stored.subarray(from, from + PIECE));
    if (breath.isDue) await breath.take();
  }
  return hash.digest('hex');
}

/** The bytes of a document's file. Other work comes in between. */
export async function sealDocument(file: DocumentFile, codec: Codec): Promise<Uint8Array> {
  const breath = new Breath();
  const lines: string[] = [];
  for (const line of payloadLines(file)) {
    lines.push(line);
    if (breath.isDue) await breath.take();
  }
  const stored = Buffer.from(codec.encode(lines.join('')), 'utf8');
  await breath.take();
  const { before, after } = envelopeOf(await checksumOf(stored, breath));
  return Buffer.concat([Buffer.from(before), stored, Buffer.from(`${after}\n`)]);
}

/** Takes the lines of a payload one after the other; what it does not know makes it throw. */
class PayloadReader {
  private readonly collections = new Map<string, ReadonlyMap<string, Json>>();
  private head: z.infer<typeof headSchema> | null = null;
  private collection: Map<string, Json> | null = null;

  take(line: string): void {
    if (!this.head) this.head = headSchema.parse(JSON.parse(`${line}}}`));
    else if (line.startsWith('}')) this.collection = null;
    else if (this.collection) this.record(this.collection, line);
    else this.open(line);
  }

  file(): DocumentFile {
    const { document, seq } = headSchema.parse(this.head);
    return { document, seq, collections: this.collections };
  }

  private open(line: string): void {
    this.collection = new Map();
    this.collections.set(z.string().parse(JSON.parse(line.slice(0, -2))), this.collection);
  }

  private record(collection: Map<string, Json>, line: string): void {
    const text = line.endsWith(',') ? line.slice(0, -1) : line;
    for (const [id, record] of Object.entries(JSON.parse(`{${text}}`) as Record<string, Json>))
      collection.set(id, frozen(record));
  }
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    yield text.slice(from, end);
    from = end + 1;
  }
  yield text.slice(from);
}

/**
 * Reads a document's file; null where it is not byte for byte what was written. The checksum proves that
 * we wrote it, record by record from parsed records, so nothing in it is parsed by its schema again.
 */
export async function openDocument(bytes: Uint8Array, codec: Codec): Promise<DocumentFile | null> {
  const breath = new Breath();
  const found = checksumIn(bytes);
  if (!found || (await checksumOf(found.stored, breath)) !== found.checksum) return null;
  const reader = new PayloadReader();
  try {
    for (const line of linesOf(codec.decode(new TextDecoder().decode(found.stored)))) {
      reader.take(line);
      if (breath.isDue) await breath.take();
    }
    return reader.file();
  } catch (error) {
    // Somebody may have put a right checksum on a payload that is none of ours.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
