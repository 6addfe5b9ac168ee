import { remitPhrase } from './phrases';
import type { Resolved, ResolvedOffice } from './resolved';

/** The authority that an office belongs to, as far as the office says it by Land and remit. */
function houseKey({ office, land }: ResolvedOffice): string | null {
  const remit = remitPhrase(office.remit);
  if (office.of || remit === null) return null;
  return [land?.id ?? 'Bund', remit].join(' ');
}

/** Who leads the authority or works in it; the chief names it by the remit alone. */
function isOfHouse({ entry }: ResolvedOffice): boolean {
  return (
    entry.pattern === 'member' || entry.pattern === 'inAuthority' || entry.key === 'bundesminister'
  );
}

function shares(held: ResolvedOffice, above: Resolved | undefined): boolean {
  if (held.entry.pattern !== 'inAuthority' || !above || above.addressee.variant === 'B')
    return false;
  const key = houseKey(held);
  return key !== null && above.offices.some((other) => isOfHouse(other) && houseKey(other) === key);
}

/**
 * Marks the posts whose house stands directly above in the same letter: "Staatssekretär" under the Ministerin
 * of the same ministry. In variant B the office follows the name, so there every house stays.
 */
export function nameHouseOnce(all: readonly Resolved[]): readonly Resolved[] {
  return all.map((one, index) => {
    if (one.addressee.variant === 'B') return one;
    const above = all[index - 1];
    const offices = one.offices.map((held) =>
      shares(held, above) ? { ...held, houseNamed: true } : held,
    );
    return offices.some(({ houseNamed }) => houseNamed) ? { ...one, offices } : one;
  });
}

function isElsewhere(one: Resolved, other: Resolved): boolean {
  const [house, otherHouse] = [one.addressee.organisation, other.addressee.organisation];
  if (house && otherHouse) return house !== otherHouse;
  const [key, otherKey] = [one, other].map(({ offices }) => offices[0] && houseKey(offices[0]));
  return Boolean(key && otherKey && key !== otherKey);
}

/** Whether two of them belong to different houses, as far as that is known. */
export function differentHouses(all: readonly Resolved[]): boolean {
  return all.some((one, index) => all.slice(index + 1).some((other) => isElsewhere(one, other)));
}
