import type { Land, LandCode } from '../register/records';
import type { AddresseeOffice } from './addressee';
import { inAuthorityLines } from './authority-lines';
import { words } from './names';
import type { OfficeEntry } from './offices';
import {
  governmentOf,
  houseOfSuffix,
  landBehind,
  namelessGovernment,
  ofPhrase,
  remitPhrase,
} from './phrases';
import type { AddressReason } from './reasons';

export type LaenderByCode = (code: LandCode) => Land | undefined;

/** What an office line is made of; `accusative` because it opens the address (BMI, rule 1). */
export interface OfficeLineInput {
  readonly entry: OfficeEntry;
  readonly office: AddresseeOffice;
  readonly land: Land | undefined;
  readonly gender: 'w' | 'm';
  readonly case: 'nominative' | 'accusative';
  /** The next line names the same Land. */
  readonly landFollows?: boolean;
  /** Somebody of the same house stands above in the same letter and has named it. */
  readonly houseNamed?: boolean | undefined;
  /** The person's suffix, which says of which parliament somebody is a member. */
  readonly parliament?: string | null | undefined;
}

export interface OfficeLines {
  readonly lines: readonly string[];
  readonly reasons: readonly AddressReason[];
  /** The words that carry the case: land adjective and office. */
  readonly head: string;
}

/** The office word of the list, as it stands where nothing is joined to it. */
function listWord(input: OfficeLineInput): string {
  return input.entry[input.gender][input.case];
}

function lineWord(input: OfficeLineInput): string {
  return input.entry.line[input.gender][input.case];
}

const BY_ADJECTIVE = new Set(['minister', 'staatsminister', 'senator']);

/** "Bayerische Staatsministerin", but always "Ministerpräsident des Freistaates Bayern". */
function landAdjective(input: OfficeLineInput): string | null {
  const { land, gender } = input;
  if (!land?.adjective || land.officeNamedBy !== 'adjective') return null;
  if (!BY_ADJECTIVE.has(input.entry.key)) return null;
  if (gender === 'w') return land.adjective.feminineNominative;
  return input.case === 'accusative'
    ? land.adjective.masculineAccusative
    : land.adjective.masculineNominative;
}

function landReason(land: Land, behind: string | null): AddressReason {
  return behind
    ? { code: 'namedByGenitive', phrase: behind }
    : { code: 'namedByNothing', land: land.name };
}

function single(head: string, ...rest: readonly (string | null | undefined)[]): OfficeLines {
  return { lines: [words(head, ...rest)], reasons: [], head };
}

function memberLines(input: OfficeLineInput, land: Land): OfficeLines {
  const remit = remitPhrase(input.office.remit);
  const word = listWord(input);
  if (input.landFollows && remit === null) return withoutLand(input, land);
  if (land.presidesAs !== null && remit !== null) {
    const authority = remit.startsWith('für')
      ? words(land.presidesAs, remit)
      : words('Präses', remit);
    return {
      lines: [words(word, land.genitive), authority],
      reasons: [{ code: 'presides' }],
      head: word,
    };
  }
  const adjective = landAdjective(input);
  if (adjective) {
    const head = words(adjective, word);
    return { ...single(head, remit), reasons: [{ code: 'namedByAdjective', word: adjective }] };
  }
  const behind = landBehind(land, remit);
  return { ...single(word, remit, behind), reasons: [landReason(land, behind)] };
}

function withoutLand(input: OfficeLineInput, land: Land): OfficeLines {
  return { ...single(listWord(input)), reasons: [{ code: 'landOnce', land: land.name }] };
}

function ofLandLines(input: OfficeLineInput, land: Land): OfficeLines {
  const remit = remitPhrase(input.office.remit);
  if (input.landFollows && remit === null) return withoutLand(input, land);
  const { place } = input.entry;
  return {
    ...single(lineWord(input), remit, place ?? land.genitive),
    reasons: [
      place
        ? { code: 'namedByPlace', phrase: place }
        : { code: 'namedByGenitive', phrase: land.genitive },
    ],
  };
}

/** "Chefin der Bayerischen Staatskanzlei", "Chefin der Staatskanzlei des Saarlandes". */
function chancelleryLines(input: OfficeLineInput, land: Land): OfficeLines {
  const { entry, office } = input;
  const remit = remitPhrase(office.remit);
  const word = lineWord(input);
  if (land.officeNamedBy === 'adjective' && land.adjective) {
    // The genitive after "der" has the same ending as the masculine accusative.
    const adjective = land.adjective.masculineAccusative;
    return {
      ...single(word, 'der', adjective, entry.house, remit),
      reasons: [{ code: 'namedByAdjective', word: adjective }],
    };
  }
  return {
    ...single(word, 'der', entry.house, land.genitive, remit),
    reasons: [{ code: 'namedByGenitive', phrase: land.genitive }],
  };
}

