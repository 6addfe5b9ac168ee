import { err, ok, type Result } from '../../result';
import type { Addressee } from './addressee';
import { composeResolved, distinctReasons, housePart, type ComposedAddress } from './compose';
import { differentHouses, nameHouseOnce } from './joint-houses';
import { surname } from './names';
import type { LaenderByCode } from './office-lines';
import { findOffice } from './offices';
import type { AddressReason } from './reasons';
import { resolveAddressee } from './resolve';
import type { Resolved } from './resolved';
import { groupSalutations } from './salutation';

/** One letter to several: lines and salutation of all, in the order of the letter. */
export interface JointAddress extends ComposedAddress {
  /** Places of the addressees as they were given, in the order in which the letter names them. */
  readonly order: readonly number[];
}

interface Joined {
  readonly index: number;
  readonly rank: number;
  /** Place of the Land in their order; nobody's Land comes last. */
  readonly landOrder: number;
  readonly resolved: Resolved;
  readonly composed: ComposedAddress;
}

const WITHOUT_OFFICE = 1000;
const HOUSE = 2000;

/** The highest office held, a title counting as one; people without office follow, houses come last. */
function rankOf({ addressee, offices, personalTitle, past }: Resolved): number {
  if (surname(addressee) === '') return HOUSE;
  const title = findOffice(personalTitle ?? past?.greeting ?? '')?.rank ?? WITHOUT_OFFICE;
  return Math.min(title, ...offices.map(({ entry }) => entry.rank));
}

/** Of the highest office held. */
function landOrderOf({ offices }: Resolved): number {
  const [highest] = [...offices].sort((a, b) => a.entry.rank - b.entry.rank);
  return highest?.land?.order ?? Number.MAX_SAFE_INTEGER;
}

function joinedOf(addressees: readonly Addressee[], laender: LaenderByCode): Result<Joined[]> {
  const all: Joined[] = [];
  for (const [index, addressee] of addressees.entries()) {
    const resolved = resolveAddressee(addressee, laender);
    if (!resolved.ok) return resolved;
    const composed = composeResolved(resolved.value);
    if (!composed.ok) return composed;
    all.push({
      index,
      rank: rankOf(resolved.value),
      landOrder: landOrderOf(resolved.value),
      resolved: resolved.value,
      composed: composed.value,
    });
  }
  return ok(all.sort((a, b) => a.rank - b.rank || a.landOrder - b.landOrder));
}

function houseOf({ resolved }: Joined): readonly string[] {
  const isHouse = surname(resolved.addressee) === '';
  return isHouse ? [] : housePart(resolved.addressee).lines;
}

/**
 * How many lines of its house somebody shares with the one above: all of them, or the house but not the unit.
 * Somebody without a unit shares nothing with somebody who has one, or would seem to belong there.
 */
function sharedLines(house: readonly string[], above: readonly string[]): number {
  if (house.length < above.length) return 0;
  const differs = house.findIndex((line, index) => line !== above[index]);
  return differs === -1 ? house.length : differs;
}

function isPersonal({ resolved }: Joined): boolean {
  return resolved.addressee.variant === 'B';
}

function neighbourHouse(one: Joined, neighbour: Joined | undefined): readonly string[] {
  return neighbour && isPersonal(one) === isPersonal(neighbour) ? houseOf(neighbour) : [];
}

/**
 * Lines of all. The house of two neighbours stands once: above the first in variant A, below the last in
 * variant B (there only where house and unit are the same, or the unit would hang in the air).
 */
function jointLines(all: readonly Joined[]): { lines: readonly string[]; sameHouse: boolean } {
  const trimmed = all.map((one, index) => {
    const { lines } = one.composed;
    const house = houseOf(one);
    if (isPersonal(one)) {
      const below = neighbourHouse(one, all[index + 1]);
      const same = house.join('\n') === below.join('\n');
      return same ? lines.slice(0, lines.length - house.length) : lines;
    }
    return lines.slice(sharedLines(house, neighbourHouse(one, all[index - 1])));
  });
  const lines = trimmed.flat();
  return { lines, sameHouse: lines.length < all.flatMap(({ composed }) => composed.lines).length };
}

