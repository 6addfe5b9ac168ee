import { columnLetter } from '../../shared/domain/exchange/cells';
import {
  exchangeColumns,
  exchangeFields,
  type ExchangeField,
} from '../../shared/domain/exchange/fields';
import { SelectField } from '../ui';
import type { Look } from './list-store';
import type { List } from './use-list';

type Choice = ExchangeField | 'none';

const choices: readonly { value: Choice; label: string }[] = [
  { value: 'none', label: 'nicht einlesen' },
  ...exchangeFields.map((field) => ({ value: field, label: exchangeColumns[field].title })),
];

function Column({
  list,
  look,
  column,
}: {
  readonly list: List;
  readonly look: Look;
  readonly column: number;
}) {
  const { heading = '', field = null } = look.columns[column] ?? {};
  return (
    <SelectField<Choice>
      label={`Spalte ${columnLetter(column)}: ${heading === '' ? 'ohne Überschrift' : heading}`}
      value={field ?? 'none'}
      options={choices}
      onChange={(choice) => {
        const mapping = look.columns.map((item, at) =>
          at === column ? (choice === 'none' ? null : choice) : item.field,
        );
        void list.change({ mapping });
      }}
    />
  );
}

/** Which column holds what: proposed by the headings, the office decides. */
export function ColumnMapping({ list, look }: { readonly list: List; readonly look: Look }) {
  const read = look.columns.filter(({ field }) => field !== null).length;
  return (
    <details className="exchange-columns" open={look.problems.length > 0 ? true : undefined}>
      <summary>{`Spalten: ${read} von ${look.columns.length} werden eingelesen`}</summary>
      <div className="exchange-grid">
        {look.columns.map(({ heading }, column) => (
          <Column key={`${column} ${heading}`} list={list} look={look} column={column} />
        ))}
      </div>
    </details>
  );
}
