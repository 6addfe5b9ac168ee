/**
 * The table of offices. Words stand here by (office, gender) in both cases that letters need: the
 * accusative opens an address ("[An] Präsidenten …", BMI Ratgeber für Anschriften und Anreden), the
 * nominative is the form of address ("Herr Präsident"). Never derived by suffix: "Präses" and
 * "Beauftragter" show why.
 */
export interface OfficeForms {
  readonly nominative: string;
  readonly accusative: string;
}

/**
 * How the office joins what it is responsible for:
 * `member` land adjective before or land genitive after; `inAuthority` a post inside the authority
 * of a Land; `named` office and phrase only; `seat` a member of a parliament.
 */
export type OfficePattern = 'member' | 'inAuthority' | 'named' | 'seat';

export interface OfficeEntry {
  readonly key: string;
  readonly w: OfficeForms;
  readonly m: OfficeForms;
  readonly pattern: OfficePattern;
  /** The office in the salutation, without specification; null = the person is greeted by name. */
  readonly greeting: { readonly w: string; readonly m: string } | null;
  /** Other words under which the office is found. */
  readonly aliases: readonly string[];
  /** Precedence, lower first; decides which of several offices the salutation names. */
  readonly rank: number;
}

interface EntryInput {
  readonly key: string;
  /** Feminine forms do not change between the two cases. */
  readonly w: string;
  readonly m: string;
  readonly mAccusative?: string;
  readonly pattern: OfficePattern;
  readonly rank: number;
  readonly greeting?: { readonly w: string; readonly m: string } | null;
  readonly aliases?: readonly string[];
}

function entry(input: EntryInput): OfficeEntry {
  return {
    key: input.key,
    w: { nominative: input.w, accusative: input.w },
    m: { nominative: input.m, accusative: input.mAccusative ?? input.m },
    pattern: input.pattern,
    greeting: input.greeting === undefined ? { w: input.w, m: input.m } : input.greeting,
    aliases: input.aliases ?? [],
    rank: input.rank,
  };
}

export const officeTable: readonly OfficeEntry[] = [
  entry({
    key: 'bundeskanzler',
    w: 'Bundeskanzlerin',
    m: 'Bundeskanzler',
    pattern: 'named',
    rank: 5,
  }),
  entry({
    key: 'ministerpraesident',
    w: 'Ministerpräsidentin',
    m: 'Ministerpräsident',
    mAccusative: 'Ministerpräsidenten',
    pattern: 'member',
    rank: 10,
  }),
  entry({
    key: 'regierenderBuergermeister',
    w: 'Regierende Bürgermeisterin',
    m: 'Regierender Bürgermeister',
    mAccusative: 'Regierenden Bürgermeister',
    pattern: 'named',
    rank: 10,
  }),
  entry({
    key: 'ersterBuergermeister',
    w: 'Erste Bürgermeisterin',
    m: 'Erster Bürgermeister',
    mAccusative: 'Ersten Bürgermeister',
    pattern: 'named',
    rank: 10,
  }),
  entry({
    key: 'bundesminister',
    w: 'Bundesministerin',
    m: 'Bundesminister',
    pattern: 'named',
    rank: 12,
  }),
  entry({
    key: 'stellvertretenderMinisterpraesident',
    w: 'Stellvertretende Ministerpräsidentin',
    m: 'Stellvertretender Ministerpräsident',
    mAccusative: 'Stellvertretenden Ministerpräsidenten',
    pattern: 'member',
    rank: 18,
    greeting: null,
  }),
  entry({
    key: 'staatsminister',
    w: 'Staatsministerin',
    m: 'Staatsminister',
    pattern: 'member',
    rank: 20,
  }),
  entry({ key: 'minister', w: 'Ministerin', m: 'Minister', pattern: 'member', rank: 20 }),
  entry({ key: 'senator', w: 'Senatorin', m: 'Senator', pattern: 'member', rank: 20 }),
  entry({
    key: 'parlamentarischerStaatssekretaer',
    w: 'Parlamentarische Staatssekretärin',
    m: 'Parlamentarischer Staatssekretär',
    mAccusative: 'Parlamentarischen Staatssekretär',
    pattern: 'inAuthority',
    rank: 28,
    greeting: { w: 'Staatssekretärin', m: 'Staatssekretär' },
  }),
  entry({
    key: 'staatssekretaer',
    w: 'Staatssekretärin',
    m: 'Staatssekretär',
    pattern: 'inAuthority',
    rank: 30,
  }),
  entry({ key: 'staatsrat', w: 'Staatsrätin', m: 'Staatsrat', pattern: 'inAuthority', rank: 30 }),
  entry({
    key: 'ministerialdirektor',
    w: 'Ministerialdirektorin',
    m: 'Ministerialdirektor',
    pattern: 'inAuthority',
    rank: 35,
  }),
  entry({
    key: 'ministerialdirigent',
    w: 'Ministerialdirigentin',
    m: 'Ministerialdirigent',
    mAccusative: 'Ministerialdirigenten',
    pattern: 'inAuthority',
    rank: 40,
  }),
  entry({
    key: 'praesident',
    w: 'Präsidentin',
    m: 'Präsident',
    mAccusative: 'Präsidenten',
    pattern: 'named',
    rank: 32,
  }),
  entry({
    key: 'bevollmaechtigter',
    w: 'Bevollmächtigte',
    m: 'Bevollmächtigter',
    mAccusative: 'Bevollmächtigten',
    pattern: 'named',
    rank: 31,
    greeting: null,
  }),
  entry({
    key: 'beauftragter',
    w: 'Beauftragte',
    m: 'Beauftragter',
    mAccusative: 'Beauftragten',
    pattern: 'named',
    rank: 50,
    greeting: null,
  }),
  entry({
    key: 'oberbuergermeister',
    w: 'Oberbürgermeisterin',
    m: 'Oberbürgermeister',
    pattern: 'named',
    rank: 33,
  }),
  entry({
    key: 'buergermeister',
    w: 'Bürgermeisterin',
    m: 'Bürgermeister',
    pattern: 'named',
    rank: 34,
  }),
  entry({
    key: 'vorsitzender',
    w: 'Vorsitzende',
    m: 'Vorsitzender',
    mAccusative: 'Vorsitzenden',
    pattern: 'named',
    rank: 60,
  }),
  entry({
    key: 'abgeordneter',
    w: 'Abgeordnete',
    m: 'Abgeordneter',
    mAccusative: 'Abgeordneten',
    pattern: 'seat',
    rank: 45,
    aliases: ['Mitglied', 'Mitglied des Landtages', 'MdL', 'MdA', 'MdBB', 'MdHB'],
  }),
];

const byWord = new Map<string, OfficeEntry>(
  officeTable.flatMap((item) =>
    [item.key, item.w.nominative, item.m.nominative, item.m.accusative, ...item.aliases].map(
      (word): [string, OfficeEntry] => [word.toLowerCase(), item],
    ),
  ),
);

/** Finds an office by its key or by any of its German words ("Ministerin", "minister"). */
export function findOffice(word: string): OfficeEntry | undefined {
  return byWord.get(word.trim().toLowerCase());
}

/** The masculine words of the table, for messages that name what is possible. */
export function knownOffices(): readonly string[] {
  return officeTable.map((item) => item.m.nominative);
}
