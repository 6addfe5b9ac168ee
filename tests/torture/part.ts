/** How a part of the torture is run; the same seed gives the same run. */
export interface PartOptions {
  readonly short: boolean;
  readonly seed: number;
  readonly log: (line: string) => void;
}

/** What a part found out. */
export interface PartResult {
  readonly name: string;
  readonly figures: Record<string, number>;
  /** Acknowledged changes that were gone afterwards. */
  readonly lost: number;
  /** One line for each promise that was not kept, with what is needed to see it again. */
  readonly failures: string[];
}

export type Part = (options: PartOptions) => Promise<PartResult>;
