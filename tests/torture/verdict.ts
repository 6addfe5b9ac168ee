import { fileKind, linesOf, type Damage } from './damages';
import type { Seen } from './open-damaged';
import { BEATEN, stateAt, type Files, type Sample } from './samples';
import { differences, effectsOf, type State } from './state';
import type { JournalEntry } from '../../src/shared/domain/storage/journal-entry';

/**
 * `detected`: somebody is told. `tail`: whole lines are gone from the end after the last checkpoint, which
 * nothing on disk can show. `harmless`: nothing is told, and nothing that was acknowledged is gone or other
 * than it was. `silent`: nothing is told and something should be.
 */
export type Told = 'detected' | 'tail' | 'harmless' | 'silent';

export interface Verdict {
  readonly told: Told;
  /** Records that are not what the files still say, or that nobody ever made so. */
  readonly wrong: readonly string[];
}

interface RawPayload {
  readonly payload?: Partial<JournalEntry> & {
    readonly document?: string;
    /** The last line before a segment, in its header. */
    readonly follows?: number;
    readonly documents?: Readonly<Record<string, number>>;
  };
}

function parsed(bytes: Buffer): RawPayload['payload'] {
  try {
    return (JSON.parse(bytes.toString('utf8')) as RawPayload).payload;
  } catch {
    return undefined;
  }
}

/** The number of an acknowledged line of the sample; null = a header, or a line nobody acknowledged. */
function trueSeq(sample: Sample, line: Buffer): number | null {
  const entry = parsed(line);
  if (!entry?.changes || entry.seq === undefined || entry.user === BEATEN) return null;
  const known = JSON.stringify(sample.lines.get(entry.seq));
  return known === JSON.stringify(effectsOf(entry.changes)) ? entry.seq : null;
}

function segmentLines(files: Files): readonly Buffer[] {
  return [...files].flatMap(([path, bytes]) =>
    fileKind(path) === 'segment' ? linesOf(bytes) : [],
  );
}

function after(files: Files, damage: Damage): Files {
  const left = new Map(files);
  for (const [path, bytes] of damage.changed) {
    if (bytes) left.set(path, bytes);
    else left.delete(path);
  }
  return left;
}

/** A line that only lacks its end still says all that it said. */
const contentOf = (line: Buffer): string => line.toString('latin1').replace(/\n$/, '');

/** Numbers of the acknowledged lines that are still there, byte for byte. */
function intactLines(sample: Sample, left: Files): ReadonlySet<number> {
  const original = new Map<string, number>();
  for (const line of segmentLines(sample.files)) {
    const seq = trueSeq(sample, line);
    if (seq !== null) original.set(contentOf(line), seq);
  }
  return new Set(segmentLines(left).flatMap((line) => original.get(contentOf(line)) ?? []));
}

/**
 * Records of lines that nobody acknowledged, where nothing is left that could tell them from the true line of
 * that number: neither that line, nor one that names it.
 */
function doubtful(sample: Sample, left: Files): ReadonlyMap<string, string | null> {
  const lines = intactLines(sample, left);
  const there = segmentLines(left).flatMap((line) => parsed(line) ?? []);
  const isNamed = (seq: number): boolean =>
    lines.has(seq + 1) || there.some(({ follows }) => follows === seq);
  const beaten = there.filter(({ user, seq }) => user === BEATEN && seq !== undefined);
  return new Map(
    beaten
      .filter(({ seq = 0 }) => !lines.has(seq) && !isNamed(seq))
      .flatMap(({ changes = [] }) => effectsOf(changes)),
  );
}

/** How far the files tell about each document: a snapshot tells all up to its line. */
function snapshotSeqs(sample: Sample, left: Files): ReadonlyMap<string, number> {
  const sound = [...sample.files.values(), ...[...sample.older.values()].flat()];
  const reached = new Map<string, number>();
  for (const [path, bytes] of left) {
    if (fileKind(path) !== 'document' || !sound.some((known) => known.equals(bytes))) continue;
    const file = parsed(bytes);
    if (file?.document === undefined || file.seq === undefined) continue;
    reached.set(file.document, Math.max(reached.get(file.document) ?? 0, file.seq));
  }
  return reached;
}

const documentOf = (key: string): string => key.split('/').slice(0, -2).join('/');

