import type { Land, LandCode } from '../register/records';
import { authorityName } from './authority-lines';
import { words } from './names';
import { seatLine } from './office-lines';
import type { OfficeEntry, OfficePattern } from './offices';
import { ofPhrase, remitPhrase } from './phrases';
import type { ResolvedOffice } from './resolved';

/** A remit that names what an authority is for, and no place of its own ("im …", "beim …"). */
const REMIT = /^(für|des|der)\s/;

/** The house of the head of government. */
const CHANCELLERIES: Partial<Record<LandCode, string>> = {
  BE: 'Senatskanzlei',
  BW: 'Staatsministerium',
  HB: 'Senatskanzlei',
  HH: 'Senatskanzlei',
};

function chancellery(land: Land): string {
  const noun = CHANCELLERIES[land.id] ?? 'Staatskanzlei';
  return land.officeNamedBy === 'adjective' && land.adjective
    ? words(land.adjective.feminineNominative, noun)
    : words(noun, land.genitive);
}

function federalHouse(entry: OfficeEntry, remit: string | null): string | null {
  if (entry.key === 'bundesminister' && remit === 'des Auswärtigen') return 'Auswärtiges Amt';
  if (entry.key === 'bundesminister') return remit ? words(entry.neutral, remit) : null;
  if (entry.federal && remit && REMIT.test(remit)) {
    return words('Bundesministerium', remit);
  }
  return entry.neutral ?? null;
}

type HouseInLand = (land: Land, remit: string | null, entry: OfficeEntry) => string | null;

const authority: HouseInLand = (land, remit) =>
  remit && REMIT.test(remit) ? authorityName(remit, land) : null;

const housesInLand: Partial<Record<OfficePattern, HouseInLand>> = {
  member: authority,
  inAuthority: authority,
  chancellery: (land) => chancellery(land),
  ofLand: (land, remit) => (remit === null ? chancellery(land) : null),
  parliament: (land) => land.parliament.name,
  delegate: (land, remit, entry) =>
    entry.neutral ? words(entry.neutral, land.genitive, remit ?? entry.place) : null,
};

/**
 * What stands in place of a gendered office word: the seat or the authority. Null where there is no such
 * word; a guess would be worse than the bare name.
 */
export function neutralLine(
  held: ResolvedOffice,
  parliament: string | null | undefined,
): string | null {
  const { entry, office, land } = held;
  if (entry.pattern === 'seat') return seatLine({ entry, office, land, parliament });
  if (office.of) return cityOf(entry, office.of);
  if (entry.key === 'regierenderBuergermeister') return 'Senatskanzlei des Landes Berlin';
  const remit = remitPhrase(office.remit);
  if (!land) return federalHouse(entry, remit);
  return housesInLand[entry.pattern]?.(land, remit, entry) ?? null;
}

/** "der Stadt Göttingen" after a mayor's office names the town itself. */
function cityOf(entry: OfficeEntry, of: string): string | null {
  if (!['oberbuergermeister', 'buergermeister'].includes(entry.key)) return null;
  const town = /^der ((?:Stadt|Landeshauptstadt|Hansestadt|Gemeinde) .+)$/.exec(ofPhrase(of));
  return town?.[1] ?? null;
}
