import type { StoreSession } from '../../src/main/storage/open-store';
import type { Store } from '../../src/main/storage/store';
import { ok, type Result } from '../../src/shared/result';
import type { DiskState } from './disk-states';
import { contentAt, contentOf, draftOf, topsAt, undoPath, type Moment } from './office-model';
import type { SimulatedDisk } from './simulated-disk';
import { create, openToRead, openToWrite, optionsFor } from './simulated-office';

/** What somebody finds who starts the program after the power came back. */
export type Finding =
  | {
      readonly kind: 'opened';
      readonly line: number;
      readonly content: string;
      readonly tops: readonly [number, number];
      /** What undoing step by step showed; null = not tried. */
      readonly undone: readonly string[] | null;
    }
  /** No data folder is there, and a new one can be made in its place. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'broken'; readonly problem: string };

const broken = (problem: string): Finding => ({ kind: 'broken', problem });

export function valueOf<T>(result: Result<T>, doing: string): T {
  if (!result.ok) throw new Error(`${doing}: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function topsOf(store: Store): Promise<readonly [number, number]> {
  const { undo, redo } = await store.recent(1);
  return [undo?.seq ?? 0, redo?.seq ?? 0];
}

async function undoAll(store: Store): Promise<readonly string[]> {
  const shown: string[] = [];
  for (;;) {
    const done = await store.undo('test');
    if (!done.ok) return shown;
    shown.push(contentOf(store.view));
  }
}

/** Writes once more, ends cleanly and reads again: memory and disk must agree. */
async function writeOn(disk: SimulatedDisk, session: StoreSession): Promise<void> {
  const rule = () => ok([draftOf('users/later', session.store.head)]);
  const step = { operation: 'test.change', user: 'test', rule };
  valueOf(await session.store.change(step), 'a change afterwards');
  await session.close();
  const reader = valueOf(await openToRead(optionsFor(disk.port)), 'reading afterwards');
  const same = reader.store.digest() === session.store.digest();
  await reader.close();
  if (!same) throw new Error('what was written afterwards reads differently');
}

async function firstLook(disk: SimulatedDisk): Promise<Finding> {
  const opened = await openToRead(optionsFor(disk.port));
  if (opened.ok) {
    const { store } = opened.value;
    const tops = await topsOf(store);
    const { lost, reading, salvaged } = store.report;
    const content = contentOf(store.view);
    await opened.value.close();
    if (salvaged || reading.damage.length > 0) {
      return broken(`damage: ${JSON.stringify({ lost, damage: reading.damage })}`);
    }
    return { kind: 'opened', line: store.head, content, tops, undone: null };
  }
  const { code } = opened.error;
  if (code !== 'folder.missing' && code !== 'folder.notOurs') {
    return broken(`reading: ${JSON.stringify(opened.error)}`);
  }
  valueOf(await create(optionsFor(disk.port)), 'a new folder in its place');
  const session = valueOf(await openToWrite(optionsFor(disk.port)), 'opening the new folder');
  await session.close();
  return { kind: 'nothing' };
}

async function lookInto(disk: SimulatedDisk, thorough: boolean): Promise<Finding> {
  const seen = await firstLook(disk);
  if (seen.kind !== 'opened') return seen;
  const session = valueOf(await openToWrite(optionsFor(disk.port)), 'writing');
  const { store } = session;
  if (contentOf(store.view) !== seen.content || store.head !== seen.line) {
    return broken('opening to write shows something else than opening to read');
  }
  const undone = thorough ? await undoAll(store) : null;
  if (thorough) await writeOn(disk, session);
  else await session.close();
  return { ...seen, undone };
}

/** Opens a state as a person would: to read, to write, and where `thorough` goes on working in it. */
export async function examine(state: DiskState, thorough: boolean): Promise<Finding> {
  try {
    return await lookInto(state.toDisk(), thorough);
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}

/** What was promised when the power went. */
export interface Promised {
  /** The last acknowledged change; null = not even the folder. */
  readonly acknowledged: Moment | null;
  /** Changes that were on their way and may be there or not, the last one first. */
  readonly possible: readonly Moment[];
}

export interface Verdict {
  readonly problem: string;
  readonly lost: boolean;
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => String(a) === String(b);

/** Null = what was found is what it should be after its last line. */
function contradiction(
  finding: Extract<Finding, { kind: 'opened' }>,
  moment: Moment,
): Verdict | null {
  if (contentAt(moment) !== finding.content) {
    return { problem: `line ${finding.line} shows ${finding.content}`, lost: true };
  }
  if (!same(topsAt(moment), finding.tops)) {
    return { problem: `undo and redo at ${finding.tops.join()}`, lost: false };
  }
  if (finding.undone && !same(undoPath(moment), finding.undone)) {
    return { problem: `undoing all shows ${finding.undone.join(' | ')}`, lost: false };
  }
  return null;
}

/** Null = all promises were kept. */
export function judge(finding: Finding, promised: Promised): Verdict | null {
  const { acknowledged } = promised;
  const least = acknowledged?.line ?? 0;
  if (finding.kind === 'broken') return { problem: finding.problem, lost: least > 0 };
  if (finding.kind === 'nothing') {
    return least > 0 ? { problem: 'the data folder is gone', lost: true } : null;
  }
  const moment = promised.possible.find(({ line }) => line === finding.line);
  if (moment) return contradiction(finding, moment);
  const problem = `line ${finding.line} where ${least} was acknowledged`;
  return { problem, lost: finding.line < least };
}
