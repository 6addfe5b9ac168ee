import { useEffect, useMemo, useRef, useState } from 'react';
import { NEW_RECORD, useApp } from '../app/app-store';
import { DataTable, EmptyState, focusTable, Spinner } from '../ui';
import { deadlineColumns, pressInCell } from './deadline-columns';
import { DeadlinePanel } from './deadline-panel';
import { DeadlineActions, DeadlineFilters, SeveralDeadlines } from './deadline-tools';
import { useDeadlineFacts, useDeadlines, type DeadlinesProps } from './use-deadlines';
import './deadlines.css';

type Deadlines = ReturnType<typeof useDeadlines>;

interface TableProps {
  readonly deadlines: Deadlines;
  readonly openId: string | null;
  readonly isPanelOpen: boolean;
  readonly onOpen: (id: string) => void;
}

function DeadlineTable({ deadlines, openId, isPanelOpen, onOpen }: TableProps) {
  const { today, isWritable, shown, setDone } = deadlines;
  const columns = useMemo(() => {
    const onDone: Parameters<typeof deadlineColumns>[0]['onDone'] = (deadline, done) =>
      void setDone([deadline], done);
    return deadlineColumns({ today, withOwner: !isPanelOpen, onDone: isWritable ? onDone : null });
  }, [today, isWritable, isPanelOpen, setDone]);
  return (
    <div role="presentation" onKeyDownCapture={pressInCell}>
      <DataTable
        label="Fristen"
        rows={shown}
        rowId={(row) => row.id}
        selected={deadlines.selectedIds}
        onSelect={deadlines.setSelected}
        activeId={openId}
        onOpen={(row) => {
          onOpen(row.id);
        }}
        empty={<EmptyState title="Keine Frist in dieser Auswahl" />}
        columns={columns}
      />
    </div>
  );
}

interface ListProps extends TableProps {
  readonly onNew: () => void;
}

function DeadlineList(props: ListProps) {
  const { deadlines, onNew } = props;
  const { all, selected, today, isWritable, filter } = deadlines;
  const actions = (
    <DeadlineActions
      hasDeadlines={all.length > 0}
      isWritable={isWritable}
      onNew={onNew}
      onPlan={() => void deadlines.plan()}
    />
  );
  if (all.length === 0) {
    return (
      <EmptyState title="Noch keine Fristen" action={<p className="tab-actions">{actions}</p>}>
        Der Fristenplan wird vom ersten Tag der Konferenz zurückgezählt. Eigene Fristen kommen
        hinzu.
      </EmptyState>
    );
  }
  return (
    <div>
      <p className="tab-actions">{actions}</p>
      <div className="deadline-tools">
        <DeadlineFilters {...{ all, filter, today }} onFilter={deadlines.choose} />
        <SeveralDeadlines
          {...{ selected, isWritable }}
          onDone={(several, done) => void deadlines.setDone(several, done)}
        />
      </div>
      <DeadlineTable {...props} />
    </div>
  );
}

function Tab(props: DeadlinesProps) {
  const { conferenceId, arrivedFor } = props;
  const deadlines = useDeadlines(props);
  const place = useRef<HTMLDivElement>(null);
  const [openId, setOpenId] = useState(arrivedFor);
  useEffect(() => {
    if (arrivedFor !== null) focusTable(place.current);
  }, [arrivedFor]);
  const active = deadlines.all.find(({ id }) => id === openId) ?? null;
  const isPanelOpen = openId === NEW_RECORD || active !== null;
  return (
    <div className="with-panel" ref={place}>
      <DeadlineList
        {...{ deadlines, openId, isPanelOpen }}
        onOpen={setOpenId}
        onNew={() => {
          setOpenId(NEW_RECORD);
        }}
      />
      {isPanelOpen ? (
        <DeadlinePanel
          key={openId}
          conferenceId={conferenceId}
          deadline={active}
          land={deadlines.land}
          today={deadlines.today}
          isWritable={deadlines.isWritable}
          onDone={(deadline, done) => void deadlines.setDone([deadline], done)}
          onGoOn={setOpenId}
          onClose={() => {
            setOpenId(null);
          }}
        />
      ) : null}
    </div>
  );
}

/** The deadlines of a conference: counted back by the plan, or made by hand. */
export function DeadlinesTab({ conferenceId }: { readonly conferenceId: string }) {
  const facts = useDeadlineFacts(conferenceId);
  // Where somebody comes from the overview, the deadline chosen there is open and has the focus.
  const [arrivedFor] = useState(() => useApp.getState().recordId);
  if (!facts) return <Spinner label="Wird geladen" />;
  const isHere = arrivedFor === NEW_RECORD || facts.all.some(({ id }) => id === arrivedFor);
  return (
    <Tab
      key={conferenceId}
      conferenceId={conferenceId}
      facts={facts}
      arrivedFor={isHere ? arrivedFor : null}
    />
  );
}
