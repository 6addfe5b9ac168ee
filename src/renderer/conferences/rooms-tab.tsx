import { TextField } from '../ui';
import { emptyToNull, ItemEditor, type Item } from './item-editor';

type Room = Item<'rooms'>;

const MOST_SEATS = 9_999;

/** The digits of what was typed, as a number of seats; null for none. */
function seatsOf(text: string): number | null {
  const seats = Number(text.replace(/\D/g, ''));
  return seats === 0 ? null : Math.min(seats, MOST_SEATS);
}

interface FieldsProps {
  readonly draft: Room;
  readonly change: (patch: Partial<Room>) => void;
}

function RoomFields({ draft, change }: FieldsProps) {
  return (
    <>
      <TextField
        label="Raum"
        value={draft.name}
        onChange={(name) => {
          change({ name });
        }}
      />
      <TextField
        label="Wofür"
        value={draft.purpose ?? ''}
        suggestions={['Plenum', 'Presse', 'Delegation', 'Geschäftsstelle', 'Verpflegung']}
        onChange={(purpose) => {
          change({ purpose: emptyToNull(purpose) });
        }}
      />
      <TextField
        label="Plätze"
        value={draft.seats === null ? '' : String(draft.seats)}
        onChange={(text) => {
          change({ seats: seatsOf(text) });
        }}
      />
      <TextField
        label="Ausstattung"
        multiline
        value={draft.equipment ?? ''}
        onChange={(equipment) => {
          change({ equipment: emptyToNull(equipment) });
        }}
      />
    </>
  );
}

/** The rooms of the venue; the programme offers their names. */
export function RoomsTab({ conferenceId }: { readonly conferenceId: string }) {
  return (
    <ItemEditor
      conferenceId={conferenceId}
      collection="rooms"
      label="Räume"
      empty="Noch keine Räume. Tragen Sie ein, wo Plenum, Presse und Delegationen sitzen; das Programm schlägt die Namen dann vor."
      addLabel="Raum anlegen"
      nameOf={(row) => row.name}
      sort={(a, b) => (a.name < b.name ? -1 : 1)}
      fresh={(): Room => ({ name: '', purpose: null, seats: null, equipment: null })}
      isComplete={(draft) => draft.name.trim() !== ''}
      columns={[
        { id: 'name', title: 'Raum', cell: (row) => row.name, sortValue: (row) => row.name },
        {
          id: 'purpose',
          title: 'Wofür',
          width: '170px',
          cell: (row) => row.purpose ?? '',
          sortValue: (row) => row.purpose ?? '',
        },
        {
          id: 'seats',
          title: 'Plätze',
          width: '90px',
          align: 'end',
          cell: (row) => row.seats ?? '',
          sortValue: (row) => row.seats ?? 0,
        },
        { id: 'equipment', title: 'Ausstattung', cell: (row) => row.equipment ?? '' },
      ]}
      fields={(draft, change) => <RoomFields draft={draft} change={change} />}
    />
  );
}