/** Records of `state` that neither the newest sound file nor a later truth explains. */
function wrongRecords(sample: Sample, left: Files, state: State): readonly string[] {
  const lines = intactLines(sample, left);
  const snapshots = snapshotSeqs(sample, left);
  const history = new Map<string, (readonly [seq: number, value: string | null])[]>();
  for (const [seq, effects] of [...sample.lines].sort(([a], [b]) => a - b)) {
    for (const [key, value] of effects) {
      history.set(key, [...(history.get(key) ?? [[0, null]]), [seq, value]]);
    }
  }
  const doubts = doubtful(sample, left);
  const isDoubtful = (key: string): boolean =>
    doubts.has(key) && doubts.get(key) === (state.get(key) ?? null);
  const invented = [...state.keys()].filter((key) => !history.has(key));
  const others = [...history].filter(([key, values]) => {
    const newest = Math.max(
      snapshots.get(documentOf(key)) ?? 0,
      ...values.map(([seq]) => seq).filter((seq) => lines.has(seq)),
    );
    const known = values.filter(([seq]) => seq <= newest).length;
    return !values
      .slice(Math.max(0, known - 1))
      .some(([, value]) => value === (state.get(key) ?? null));
  });
  return [...invented, ...others.map(([key]) => key)].filter((key) => !isDoubtful(key));
}

/** Whether the last line lacks its end, or has NULs in its place, as a power cut leaves it. */
function isTorn(lines: readonly Buffer[]): boolean {
  const last = lines.at(-1);
  return last !== undefined && (!last.toString('latin1').endsWith('\n') || last.includes(0));
}

function linesAfter(damage: Damage): readonly Buffer[] {
  return linesOf(damage.changed.get(damage.path) ?? Buffer.alloc(0));
}

/** Whether only the end of one segment is gone, up to all of it, and at most a torn line is left of that. */
function isTailGone(sample: Sample, damage: Damage): boolean {
  const before = linesOf(sample.files.get(damage.path) ?? Buffer.alloc(0));
  const now = linesAfter(damage);
  const whole = isTorn(now) ? now.slice(0, -1) : now;
  return (
    fileKind(damage.path) === 'segment' &&
    damage.changed.size === 1 &&
    whole.every((line, index) => before[index]?.equals(line))
  );
}

function checkpointOf(sample: Sample): RawPayload['payload'] {
  const [bytes] = [...sample.files].flatMap(([path, file]) =>
    fileKind(path) === 'checkpoint' ? file : [],
  );
  return bytes && parsed(bytes);
}

/** A document that went with its last record leaves its file behind; no checkpoint names it any more. */
function isLeftBehind(sample: Sample, path: string): boolean {
  const names = Object.keys(checkpointOf(sample)?.documents ?? {});
  return fileKind(path) === 'document' && !names.some((name) => path.endsWith(`/${name}.json`));
}

/** What may go unnoticed where the end of a segment is gone. */
function tailGone(sample: Sample, damage: Damage, state: State): Told {
  const left = after(sample.files, damage);
  const lines = intactLines(sample, left);
  const end = Math.max(0, ...lines);
  const doubts = doubtful(sample, left);
  const wrong = differences(state, stateAt(sample, end)).filter((key) => !doubts.has(key));
  if (lines.size !== end || wrong.length > 0) return 'silent';
  if (end === sample.head) return 'harmless';
  // A torn piece of an acknowledged line is no whole line that is gone: opening sees it and says so.
  const isUnseen = end >= (checkpointOf(sample)?.seq ?? 0) && !isTorn(linesAfter(damage));
  return isUnseen ? 'tail' : 'silent';
}

/** What is said of damage that nobody was told of. */
function unnoticed(sample: Sample, damage: Damage, state: State): Told {
  if (isTailGone(sample, damage)) return tailGone(sample, damage, state);
  // An older file of the snapshots is what a crash between two files leaves: the journal goes on from there.
  const isAsAfterCrash = damage.kind === 'older' && fileKind(damage.path) !== 'segment';
  const isNothing = [...damage.changed.keys()].every((path) => isLeftBehind(sample, path));
  const isTrue = differences(state, stateAt(sample, sample.head)).length === 0;
  return (isAsAfterCrash || isNothing) && isTrue ? 'harmless' : 'silent';
}

/** Judges what somebody saw of a damaged sample; `healthy` = what was seen of it before. */
export function judge(sample: Sample, damage: Damage, seen: { now: Seen; healthy: Seen }): Verdict {
  const { now, healthy } = seen;
  const isTold = [...now.findings].some((finding) => !healthy.findings.has(finding));
  if (!now.state) return { told: 'detected', wrong: ['everything'] };
  const told = isTold ? 'detected' : unnoticed(sample, damage, now.state);
  return { told, wrong: wrongRecords(sample, after(sample.files, damage), now.state) };
}
