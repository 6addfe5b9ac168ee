/** What a racer process is told at the beginning of a race. */
export interface RaceOrder {
  readonly folder: string;
  readonly name: string;
  readonly pc: string;
  readonly seed: number;
  /** 0 = takes over at once, as after "trotzdem übernehmen". */
  readonly staleAfterMs: number;
}

export type RacerTold = RaceOrder | { readonly stop: true };
