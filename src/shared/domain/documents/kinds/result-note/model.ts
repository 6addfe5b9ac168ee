import { fullName } from '../../../addressing/names';
import { sortName } from '../../../addressing/names';
import { longDate } from '../../../calendar/german-dates';
import { compareGerman } from '../../../collation';
import type { Participant } from '../../../conferences/records';
import { inProtocolOrder, personName } from '../../../recipients/recipient';
import { chairName } from '../../../press/event';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { itemsOf } from '../../conference-state';
import type { Block, PaperModel, TableRowModel } from '../../models';
import {
  BOX,
  columns,
  entries,
  entry,
  gap,
  handledBy,
  heading,
  nextSteps,
  officePaper,
  row,
  text,
  writingTable,
} from '../../parts';

const PRESENT = columns(
  ['Land oder Haus', 32],
  ['Name', 34],
  ['Rückmeldung', 19],
  ['Anwesend', 15],
);
const RESULTS = columns(['TOP', 10], ['Gegenstand', 42], ['Ergebnis', 48]);
const UNNAMED = 'N. N.';

const STATES: Readonly<Record<Participant['reply']['state'], string>> = {
  open: 'offen',
  invited: 'eingeladen',
  accepted: 'zugesagt',
  declined: 'abgesagt',
  represented: 'als Vertretung',
  reserved: 'mit Vorbehalt',
};

function placeOf(view: StoreView, { land, role }: Participant): string {
  if (land !== null) return view.register('laender').get(land)?.name ?? land;
  return role === 'federalGuest' ? 'Bund' : 'Gast';
}

function nameOf(view: StoreView, { reply, personId, substituteId }: Participant): string {
  const id = reply.state === 'represented' ? substituteId : personId;
  const person = id === null ? undefined : view.register('persons').get(id);
  return person ? personName(person) : UNNAMED;
}

const SEATED: ReadonlySet<Participant['role']> = new Set(['member', 'federalGuest', 'guest']);

/** Members and the Bund as protocol has them, guests by their names. */
function inOrder(view: StoreView, seated: readonly Participant[]): readonly Participant[] {
  const nameOfGuest = ({ personId }: Participant): string => {
    const person = view.register('persons').get(personId);
    return person ? sortName(person) : '';
  };
  const guests = seated.filter(({ role }) => role === 'guest');
  const others = seated.filter(({ role }) => role !== 'guest');
  return [
    ...inProtocolOrder(view, others),
    ...[...inProtocolOrder(view, guests)].sort((a, b) =>
      compareGerman(nameOfGuest(a), nameOfGuest(b)),
    ),
  ];
}

/** The chair, then everybody who has a seat, as they have answered; who was there is ticked. */
function presentRows(view: StoreView, facts: ConferenceFacts): readonly TableRowModel[] {
  const { chair, conference, land } = facts;
  const seated = view
    .conference(conference.id, 'participants')
    .all()
    .filter(({ role, personId }) => SEATED.has(role) && personId !== chair?.person.id);
  return [
    row(land?.name ?? 'Vorsitz', chair ? fullName(chair.person) : '', 'Vorsitz', BOX),
    ...inOrder(view, seated).map((participant) =>
      row(
        placeOf(view, participant),
        nameOf(view, participant),
        STATES[participant.reply.state],
        BOX,
      ),
    ),
  ];
}

function resultBlocks(facts: ConferenceFacts): readonly Block[] {
  const items = itemsOf(facts);
  if (items.length === 0) return [gap('Ergebnisse in der Reihenfolge der Besprechung')];
  return [
    writingTable(
      RESULTS,
      items.map(({ number, title }) => row(number ?? '', title, '')),
    ),
  ];
}

/** What came of a meeting, item by item, and who was there. */
export function resultNotePaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const { sender } = facts;
  return officePaper(facts, {
    heading: 'Ergebnisvermerk',
    paper: 'secretariat',
    blocks: [
      entries(
        entry('Leitung', chairName(facts)),
        entry('Stelle', sender.secretariat.name),
        handledBy(facts),
        entry('Aktenzeichen', null, 'noch zu vergeben'),
        entry('Beginn und Ende', null, 'Uhrzeiten'),
        entry('Stand', longDate(facts.date)),
      ),
      heading('Teilnahme'),
      text('Nach den Rückmeldungen; mit der Anwesenheitsliste abzugleichen.'),
      { type: 'table', columns: PRESENT, rows: presentRows(view, facts) },
      heading('Ergebnisse'),
      ...resultBlocks(facts),
      heading('Weiteres Vorgehen'),
      nextSteps(),
      { type: 'signatures', labels: ['Datum, Zeichen'] },
    ],
  });
}
