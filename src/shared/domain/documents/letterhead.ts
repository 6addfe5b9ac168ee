import { MEASURED_FONT } from '../letterheads/fonts';
import { headEnd, type LetterForm } from '../letterheads/geometry';
import type { ActiveLetterhead } from '../letterheads/letterhead-on';
import { logoSize } from '../letterheads/logo-size';
import type { Letterhead, LetterheadPaper } from '../letterheads/records';
import type { ConferenceFacts } from './conference-facts';
import type { LetterheadModel, LogoModel } from './models';
import { letterheadLines, type Sender } from './sender';
import { keepTogether } from './typography';

/** The form of letters without a letterhead of their own. */
const USUAL_FORM: LetterForm = 'B';

/** Lines alone, as long as nobody has set up a letterhead. */
export function plainLetterhead(lines: readonly string[]): LetterheadModel {
  const endMm = headEnd(lines, USUAL_FORM, null);
  return { lines, logo: null, footer: [], form: USUAL_FORM, font: MEASURED_FONT, endMm };
}

function logoModel({ logo }: Letterhead): LogoModel | null {
  if (!logo) return null;
  const { sha256, type, alt } = logo;
  return { sha256, type, alt, ...logoSize(logo) };
}

/** What a sender's paper is printed on. */
export function letterheadModel(sender: Sender, head: ActiveLetterhead | null): LetterheadModel {
  const lines = letterheadLines(sender, head);
  if (!head) return plainLetterhead(lines);
  const { form, font, footer } = head.record;
  const logo = logoModel(head.record);
  return {
    ...{ lines, logo, form, font, endMm: headEnd(lines, form, logo) },
    footer: footer.map((column) => column.map(keepTogether)),
  };
}

/** The letterhead of a kind of paper on the day of the facts. */
export function letterheadOf(facts: ConferenceFacts, paper: LetterheadPaper): LetterheadModel {
  return letterheadModel(facts.sender, facts.letterheads[paper]);
}
