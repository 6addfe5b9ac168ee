import type { Draft, StoreView } from '../../shared/domain/storage/store-view';
import type { Result } from '../../shared/result';

export interface Committed {
  readonly seq: number;
  readonly keys: readonly string[];
}

export interface Step {
  readonly operation: string;
  readonly user: string;
  /** A pure rule: sees the current records, answers with what is to become of them. */
  readonly rule: (view: StoreView) => Result<readonly Draft[]>;
  /** False = no step of the user's (the name of a new user): Strg+Z does not stop at it. */
  readonly undoable?: boolean;
}
