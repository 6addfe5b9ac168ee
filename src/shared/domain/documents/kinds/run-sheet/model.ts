import { err, ok, type Result } from '../../../../result';
import { dateWithWeekday, timeOfDay, timeSpanForTable } from '../../../calendar/german-dates';
import type { ProgrammeItem, Room } from '../../../conferences/records';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { listPaper } from '../../list-paper';
import type { Block, PaperModel, TableRowModel } from '../../models';
import { inRoom } from '../../rooms';
import { keepTogether } from '../../typography';

const COLUMNS = [
  { title: 'Zeit', share: 15 },
  { title: 'Dauer', share: 9 },
  { title: 'Programmpunkt', share: 27 },
  { title: 'Ort', share: 13 },
  { title: 'Technik', share: 18 },
  { title: 'Zuständig', share: 18 },
];
/** Room to write a name and a word. */
const ROW_MM = 10;
const DAY = 24 * 60;

type Point = Omit<ProgrammeItem, 'order'>;

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** Minutes from begin to end, over midnight where the end lies before the begin; null = open end. */
function duration({ from, to }: Point): number | null {
  if (to === null) return null;
  return (minutesOf(to) - minutesOf(from) + DAY) % DAY;
}

function row(item: Point, rooms: readonly Room[]): TableRowModel {
  const minutes = duration(item);
  const room = rooms.find((candidate) => inRoom(item, candidate));
  const time = item.to ? timeSpanForTable(item.from, item.to) : `ab ${timeOfDay(item.from)}`;
  const cells = [
    time,
    minutes === null ? '' : `${minutes}\u00A0Min.`,
    item.title,
    item.place ?? '',
    room?.equipment?.split('\n').join(' / ') ?? '',
    '',
  ];
  return { cells: cells.map(keepTogether) };
}

/** The press conference stands in the plan even where the programme for guests leaves it out. */
function withPress({ programme, conference }: ConferenceFacts): readonly Point[] {
  const { pressConference: press } = conference;
  const isThere = programme.some(({ day, from }) => day === press?.day && from === press.time);
  if (!press || isThere) return programme;
  const point: Point = {
    id: 'press',
    day: press.day,
    from: press.time,
    to: null,
    title: 'Pressekonferenz',
    place: press.place,
  };
  const key = (item: Point): string => `${item.day} ${item.from}`;
  return [
    ...programme.filter((item) => key(item) <= key(point)),
    point,
    ...programme.filter((item) => key(item) > key(point)),
  ];
}

/** Every point of the days with the minutes it takes and what the room has. */
export function runSheet(facts: ConferenceFacts, view: StoreView): Result<PaperModel> {
  if (facts.programme.length === 0) return err({ code: 'list.noProgramme' });
  const points = withPress(facts);
  const rooms = view.conference(facts.conference.id, 'rooms').all();
  const blocks = [...new Set(points.map(({ day }) => day))].flatMap((day): readonly Block[] => [
    { type: 'heading', text: dateWithWeekday(day) },
    {
      type: 'table',
      columns: COLUMNS,
      rows: points.filter((item) => item.day === day).map((item) => row(item, rooms)),
      sizePt: 10,
      rowHeightMm: ROW_MM,
    },
  ]);
  return ok(
    listPaper(facts, {
      heading: 'Regieplan',
      count: null,
      internal: true,
      landscape: true,
      blocks,
    }),
  );
}

/** Pairs of points that need the same place at the same time. */
export function overlapsIn(
  programme: readonly ProgrammeItem[],
): readonly (readonly [ProgrammeItem, ProgrammeItem])[] {
  return programme.flatMap((first, index) =>
    programme
      .slice(index + 1)
      .filter(
        (second) =>
          first.place !== null &&
          first.place === second.place &&
          first.day === second.day &&
          first.to !== null &&
          second.from < first.to &&
          first.to > first.from,
      )
      .map((second) => [first, second] as const),
  );
}
