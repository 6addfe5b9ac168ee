import { err, ok, type Result } from '../../../../result';
import type { Room } from '../../../conferences/records';
import type { StoreView } from '../../../storage/store-view';
import { attendanceOf, type Attendee } from '../../attendance';
import { attendeeName, functionText, listPlace, officeText } from '../../attendee-texts';
import type { ConferenceFacts } from '../../conference-facts';
import { counted, listPaper } from '../../list-paper';
import type { Block, PaperModel } from '../../models';
import { keepTogether } from '../../typography';

const SEATS = [
  { title: 'Platz', share: 10 },
  { title: 'Land', share: 20 },
  { title: 'Am Tisch', share: 42 },
  { title: 'Zweite Reihe', share: 28 },
];
const OTHERS = [
  { title: 'Name', share: 42 },
  { title: 'Amt', share: 38 },
  { title: 'Funktion', share: 20 },
];

/** The room in which the table stands, by its purpose. */
export function tableRoom(view: StoreView, conferenceId: string): Room | null {
  const rooms = view.conference(conferenceId, 'rooms').all();
  return rooms.find(({ purpose }) => /plenum|plenar|sitzung/i.test(purpose ?? '')) ?? null;
}

function sitsAtTable({ participant }: Attendee): boolean {
  return participant.role === 'member' || participant.role === 'federalGuest';
}

/** Round the table: the chair, the Länder in their order, guests of the Bund up to the chair's other side. */
export function seatsAtTable(facts: ConferenceFacts, view: StoreView): readonly Attendee[] {
  return attendanceOf(view, facts).coming.filter(sitsAtTable);
}

function tableBlock(coming: readonly Attendee[]): Block {
  const seats = coming.filter(sitsAtTable);
  const behind = (attendee: Attendee): string => {
    // Companions sit behind the first seat of their Land.
    const first = seats.find(({ land }) => land?.id === attendee.land?.id);
    if (attendee.land === null || first !== attendee) return '';
    return coming
      .filter(
        ({ group, land, participant }) =>
          group === 'laender' && land?.id === attendee.land?.id && participant.role === 'companion',
      )
      .map(attendeeName)
      .join(', ');
  };
  const rows = seats.map((attendee, index) => ({
    cells: [
      String(index + 1),
      listPlace(attendee),
      [attendeeName(attendee), officeText(attendee)].filter(Boolean).join(', '),
      behind(attendee),
    ].map(keepTogether),
  }));
  return { type: 'table', columns: SEATS, rows, sizePt: 10 };
}

function otherBlocks(coming: readonly Attendee[], facts: ConferenceFacts): readonly Block[] {
  const seated = new Set(coming.filter(sitsAtTable).map(({ land }) => land?.id ?? null));
  const others = coming.filter(
    ({ participant: { role }, land }) =>
      role === 'guest' ||
      role === 'staff' ||
      (role === 'companion' && (land === null || !seated.has(land.id))),
  );
  if (others.length === 0) return [];
  const rows = others.map((attendee) => ({
    cells: [attendeeName(attendee), officeText(attendee), functionText(attendee, facts)].map(
      keepTogether,
    ),
  }));
  return [
    { type: 'heading', text: 'Nicht am Tisch' },
    { type: 'table', columns: OTHERS, rows, sizePt: 10 },
  ];
}

/** Seats in protocol order as a table, and who sits elsewhere. */
export function seatingPlan(facts: ConferenceFacts, view: StoreView): Result<PaperModel> {
  const { coming } = attendanceOf(view, facts);
  const seats = coming.filter(sitsAtTable);
  if (seats.length === 0) return err({ code: 'list.nobodyComes' });
  const room = tableRoom(view, facts.conference.id);
  const place = room ? `${room.name}. ` : '';
  return ok(
    listPaper(facts, {
      heading: 'Sitzplan',
      count: `${counted(seats.length, 'Platz', 'Plätze')} am Tisch`,
      internal: false,
      landscape: false,
      blocks: [
        {
          type: 'paragraph',
          text: `${place}Die Plätze zählen vom Vorsitz aus nach links um den Tisch, von oben gesehen im Uhrzeigersinn; der letzte liegt rechts vom Vorsitz.`,
        },
        tableBlock(coming),
        ...otherBlocks(coming, facts),
      ],
    }),
  );
}
