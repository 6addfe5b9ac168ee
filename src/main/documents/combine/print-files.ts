import type { Day } from '../../../shared/domain/calendar/day';
import { Combiner } from './combine';
import { openLetter, reasonAgainst, type LeftOutReason, type OpenedLetter } from './opened-letter';

/** Papers in one file. Word takes long to open more, and a printer that stops is easier to set going again. */
export const MOST_IN_ONE = 300;

/** Papers of one look with the kinds that they are of. */
interface Stack {
  readonly combiner: Combiner;
  readonly kinds: Set<string>;
}

/** One finished file. */
export interface PrintFile {
  readonly bytes: Uint8Array;
  /** Kinds of the papers in it, in their order. */
  readonly kinds: readonly string[];
  readonly papers: number;
}

/**
 * Sorts the papers of a run into as few files as show each as it is: one for each look (own templates and other
 * fonts have one of their own), in the order of the run.
 */
export class PrintFiles {
  private readonly stacks: Stack[] = [];
  private readonly open = new Map<string, Stack>();

  /** Takes a paper; answers the number of the file that it stands in (from 0), or why it has to be printed by itself. */
  add(bytes: Uint8Array, kind: string): LeftOutReason | number {
    const letter = openLetter(bytes);
    if (!letter) return 'unreadable';
    const reason = reasonAgainst(letter);
    if (reason) return reason;
    const stack = this.stackFor(letter);
    stack.combiner.add(letter);
    stack.kinds.add(kind);
    return this.stacks.indexOf(stack);
  }

  /** The finished files, one after the other: none is in memory longer than whoever asks keeps it. */
  *files(
    titleOf: (kinds: readonly string[], papers: number) => string,
    day: Day,
  ): Generator<PrintFile> {
    for (const { combiner, kinds } of this.stacks) {
      const named = [...kinds];
      const papers = combiner.count;
      yield { bytes: combiner.bytes({ title: titleOf(named, papers), day }), kinds: named, papers };
    }
  }

  private stackFor(letter: OpenedLetter): Stack {
    const known = this.open.get(letter.look);
    if (known && known.combiner.count < MOST_IN_ONE) return known;
    const stack = { combiner: new Combiner(letter), kinds: new Set<string>() };
    this.stacks.push(stack);
    this.open.set(letter.look, stack);
    return stack;
  }
}
