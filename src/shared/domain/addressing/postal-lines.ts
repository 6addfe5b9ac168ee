import type { PostalAddress } from '../register/records';

/** "Postfach 1 22 33": digits in pairs from the right (A06). */
export function groupedBox(digits: string): string {
  const pairs: string[] = [];
  for (let end = digits.length; end > 0; end -= 2) {
    pairs.unshift(digits.slice(Math.max(0, end - 2), end));
  }
  return pairs.join(' ');
}

/** The lines below the recipient: street or PO box, then postcode and place (A05). */
export function postalLines(address: PostalAddress): readonly string[] {
  const place = `${address.postcode} ${address.city}`;
  if (address.kind === 'street') return [address.street, place];
  return address.kind === 'poBox' ? [`Postfach ${groupedBox(address.box)}`, place] : [place];
}
