import { err, ok, type Result } from '../../../../result';
import type { StoreView } from '../../../storage/store-view';
import { attendanceOf, once, type Attendee } from '../../attendance';
import { attendeeName, placeName, shortOffice } from '../../attendee-texts';
import type { ConferenceFacts } from '../../conference-facts';
import { fitLines, spaced } from '../../fit-lines';
import type { CardModel, CardsModel, CardSheet } from '../../models';

/** Inserts of 90 x 55 mm, the measure of common badge holders, ten on a page. */
export const BADGE_SHEET: CardSheet = {
  landscape: false,
  columns: 2,
  rows: 5,
  cardWidth: 90,
  cardHeight: 55,
  left: 15,
  top: 11,
  columnGap: 0,
  rowGap: 0,
  folded: false,
  cutLines: true,
};

/** A holder covers some millimetres at each edge. */
const TEXT_WIDTH = 80;
const plain = { widthMm: TEXT_WIDTH, strong: false, mostLines: 2, heightMm: 9 } as const;
const strong = { ...plain, strong: true };
const name = { ...strong, maxPt: 24, oneLinePt: 18, minPt: 12, mostLines: 4, heightMm: 24 };

function badge(attendee: Attendee, title: string): CardModel {
  const office = shortOffice(attendee);
  const place = placeName(attendee);
  return {
    lines: [
      ...fitLines(title, { ...plain, maxPt: 9, oneLinePt: 7, minPt: 7 }),
      ...spaced(fitLines(attendeeName(attendee), name), 3),
      ...spaced(fitLines(office, { ...plain, maxPt: 12, oneLinePt: 10, minPt: 9 }), 2),
      ...spaced(fitLines(place, { ...strong, maxPt: 14, oneLinePt: 11, minPt: 10 }), 1),
    ],
  };
}

/** One badge for everybody who comes and is named, however often they stand on the list. */
export function nameBadges(facts: ConferenceFacts, view: StoreView): Result<CardsModel> {
  const named = attendanceOf(view, facts).coming.filter(({ who }) => who !== null);
  const { first } = once(named, ({ who }) => who?.person.id ?? '');
  if (first.length === 0) return err({ code: 'list.nobodyComes' });
  return ok({
    kind: 'cards',
    title: `Namensschilder – ${facts.title}`,
    date: facts.date,
    sheet: BADGE_SHEET,
    cards: first.map((attendee) => badge(attendee, facts.title)),
    trainingMark: facts.trainingMark,
  });
}
