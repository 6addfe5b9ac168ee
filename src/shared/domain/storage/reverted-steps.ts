import type { JournalEntry } from './journal-entry';

/**
 * The lines that do not count any more because a later line took them back. A line that took something
 * back may be taken back itself: then the first one counts again.
 */
export function revertedSteps(
  entries: readonly Pick<JournalEntry, 'seq' | 'reverts'>[],
): ReadonlySet<number> {
  const reverted = new Set<number>();
  // From the end: whether a reverting line still counts is known before what it reverts is judged.
  for (const { seq, reverts } of [...entries].reverse()) {
    if (reverts !== undefined && !reverted.has(seq)) reverted.add(reverts);
  }
  return reverted;
}
