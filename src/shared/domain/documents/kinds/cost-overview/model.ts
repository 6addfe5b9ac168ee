import { longDate } from '../../../calendar/german-dates';
import type { HotelContingent, Room } from '../../../conferences/records';
import type { StoreView } from '../../../storage/store-view';
import { NBSP } from '../../../text';
import type { ConferenceFacts } from '../../conference-facts';
import { isOnline, repliesOf } from '../../conference-state';
import type { PaperModel, TableRowModel } from '../../models';
import { columns, entries, entry, officePaper, row, writingTable } from '../../parts';

const COLUMNS = columns(
  ['Posten', 35],
  ['Grundlage', 27],
  ['Ansatz (EUR)', 12],
  ['Ist (EUR)', 12],
  ['Beleg', 14],
);

/** One page for all posts of a usual conference (mm). */
const ROW_HEIGHT = 7;

const post = (name: string, basis = ''): TableRowModel => row(name, basis, '', '', '');
const section = (title: string): TableRowModel => ({ cells: [title], section: true });

function roomPost({ name, purpose, seats }: Room): TableRowModel {
  const basis = [purpose, seats === null ? null : `${seats}${NBSP}Plätze`]
    .filter(Boolean)
    .join(', ');
  return post(name, basis);
}

function hotelPost({ hotel, price, bookBy }: HotelContingent): TableRowModel {
  return post(
    hotel,
    [price, `buchbar bis ${longDate(bookBy)}`, 'Selbstzahlung'].filter(Boolean).join('; '),
  );
}

/** Posts that only a meeting on the spot has. */
function onTheSpot(facts: ConferenceFacts, view: StoreView): readonly TableRowModel[] {
  if (isOnline(facts)) return [];
  const rooms = view.conference(facts.conference.id, 'rooms').all();
  const venue = facts.conference.venue ?? facts.conference.place ?? '';
  return [
    section('Räume'),
    ...(rooms.length === 0 ? [post('Tagungsräume', venue)] : rooms.map(roomPost)),
    section('Übernachtung'),
    ...(facts.hotels.length === 0 ? [post('Zimmer')] : facts.hotels.map(hotelPost)),
    section('Bewirtung'),
    post('Tagungsverpflegung'),
    post('Abendveranstaltung'),
    section('Fahrten und Sicherheit'),
    post('Fahrdienst'),
    post('Einlass und Sicherheit'),
  ];
}

/** What the meeting costs, post by post; the sums are for the office to write. */
export function costOverviewPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const { coming, represented } = repliesOf(view, facts);
  return officePaper(facts, {
    heading: 'Kostenübersicht',
    paper: 'secretariat',
    blocks: [
      entries(
        entry('Stand', longDate(facts.date)),
        entry('Haushaltsstelle', null, 'Kapitel und Titel'),
        entry('Zugesagte Länder', `${coming + represented} neben dem Vorsitzland`),
        entry('Kostenteilung', null, 'allein der Vorsitz, oder Anteile der Länder'),
      ),
      writingTable(
        COLUMNS,
        [
          ...onTheSpot(facts, view),
          section('Technik'),
          post(
            facts.conference.form === 'inPerson'
              ? 'Ton, Bild, Internet'
              : 'Videokonferenz, Ton, Bild',
          ),
          post('Dolmetschen, Gebärdensprache'),
          section('Öffentlichkeitsarbeit und Druck'),
          post('Drucksachen, Schilder'),
          post('Fotografie'),
          section('Sonstiges'),
          post(''),
          section('Summe'),
          post('Gesamt'),
        ],
        ROW_HEIGHT,
      ),
    ],
  });
}
