import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { momentText } from '../../shared/texts/moment-text';
import { operationTitle } from '../../shared/texts/operation-titles';
import { recordName } from '../../shared/texts/record-names';
import { namesText, touchedText } from '../../shared/texts/step-texts';
import { useAnswer } from '../data/hooks';
import {
  Badge,
  Button,
  compareGerman,
  DataTable,
  EmptyState,
  Notice,
  SearchField,
  SelectField,
  Spinner,
  type Column,
} from '../ui';
import { StepPanel, type Step } from './step-panel';
import { useKept } from './use-kept';
import { useSettled } from './use-settled';

type History = Output<'store.history'>;

/** Steps asked for at once; who looks further back asks for more or looks for something. */
const PORTION = 200;
const MOST = 5_000;
const ALL = 'all';

function recordsOf({ touched }: Step): number {
  return Object.values(touched).reduce(
    (sum, { created, changed, removed }) => sum + created + changed + removed,
    0,
  );
}

function State({ step }: { readonly step: Step }) {
  if (step.next === 'undo') return <Badge tone="ok">als Nächstes: Strg+Z</Badge>;
  if (step.next === 'redo') return <Badge tone="neutral">zurückgenommen: Strg+Y</Badge>;
  if (!step.takenBack) return null;
  const by = step.takenBack.user ? ` von ${step.takenBack.user}` : '';
  return <Badge tone="neutral">{`zurückgenommen${by}`}</Badge>;
}

const columns: readonly Column<Step>[] = [
  { id: 'at', title: 'Wann', width: '170px', cell: (step) => momentText(step.at) },
  {
    id: 'what',
    title: 'Was',
    width: '3fr',
    cell: (step) => (
      <span className={step.takenBack ? 'step-taken' : undefined}>
        {operationTitle(step.operation)}
        {step.names.length === 0 ? null : (
          <span className="muted">{`: ${namesText(step.names, recordsOf(step))}`}</span>
        )}
      </span>
    ),
  },
  {
    id: 'touched',
    title: 'Umfang',
    width: '2fr',
    cell: (step) => touchedText(step.touched),
  },
  { id: 'user', title: 'Wer', width: '1fr', cell: (step) => step.user || 'das Programm' },
  { id: 'state', title: 'Stand', width: '210px', cell: (step) => <State step={step} /> },
];

/** Beside an open step, which says the rest. */
const narrow = columns.filter(({ id }) => id !== 'touched' && id !== 'user');

interface Filter {
  readonly text: string;
  readonly user: string;
  readonly collection: string;
}

const NO_FILTER: Filter = { text: '', user: ALL, collection: ALL };

function isFiltered({ text, user, collection }: Filter): boolean {
  return text.trim() !== '' || user !== ALL || collection !== ALL;
}

interface FilterProps {
  readonly filter: Filter;
  readonly data: History;
  readonly onChange: (patch: Partial<Filter>) => void;
}

function FilterLine({ filter, data, onChange }: FilterProps) {
  const users = data.users.map(({ id, name }) => ({ value: id, label: name || 'unbekannt' }));
  const kinds = data.collections
    .map((collection) => ({ value: collection, label: recordName(collection) }))
    .sort((a, b) => compareGerman(a.label, b.label));
  const shown = data.steps.length.toLocaleString('de-DE');
  const total = data.total.toLocaleString('de-DE');
  return (
    <div className="storage-filter">
      <SearchField
        label="Suchen"
        value={filter.text}
        onChange={(text) => {
          onChange({ text });
        }}
      />
      <SelectField
        label="Wer"
        value={filter.user}
        options={[{ value: ALL, label: 'Alle' }, ...users]}
        onChange={(user) => {
          onChange({ user });
        }}
      />
      <SelectField
        label="Art der Einträge"
        value={filter.collection}
        options={[{ value: ALL, label: 'Alle' }, ...kinds]}
        onChange={(collection) => {
          onChange({ collection });
        }}
      />
      <p role="status" className="storage-count">
        {shown === total ? `${total} Schritte` : `${shown} von ${total} Schritten`}
      </p>
    </div>
  );
}

function Empty({ filter, onReset }: { readonly filter: Filter; readonly onReset: () => void }) {
  if (!isFiltered(filter)) {
    return <EmptyState title="Noch nichts getan">Jeder Schritt steht danach hier.</EmptyState>;
  }
  return (
    <EmptyState title="Keine Treffer" action={<Button onPress={onReset}>Alle zeigen</Button>}>
      Gesucht wird in Tätigkeiten, Personen und den Namen der Einträge, auch früheren.
    </EmptyState>
  );
}

function Unreadable({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const steps = count === 1 ? 'Ein Schritt ist' : `${count.toLocaleString('de-DE')} Schritte sind`;
  return (
    <Notice tone="warn">
      {`${steps} nicht mehr lesbar. Die Daten selbst sind davon nicht betroffen; was genau beschädigt ist, sagt „Ordner prüfen“ im Überblick.`}
    </Notice>
  );
}

/** The filter as the question that is asked. */
function questionOf({ user, collection }: Filter, text: string) {
  return {
    ...(text.trim() === '' ? {} : { text }),
    ...(user === ALL ? {} : { user }),
    ...(collection === ALL ? {} : { collection }),
  };
}

/** The list of all that was done, the latest first. */
export function HistoryTab() {
  const [filter, setFilter] = useState(NO_FILTER);
  const [limit, setLimit] = useState(PORTION);
  const [openSeq, setOpenSeq] = useState<number | null>(null);
  const text = useSettled(filter.text);
  const { data: status } = useAnswer('window.status', {});
  const { data: answer } = useAnswer('store.history', {
    limit,
    ...questionOf(filter, text),
  });
  const data = useKept(answer);
  if (!data) return <Spinner label="Der Verlauf wird gelesen" />;
  const open = data.steps.find(({ seq }) => seq === openSeq) ?? null;
  return (
    <>
      <FilterLine
        filter={filter}
        data={data}
        onChange={(patch) => {
          setFilter({ ...filter, ...patch });
          setLimit(PORTION);
        }}
      />
      <Unreadable count={data.unreadable} />
      <div className="with-panel">
        <div>
          <DataTable
            label="Verlauf"
            columns={open ? narrow : columns}
            rows={data.steps}
            rowId={(step) => String(step.seq)}
            activeId={open ? String(open.seq) : null}
            onOpen={(step) => {
              setOpenSeq(step.seq);
            }}
            empty={
              <Empty
                filter={filter}
                onReset={() => {
                  setFilter(NO_FILTER);
                }}
              />
            }
          />
          {data.more && limit < MOST ? (
            <p className="storage-more">
              <Button
                onPress={() => {
                  setLimit(Math.min(limit * 2, MOST));
                }}
              >
                Ältere Schritte zeigen
              </Button>
            </p>
          ) : null}
        </div>
        {open ? (
          <StepPanel
            key={open.seq}
            step={open}
            isWritable={status?.writable === true}
            onClose={() => {
              setOpenSeq(null);
            }}
          />
        ) : null}
      </div>
    </>
  );
}