/** "Bevollmächtigte des Landes Hessen beim Bund": first for whom, then for what. */
function delegateLines(input: OfficeLineInput, land: Land): OfficeLines {
  const task = remitPhrase(input.office.remit) ?? input.entry.place ?? null;
  const named = task !== null && /^(des|der) /.test(task);
  const behind = named ? null : landBehind(land, null);
  return {
    ...single(lineWord(input), behind, task),
    reasons: named ? [] : [{ code: 'delegateOfLand', phrase: land.genitive }],
  };
}

/** "Mitglied des …": the same for everybody and in every case. */
export function seatLine(
  input: Pick<OfficeLineInput, 'entry' | 'office' | 'land' | 'parliament'>,
): string | null {
  const { entry, office, land, parliament } = input;
  const house = office.of
    ? ofPhrase(office.of)
    : (entry.house ??
      land?.parliament.genitive ??
      houseOfSuffix(office.office) ??
      houseOfSuffix(parliament));
  return house ? words('Mitglied', house) : null;
}

function seatLines(input: OfficeLineInput): OfficeLines {
  const line = seatLine(input);
  if (line === null) return single(listWord(input));
  return { lines: [line], reasons: [{ code: 'seatLine', line }], head: line };
}

function plainLines(input: OfficeLineInput): OfficeLines {
  const { office, entry } = input;
  const remit = remitPhrase(office.remit);
  const lines = single(listWord(input), remit ?? entry.place);
  if (remit !== null || !entry.place) return lines;
  const code = entry.pattern === 'delegate' ? 'landMissing' : 'namedByPlace';
  return { ...lines, reasons: [{ code, phrase: entry.place }] };
}

function landLines(input: OfficeLineInput, land: Land): OfficeLines {
  switch (input.entry.pattern) {
    case 'member':
      return memberLines(input, land);
    case 'ofLand':
      return ofLandLines(input, land);
    case 'chancellery':
      return chancelleryLines(input, land);
    case 'delegate':
      return delegateLines(input, land);
    case 'parliament':
      return single(lineWord(input), land.parliament.genitive);
    default:
      return plainLines(input);
  }
}

interface Governed {
  readonly office: AddresseeOffice;
  readonly reasons: readonly AddressReason[];
}

/** "des Senats" says nothing without its Land: it is put there, or asked for. */
function governed(office: AddresseeOffice, land: Land | undefined): Governed {
  const field = namelessGovernment(office.of) ? 'of' : 'remit';
  const given = office[field] ?? '';
  const phrase = namelessGovernment(given);
  if (phrase === null) return { office, reasons: [] };
  if (!land) return { office, reasons: [{ code: 'landMissing', phrase }] };
  const full = governmentOf(phrase, land);
  return {
    office: { ...office, [field]: full + given.slice(phrase.length) },
    reasons: [{ code: 'governmentOfLand', phrase: full }],
  };
}

/** Builds the line or lines of one office; a given `of` phrase always wins over the Land. */
export function officeLines(given: OfficeLineInput): OfficeLines {
  const { office, reasons } = governed(given.office, given.land);
  const built = linesOf({ ...given, office });
  // A phrase that has been completed explains itself better than "as entered".
  const own = built.reasons.filter(({ code }) => reasons.length === 0 || code !== 'officePhrase');
  return { ...built, reasons: [...own, ...reasons] };
}

function linesOf(input: OfficeLineInput): OfficeLines {
  const { entry, office, land } = input;
  if (entry.pattern === 'seat') return seatLines(input);
  if (office.of) {
    const phrase = ofPhrase(office.of);
    return {
      ...single(listWord(input), remitPhrase(office.remit), phrase),
      reasons: [{ code: 'officePhrase', phrase }],
    };
  }
  if (entry.pattern === 'inAuthority' && input.houseNamed) {
    return { ...single(listWord(input)), reasons: [{ code: 'jointHouseOnce' }] };
  }
  if (entry.pattern === 'inAuthority') {
    const { phrase, reasons } = inAuthorityLines(office, entry, land);
    return { ...single(listWord(input), phrase), reasons };
  }
  return land ? landLines(input, land) : plainLines(input);
}
