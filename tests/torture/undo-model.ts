import { applyEffects, type Effect, type State } from './state';

interface Touched {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}
type Delta = readonly Touched[];

const turned = (delta: Delta): Delta =>
  delta.map(({ key, before, after }) => ({ key, before: after, after: before }));
const effects = (delta: Delta): readonly Effect[] => delta.map(({ key, after }) => [key, after]);

/**
 * What undo and redo mean to a person, without journal or lines: a stack of what was done and one of what
 * was taken back. Knows each line by its number only to say what `revert` takes back.
 */
export class UndoModel {
  readonly records: Map<string, string>;
  private readonly done: Delta[] = [];
  private undone: Delta[] = [];
  private readonly lines = new Map<number, Delta>();

  constructor(first: State) {
    this.records = new Map(first);
  }

  get depth(): number {
    return this.done.length;
  }

  /** How many steps redo would bring back. */
  get ahead(): number {
    return this.undone.length;
  }

  /** A step of the user's. */
  change(seq: number, after: readonly Effect[]): void {
    const delta = this.deltaOf(after);
    // Nothing is written where nothing changes: `seq` is then the line before.
    if (delta.length === 0) return;
    this.done.push(this.note(seq, delta));
    this.undone = [];
  }

  /** A line that is no step of the user's: the stacks stay. */
  silent(seq: number, after: readonly Effect[]): void {
    const delta = this.deltaOf(after);
    if (delta.length === 0) return;
    this.note(seq, delta);
    this.lines.delete(seq);
  }

  /** False = there is nothing, or a record has moved on since: then nothing happens. */
  undo(seq: number): boolean {
    const delta = this.done.at(-1);
    if (!delta || !this.stands(delta)) return false;
    this.done.pop();
    this.undone.push(delta);
    this.note(seq, turned(delta));
    return true;
  }

  redo(seq: number): boolean {
    const delta = this.undone.at(-1);
    if (!delta || !this.stands(turned(delta))) return false;
    this.undone.pop();
    this.done.push(delta);
    this.note(seq, delta);
    return true;
  }

  /** Takes line `target` back as a new step. */
  revert(seq: number, target: number): boolean {
    const delta = this.lines.get(target);
    if (!delta || !this.stands(delta)) return false;
    this.done.push(this.note(seq, turned(delta)));
    this.undone = [];
    return true;
  }

  private stands(delta: Delta): boolean {
    return delta.every(({ key, after }) => (this.records.get(key) ?? null) === after);
  }

  private deltaOf(after: readonly Effect[]): Delta {
    return after
      .map(([key, value]) => ({ key, before: this.records.get(key) ?? null, after: value }))
      .filter(({ before, after: now }) => before !== now);
  }

  private note(seq: number, delta: Delta): Delta {
    applyEffects(this.records, effects(delta));
    this.lines.set(seq, delta);
    return delta;
  }
}
