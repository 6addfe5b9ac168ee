import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ChairTerm } from '../../shared/domain/chair/records';
import type { FormKey } from '../../shared/domain/forms/form-place';
import type { Input } from '../../shared/ipc/contract';
import type { Result } from '../../shared/result';
import { NEW_RECORD, useApp } from '../app/app-store';
import { useAct } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { HistoryButton } from '../storage/history-button';
import {
  Button,
  DataTable,
  EmptyState,
  Notice,
  Panel,
  toast,
  useProblems,
  type Column,
  type Problems,
} from '../ui';
import '../contacts/contacts.css';

export interface TermProps {
  readonly term: ChairTerm;
  readonly today: string;
  readonly isWritable: boolean;
}

type Draft = Input<'register.save'>;
export type TermCollection =
  | 'chairHolders'
  | 'chairTerms'
  | 'handoverItems'
  | 'letterheads'
  | 'orders'
  | 'personalSalutations'
  | 'secretariats'
  | 'signatories';
type RecordOf<C extends TermCollection> = Extract<Draft, { collection: C }>['record'];
export type TermRecord<C extends TermCollection> = Omit<RecordOf<C>, 'id'> & {
  readonly id?: string | undefined;
};

export interface TermRecordsProps<C extends TermCollection> {
  readonly collection: C;
  readonly isWritable: boolean;
  readonly label: string;
  readonly intro: ReactNode;
  readonly empty: { readonly title: string; readonly words: string };
  readonly addLabel: string;
  readonly rows: readonly TermRecord<C>[];
  readonly columns: readonly Column<TermRecord<C>>[];
  readonly fresh: () => TermRecord<C>;
  /** What the panel is called after. */
  readonly nameOf: (row: TermRecord<C>) => string;
  readonly fields: (
    draft: TermRecord<C>,
    change: (patch: Partial<TermRecord<C>>) => void,
    problems: Problems,
  ) => ReactNode;
  /** Says what keeps a draft from being saved, and what to do. */
  readonly missing: (draft: TermRecord<C>) => string | null;
  /** What is typed as it is saved; texts trimmed when left out. */
  readonly ready?: (draft: TermRecord<C>) => TermRecord<C>;
  /** Saves a record; by the operation of all registers when left out. */
  readonly save?: (record: TermRecord<C>) => Promise<Result<{ id: string }>>;
  /** Records that others build upon are not removed by a button. */
  readonly isLasting?: boolean;
  /** Ids of columns that make room while a record is open beside the table, where its panel says them. */
  readonly roomFor?: readonly string[];
  /** Shown below the table for the record that is open, as it is typed. */
  readonly beside?: (draft: TermRecord<C>) => ReactNode;
}

/** Spaces stay while somebody types; saving trims them. A text of spaces alone is none. */
function trimmed<T extends object>(draft: T): T {
  const entries = Object.entries(draft).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? value.trim() || null : value,
  ]);
  // The keys are those of the draft; what must not be empty is asked for by `missing`.
  return Object.fromEntries(entries) as T;
}

type OfRecord =
  | 'addLabel'
  | 'collection'
  | 'fields'
  | 'isLasting'
  | 'isWritable'
  | 'missing'
  | 'nameOf'
  | 'ready'
  | 'save';

export interface PanelProps<C extends TermCollection> extends Pick<TermRecordsProps<C>, OfRecord> {
  readonly start: TermRecord<C>;
  /** The record is saved, and more was typed meanwhile. */
  readonly onGoOn: (saved: TermRecord<C>) => void;
  readonly onClose: () => void;
  /** Told of what is typed. */
  readonly onTyped: (values: TermRecord<C>) => void;
}

function keyOf(collection: TermCollection, start: { id?: string | undefined }): FormKey {
  const { id = 'new', termId } = start as { id?: string; termId?: string };
  return `${collection} ${[termId, id].filter(Boolean).join(' ')}`;
}

