import { err, ok, type Result } from '../../../../result';
import type { StoreView } from '../../../storage/store-view';
import { attendanceOf } from '../../attendance';
import type { ConferenceFacts } from '../../conference-facts';
import { fitLines } from '../../fit-lines';
import type { CardModel, CardsModel, CardSheet } from '../../models';

/** A whole page, folded lengthwise in its middle: each side 277 x 100 mm. */
export const SIGN_SHEET: CardSheet = {
  landscape: false,
  columns: 1,
  rows: 1,
  cardWidth: 200,
  cardHeight: 277,
  left: 5,
  top: 10,
  columnGap: 0,
  rowGap: 0,
  folded: true,
  cutLines: false,
};

function sign(name: string): CardModel {
  return {
    lines: fitLines(name, {
      widthMm: 257,
      strong: true,
      maxPt: 110,
      oneLinePt: 54,
      minPt: 40,
      mostLines: 2,
      heightMm: 80,
    }),
  };
}

/** Who sits at the table: the Länder that come, the chair's first, and the Bund where guests of it come. */
export function landSigns(facts: ConferenceFacts, view: StoreView): Result<CardsModel> {
  const { coming } = attendanceOf(view, facts);
  const laender = coming.flatMap(({ group, land, participant }) =>
    group === 'laender' && participant.role === 'member' && land ? [land.name] : [],
  );
  const federal = coming.some(({ group }) => group === 'federal') ? ['Bund'] : [];
  const names = [...new Set([...laender, ...federal])];
  if (names.length === 0) return err({ code: 'list.noLandComes' });
  return ok({
    kind: 'cards',
    title: `Länderschilder – ${facts.title}`,
    date: facts.date,
    sheet: SIGN_SHEET,
    cards: names.map(sign),
    trainingMark: facts.trainingMark,
  });
}
