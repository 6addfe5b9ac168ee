export interface PartOptions {
  /** A tenth of the work, for CI. */
  readonly short: boolean;
  readonly seed: number;
  readonly log: (line: string) => void;
}

export interface PartResult {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
  /** Acknowledged changes that are gone. */
  readonly lost: number;
  /** What went against a promise, one sentence each. */
  readonly failures: readonly string[];
}
