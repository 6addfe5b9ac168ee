import { fitAddress, type AddressToFit, type FittedAddress } from '../addressing/fit-address';
import { keepAbbreviations, keepTogether } from '../documents/typography';
import type { Result } from '../../result';

function withSpaces(address: AddressToFit, fix: (line: string) => string): AddressToFit {
  const { lines, shortLines, notes } = address;
  return { lines: lines.map(fix), shortLines: shortLines?.map(fix), notes };
}

/** Steps down the ladder A03: a short form first, then size, then a borrowed line. */
function cost({ shortened, sizePt, borrowed }: FittedAddress): number {
  return (shortened ? 1000 : 0) + (11 - sizePt) * 10 + borrowed;
}

/**
 * The address as it is printed, with the fixed spaces of S08 and S09. A name that would be printed
 * smaller or not at all because of them gives up those beside it: size is worth more than a good break.
 */
export function printedAddress(address: AddressToFit): Result<FittedAddress> {
  const firm = fitAddress(withSpaces(address, keepTogether));
  if (firm.ok && cost(firm.value) === 0) return firm;
  const loose = fitAddress(withSpaces(address, keepAbbreviations));
  if (!loose.ok) return firm;
  return firm.ok && cost(firm.value) <= cost(loose.value) ? firm : loose;
}
