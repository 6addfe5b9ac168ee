import { shortDate, timeOfDay, timeSpanForTable } from '../../shared/domain/calendar/german-dates';
import { useAnswer } from '../data/hooks';
import { DateField, SelectField, Spinner, TextField, TimeField } from '../ui';
import { emptyToNull, ItemEditor, type Item } from './item-editor';

interface TabProps {
  readonly conferenceId: string;
}

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;
const nextOrder = (rows: readonly { order: number }[]): number =>
  Math.max(0, ...rows.map((row) => row.order)) + 10;

function when(item: Item<'programmeItems'>): string {
  return item.to ? timeSpanForTable(item.from, item.to) : `ab ${timeOfDay(item.from)}`;
}

function useDays(conferenceId: string) {
  const { data: conference } = useAnswer('conferences.get', { conferenceId });
  const { data: status } = useAnswer('window.status', {});
  if (!conference || !status) return null;
  const { from: first, to: last } = conference.conference;
  const outside = (day: string): string | null =>
    day < first || day > last ? 'Der Tag liegt außerhalb der Konferenz.' : null;
  return { first, today: status.today, outside };
}

/** Names of the rooms that are entered for the conference. */
function useRooms(conferenceId: string): readonly string[] {
  const { data } = useAnswer('conferences.items', { conferenceId, collection: 'rooms' });
  // The answer of mixed shape is told apart by the collection that was asked for.
  const rooms = (data?.records ?? []) as unknown as readonly { readonly name: string }[];
  return rooms.map((room) => room.name);
}

export function ProgrammeTab({ conferenceId }: TabProps) {
  const days = useDays(conferenceId);
  const rooms = useRooms(conferenceId);
  if (!days) return <Spinner label="Wird geladen" />;
  return (
    <ItemEditor
      conferenceId={conferenceId}
      collection="programmeItems"
      label="Programm"
      empty="Noch kein Programm. Beginnen Sie mit der Eröffnung."
      addLabel="Programmpunkt anlegen"
      nameOf={(row) => row.title}
      sort={(a, b) => (`${a.day} ${a.from}` < `${b.day} ${b.from}` ? -1 : 1)}
      fresh={(rows) => ({
        order: nextOrder(rows),
        day: rows.at(-1)?.day ?? days.first,
        from: rows.at(-1)?.to ?? '09:00',
        to: null,
        title: '',
        place: null,
      })}
      isComplete={(draft) => draft.title.trim() !== ''}
      columns={[
        {
          id: 'day',
          title: 'Tag',
          width: '110px',
          cell: (row) => shortDate(row.day),
          sortValue: (row) => `${row.day} ${row.from}`,
        },
        { id: 'time', title: 'Zeit', width: '160px', cell: when },
        {
          id: 'title',
          title: 'Programmpunkt',
          cell: (row) => row.title,
          sortValue: (row) => row.title,
        },
        { id: 'place', title: 'Raum', width: '180px', cell: (row) => row.place ?? '' },
      ]}
      fields={(draft, change, problems) => (
        <>
          <TextField
            label="Programmpunkt"
            value={draft.title}
            onChange={(title) => {
              change({ title });
            }}
          />
          <DateField
            label="Tag"
            value={draft.day}
            today={days.today}
            onProblem={problems.of('day')}
            hint={days.outside}
            onChange={(day) => {
              if (day) change({ day });
            }}
          />
          <TimeField
            label="Von"
            value={draft.from}
            onProblem={problems.of('from')}
            onChange={(from) => {
              if (from) change({ from });
            }}
          />
          <TimeField
            label="Bis"
            value={draft.to}
            onProblem={problems.of('to')}
            description={draft.to !== null && draft.to < draft.from ? 'Endet am Folgetag.' : null}
            onChange={(to) => {
              change({ to });
            }}
          />
          <TextField
            label="Raum"
            value={draft.place ?? ''}
            suggestions={rooms}
            onChange={(place) => {
              change({ place: emptyToNull(place) });
            }}
          />
        </>
      )}
    />
  );
}

