import type { Land } from '../register/records';
import type { AddresseeOffice } from './addressee';
import { words } from './names';
import type { OfficeEntry } from './offices';
import { landBehind, remitPhrase } from './phrases';
import type { AddressReason } from './reasons';

/** What stands behind a post inside an authority: "im Ministerium für … des Landes …". */
export interface AuthorityPhrase {
  readonly phrase: string | null;
  readonly reasons: readonly AddressReason[];
}

interface Authority {
  readonly noun: string;
  readonly before: string;
  readonly reasons: readonly AddressReason[];
}

/** Bremen calls an authority after its head; nobody's gender is guessed for that. */
function authorityOf(land: Land, headGender: 'w' | 'm' | null): Authority {
  const { byHolder } = land.authority;
  if (!byHolder) return { ...land.authority, reasons: [] };
  const { noun, before } = headGender ? byHolder[headGender] : land.authority;
  const phrase = words(before, noun);
  return {
    noun,
    before,
    reasons: [{ code: headGender ? 'authorityByHead' : 'authorityHeadUnknown', phrase }],
  };
}

/** "in der Staatskanzlei", "beim Ministerpräsidenten": says by itself where the post is. */
function isComplete(remit: string, authority: Authority): boolean {
  return (
    /^(im|in|bei|beim|am|an|zum|zur|vom|von)\s/i.test(remit) ||
    remit.includes(authority.noun) ||
    /(kanzlei|ministerium|behörde|verwaltung)(\s|$)/i.test(remit)
  );
}

function inLand(remit: string | null, office: AddresseeOffice, land: Land): AuthorityPhrase {
  if (remit === null) {
    return { phrase: land.genitive, reasons: [{ code: 'namedByGenitive', phrase: land.genitive }] };
  }
  const authority = authorityOf(land, office.headGender ?? null);
  const behind = landBehind(land, remit);
  const reason: AddressReason = behind
    ? { code: 'namedByGenitive', phrase: behind }
    : { code: 'namedByNothing', land: land.name };
  if (isComplete(remit, authority)) return { phrase: words(remit, behind), reasons: [reason] };
  const { before, noun, reasons } = authority;
  if (land.officeNamedBy === 'adjective' && land.adjective) {
    // The dative after "im" has the same ending as the masculine accusative: "im Bayerischen …".
    const word = land.adjective.masculineAccusative;
    return {
      phrase: words(before, word, noun, remit),
      reasons: [{ code: 'namedByAdjective', word }, ...reasons],
    };
  }
  return { phrase: words(before, noun, remit, behind), reasons: [reason, ...reasons] };
}

const MINISTER_OF = { w: 'bei der Bundesministerin', m: 'beim Bundesminister' } as const;
const FOREIGN = 'des Auswärtigen';

/** Posts of the Bund: a Parlamentarischer Staatssekretär serves with the minister, others in the house. */
function inBund(remit: string, office: AddresseeOffice, entry: OfficeEntry): AuthorityPhrase {
  const byHead = entry.federal === 'withHead';
  if (byHead && office.headGender) {
    const phrase = MINISTER_OF[office.headGender];
    return { phrase: words(phrase, remit), reasons: [{ code: 'withMinister', phrase }] };
  }
  if (remit === FOREIGN) return { phrase: 'im Auswärtigen Amt', reasons: [] };
  const phrase = 'im Bundesministerium';
  return {
    phrase: words(phrase, remit),
    reasons: byHead ? [{ code: 'authorityHeadUnknown', phrase }] : [],
  };
}

export function inAuthorityLines(
  office: AddresseeOffice,
  entry: OfficeEntry,
  land: Land | undefined,
): AuthorityPhrase {
  const remit = remitPhrase(office.remit);
  if (land) return inLand(remit, office, land);
  if (remit !== null && entry.federal && /^(für|des|der)\s/i.test(remit)) {
    return inBund(remit, office, entry);
  }
  return { phrase: remit, reasons: [] };
}

/** The authority itself, in place of a gendered office word or where nobody holds the office. */
export function authorityName(remit: string | null, land: Land): string | null {
  if (remit === null) return null;
  const { noun } = land.authority;
  if (land.officeNamedBy === 'adjective' && land.adjective) {
    return words(land.adjective.neuterNominative, noun, remit);
  }
  return words(noun, remit, landBehind(land, remit));
}
