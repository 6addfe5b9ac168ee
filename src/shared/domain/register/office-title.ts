import { words } from '../addressing/names';
import { findOffice } from '../addressing/offices';
import type { Gender, Office } from './records';

/** The word of an office; where nobody's form is known, both: "Ministerin/Minister". */
export function officeWord(office: string, gender: Gender): string {
  const entry = findOffice(office);
  if (!entry) return office;
  const [w, m] = [entry.w.nominative, entry.m.nominative];
  if (gender === 'w' || w === m) return w;
  return gender === 'm' ? m : `${w}/${m}`;
}

/** "Staatsministerin für Gleichstellung und Integration": an office in lists and messages. */
export function officeTitle(
  office: Pick<Office, 'office' | 'remit' | 'of'>,
  gender: Gender,
): string {
  return words(officeWord(office.office, gender), office.remit, office.of);
}
