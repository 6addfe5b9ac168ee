import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import type { LandCode } from '../register/land-codes';
import type { Mandate, Office, Seat } from '../register/records';
import type { StoreView } from '../storage/store-view';

/** An office somebody held or holds, with the time. */
export interface Held {
  readonly mandate: Mandate;
  readonly office: Office;
}

export type Fits = (office: Office) => boolean;

/** Seats of which a Land has one: whoever holds it on a day is the successor of whoever did before. */
const ONE_PER_LAND: ReadonlySet<Seat> = new Set(['member', 'headOfAdministration']);

export const anyOffice: Fits = () => true;

export const ofLand =
  (land: LandCode | null): Fits =>
  (office) =>
    office.land === land;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function lastDay({ mandate }: Held): string {
  return mandate.to ?? '9999';
}

/** Of several that end on one day the highest in rank. */
function latestFirst(a: Held, b: Held): number {
  if (lastDay(a) === lastDay(b)) return a.mandate.order - b.mandate.order;
  return lastDay(a) < lastDay(b) ? 1 : -1;
}

/** Who held what when, and who came after whom. */
export class Succession {
  private readonly byPerson: ReadonlyMap<string, readonly Held[]>;
  private readonly byOffice: ReadonlyMap<string, readonly Held[]>;
  private readonly renewed: ReadonlyMap<string, readonly Office[]>;
  private readonly all: readonly Held[];

  constructor(view: StoreView) {
    const offices = view.register('offices');
    this.all = view
      .register('mandates')
      .all()
      .flatMap((mandate) => {
        const office = offices.get(mandate.officeId);
        return office ? [{ mandate, office }] : [];
      });
    this.byPerson = grouped(this.all, ({ mandate }) => mandate.personId);
    this.byOffice = grouped(this.all, ({ office }) => office.id);
    this.renewed = grouped(
      offices.all().filter((office) => typeof office.follows === 'string'),
      (office) => office.follows ?? '',
    );
  }

  persons(): readonly string[] {
    return [...this.byPerson.keys()];
  }

  /** The offices of a person on a day. */
  on(personId: string, day: Day, fits: Fits = anyOffice): readonly Held[] {
    return this.of(personId, fits).filter(({ mandate }) => covers(mandate, day));
  }

  /** The latest mandate of a person, running or not. */
  last(personId: string, fits: Fits = anyOffice): Held | null {
    const [latest] = this.of(personId, fits).sort(latestFirst);
    return latest ?? null;
  }

  /** What somebody held until before a day and holds nothing like it on that day; else null. */
  left(personId: string, day: Day, fits: Fits = anyOffice): Held | null {
    if (this.on(personId, day, fits).length > 0) return null;
    const latest = this.last(
      personId,
      (office) => fits(office) && this.ended(personId, office, day),
    );
    return latest;
  }

  /** The office and those that continue it under another name. */
  line(officeId: string): readonly string[] {
    const found = new Set([officeId]);
    // The set grows while it is walked; each office comes in once, so that a circle ends.
    for (const id of found) this.renewed.get(id)?.forEach((office) => found.add(office.id));
    return [...found];
  }

  /**
   * Who came into an office, or what became of it, after a day and holds it on another. Whoever was
   * there before is a colleague, no successor.
   */
  successor(office: Office, day: Day, after: Day | null): Held | null {
    const hasCome = ({ mandate }: Held): boolean =>
      covers(mandate, day) && (after === null || mandate.from > after);
    const inLine = this.line(office.id)
      .flatMap((id) => this.byOffice.get(id) ?? [])
      .find(hasCome);
    if (inLine) return inLine;
    if (!ONE_PER_LAND.has(office.seat)) return null;
    const seated = this.all.filter(
      (held) =>
        held.office.seat === office.seat && held.office.land === office.land && hasCome(held),
    );
    const [only, other] = seated;
    return only && !other ? only : null;
  }

  /** Offices that continue one of these. */
  renewals(officeId: string): readonly Office[] {
    return this.renewed.get(officeId) ?? [];
  }

  private of(personId: string, fits: Fits): Held[] {
    return (this.byPerson.get(personId) ?? []).filter(({ office }) => fits(office));
  }

  private ended(personId: string, office: Office, day: Day): boolean {
    return (this.byPerson.get(personId) ?? []).some(
      (held) => held.office.id === office.id && held.mandate.to !== null && held.mandate.to < day,
    );
  }
}
