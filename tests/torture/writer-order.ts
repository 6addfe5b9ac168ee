/** Where a writer is. A phase begins when the writer says so and ends with the next. */
export const phases = [
  'creating',
  'opening',
  'claiming',
  'appending',
  'checkpointing',
  'closing',
] as const;
export type Phase = (typeof phases)[number];

export type Kill = { readonly phase: Phase; readonly round: number } & (
  | { readonly by: 'clock'; readonly afterMs: number }
  | {
      /** The writer ends itself, at this file call of the phase at the latest. */
      readonly by: 'call';
      readonly call: number;
      readonly moment: 'before' | 'during' | 'torn' | 'after';
    }
);

/** What a writer process is told. */
export interface WriterOrder {
  readonly folder: string;
  readonly name: string;
  readonly seed: number;
  /** The folder is not there yet. */
  readonly creates: boolean;
  readonly kill: Kill;
}
