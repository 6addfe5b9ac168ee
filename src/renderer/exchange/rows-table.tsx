import { useState } from 'react';
import { exchangeColumns } from '../../shared/domain/exchange/fields';
import { Badge, Button, DataTable, KeyValue, Notice, Panel, SelectField, type Column } from '../ui';
import type { LookRow, RowState } from './list-store';
import { rowSummary, stateTones, stateWords } from './row-words';
import type { List } from './use-list';

const columns: readonly Column<LookRow>[] = [
  {
    id: 'number',
    title: 'Zeile',
    width: '80px',
    cell: (row) => row.number,
    sortValue: (row) => row.number,
  },
  {
    id: 'state',
    title: 'Stand',
    width: '130px',
    cell: (row) => <Badge tone={stateTones[row.state]}>{stateWords[row.state]}</Badge>,
    sortValue: (row) => stateWords[row.state],
  },
  {
    id: 'name',
    title: 'Name',
    width: '190px',
    cell: (row) => row.name,
    sortValue: (row) => row.name,
  },
  { id: 'what', title: 'Was geschieht', cell: rowSummary },
];

function RowPanel({ row, onClose }: { readonly row: LookRow; readonly onClose: () => void }) {
  const stops = row.findings.filter(({ level }) => level === 'stop');
  const hints = row.findings.filter(({ level }) => level === 'hint');
  const changes = row.changes.map(({ field, before, after }) => ({
    label: exchangeColumns[field].title,
    value:
      row.state === 'new' ? (
        after
      ) : (
        <>
          <del>{before === '' ? 'leer' : before}</del> <ins>{after === '' ? 'leer' : after}</ins>
        </>
      ),
  }));
  return (
    <Panel title={`Zeile ${row.number}: ${row.name || 'ohne Namen'}`} onClose={onClose}>
      {stops.map((finding) => (
        <Notice
          key={`${finding.code} ${finding.cell ?? ''}`}
          tone="error"
          title={finding.cell ? `Zelle ${finding.cell}` : 'Ganze Zeile'}
        >
          {finding.message}
        </Notice>
      ))}
      {hints.map((finding) => (
        <Notice key={`${finding.code} ${finding.cell ?? ''}`} tone="neutral">
          {finding.message}
        </Notice>
      ))}
      {changes.length > 0 ? <KeyValue items={changes} /> : null}
      {changes.length + row.findings.length === 0 ? (
        <p className="muted">Diese Zeile sagt, was im Register steht.</p>
      ) : null}
    </Panel>
  );
}

type Shown = RowState | 'worth';

const shownOptions: readonly { value: Shown; label: string }[] = [
  { value: 'worth', label: 'neu, geändert und falsch' },
  { value: 'new', label: 'nur neue' },
  { value: 'changed', label: 'nur geänderte' },
  { value: 'wrong', label: 'nur falsche' },
  { value: 'unchanged', label: 'nur unveränderte' },
];

/** Every row of the list with what becomes of it; details stand beside. */
export function RowsTable({ list }: { readonly list: List }) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const { look } = list;
  if (!look) return null;
  const active = look.rows.find((row) => String(row.number) === activeId);
  const rest = look.listed - look.rows.length;
  return (
    <div className="with-panel">
      <div>
        <div className="tab-actions">
          <SelectField<Shown>
            label="Zeilen"
            value={list.shown ?? 'worth'}
            options={shownOptions}
            onChange={(shown) => {
              setActiveId(null);
              void list.show(shown === 'worth' ? null : shown);
            }}
          />
        </div>
        <DataTable
          label="Zeilen der Liste"
          rows={look.rows}
          rowId={(row) => String(row.number)}
          columns={columns}
          activeId={activeId}
          onOpen={(row) => {
            setActiveId(String(row.number));
          }}
          empty="Keine Zeile dieser Art."
        />
        {rest > 0 ? (
          <p className="form-actions">
            <Button onPress={() => void list.more()}>{`Weitere Zeilen zeigen (${rest})`}</Button>
          </p>
        ) : null}
      </div>
      {active ? (
        <RowPanel
          row={active}
          onClose={() => {
            setActiveId(null);
          }}
        />
      ) : null}
    </div>
  );
}
