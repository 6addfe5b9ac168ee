import type { Land, LandCode } from '../register/records';
import type { AddresseeOffice } from './addressee';
import { findOffice, type OfficeEntry } from './offices';

/** Offices that a Land calls by words of its own. */
const OWN_WORDS: Partial<Record<LandCode, Readonly<Record<string, string>>>> = {
  BE: { ministerpraesident: 'regierenderBuergermeister', chefDerStaatskanzlei: 'chefDerSenatskanzlei' },
  BY: { chefDerStaatskanzlei: 'leiterDerStaatskanzlei' },
  HB: {
    ministerpraesident: 'praesidentDesSenats', chefDerStaatskanzlei: 'chefDerSenatskanzlei',
    staatssekretaer: 'staatsrat',
  },
  HH: {
    ministerpraesident: 'ersterBuergermeister', chefDerStaatskanzlei: 'chefDerSenatskanzlei',
    staatssekretaer: 'staatsrat', buergermeisterUndSenator: 'zweiterBuergermeister',
  },
}; // prettier-ignore

const CITY_STATES: ReadonlySet<LandCode> = new Set(['BE', 'HB', 'HH']);

/**
 * "Ministerin", "Staatsministerin" or "Senatorin" as the Land has it. "Staatsminister" is left alone where
 * it can be an office beside the ministers (Baden-Württemberg); in Hessen and Rheinland-Pfalz it is the title
 * of those whose office is "Minister".
 */
function memberOfficeOf(entry: OfficeEntry, land: Land): OfficeEntry {
  const own = findOffice(land.memberTitle.w);
  const member = ['minister', 'staatsminister', 'senator'].includes(entry.key);
  if (!own || !member || own.key === entry.key) return entry;
  const besideMinisters =
    entry.key === 'staatsminister' && own.key === 'minister' && land.personalTitle === null;
  return besideMinisters ? entry : own;
}

/** The mayor of a city state sits in its government, unlike that of a town. */
function mayorOf(entry: OfficeEntry, office: AddresseeOffice, land: Land): OfficeEntry {
  if (entry.key !== 'buergermeister' || !CITY_STATES.has(land.id)) return entry;
  const withRemit = office.remit ? findOffice('buergermeisterUndSenator') : undefined;
  if (withRemit) return withRemit;
  const governing = { ...entry, pattern: 'ofLand', rank: 18, deputy: true } as const;
  return land.id === 'BE' ? { ...governing, place: 'von Berlin' } : governing;
}

/** The office as this Land calls it: who writes "Minister" for Bayern means its "Staatsminister". */
export function officeOfHouse(
  entry: OfficeEntry,
  office: AddresseeOffice,
  land: Land | undefined,
): OfficeEntry {
  if (!land || office.of) return entry;
  const named = mayorOf(entry, office, land);
  const own = findOffice(OWN_WORDS[land.id]?.[named.key] ?? named.key);
  return own && own.key !== named.key ? own : memberOfficeOf(named, land);
}
