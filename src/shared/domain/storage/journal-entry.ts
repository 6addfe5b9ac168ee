import { z } from 'zod';

type Json = z.infer<ReturnType<typeof z.json>>;

// A line comes out of JSON.parse: whatever stands there is JSON, and walking through all records of a journal would
// tell no more. What a record is says the schema of its collection.
const stored = z.custom<Json>((value) => value !== undefined);

/** One touched record, as it was and as it is; null = not there. */
const changeSchema = z.strictObject({
  document: z.string(),
  collection: z.string(),
  id: z.string(),
  before: stored,
  after: stored,
});
export type Change = z.infer<typeof changeSchema>;

/** Which lines Strg+Z and Strg+Y would take next after this line; 0 = none. */
export const topsSchema = z.strictObject({ undo: z.int().min(0), redo: z.int().min(0) });
export type Tops = z.infer<typeof topsSchema>;

/** One line of the journal: a change that was acknowledged, with everything undo and history need. */
export const journalEntrySchema = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  user: z.string(),
  operation: z.string(),
  /** The line whose before and after this one exchanges. */
  reverts: z.int().min(1).optional(),
  tops: topsSchema,
  changes: z.array(changeSchema),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

export const NO_TOPS: Tops = { undo: 0, redo: 0 };

/** The changes that take an entry back. */
export function inverse(changes: readonly Change[]): readonly Change[] {
  return [...changes]
    .reverse()
    .map((change) => ({ ...change, before: change.after, after: change.before }));
}

/**
 * The undo and redo stacks are the journal itself: each line says what lies on top after it, so the
 * entry below a line's own top is what lay on top before that line.
 */
export const topsAfter = {
  change: (seq: number): Tops => ({ undo: seq, redo: 0 }),
  /** A line that is no step of the user's (a new user's name): the stacks stay. */
  silent: (current: Tops): Tops => current,
  undo: (seq: number, beforeTarget: Tops): Tops => ({ undo: beforeTarget.undo, redo: seq }),
  redo: (seq: number, beforeTarget: Tops): Tops => ({ undo: seq, redo: beforeTarget.redo }),
};

/** A line that is no step of the user's lies on neither stack: nobody takes it back. */
export function isSilent({
  seq,
  tops: { undo, redo },
}: Pick<JournalEntry, 'seq' | 'tops'>): boolean {
  return undo !== seq && redo !== seq;
}
