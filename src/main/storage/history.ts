import { ownersOf, type Touch } from '../../shared/domain/storage/trash';
import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import { historyLabel, type HistoryLabel } from '../../shared/domain/storage/history-label';
import { TakenBack } from '../../shared/domain/storage/taken-back';
import { isSilent } from '../../shared/domain/storage/journal-entry';
import type { JournalPort } from './journal-port';
import { Turns, type GlancedLine, type LinePlace } from './journal-scan';
import { Queue } from './queue';

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
  /** No step of a user's: on no stack, in no list. */
  readonly isSilent: boolean;
  readonly place: LinePlace;
  readonly records: readonly PastRecord[];
}

/** What is known of a record from all lines: what it was called and what was done to it. */
export interface PastRecord {
  readonly document: string;
  readonly collection: string;
  readonly id: string;
  label: HistoryLabel;
  /** Names that it had before. */
  readonly formerLabels: Set<string>;
  readonly touches: Touch[];
  /** Keys of the records to which it belonged alone when it was last removed. */
  owners: readonly string[];
}

type What = Touch['what'];

interface Seen {
  readonly document: string;
  readonly collection: string;
  readonly id: string;
  readonly what: What;
  readonly label: HistoryLabel;
  readonly owners: readonly string[];
}

interface Glanced extends Pick<PastStep, 'seq' | 'at' | 'user' | 'operation' | 'isSilent'> {
  readonly reverts: number | undefined;
  readonly seen: readonly Seen[];
}

function whatOf(before: unknown, after: unknown): What {
  if (before === null) return 'created';
  return after === null ? 'removed' : 'changed';
}

function glance(entry: JournalEntry): Glanced {
  const { seq, at, user, operation, reverts } = entry;
  return {
    ...{ seq, at, user, operation, reverts },
    // The first line made the folder: on no stack, but everybody's beginning.
    isSilent: isSilent(entry) && seq > 1,
    seen: entry.changes.map(({ document, collection, id, before, after }) => ({
      ...{ document, collection, id },
      what: whatOf(before, after),
      label: historyLabel(document, collection, after ?? before),
      owners: after === null ? ownersOf(document, collection, before) : [],
    })),
  };
}

const NONE: Touched = { created: 0, changed: 0, removed: 0 };

function touchedBy(seen: readonly Seen[]): Readonly<Record<string, Touched>> {
  const touched: Record<string, Touched> = {};
  for (const { collection, what } of seen) {
    const counts = touched[collection] ?? NONE;
    touched[collection] = { ...counts, [what]: counts[what] + 1 };
  }
  return touched;
}

/**
 * Every step of this generation and every record that there ever was, without the records themselves:
 * gone through in slices when somebody asks first, then carried on.
 */
export class History {
  private readonly queue = new Queue();
  private readonly past: PastStep[] = [];
  private readonly known = new Map<string, PastRecord>();
  private readonly taken = new TakenBack();
  private readonly who = new Set<string>();
  private readonly kinds = new Set<string>();
  private silentCount = 0;
  private last = 0;

  constructor(private readonly journal: Pick<JournalPort, 'scan' | 'linesAt'>) {}

  get steps(): readonly PastStep[] {
    return this.past;
  }

  get records(): Iterable<PastRecord> {
    return this.known.values();
  }

  /** Ids of everybody who has done something. */
  get users(): readonly string[] {
    return [...this.who];
  }

  /** Collections of which a record was ever touched. */
  get collections(): readonly string[] {
    return [...this.kinds];
  }

  /** How many steps there are for people. */
  get count(): number {
    return this.past.length - this.silentCount;
  }

  /** Carries on to a line; whoever asks meanwhile waits for the same. */
  upTo(last: number): Promise<void> {
    return this.queue.run(async () => {
      if (this.last >= last) return;
      const lines = await this.journal.scan(this.last + 1, glance);
      const turns = new Turns();
      for (const line of lines) {
        if (line.kept.seq <= last) this.add(line);
        if (turns.due) await turns.pause();
      }
      this.last = last;
    });
  }

  step(seq: number): PastStep | undefined {
    const at = this.past[seq - 1];
    return at?.seq === seq ? at : this.past.find((step) => step.seq === seq);
  }

  record(document: string, collection: string, id: string): PastRecord | undefined {
    return this.known.get(`${document}/${collection}/${id}`);
  }

  takenBy(seq: number): PastStep | undefined {
    const by = this.taken.takenBy(seq);
    return by === undefined ? undefined : this.step(by);
  }

  /** One line, where it is known where it lies. */
  async line(seq: number): Promise<JournalEntry | undefined> {
    return (await this.lines([seq]))[0];
  }

  /** The lines themselves; one that cannot be read any more is left out. */
  lines(seqs: readonly number[]): Promise<readonly JournalEntry[]> {
    return this.journal.linesAt(seqs.flatMap((seq) => this.step(seq)?.place ?? []));
  }

  private add({ place, kept }: GlancedLine<Glanced>): void {
    const { seq, at, user, operation, reverts, isSilent: silent, seen } = kept;
    this.taken.add(seq, reverts);
    if (silent) this.silentCount += 1;
    else if (user !== '') this.who.add(user);
    this.past.push({
      ...{ seq, at, user, operation, place, isSilent: silent, touched: touchedBy(seen) },
      records: seen.map((one) => this.touch(one, { seq, reverts: reverts !== undefined })),
      ...(reverts === undefined ? {} : { reverts }),
    });
  }

  private touch(seen: Seen, line: { readonly seq: number; readonly reverts: boolean }): PastRecord {
    const { document, collection, id, what, label, owners } = seen;
    const key = `${document}/${collection}/${id}`;
    const record: PastRecord = this.known.get(key) ?? {
      ...{ document, collection, id, label },
      formerLabels: new Set(),
      touches: [],
      owners,
    };
    const former = record.label.own;
    if (former !== null && former !== label.own) record.formerLabels.add(former);
    record.label = label;
    record.owners = owners;
    this.kinds.add(collection);
    record.touches.push({ ...line, what });
    this.known.set(key, record);
    return record;
  }
}
