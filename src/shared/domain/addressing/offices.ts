import { officeRows } from './office-table';

/**
 * The table of offices. Words stand here by (office, gender) in both cases that letters need: the
 * accusative opens an address ("[An] Präsidenten …", BMI Ratgeber für Anschriften und Anreden), the
 * nominative is the form of address ("Herr Präsident"). Never derived by suffix: "Staatsrätin" and
 * "Beauftragter" show why.
 */
export interface OfficeForms {
  readonly nominative: string;
  readonly accusative: string;
}

interface ByGender<T> {
  readonly w: T;
  readonly m: T;
}

/**
 * How the office joins what it is responsible for: `member` of a government, by land adjective or
 * genitive; `ofLand` always with the genitive; `inAuthority` a post inside the authority of a Land;
 * `chancellery` and `parliament` the head of that house; `delegate` Land first, then the task;
 * `named` office and phrase only; `seat` a member of a parliament.
 */
export type OfficePattern =
  | 'member'
  | 'ofLand'
  | 'inAuthority'
  | 'chancellery'
  | 'parliament'
  | 'delegate'
  | 'named'
  | 'seat';

interface OfficeTraits {
  readonly key: string;
  readonly pattern: OfficePattern;
  /** Precedence, lower first; decides which of several offices the salutation names. */
  readonly rank: number;
  /** Stands behind the office where nothing else is given: "von Berlin", "beim Bund". */
  readonly place?: string;
  /** A title that goes with the office and stands at the name (Bremen: "Bürgermeister"). */
  readonly titleAtName?: ByGender<string>;
  /** Stands above a second office of the same Land, which then names the Land for both. */
  readonly deputy?: boolean;
  /** Without a Land it is a post of the Bund: with the head of a ministry or inside it. */
  readonly federal?: 'withHead' | 'inHouse';
  /** What stands in place of the office word for a recorded neutral form. */
  readonly neutral?: string;
  /** The house it leads, or the parliament in the genitive. */
  readonly house?: string;
  /** What stands behind the name of a member of that parliament. */
  readonly suffix?: string;
}

/** A row as written in the table; feminine words do not change between the two cases. */
export interface OfficeRow extends OfficeTraits {
  readonly w: string;
  /** Nominative and accusative. */
  readonly m: readonly [string, string];
  /** The words of the office line where they are shorter: "Chefin" + "der Bayerischen Staatskanzlei". */
  readonly line?: { readonly w: string; readonly m: readonly [string, string] };
  /** Null = a function, no form of address; missing = the office word itself. */
  readonly greeting?: ByGender<string> | null;
  readonly aliases?: readonly string[];
}

export interface OfficeEntry extends OfficeTraits, ByGender<OfficeForms> {
  readonly line: ByGender<OfficeForms>;
  /** The office in the salutation, without specification; null = the person is greeted by name. */
  readonly greeting: ByGender<string> | null;
  /** Other words under which the office is found. */
  readonly aliases: readonly string[];
}

function forms(row: Pick<OfficeRow, 'w' | 'm'>): ByGender<OfficeForms> {
  return {
    w: { nominative: row.w, accusative: row.w },
    m: { nominative: row.m[0], accusative: row.m[1] },
  };
}

function entryOf(row: OfficeRow): OfficeEntry {
  return {
    ...row,
    ...forms(row),
    line: forms(row.line ?? row),
    greeting: row.greeting === undefined ? { w: row.w, m: row.m[0] } : row.greeting,
    aliases: row.aliases ?? [],
  };
}

export const officeTable: readonly OfficeEntry[] = officeRows.map(entryOf);

const byWord = new Map<string, OfficeEntry>(
  officeTable.flatMap((item) =>
    [item.key, item.w.nominative, item.m.nominative, item.m.accusative, ...item.aliases].map(
      (word): [string, OfficeEntry] => [word.toLowerCase(), item],
    ),
  ),
);

/** Finds an office by its key or by any of its German words ("Ministerin", "minister"). */
export function findOffice(word: string): OfficeEntry | undefined {
  return byWord.get(word.trim().replace(/\s+/g, ' ').toLowerCase());
}

/** The masculine words of the table, for messages that name what is possible. */
export function knownOffices(): readonly string[] {
  return officeTable.map((item) => item.m.nominative);
}
