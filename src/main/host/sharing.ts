import type { DiskCause } from '../../shared/errors';
import type { Holder } from '../storage/lock-watch';
import type { RightRequest } from '../storage/request-file';
import type { Asked } from './asking';

/** How this window came to be a reader. */
export interface Passed {
  /** `taken`: somebody else took the right; `given`: by hand; `idle`: because nobody worked here. */
  readonly how: 'taken' | 'given' | 'idle';
  readonly at: string;
  /** A change was refused, and what it held is still only in the window. */
  readonly isUnconfirmed: boolean;
}

/** How the work on the open folder is shared at this moment. */
export interface Sharing {
  readonly state: 'none' | 'writing' | 'reading';
  /** Who else writes; null = nobody. */
  readonly holder: (Holder & { readonly isStale: boolean }) | null;
  readonly asked: Asked | null;
  /** Who asks for the right that this window has. */
  readonly request: RightRequest | null;
  readonly passed: Passed | null;
  readonly trouble: DiskCause | null;
}

export const NOT_OPEN: Sharing = {
  state: 'none',
  holder: null,
  asked: null,
  request: null,
  passed: null,
  trouble: null,
};

export function withStale(holder: Holder | null, staleMs: number): Sharing['holder'] {
  return holder && { ...holder, isStale: holder.isGone || holder.quietMs >= staleMs };
}
