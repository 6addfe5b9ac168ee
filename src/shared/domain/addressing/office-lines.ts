import type { Land, LandCode } from '../register/records';
import type { AddresseeOffice } from './addressee';
import { words } from './names';
import { findOffice, type OfficeEntry } from './offices';
import type { AddressReason } from './reasons';

export type LaenderByCode = (code: LandCode) => Land | undefined;

/** What an office line is made of; `accusative` because it opens the address (BMI, rule 1). */
export interface OfficeLineInput {
  readonly entry: OfficeEntry;
  readonly office: AddresseeOffice;
  readonly land: Land | undefined;
  readonly gender: 'w' | 'm';
  readonly case: 'nominative' | 'accusative';
}

export interface OfficeLines {
  readonly lines: readonly string[];
  readonly reasons: readonly AddressReason[];
}

const PHRASE_START = /^(für|des|der|dem|im|in|bei|beim|von|vom|zum|zur|am|an)\b/i;

/** "Soziales und Integration" and "für Soziales und Integration" are both understood. */
function remitPhrase(remit: string | null | undefined): string | null {
  if (!remit) return null;
  return PHRASE_START.test(remit) ? remit : `für ${remit}`;
}

const GENITIVE_OF = new Map([
  ['Stadt', 'der Stadt'],
  ['Landeshauptstadt', 'der Landeshauptstadt'],
  ['Hansestadt', 'der Hansestadt'],
  ['Bundesamt', 'des Bundesamtes'],
  ['Landesamt', 'des Landesamtes'],
  ['Landtag', 'des Landtages'],
  ['Bundesregierung', 'der Bundesregierung'],
  ['Landesregierung', 'der Landesregierung'],
  ['Universität', 'der Universität'],
]);

function ofPhrase(of: string): string {
  if (PHRASE_START.test(of)) return of;
  const [first = '', ...rest] = of.split(' ');
  const genitive = GENITIVE_OF.get(first);
  return genitive ? words(genitive, ...rest) : of;
}

function landAdjective(input: OfficeLineInput): string | null {
  const { land, gender } = input;
  if (!land?.adjective || land.officeNamedBy !== 'adjective') return null;
  if (gender === 'w') return land.adjective.feminineNominative;
  return input.case === 'accusative'
    ? land.adjective.masculineAccusative
    : land.adjective.masculineNominative;
}

function officeWord(input: OfficeLineInput): string {
  return input.entry[input.gender][input.case];
}

function landReason(land: Land, adjective: string | null): AddressReason {
  return adjective
    ? { code: 'namedByAdjective', word: adjective }
    : { code: 'namedByGenitive', phrase: land.genitive };
}

function memberLines(input: OfficeLineInput): OfficeLines {
  const { land, office } = input;
  const remit = remitPhrase(office.remit);
  const word = officeWord(input);
  if (!land) return { lines: [words(word, remit)], reasons: [] };
  if (land.presidesAs !== null && remit !== null && input.entry.key === 'senator') {
    const authority = remit.startsWith('für')
      ? words(land.presidesAs, remit)
      : words('Präses', remit);
    return { lines: [words(word, land.genitive), authority], reasons: [{ code: 'presides' }] };
  }
  const adjective = landAdjective(input);
  const line = adjective ? words(adjective, word, remit) : words(word, remit, land.genitive);
  return { lines: [line], reasons: [landReason(land, adjective)] };
}

function inAuthorityLines(input: OfficeLineInput): OfficeLines {
  const { land, office } = input;
  const remit = remitPhrase(office.remit);
  const word = officeWord(input);
  if (!land) return { lines: [words(word, remit)], reasons: [] };
  const named = land.officeNamedBy === 'adjective' ? land.adjective : null;
  // The dative after "im" has the same ending as the masculine accusative: "im Bayerischen …".
  const line = named
    ? words(word, land.authority.before, named.masculineAccusative, land.authority.noun, remit)
    : words(word, land.authority.before, land.authority.noun, remit, land.genitive);
  return { lines: [line], reasons: [landReason(land, named?.masculineAccusative ?? null)] };
}

/** Builds the line or lines of one office; a given `of` phrase always wins over the Land. */
export function officeLines(input: OfficeLineInput): OfficeLines {
  const { entry, office, land } = input;
  if (office.of && entry.pattern === 'seat') {
    return { lines: [words('Mitglied', ofPhrase(office.of))], reasons: [] };
  }
  if (office.of) {
    return {
      lines: [words(officeWord(input), remitPhrase(office.remit), ofPhrase(office.of))],
      reasons: [],
    };
  }
  if (entry.pattern === 'seat') {
    const house = land ? words('Mitglied', land.parliament.genitive) : officeWord(input);
    return { lines: [house], reasons: [] };
  }
  if (entry.pattern === 'member') return memberLines(input);
  if (entry.pattern === 'inAuthority') return inAuthorityLines(input);
  const own = remitPhrase(office.remit);
  return { lines: [words(officeWord(input), own, own ? null : land?.genitive)], reasons: [] };
}

/** For a recorded neutral form the authority stands in place of a gendered office word. */
export function authorityLine(office: AddresseeOffice, land: Land | undefined): string | null {
  const remit = remitPhrase(office.remit);
  // In Bremen the authority is called after its head: there is no neutral word for it.
  if (!land || !remit || findOffice(land.authority.noun)) return null;
  if (land.officeNamedBy === 'adjective' && land.adjective) {
    return words(land.adjective.neuterNominative, land.authority.noun, remit);
  }
  return words(land.authority.noun, remit, land.genitive);
}
