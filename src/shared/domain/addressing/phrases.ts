import type { Land } from '../register/records';
import { words } from './names';

const PHRASE_START = /^(für|des|der|dem|im|in|bei|beim|von|vom|zum|zur|am|an)\b/i;

/** "Soziales und Integration" and "für Soziales und Integration" are both understood. */
export function remitPhrase(remit: string | null | undefined): string | null {
  if (!remit) return null;
  return PHRASE_START.test(remit) ? remit : `für ${remit}`;
}

const HOUSES = new Map([
  ['Deutscher Bundestag', 'des Deutschen Bundestages'],
  ['Bundestag', 'des Deutschen Bundestages'],
  ['Europäisches Parlament', 'des Europäischen Parlaments'],
  ['Abgeordnetenhaus von Berlin', 'des Abgeordnetenhauses von Berlin'],
  ['Bremische Bürgerschaft', 'der Bremischen Bürgerschaft'],
  ['Hamburgische Bürgerschaft', 'der Hamburgischen Bürgerschaft'],
]);

const GENITIVE_OF = new Map([
  ['Stadt', 'der Stadt'],
  ['Landeshauptstadt', 'der Landeshauptstadt'],
  ['Hansestadt', 'der Hansestadt'],
  ['Gemeinde', 'der Gemeinde'],
  ['Landkreis', 'des Landkreises'],
  ['Kreis', 'des Kreises'],
  ['Bundesamt', 'des Bundesamtes'],
  ['Landesamt', 'des Landesamtes'],
  ['Landtag', 'des Landtages'],
  ['Bundesregierung', 'der Bundesregierung'],
  ['Landesregierung', 'der Landesregierung'],
  ['Universität', 'der Universität'],
]);

/** The house or town of an office in the genitive, where it was typed in the nominative. */
export function ofPhrase(of: string): string {
  if (PHRASE_START.test(of)) return of;
  const house = HOUSES.get(of);
  if (house) return house;
  const [first = '', ...rest] = of.split(' ');
  const genitive = GENITIVE_OF.get(first);
  return genitive ? words(genitive, ...rest) : of;
}

/** The parliament that a suffix behind the name stands for. */
const SUFFIX_HOUSES = new Map([
  ['MdB', 'des Deutschen Bundestages'],
  ['MdEP', 'des Europäischen Parlaments'],
  ['MdA', 'des Abgeordnetenhauses von Berlin'],
  ['MdBB', 'der Bremischen Bürgerschaft'],
  ['MdHB', 'der Hamburgischen Bürgerschaft'],
  ['MdL', 'des Landtages'],
]);

export function houseOfSuffix(suffix: string | null | undefined): string | undefined {
  return suffix ? SUFFIX_HOUSES.get(suffix) : undefined;
}

/** "des Senats" alone, or before its task: whose government that is only the Land says. */
const GOVERNMENT =
  /^(des|der) (Senats|Senates|Landesregierung|Staatsregierung)(?= für | zur | zum |$)/;

/** The government in a phrase that does not say of which Land it is; null where there is none. */
export function namelessGovernment(phrase: string | null | undefined): string | null {
  return GOVERNMENT.exec(phrase ?? '')?.[0] ?? null;
}

/**
 * "des Senats von Berlin", "des Senats der Freien Hansestadt Bremen", "der Niedersächsischen Landesregierung",
 * "der Landesregierung Nordrhein-Westfalen".
 */
export function governmentOf(phrase: string, land: Land): string {
  const [article = '', noun = ''] = phrase.split(' ');
  if (noun.startsWith('Senat')) {
    return words(phrase, land.id === 'BE' ? 'von Berlin' : land.genitive);
  }
  if (land.officeNamedBy === 'adjective' && land.adjective) {
    // The genitive after "der" has the same ending as the masculine accusative.
    return words(article, land.adjective.masculineAccusative, noun);
  }
  return words(phrase, land.article ? land.genitive : land.name);
}

/** Whether a phrase says by itself which Land is meant. */
export function mentionsLand(phrase: string, land: Land): boolean {
  const adjective = land.adjective?.masculineAccusative;
  return phrase.includes(land.name) || (adjective !== undefined && phrase.includes(adjective));
}

/** The Land behind an office: its genitive, or nothing where the house does without. */
export function landBehind(land: Land, phrase: string | null): string | null {
  if (phrase !== null && mentionsLand(phrase, land)) return null;
  return land.officeNamedBy === 'nothing' && phrase !== null ? null : land.genitive;
}