/** One record beside its table: to add, change, remove. */
export function RecordPanel<C extends TermCollection>(props: PanelProps<C>) {
  const { collection, start, isWritable, onGoOn, onClose, onTyped } = props;
  const act = useAct();
  const key = keyOf(collection, start);
  const { values, typed, unread, change, drop, dropSent } = useTyped<TermRecord<C>>(key, start);
  const problems = useProblems(unread);
  const isNew = start.id === undefined;
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const sentence = props.missing(values);
  const text = JSON.stringify(values);
  useEffect(() => {
    onTyped(JSON.parse(text) as TermRecord<C>);
  }, [text, onTyped]);
  useEffect(() => {
    // A new record begins in its first empty field.
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    if (isNew) fields.find(({ value }) => value === '')?.focus();
  }, [isNew]);
  function close(): void {
    drop();
    onClose();
  }
  async function save(): Promise<void> {
    if (problems.any || sentence !== null) {
      setRefused(true);
      return;
    }
    const record = (props.ready ?? trimmed)(values);
    // The collection names the shape of the record; the union of drafts cannot follow the parameter.
    const draft = { collection, record } as unknown as Draft;
    const done = await (props.save?.(record) ?? act('register.save', draft));
    if (!done.ok) return;
    toast('Gespeichert', 'ok');
    const { id } = done.value;
    if (dropSent(id)) onGoOn({ ...record, id });
    else onClose();
  }
  async function remove(): Promise<void> {
    if (start.id === undefined) return;
    const done = await act('register.remove', { collection, id: start.id });
    if (!done.ok) return;
    toast('Entfernt. Rückgängig mit Strg+Z.', 'ok');
    close();
  }
  return (
    <Panel
      title={isNew ? props.addLabel : props.nameOf(start)}
      onClose={onClose}
      actions={
        start.id === undefined ? null : <HistoryButton collection={collection} id={start.id} />
      }
    >
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWritable) void save();
        }}
      >
        {props.fields(values, change, problems)}
        <div className="form-actions">
          {refused && sentence !== null ? <Notice tone="error">{sentence}</Notice> : null}
          <Button type="submit" variant="primary" isDisabled={!isWritable}>
            Speichern
          </Button>
          {Object.keys(typed).length === 0 && !problems.any ? null : (
            <Button onPress={close}>Verwerfen</Button>
          )}
          {isNew || props.isLasting === true ? null : (
            <Button icon={<Trash2 />} isDisabled={!isWritable} onPress={() => void remove()}>
              Entfernen
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}

/** A table of what belongs to a term of the chair, with a panel to add, change and remove. */
export function TermRecords<C extends TermCollection>(props: TermRecordsProps<C>) {
  const { rows, isWritable } = props;
  // Whoever was led here finds the record open.
  const [open, setOpen] = useState<TermRecord<C> | null>(() => {
    const wanted = useApp.getState().recordId;
    return wanted === NEW_RECORD
      ? props.fresh()
      : (rows.find(({ id }) => id !== undefined && id === wanted) ?? null);
  });
  const [shown, setShown] = useState<TermRecord<C> | null>(null);
  return (
    <>
      {props.intro}
      <div className="with-panel">
        <div>
          <p className="tab-actions">
            <Button
              icon={<Plus />}
              isDisabled={!isWritable}
              onPress={() => {
                setOpen(props.fresh());
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
            empty={<EmptyState title={props.empty.title}>{props.empty.words}</EmptyState>}
            columns={props.columns.filter(({ id }) => !open || !props.roomFor?.includes(id))}
          />
          {open && shown && props.beside ? props.beside(shown) : null}
        </div>
        {open ? (
          <RecordPanel
            {...props}
            key={open.id ?? 'new'}
            start={open}
            onTyped={setShown}
            onGoOn={setOpen}
            onClose={() => {
              setOpen(null);
            }}
          />
        ) : null}
      </div>
    </>
  );
}
