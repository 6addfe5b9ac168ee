import { err, ok, type Result } from '../../../../result';
import { shortDate, timeOfDay, timeSpanForTable } from '../../../calendar/german-dates';
import { compareGerman } from '../../../collation';
import type { ProgrammeItem, Room } from '../../../conferences/records';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { listPaper } from '../../list-paper';
import type { PaperModel, TableRowModel } from '../../models';
import { inRoom } from '../../rooms';
import { keepTogether } from '../../typography';

const COLUMNS = [
  { title: 'Raum', share: 17 },
  { title: 'Zweck', share: 15 },
  { title: 'Plätze', share: 9 },
  { title: 'Technik', share: 25 },
  { title: 'Belegung', share: 34 },
];

function usedFor({ day, from, to, title }: ProgrammeItem): string {
  const time = to ? timeSpanForTable(from, to) : `ab ${timeOfDay(from)}`;
  return `${shortDate(day)}, ${time}: ${title}`;
}

function row(room: Room, programme: readonly ProgrammeItem[]): TableRowModel {
  const uses = programme.filter((item) => inRoom(item, room)).map(usedFor);
  const cells = [
    room.name,
    room.purpose ?? '',
    room.seats === null ? '' : String(room.seats),
    room.equipment?.split('\n').join(' / ') ?? '',
    uses.join('; '),
  ];
  return { cells: cells.map(keepTogether) };
}

/** The rooms of the venue by name, with what the programme has in them. */
export function roomPlan(facts: ConferenceFacts, view: StoreView): Result<PaperModel> {
  const rooms = [...view.conference(facts.conference.id, 'rooms').all()].sort(
    (a, b) => compareGerman(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  if (rooms.length === 0) return err({ code: 'list.noRooms' });
  return ok(
    listPaper(facts, {
      heading: 'Raumplan',
      count: null,
      internal: false,
      landscape: true,
      blocks: [
        {
          type: 'table',
          columns: COLUMNS,
          rows: rooms.map((room) => row(room, facts.programme)),
          sizePt: 10,
        },
      ],
    }),
  );
}