/** Two "Frau Ministerin" in one salutation are told apart by their names. */
function withNames(all: readonly Joined[]): { all: readonly Joined[]; named: boolean } {
  let named = false;
  const told = all.map((one): Joined => {
    const { salutation } = one.composed;
    const twice = all.filter(({ composed }) => composed.salutation === salutation).length > 1;
    if (!twice || surname(one.resolved.addressee) === '') return one;
    const addressee = { ...one.resolved.addressee, withName: true };
    const composed = composeResolved({ ...one.resolved, addressee });
    if (!composed.ok || composed.value.salutation === salutation) return one;
    named = true;
    // Nobody wished for the name: the letter has a reason of its own.
    const reasons = composed.value.reasons.filter(({ code }) => code !== 'greetingWithName');
    return { ...one, composed: { ...composed.value, reasons } };
  });
  return { all: told, named };
}

const OPENING =
  /^(?:Sehr|Liebe|Lieber|Guten|Hallo|Werte|Werter|Verehrte|Verehrter|Hochverehrte|Hochverehrter|Geehrte|Geehrter)\b/;

/** "Sehr geehrte Frau Ministerin, sehr geehrter Herr Staatssekretär,": one sentence, one comma behind it. */
function jointSalutation(salutations: readonly string[]): string {
  // Several houses are greeted once.
  const texts = salutations.filter(
    (text, index) => text !== groupSalutations.anyone || salutations.indexOf(text) === index,
  );
  return texts
    .map((text, index) =>
      index > 0 && OPENING.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text,
    )
    .join(' ');
}

function orderReasons(all: readonly Joined[]): AddressReason[] {
  const byRank = all.some(({ rank }) => rank !== all[0]?.rank);
  const byLand = all.some((one, index) => {
    const above = all[index - 1];
    return above?.rank === one.rank && above.landOrder !== one.landOrder;
  });
  if (!byRank && !byLand) return [{ code: 'jointAsGiven' }];
  return [
    ...(byRank ? [{ code: 'jointByRank' } as const] : []),
    ...(byLand ? [{ code: 'jointByLand' } as const] : []),
  ];
}

function jointReasons(all: readonly Joined[], named: boolean, sameHouse: boolean): AddressReason[] {
  const reasons = orderReasons(all);
  if (named) reasons.push({ code: 'jointWithNames' });
  if (sameHouse) reasons.push({ code: 'jointSameHouse' });
  if (differentHouses(all.map(({ resolved }) => resolved)))
    reasons.push({ code: 'jointTwoHouses' });
  return reasons;
}

/** The house of an office stands once where two of it follow each other. */
function withHousesOnce(all: readonly Joined[]): readonly Joined[] {
  return nameHouseOnce(all.map(({ resolved }) => resolved)).flatMap((resolved, index) => {
    const one = all[index];
    if (!one) return [];
    const composed = resolved === one.resolved ? null : composeResolved(resolved);
    return [composed?.ok ? { ...one, resolved, composed: composed.value } : one];
  });
}

/**
 * Two or more recipients of one letter in rank order (equal rank: in the order of the Länder, then as given),
 * with the lines of all and one combined salutation. One recipient alone is addressed as by `composeAddress`.
 *
 * Errors: nobody to address, and whatever stops the address of one of them.
 */
export function composeTogether(
  addressees: readonly Addressee[],
  laender: LaenderByCode,
): Result<JointAddress> {
  const joined = joinedOf(addressees, laender);
  if (!joined.ok) return joined;
  const [first] = joined.value;
  if (!first) return err({ code: 'address.nobody' });
  if (joined.value.length === 1) return ok({ ...first.composed, order: [0] });
  const { all, named } = withNames(withHousesOnce(joined.value));
  const { lines, sameHouse } = jointLines(all);
  return ok({
    lines,
    salutation: jointSalutation(all.map(({ composed }) => composed.salutation)),
    officeWord: first.composed.officeWord,
    reasons: distinctReasons([
      ...jointReasons(all, named, sameHouse),
      ...all.flatMap(({ composed }) => composed.reasons),
    ]),
    order: all.map(({ index }) => index),
  });
}
