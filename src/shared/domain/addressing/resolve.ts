import { err, ok, type Result } from '../../result';
import type { Addressee } from './addressee';
import { officeOfHouse } from './house-office';
import type { LaenderByCode } from './office-lines';
import { findOffice, knownOffices, type OfficeEntry } from './offices';
import type { PastOffice, Resolved, ResolvedOffice } from './resolved';

type KnownGender = 'w' | 'm' | null;

function resolveOffices(
  addressee: Addressee,
  laender: LaenderByCode,
): Result<readonly ResolvedOffice[]> {
  const resolved: ResolvedOffice[] = [];
  for (const office of addressee.offices ?? []) {
    const land = office.land ? laender(office.land) : undefined;
    const given = findOffice(office.office);
    if (!given) {
      return err({ code: 'address.unknownOffice', office: office.office, known: knownOffices() });
    }
    const entry = officeOfHouse(given, office, land);
    resolved.push({ office, entry, land, misnamed: entry.key === given.key ? null : given });
  }
  return ok(resolved);
}

function knownGender(addressee: Addressee): KnownGender {
  return addressee.gender === 'w' || addressee.gender === 'm' ? addressee.gender : null;
}

/**
 * The stored title in the form of the person's gender, else the one that goes with the office: Hessen and
 * Rheinland-Pfalz give their ministers one, Bremen the president of its Senate.
 */
function personalTitleOf(
  addressee: Addressee,
  offices: readonly ResolvedOffice[],
  gender: KnownGender,
): string | null {
  const stored = addressee.personalTitle;
  if (stored) return (gender && findOffice(stored)?.[gender].nominative) ?? stored;
  if (!gender) return null;
  const titles = offices.map(({ entry, land }) =>
    entry.key === 'minister' ? land?.personalTitle : entry.titleAtName,
  );
  return titles.find((title) => Boolean(title))?.[gender] ?? null;
}

/** "MdL a. D." stands behind the name, where the parliament is known. */
function pastSeat(
  suffix: string | null | undefined,
  entry: OfficeEntry,
  gender: KnownGender,
): PastOffice {
  const { accusative } = entry[gender ?? 'm'];
  return suffix
    ? { title: null, suffix: `${suffix} a. D.`, greeting: null }
    : { title: gender && `${accusative} a. D.`, suffix: null, greeting: null };
}

function pastTitle(word: string, gender: KnownGender): PastOffice | null {
  if (!gender) return null;
  const entry = findOffice(word);
  if (!entry) return { title: `${word} a. D.`, suffix: null, greeting: word };
  return {
    title: `${entry[gender].accusative} a. D.`,
    suffix: null,
    greeting: entry.greeting?.[gender] ?? null,
  };
}

const AFTER_OFFICE = /[\s,]*(?:a\.\s?D\.|außer Dienst)$/i;

function pastByWord(stored: string, gender: KnownGender): PastOffice | null {
  const word = stored.replace(AFTER_OFFICE, '');
  const entry = findOffice(word);
  if (entry?.pattern !== 'seat') return pastTitle(word, gender);
  return pastSeat(entry.suffix ?? (/^Md/.test(word) ? word : null), entry, gender);
}

/** The highest of the past offices that is a form of address, else the first. */
function pastByOffices(
  offices: readonly ResolvedOffice[],
  addressee: Addressee,
  gender: KnownGender,
): PastOffice | null {
  const served = offices.filter(({ entry }) => entry.pattern !== 'seat');
  const [highest = served[0]] = served
    .filter(({ entry }) => entry.greeting !== null)
    .sort((a, b) => a.entry.rank - b.entry.rank);
  if (highest) return pastTitle(highest.entry.key, gender);
  const [seat] = offices;
  if (!seat) return null;
  const suffix = addressee.parliament ?? seat.entry.suffix ?? seat.land?.parliament.suffix;
  return pastSeat(suffix, seat.entry, gender);
}

function pastOf(resolved: Omit<Resolved, 'past'>, gender: KnownGender): PastOffice | null {
  const { addressee, offices, personalTitle } = resolved;
  if (addressee.former && personalTitle) return pastTitle(personalTitle, gender);
  if (addressee.former && offices.length > 0) return pastByOffices(offices, addressee, gender);
  const holdsNone = offices.every(({ entry }) => entry.pattern === 'seat');
  return addressee.formerTitle && holdsNone ? pastByWord(addressee.formerTitle, gender) : null;
}

/** Looks everything up that lines and salutation need; an office outside the table is an error. */
export function resolveAddressee(addressee: Addressee, laender: LaenderByCode): Result<Resolved> {
  const offices = resolveOffices(addressee, laender);
  if (!offices.ok) return offices;
  const gender = knownGender(addressee);
  const personalTitle = personalTitleOf(addressee, offices.value, gender);
  const past = pastOf({ addressee, offices: offices.value, personalTitle }, gender);
  // A past office leaves no title of a present one behind; past offices name no house any more.
  return ok({
    addressee,
    offices: addressee.former ? [] : offices.value,
    personalTitle: past ? null : personalTitle,
    past,
  });
}
