import { UserPlus } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useApp } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import { Button, DataTable, EmptyState, focusTable, Spinner } from '../ui';
import { participantColumns } from './participant-columns';
import { FilterFields, filtered, NO_FILTER } from './participant-filter';
import { ParticipantPanel } from './participant-panel';
import type { Participant, Patch } from './replies';
import { SeveralBar } from './several-bar';
import './participants.css';

interface ListProps {
  readonly conferenceId: string;
  readonly participants: readonly Participant[];
  readonly replyBy: string | null;
  readonly status: Output<'window.status'>;
}

type AskSubstitute = (id: string) => void;

/** The columns with what their cells do; made anew only when something of that changes. */
function useColumns({ conferenceId, replyBy, status }: ListProps, askSubstitute: AskSubstitute) {
  const act = useAct();
  const { today, writable } = status;
  return useMemo(() => {
    const save = async (id: string, patch: Patch): Promise<boolean> =>
      (await act('participants.update', { conferenceId, id, patch })).ok;
    const editing = writable ? { today, save, askSubstitute } : null;
    return participantColumns({ replyBy, editing });
  }, [act, askSubstitute, conferenceId, replyBy, today, writable]);
}

/** Whose panel is open; `wish` counts how often the table asked it who comes instead. */
function useOpenPanel() {
  const [open, setOpen] = useState<{ readonly id: string; readonly wish: number } | null>(() => {
    const id = useApp.getState().recordId;
    return id === null ? null : { id, wish: 0 };
  });
  return {
    open,
    show: (id: string) => {
      setOpen((now) => (now?.id === id ? now : { id, wish: 0 }));
    },
    close: () => {
      setOpen(null);
    },
    askSubstitute: useCallback((id: string) => {
      setOpen((now) => ({ id, wish: (now?.id === id ? now.wish : 0) + 1 }));
    }, []),
  };
}

const NOBODY: ReadonlySet<string> = new Set();
const rowId = (row: Participant): string => row.id;

/** Who is shown and who is selected. */
function useList(props: ListProps) {
  const { participants, replyBy } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [selected, setSelected] = useState(NOBODY);
  const rows = useMemo(
    () => filtered(participants, filter, replyBy),
    [participants, filter, replyBy],
  );
  // Nothing happens to somebody who is selected but out of sight.
  const chosen = rows.filter(({ id }) => selected.has(id)).map(rowId);
  return { filter, setFilter, selected, setSelected, rows, chosen };
}

interface ToolsProps extends ListProps {
  readonly list: ReturnType<typeof useList>;
  readonly onDone: () => void;
}

/** Above the table: who comes in and who is shown, or what happens to those selected. */
function Tools({ conferenceId, participants, status, list, onDone }: ToolsProps) {
  const open = useApp((state) => state.open);
  const { filter, setFilter, rows, chosen } = list;
  const isActing = status.writable && chosen.length > 0;
  return (
    <div className="participants-head">
      <div className="participants-tools" data-idle={isActing || undefined}>
        <Button
          icon={<UserPlus />}
          isDisabled={!status.writable}
          onPress={() => {
            open({ kind: 'addParticipant', conferenceId });
          }}
        >
          Person aufnehmen
        </Button>
        <FilterFields
          filter={filter}
          onChange={setFilter}
          shown={rows.length}
          total={participants.length}
        />
      </div>
      <div key={String(isActing)} data-idle={!isActing || undefined}>
        <SeveralBar ids={chosen} today={status.today} {...{ conferenceId, onDone }} />
      </div>
    </div>
  );
}

interface EmptyProps {
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
}

function Empty({ isFiltered, onShowAll }: EmptyProps) {
  if (!isFiltered) {
    return (
      <EmptyState title="Noch niemand eingetragen">
        Nehmen Sie die Mitglieder der Länder und die Gäste mit „Person aufnehmen“ auf.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Keine Treffer" action={<Button onPress={onShowAll}>Alle zeigen</Button>}>
      Zu diesen Filtern gibt es niemanden auf der Liste.
    </EmptyState>
  );
}

function List(props: ListProps) {
  const { conferenceId, participants, status } = props;
  const place = useRef<HTMLDivElement>(null);
  const { open, show, close, askSubstitute } = useOpenPanel();
  const list = useList(props);
  const columns = useColumns(props, askSubstitute);
  const active = participants.find(({ id }) => id === open?.id);
  return (
    <div className="with-panel" ref={place}>
      <div>
        <Tools
          {...props}
          list={list}
          onDone={() => {
            list.setSelected(NOBODY);
            focusTable(place.current);
          }}
        />
        <DataTable
          label="Teilnehmende"
          rows={list.rows}
          rowId={rowId}
          selected={list.selected}
          onSelect={list.setSelected}
          activeId={open?.id ?? null}
          onOpen={({ id }) => {
            show(id);
          }}
          empty={
            <Empty
              isFiltered={participants.length > 0}
              onShowAll={() => {
                list.setFilter(NO_FILTER);
              }}
            />
          }
          columns={columns}
        />
      </div>
      {active && open ? (
        <ParticipantPanel
          key={active.id}
          conferenceId={conferenceId}
          participant={active}
          wish={open.wish}
          today={status.today}
          isWritable={status.writable}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

/** Who is invited and what they answered. */
export function ParticipantsTab({ conferenceId }: { readonly conferenceId: string }) {
  const { data } = useAnswer('participants.list', { conferenceId });
  const { data: conference } = useAnswer('conferences.get', { conferenceId });
  const { data: status } = useAnswer('window.status', {});
  if (!data || !conference || !status) return <Spinner label="Wird geladen" />;
  const { participants } = data;
  const { replyBy } = conference.conference;
  return <List key={conferenceId} {...{ conferenceId, participants, replyBy, status }} />;
}
