import type { Random } from './random';
import type { Files, Sample } from './samples';

export const damageKinds = [
  'flip',
  'cut',
  'swap',
  'empty',
  'delete',
  'line',
  'foreign',
  'zeros',
  'older',
] as const;
export type DamageKind = (typeof damageKinds)[number];

/** What happened to one file, or to two where they were swapped. */
export interface Damage {
  readonly kind: DamageKind;
  readonly path: string;
  readonly at: string;
  /** New bytes by path; null = the file is gone. */
  readonly changed: ReadonlyMap<string, Buffer | null>;
}

export type FileKind = 'manifest' | 'checkpoint' | 'document' | 'segment';

export function fileKind(path: string): FileKind {
  if (path.endsWith('.jsonl')) return 'segment';
  if (!path.startsWith('generations')) return 'manifest';
  return path.endsWith('checkpoint.json') ? 'checkpoint' : 'document';
}

const NEWLINE = 0x0a;

/** The lines of a file with their ends. */
export function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

interface Target {
  readonly random: Random;
  readonly sample: Sample;
  readonly path: string;
  readonly bytes: Buffer;
}
type Changed = readonly [at: string, changed: readonly (readonly [string, Buffer | null])[]];

function flip({ random, path, bytes }: Target): Changed {
  const at = random.int(bytes.length);
  const bit = random.int(8);
  const next = Buffer.from(bytes);
  next[at] = (next[at] ?? 0) ^ (1 << bit);
  return [`bit ${bit} of byte ${at} of ${bytes.length}`, [[path, next]]];
}

function cut({ random, path, bytes }: Target): Changed {
  const length = random.int(bytes.length);
  return [`to ${length} of ${bytes.length} bytes`, [[path, bytes.subarray(0, length)]]];
}

function zeros({ random, path, bytes }: Target): Changed {
  const from = random.int(bytes.length);
  const to = Math.min(bytes.length, from + 1 + random.int(random.chance(0.5) ? 64 : 4_096));
  const next = Buffer.from(bytes);
  next.fill(0, from, to);
  return [`bytes ${from} to ${to} of ${bytes.length}`, [[path, next]]];
}

function line({ random, path, bytes }: Target): Changed {
  const lines = linesOf(bytes);
  const at = random.int(lines.length);
  const next = Buffer.concat(lines.filter((_, index) => index !== at));
  return [`line ${at + 1} of ${lines.length}`, [[path, next]]];
}

/** The line of another change in the place of one: best one of the same number that lost a race. */
function foreign({ random, sample, path, bytes }: Target): Changed {
  const lines = linesOf(bytes);
  const all = [...sample.files]
    .filter(([other]) => fileKind(other) === 'segment')
    .flatMap(([, file]) => linesOf(file))
    .filter((line) => seqOf(line) !== '');
  const pairs = lines.flatMap((place, at) =>
    all
      .filter((other) => at > 0 && !other.equals(place))
      .map((other) => ({ at, other, isRival: seqOf(other) === seqOf(place) })),
  );
  const rivals = pairs.filter(({ isRival }) => isRival);
  if (pairs.length === 0) return ['nowhere', [[path, bytes]]];
  const { at, other } = random.pick(rivals.length > 0 ? rivals : pairs);
  const next = Buffer.concat(lines.map((one, index) => (index === at ? other : one)));
  return [`line ${at + 1} of ${lines.length}`, [[path, next]]];
}

function seqOf(bytes: Buffer): string {
  return /"seq":\d+/.exec(bytes.toString('latin1'))?.[0] ?? '';
}

function swap({ random, sample, path, bytes }: Target): Changed {
  const others = [...sample.files].filter(([other]) => other !== path);
  // Mostly with a file of its own kind: that is the harder case.
  const alike = others.filter(([other]) => fileKind(other) === fileKind(path));
  const [other, swapped] = random.pick(alike.length > 0 && random.chance(0.7) ? alike : others);
  return [
    `with ${other}`,
    [
      [path, swapped],
      [other, bytes],
    ],
  ];
}

function older({ random, sample, path, bytes }: Target): Changed {
  const versions = (sample.older.get(path) ?? []).filter((version) => !version.equals(bytes));
  const version = versions.length > 0 ? random.pick(versions) : bytes;
  return [`${version.length} instead of ${bytes.length} bytes`, [[path, version]]];
}

const DAMAGES: Readonly<Record<DamageKind, (target: Target) => Changed>> = {
  flip,
  cut,
  swap,
  line,
  foreign,
  zeros,
  older,
  empty: ({ path }) => ['', [[path, Buffer.alloc(0)]]],
  delete: ({ path }) => ['', [[path, null]]],
};

function differs(files: Files, changed: Damage['changed']): boolean {
  return [...changed].some(([path, bytes]) => !bytes || !files.get(path)?.equals(bytes));
}

const LINE_KINDS = new Set<DamageKind>(['line', 'foreign']);

/** Draws one damage that really changes something. */
export function drawDamage(random: Random, sample: Sample): Damage {
  for (;;) {
    const kind = random.pick(damageKinds);
    // Each kind of file is hit about as often, however many there are of it.
    const wanted = random.pick([
      'manifest',
      'checkpoint',
      'document',
      'segment',
      'segment',
    ] as const);
    const paths = [...sample.files].filter(
      ([path, bytes]) =>
        fileKind(path) === (LINE_KINDS.has(kind) ? 'segment' : wanted) && bytes.length > 0,
    );
    if (paths.length === 0) continue;
    const [path, bytes] = random.pick(paths);
    const [at, changes] = DAMAGES[kind]({ random, sample, path, bytes });
    const changed = new Map(changes);
    if (differs(sample.files, changed)) return { kind, path, at, changed };
  }
}
