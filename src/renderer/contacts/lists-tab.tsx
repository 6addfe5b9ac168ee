import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { NEW_RECORD, useApp } from '../app/app-store';
import type { DistributionList } from '../../shared/domain/register/records';
import { useAnswer } from '../data/hooks';
import { Button, DataTable, EmptyState, Spinner, type Column } from '../ui';
import { ListMembers } from './lists-members';
import { ListPanel } from './lists-panel';
import { useRegister } from './records';
import './lists.css';

const columns: readonly Column<DistributionList>[] = [
  { id: 'name', title: 'Verteiler', cell: ({ name }) => name, sortValue: ({ name }) => name },
];

interface ChosenProps {
  readonly listId: string;
  readonly today: string;
  readonly isWritable: boolean;
  readonly onEdit: () => void;
}

function Chosen({ listId, today, isWritable, onEdit }: ChosenProps) {
  const [day, setDay] = useState(today);
  const { data } = useAnswer('lists.members', { listId, day });
  if (!data) return <Spinner label="Wird geladen" />;
  return <ListMembers {...{ data, today, isWritable, onEdit }} onDay={setDay} />;
}

interface ListsProps {
  readonly lists: readonly DistributionList[];
  readonly activeId: string | null;
  readonly isWritable: boolean;
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
}

function Lists({ lists, activeId, isWritable, onOpen, onNew }: ListsProps) {
  return (
    <div className="stack">
      <div>
        <Button icon={<ListPlus />} isDisabled={!isWritable} onPress={onNew}>
          Verteiler anlegen
        </Button>
      </div>
      <DataTable
        label="Verteiler"
        rows={lists}
        rowId={(row) => row.id}
        activeId={activeId}
        onOpen={({ id }) => {
          onOpen(id);
        }}
        empty={<EmptyState title="Noch kein Verteiler" />}
        columns={columns}
      />
    </div>
  );
}

/** What the panel beside shows: nothing, a new list, or the chosen one. */
type Editing = 'new' | 'chosen' | null;

function useLists(lists: readonly DistributionList[]) {
  // Whoever was led here finds the list open, or a new one.
  const [chosenId, setChosenId] = useState(() => useApp.getState().recordId);
  const [editing, setEditing] = useState<Editing>(
    chosenId === null ? null : chosenId === NEW_RECORD ? 'new' : 'chosen',
  );
  const chosen = lists.find(({ id }) => id === chosenId) ?? lists[0] ?? null;
  const edited = editing === 'chosen' ? chosen : null;
  return {
    chosen,
    edited,
    isEditing: editing === 'new' || edited !== null,
    edit: setEditing,
    choose: (id: string) => {
      setChosenId(id);
      setEditing(null);
    },
  };
}

interface RoomProps {
  readonly lists: readonly DistributionList[];
  readonly today: string;
  readonly isWritable: boolean;
}

function Room({ lists, today, isWritable }: RoomProps) {
  const { chosen, edited, isEditing, edit, choose } = useLists(lists);
  return (
    <div className="with-panel">
      <div className="lists">
        <Lists
          lists={lists}
          activeId={chosen?.id ?? null}
          isWritable={isWritable}
          onOpen={choose}
          onNew={() => {
            edit('new');
          }}
        />
        {chosen ? (
          <Chosen
            key={chosen.id}
            listId={chosen.id}
            today={today}
            isWritable={isWritable}
            onEdit={() => {
              edit('chosen');
            }}
          />
        ) : null}
      </div>
      {isEditing ? (
        <ListPanel
          key={edited?.id ?? 'new'}
          list={edited}
          isWritable={isWritable}
          onSaved={choose}
          onClose={() => {
            edit(null);
          }}
        />
      ) : null}
    </div>
  );
}

/** Distribution lists: by rule, by hand, or both. */
export function ListsTab() {
  const lists = useRegister('distributionLists');
  const { data: status } = useAnswer('window.status', {});
  if (!lists || !status) return <Spinner label="Wird geladen" />;
  return <Room lists={lists} today={status.today} isWritable={status.writable} />;
}
