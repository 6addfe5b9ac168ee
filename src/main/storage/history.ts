import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { JournalPort } from './journal-port';

/** How many records of a collection a step made, changed and took away. */
export interface Touched {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

/** A line of the journal without its records: all of them fit into memory. */
export interface PastStep extends Pick<
  JournalEntry,
  'seq' | 'at' | 'user' | 'operation' | 'reverts'
> {
  readonly touched: Readonly<Record<string, Touched>>;
}

const NONE: Touched = { created: 0, changed: 0, removed: 0 };

function pastStep({ seq, at, user, operation, reverts, changes }: JournalEntry): PastStep {
  const touched: Record<string, Touched> = {};
  for (const { collection, before, after } of changes) {
    const counts = touched[collection] ?? NONE;
    touched[collection] = {
      created: counts.created + (before === null ? 1 : 0),
      changed: counts.changed + (before !== null && after !== null ? 1 : 0),
      removed: counts.removed + (after === null ? 1 : 0),
    };
  }
  const step = { seq, at, user, operation, touched };
  return reverts === undefined ? step : { ...step, reverts };
}

/** Every step of this generation: read from the journal once, when somebody asks, then carried on. */
export class History {
  private steps: readonly PastStep[] = [];

  async upTo(last: number, journal: Pick<JournalPort, 'scan'>): Promise<readonly PastStep[]> {
    const from = (this.steps.at(-1)?.seq ?? 0) + 1;
    if (from > last) return this.steps;
    const parts: (readonly PastStep[])[] = [];
    await journal.scan(from, (entries) => {
      parts.push(entries.filter(({ seq }) => seq <= last).map(pastStep));
    });
    this.steps = [...this.steps, ...parts.reverse().flat()];
    return this.steps;
  }
}