const agendaKinds: readonly { value: Item<'agendaItems'>['kind']; label: string }[] = [
  { value: 'item', label: 'Tagesordnungspunkt' },
  { value: 'section', label: 'Abschnitt' },
];

export function AgendaTab({ conferenceId }: TabProps) {
  return (
    <ItemEditor
      conferenceId={conferenceId}
      collection="agendaItems"
      label="Tagesordnung"
      empty="Noch keine Tagesordnung. Nummern sind Text (A3, 2.9b); Lücken bleiben stehen."
      addLabel="Punkt anlegen"
      nameOf={(row) => row.title}
      sort={byOrder}
      fresh={(rows): Item<'agendaItems'> => ({
        order: nextOrder(rows),
        kind: 'item',
        number: null,
        title: '',
        applicant: null,
        note: null,
      })}
      isComplete={(draft) => draft.title.trim() !== ''}
      columns={[
        { id: 'number', title: 'TOP', width: '90px', cell: (row) => row.number ?? '' },
        {
          id: 'title',
          title: 'Titel',
          cell: (row) => (row.kind === 'section' ? <strong>{row.title}</strong> : row.title),
        },
        { id: 'applicant', title: 'Antrag', width: '220px', cell: (row) => row.applicant ?? '' },
      ]}
      fields={(draft, change) => (
        <>
          <SelectField<Item<'agendaItems'>['kind']>
            label="Art"
            value={draft.kind}
            options={agendaKinds}
            onChange={(kind) => {
              change({ kind });
            }}
          />
          <TextField
            label="Nummer"
            value={draft.number ?? ''}
            onChange={(number) => {
              change({ number: emptyToNull(number) });
            }}
          />
          <TextField
            label="Titel"
            value={draft.title}
            onChange={(title) => {
              change({ title });
            }}
          />
          <TextField
            label="Antrag"
            value={draft.applicant ?? ''}
            onChange={(applicant) => {
              change({ applicant: emptyToNull(applicant) });
            }}
          />
        </>
      )}
    />
  );
}

export function HotelsTab({ conferenceId }: TabProps) {
  const days = useDays(conferenceId);
  if (!days) return <Spinner label="Wird geladen" />;
  return (
    <ItemEditor
      conferenceId={conferenceId}
      collection="hotelContingents"
      label="Hotelkontingente"
      empty="Noch kein Hotel. Stichwort, Preis und Frist stehen später in der Einladung."
      addLabel="Hotel anlegen"
      nameOf={(row) => row.hotel}
      sort={(a, b) => (a.hotel < b.hotel ? -1 : 1)}
      fresh={() => ({ hotel: '', keyword: null, price: null, bookBy: days.first, note: null })}
      isComplete={(draft) => draft.hotel.trim() !== ''}
      columns={[
        { id: 'hotel', title: 'Hotel', cell: (row) => row.hotel, sortValue: (row) => row.hotel },
        { id: 'price', title: 'Preis', cell: (row) => row.price ?? '' },
        {
          id: 'bookBy',
          title: 'Buchen bis',
          width: '130px',
          cell: (row) => shortDate(row.bookBy),
          sortValue: (row) => row.bookBy,
        },
      ]}
      fields={(draft, change, problems) => (
        <>
          <TextField
            label="Hotel"
            value={draft.hotel}
            onChange={(hotel) => {
              change({ hotel });
            }}
          />
          <TextField
            label="Stichwort"
            value={draft.keyword ?? ''}
            onChange={(keyword) => {
              change({ keyword: emptyToNull(keyword) });
            }}
          />
          <TextField
            label="Preis"
            value={draft.price ?? ''}
            onChange={(price) => {
              change({ price: emptyToNull(price) });
            }}
          />
          <DateField
            label="Buchen bis"
            value={draft.bookBy}
            today={days.today}
            onProblem={problems.of('bookBy')}
            onChange={(bookBy) => {
              if (bookBy) change({ bookBy });
            }}
          />
        </>
      )}
    />
  );
}
