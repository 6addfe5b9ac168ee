import type { Output } from '../../shared/ipc/contract';
import { roleName } from '../participants/replies';
import { DataTable, type Column } from '../ui';

export type Participant = Output<'participants.list'>['participants'][number];

const columns: readonly Column<Participant>[] = [
  {
    id: 'land',
    title: 'Land',
    width: '80px',
    cell: ({ land }) => land ?? '',
    sortValue: ({ land }) => land ?? 'zz',
  },
  { id: 'name', title: 'Name', cell: ({ name }) => name, sortValue: ({ sortName }) => sortName },
  {
    id: 'role',
    title: 'Rolle',
    width: '160px',
    cell: ({ role }) => roleName(role),
    sortValue: ({ role }) => roleName(role),
  },
];

interface ChoiceProps {
  readonly participants: readonly Participant[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
}

/** Who got a paper that is the same for everybody. */
export function RecipientsChoice({ participants, selected, onSelect }: ChoiceProps) {
  return (
    <DataTable
      label="Wer hat die Papiere für alle bekommen?"
      rows={participants}
      rowId={({ id }) => id}
      columns={columns}
      selected={selected}
      onSelect={onSelect}
      empty="Noch niemand eingetragen. Nehmen Sie unter Konferenzen die Mitglieder und Gäste auf."
      height="min(300px, 40vh)"
    />
  );
}
