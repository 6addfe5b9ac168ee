import type { Day } from '../calendar/day';
import type { Participant } from '../conferences/records';
import type { Person } from '../register/records';
import type { StoreView } from '../storage/store-view';
import type { OpenItem } from './open-item';
import type { Succession } from './succession';

export interface FormerReply {
  readonly participant: Participant;
  readonly former: Person | null;
}

/** What the fixes need besides the records: the day, ids and the office's words for notes. */
export interface FixTools {
  readonly today: Day;
  readonly newId: () => string;
  /** The remark beside a reply that is asked for again; null where there is nothing to remark. */
  readonly replyNote: (
    facts: FormerReply & { readonly substitute: Person | null },
  ) => string | null;
  readonly substituteNote: (facts: FormerReply) => string | null;
}

export interface Fixing {
  readonly view: StoreView;
  readonly item: OpenItem;
  readonly tools: FixTools;
  /** Who came after whom; no fix touches offices or their times. */
  readonly succession: Succession;
}
