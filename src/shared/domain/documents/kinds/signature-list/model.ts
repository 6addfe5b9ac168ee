import { err, ok, type Result } from '../../../../result';
import type { StoreView } from '../../../storage/store-view';
import { attendanceOf, byGroups, type Attendee } from '../../attendance';
import { attendeeName, listPlace, shortOffice } from '../../attendee-texts';
import type { ConferenceFacts } from '../../conference-facts';
import { listPaper } from '../../list-paper';
import type { PaperModel, TableRowModel } from '../../models';
import { keepTogether } from '../../typography';

const COLUMNS = [
  { title: 'Land', share: 22 },
  { title: 'Name', share: 38 },
  { title: 'Unterschrift', share: 40 },
];
/** Room for a signature. */
const ROW_MM = 11;
/** For those who come unannounced. */
const BLANK_ROWS = 5;

function row(attendee: Attendee): TableRowModel {
  const name = [attendeeName(attendee), shortOffice(attendee)].filter((part) => part !== '');
  return { cells: [listPlace(attendee), name.join(', '), ''].map(keepTogether) };
}

/** Everybody who comes, with room to sign. */
export function signatureList(facts: ConferenceFacts, view: StoreView): Result<PaperModel> {
  const { coming } = attendanceOf(view, facts);
  if (coming.length === 0) return err({ code: 'list.nobodyComes' });
  const rows = byGroups(coming).flatMap(({ title, attendees }): readonly TableRowModel[] => [
    { cells: [title], section: true },
    ...attendees.map(row),
  ]);
  const blank = Array.from({ length: BLANK_ROWS }, (): TableRowModel => ({ cells: ['', '', ''] }));
  return ok(
    listPaper(facts, {
      heading: 'Unterschriftenliste',
      count: null,
      internal: false,
      landscape: false,
      blocks: [
        {
          type: 'table',
          columns: COLUMNS,
          rows: [...rows, { cells: ['Weitere Teilnehmende'], section: true }, ...blank],
          rowHeightMm: ROW_MM,
        },
      ],
    }),
  );
}
