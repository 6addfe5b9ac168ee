import type { AppError } from '../../errors';
import { textWidth } from '../addressing/text-width';
import { FIELD_WIDTH_MM } from '../addressing/wrap';
import type { StoreView } from '../storage/store-view';
import { fontFit } from './fonts';
import { FORMS, headEnd, INFO_LABEL } from './geometry';
import { logoSize } from './logo-size';
import { letterheadSchema, type Letterhead } from './records';

function overlap(a: Letterhead, b: Letterhead): boolean {
  return (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from);
}

/** Of one paper there is one letterhead at a time: else nobody could say on which a letter goes out. */
function overlapping(view: StoreView, record: Letterhead): AppError | null {
  const { id, termId, paper } = record;
  const other = view
    .register('letterheads')
    .all()
    .find(
      (one) =>
        one.id !== id && one.termId === termId && one.paper === paper && overlap(one, record),
    );
  return other ? { code: 'letterhead.overlaps', paper, from: other.from, to: other.to } : null;
}

/** Smallest size of the return line in points (A04). */
const RETURN_LEAST_PT = 6;

function tooWide({ font, returnLine, extraLines }: Letterhead): AppError | null {
  if (fontFit(font) === 'wide') return { code: 'letterhead.fontTooWide', font };
  if (returnLine !== null && textWidth(returnLine, RETURN_LEAST_PT) > FIELD_WIDTH_MM)
    return { code: 'letterhead.returnLineTooWide' };
  const label = extraLines.find(
    (extra) => textWidth(`${extra.label}:`, 10) + 1.5 > INFO_LABEL.most,
  );
  return label ? { code: 'letterhead.labelTooWide', label: label.label } : null;
}

/** Lines that are the names of house and secretariat are short enough or found in the preview. */
function tooHigh({ form, titleLines, logo }: Letterhead): AppError | null {
  const neededMm = headEnd(titleLines, form, logo && logoSize(logo));
  const roomMm = FORMS[form].headEnd;
  return neededMm > roomMm ? { code: 'letterhead.headTooHigh', neededMm, roomMm, form } : null;
}

/** What forbids a letterhead beside the others of its term; null = it may be. */
export function letterheadProblem(view: StoreView, record: object): AppError | null {
  // A record of another shape is refused where its schema parses it.
  const parsed = letterheadSchema.safeParse(record);
  if (!parsed.success) return null;
  return overlapping(view, parsed.data) ?? tooWide(parsed.data) ?? tooHigh(parsed.data);
}

/** What is possible and probably not meant. */
export type LetterheadWarning = 'outsideTerm' | 'unknownFont' | 'unconfirmed';

function isOutside(view: StoreView, { termId, from, to }: Letterhead): boolean {
  const term = view.register('chairTerms').get(termId);
  const [first, last] = [term?.from ?? null, term?.to ?? null];
  return (first !== null && from < first) || (last !== null && (to ?? from) > last);
}

export function letterheadWarnings(
  view: StoreView,
  record: Letterhead,
): readonly LetterheadWarning[] {
  const found: LetterheadWarning[] = [];
  if (isOutside(view, record)) found.push('outsideTerm');
  if (fontFit(record.font) === 'unknown') found.push('unknownFont');
  if (!record.confirmed) found.push('unconfirmed');
  return found;
}
