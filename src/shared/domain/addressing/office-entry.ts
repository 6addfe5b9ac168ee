/** One form of an office word per case that letters need. */
export interface OfficeForms {
  readonly nominative: string;
  readonly accusative: string;
}

export interface ByGender<T> {
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
  /** Works in a unit of the house, which the address then names. */
  readonly inUnit?: boolean;
  /** A function that goes with an office or a title, which has to be entered beside it. */
  readonly needsTitle?: boolean;
  /** Sits in the conference or beside its members: they call each other colleagues. */
  readonly colleague?: boolean;
  /** Why the salutation has fewer words than the office. */
  readonly shortBecause?: 'number' | 'higher';
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
