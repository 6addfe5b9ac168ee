import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { FormKey } from '../../shared/domain/forms/form-place';
import type { Input } from '../../shared/ipc/contract';
import { NEW_RECORD, useApp } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { HistoryButton } from '../storage/history-button';
import { Button, DataTable, Panel, Spinner, useProblems, type Column, type Problems } from '../ui';

type Draft = Input<'conferences.saveItem'>['item'];
export type ItemCollection = 'agendaItems' | 'programmeItems' | 'rooms' | 'hotelContingents';
type RecordOf<C extends ItemCollection> = Extract<Draft, { collection: C }>['record'];
export type Item<C extends ItemCollection> = Omit<RecordOf<C>, 'id'> & {
  readonly id?: string | undefined;
};

export interface ItemEditorProps<C extends ItemCollection> {
  readonly conferenceId: string;
  readonly collection: C;
  readonly label: string;
  readonly empty: string;
  readonly addLabel: string;
  /** What the panel is called after. */
  readonly nameOf: (row: Item<C>) => string;
  readonly columns: readonly Column<Item<C>>[];
  readonly sort: (a: Item<C>, b: Item<C>) => number;
  readonly fresh: (rows: readonly Item<C>[]) => Item<C>;
  /** A day or a time among them tells `problems` when its text cannot be read. */
  readonly fields: (
    draft: Item<C>,
    change: (patch: Partial<Item<C>>) => void,
    problems: Problems,
  ) => ReactNode;
  readonly isComplete: (draft: Item<C>) => boolean;
}

/** For a field that may stay empty. Spaces stay while somebody types; saving trims them. */
export const emptyToNull = (text: string): string | null => (text === '' ? null : text);

/** What was typed, without spaces around it; a text of spaces alone is none. */
function trimmed<T extends object>(draft: T): T {
  const entries = Object.entries(draft).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? value.trim() || null : value,
  ]);
  // The keys are those of the draft; what must not be empty is asked for by isComplete.
  return Object.fromEntries(entries) as T;
}

interface PanelProps<C extends ItemCollection> extends ItemEditorProps<C> {
  readonly start: Item<C>;
  /** The record is saved, and more was typed meanwhile. */
  readonly onGoOn: (saved: Item<C>) => void;
  readonly onClose: () => void;
}

function ItemPanel<C extends ItemCollection>(props: PanelProps<C>) {
  const { conferenceId, collection, start, onGoOn, onClose } = props;
  const act = useAct();
  const key: FormKey = `item ${conferenceId} ${collection} ${start.id ?? 'new'}`;
  const { values: draft, typed, unread, change, drop, dropSent } = useTyped(key, start);
  const problems = useProblems(unread);
  async function save(): Promise<void> {
    // The collection names the shape of the record; the union of drafts cannot follow the parameter.
    const record = trimmed(draft);
    const item = { collection, record } as unknown as Draft;
    const done = await act('conferences.saveItem', { conferenceId, item });
    if (!done.ok) return;
    const { id } = done.value;
    if (dropSent(id)) onGoOn({ ...record, id });
    else onClose();
  }
  function close(): void {
    drop();
    onClose();
  }
  async function remove(): Promise<void> {
    if (start.id === undefined) return;
    const done = await act('conferences.removeItem', { conferenceId, collection, id: start.id });
    if (done.ok) close();
  }
  return (
    <Panel
      title={start.id === undefined ? props.addLabel : props.nameOf(start)}
      onClose={onClose}
      actions={
        start.id === undefined ? null : (
          <HistoryButton
            document={`conferences/${conferenceId}`}
            {...{ collection }}
            id={start.id}
          />
        )
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {props.fields(draft, change, problems)}
        <p className="form-actions">
          <Button
            type="submit"
            variant="primary"
            isDisabled={!props.isComplete(draft) || problems.any}
          >
            Speichern
          </Button>
          {Object.keys(typed).length === 0 && !problems.any ? null : (
            <Button onPress={close}>Verwerfen</Button>
          )}
          {start.id === undefined ? null : (
            <Button icon={<Trash2 />} onPress={() => void remove()}>
              Entfernen
            </Button>
          )}
        </p>
      </form>
    </Panel>
  );
}

/** One list of a conference: a table, and a panel beside it to add, change and remove. */
export function ItemEditor<C extends ItemCollection>(props: ItemEditorProps<C>) {
  const { conferenceId, collection } = props;
  const { data } = useAnswer('conferences.items', { conferenceId, collection });
  if (!data) return <Spinner label="Wird geladen" />;
  const rows = [...(data.records as unknown as readonly Item<C>[])].sort(props.sort);
  return <ItemList {...props} rows={rows} />;
}

interface ListProps<C extends ItemCollection> extends ItemEditorProps<C> {
  readonly rows: readonly Item<C>[];
}

function ItemList<C extends ItemCollection>(props: ListProps<C>) {
  const { rows } = props;
  const { data: status } = useAnswer('window.status', {});
  // Whoever was led here finds the record open.
  const [open, setOpen] = useState<Item<C> | null>(() => {
    const wanted = useApp.getState().recordId;
    return wanted === NEW_RECORD
      ? props.fresh(rows)
      : (rows.find(({ id }) => id !== undefined && id === wanted) ?? null);
  });
  return (
    <div className="with-panel">
      <div>
        <p className="tab-actions">
          <Button
            icon={<Plus />}
            isDisabled={status?.writable !== true}
            onPress={() => {
              setOpen(props.fresh(rows));
            }}
          >
            {props.addLabel}
          </Button>
        </p>
        <DataTable
          label={props.label}
          rows={rows}
          rowId={(row) => row.id ?? ''}
          activeId={open?.id ?? null}
          onOpen={setOpen}
          empty={props.empty}
          columns={props.columns}
        />
      </div>
      {open ? (
        <ItemPanel
          {...props}
          key={open.id ?? 'new'}
          start={open}
          onGoOn={setOpen}
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
    </div>
  );
}
