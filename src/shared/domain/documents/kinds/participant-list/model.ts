import { err, ok, type Result } from '../../../../result';
import type { StoreView } from '../../../storage/store-view';
import { attendanceOf, byGroups, type Attendee } from '../../attendance';
import { functionText, listPlace, nameWithParliament, officeText } from '../../attendee-texts';
import type { ConferenceFacts } from '../../conference-facts';
import { counted, listPaper } from '../../list-paper';
import type { PaperModel, TableRowModel } from '../../models';
import { keepTogether } from '../../typography';

const COLUMNS = [
  { title: 'Land', share: 19 },
  { title: 'Amt', share: 36 },
  { title: 'Name', share: 25 },
  { title: 'Funktion', share: 20 },
];

function row(attendee: Attendee, facts: ConferenceFacts): TableRowModel {
  const cells = [
    listPlace(attendee),
    officeText(attendee),
    nameWithParliament(attendee),
    functionText(attendee, facts),
  ];
  return { cells: cells.map(keepTogether) };
}

/** Everybody who comes, the chair first, the Länder in their order, substitutes in their place. */
export function participantList(facts: ConferenceFacts, view: StoreView): Result<PaperModel> {
  const { coming } = attendanceOf(view, facts);
  if (coming.length === 0) return err({ code: 'list.nobodyComes' });
  const rows = byGroups(coming).flatMap(({ title, attendees }): readonly TableRowModel[] => [
    { cells: [title], section: true },
    ...attendees.map((attendee) => row(attendee, facts)),
  ]);
  return ok(
    listPaper(facts, {
      heading: 'Teilnehmerliste',
      count: counted(coming.length, 'Person', 'Personen'),
      internal: false,
      landscape: false,
      blocks: [{ type: 'table', columns: COLUMNS, rows, sizePt: 10 }],
    }),
  );
}
