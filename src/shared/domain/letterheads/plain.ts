import type { Day } from '../calendar/day';
import { MEASURED_FONT } from './fonts';
import { contactLines, type Letterhead, type LetterheadPaper } from './records';

type Look = Omit<
  Letterhead,
  'id' | 'termId' | 'paper' | 'from' | 'to' | 'organisationId' | 'confirmed'
>;

/** What papers look like as long as nobody has set up anything. */
export const PLAIN_LOOK: Look = {
  titleLines: [],
  logo: null,
  returnLine: null,
  ourReference: null,
  contactLines: [...contactLines],
  extraLines: [],
  footer: [],
  signatureLines: [],
  form: 'B',
  font: MEASURED_FONT,
};

/** A letterhead to begin with: papers look as they do without it. */
export function plainRecord(
  termId: string,
  paper: LetterheadPaper,
  period: { readonly from: Day; readonly to: Day | null },
): Omit<Letterhead, 'id'> {
  return { termId, paper, ...period, organisationId: null, ...PLAIN_LOOK, confirmed: false };
}
