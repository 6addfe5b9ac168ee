import { ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { errorText } from '../../shared/texts/error-texts';
import { momentText } from '../../shared/texts/moment-text';
import { operationTitle } from '../../shared/texts/operation-titles';
import { countText } from '../../shared/texts/record-counts';
import { recordName } from '../../shared/texts/record-names';
import { useAnswer, useData } from '../data/hooks';
import {
  Button,
  DataTable,
  EmptyState,
  KeyValue,
  Notice,
  Panel,
  SearchField,
  Spinner,
  toast,
  type Column,
} from '../ui';
import { useKept } from './use-kept';
import { useSettled } from './use-settled';

type Item = Output<'store.trash'>['items'][number];

const MOST = 1_000;

function keyOf({ document, collection, id }: Item): string {
  return `${document}/${collection}/${id}`;
}

function belongingText({ belonging }: Item): string {
  return Object.entries(belonging)
    .map(([collection, count]) => countText(collection, count))
    .join(', ');
}

const columns: readonly Column<Item>[] = [
  { id: 'name', title: 'Name', width: '3fr', cell: (item) => item.name, sortValue: (i) => i.name },
  {
    id: 'kind',
    title: 'Art',
    width: '2fr',
    cell: ({ collection }) => recordName(collection),
    sortValue: ({ collection }) => recordName(collection),
  },
  {
    id: 'at',
    title: 'Gelöscht',
    width: '170px',
    cell: ({ at }) => momentText(at),
    sortValue: ({ at }) => at,
  },
  { id: 'user', title: 'Wer', width: '1fr', cell: ({ user }) => user, sortValue: (i) => i.user },
];

/** Beside an open entry, which says the rest. */
const narrow = columns.filter(({ id }) => id !== 'user');

interface PanelProps {
  readonly item: Item;
  readonly isWritable: boolean;
  readonly onClose: () => void;
}

function ItemPanel({ item, isWritable, onClose }: PanelProps) {
  const { api } = useData();
  const [failure, setFailure] = useState<string | null>(null);
  const { document, collection, id } = item;
  const belonging = belongingText(item);
  async function recover(): Promise<void> {
    const done = await api.call('store.recover', { document, collection, id });
    setFailure(done.ok ? null : errorText(done.error));
    if (!done.ok) return;
    toast(`${item.name} zurückgeholt`, 'ok');
    onClose();
  }
  return (
    <Panel title={item.name} onClose={onClose}>
      <KeyValue
        items={[
          { label: 'Art', value: recordName(collection) },
          ...(item.place === null ? [] : [{ label: 'Konferenz', value: item.place }]),
          { label: 'Gelöscht', value: momentText(item.at) },
          { label: 'Wer', value: item.user },
          { label: 'Womit', value: operationTitle(item.operation) },
          ...(belonging === '' ? [] : [{ label: 'Kommt mit', value: belonging }]),
        ]}
      />
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      <p className="form-actions">
        <Button
          variant="primary"
          icon={<ArchiveRestore aria-hidden />}
          isDisabled={!isWritable}
          onPress={() => void recover()}
        >
          Zurückholen
        </Button>
      </p>
    </Panel>
  );
}

interface EmptyProps {
  readonly isEmpty: boolean;
  readonly onReset: () => void;
}

function Empty({ isEmpty, onReset }: EmptyProps) {
  if (isEmpty) {
    return (
      <EmptyState title="Der Papierkorb ist leer">
        Was Sie löschen, liegt danach hier und lässt sich zurückholen.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Keine Treffer" action={<Button onPress={onReset}>Alle zeigen</Button>}>
      Gesucht wird in den Namen, auch früheren, und in der Art.
    </EmptyState>
  );
}

/** What was deleted and is not there now. */
export function TrashTab() {
  const [query, setQuery] = useState('');
  const [openKey, setOpenKey] = useState<string | null>(null);
  const text = useSettled(query);
  const { data: status } = useAnswer('window.status', {});
  const { data: answer } = useAnswer('store.trash', {
    limit: MOST,
    ...(text.trim() === '' ? {} : { text }),
  });
  const data = useKept(answer);
  if (!data) return <Spinner label="Der Papierkorb wird gelesen" />;
  const { items, total } = data;
  const open = items.find((item) => keyOf(item) === openKey) ?? null;
  return (
    <>
      {total === 0 ? null : (
        <div className="storage-filter">
          <SearchField label="Suchen" value={query} onChange={setQuery} />
          <p role="status" className="storage-count">
            {items.length === total
              ? `${total} gelöscht`
              : `${items.length} von ${total.toLocaleString('de-DE')}`}
          </p>
        </div>
      )}
      <div className="with-panel">
        <div>
          <DataTable
            label="Papierkorb"
            columns={open ? narrow : columns}
            rows={items}
            rowId={keyOf}
            activeId={open ? keyOf(open) : null}
            onOpen={(item) => {
              setOpenKey(keyOf(item));
            }}
            empty={
              <Empty
                isEmpty={total === 0}
                onReset={() => {
                  setQuery('');
                }}
              />
            }
          />
        </div>
        {open ? (
          <ItemPanel
            key={keyOf(open)}
            item={open}
            isWritable={status?.writable === true}
            onClose={() => {
              setOpenKey(null);
            }}
          />
        ) : null}
      </div>
    </>
  );
}
