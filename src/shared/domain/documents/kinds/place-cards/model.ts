import { err, ok, type Result } from '../../../../result';
import type { StoreView } from '../../../storage/store-view';
import { attendanceOf, once, type Attendee } from '../../attendance';
import { attendeeName, placeName } from '../../attendee-texts';
import type { ConferenceFacts } from '../../conference-facts';
import { fitLines, spaced } from '../../fit-lines';
import type { CardModel, CardsModel, CardSheet } from '../../models';

/** Eight cards of 70 x 95 mm, folded to 95 x 35 mm. */
export const PLACE_CARD_SHEET: CardSheet = {
  landscape: true,
  columns: 4,
  rows: 2,
  cardWidth: 70,
  cardHeight: 95,
  left: 8.5,
  top: 10,
  columnGap: 0,
  rowGap: 0,
  folded: true,
  cutLines: true,
};

const TEXT_WIDTH = 87;

const width = { widthMm: TEXT_WIDTH } as const;
const name = {
  ...width,
  strong: true,
  maxPt: 26,
  oneLinePt: 17,
  minPt: 12,
  mostLines: 4,
  heightMm: 22,
};
const place = {
  ...width,
  strong: false,
  maxPt: 14,
  oneLinePt: 10,
  minPt: 9,
  mostLines: 2,
  heightMm: 9,
};

function card(attendee: Attendee): CardModel {
  return {
    lines: [
      ...fitLines(attendeeName(attendee), name),
      ...spaced(fitLines(placeName(attendee), place), 1.5),
    ],
  };
}

/** One card for everybody who comes and is named. */
export function placeCards(facts: ConferenceFacts, view: StoreView): Result<CardsModel> {
  const named = attendanceOf(view, facts).coming.filter(({ who }) => who !== null);
  const { first } = once(named, ({ who }) => who?.person.id ?? '');
  if (first.length === 0) return err({ code: 'list.nobodyComes' });
  return ok({
    kind: 'cards',
    title: `Tischkarten – ${facts.title}`,
    date: facts.date,
    sheet: PLACE_CARD_SHEET,
    cards: first.map(card),
    trainingMark: facts.trainingMark,
  });
}
