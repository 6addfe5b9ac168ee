import type { Output } from '../../shared/ipc/contract';

type Field = Output<'store.step'>['records'][number]['fields'][number];

interface FieldListProps {
  readonly fields: readonly Field[];
  /** A new record has no values before, a deleted one none after. */
  readonly what: 'created' | 'changed' | 'removed';
  readonly label: string;
}

function Value({ text }: { readonly text: string | null }) {
  return text === null ? <span className="muted">leer</span> : text;
}

/** Values before and after, one field a line. */
export function FieldList({ fields, what, label }: FieldListProps) {
  if (fields.length === 0) return null;
  const hasBefore = what !== 'created';
  const hasAfter = what !== 'removed';
  return (
    <table className="field-list" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Feld</th>
          {hasBefore ? <th scope="col">vorher</th> : null}
          {hasAfter ? <th scope="col">{hasBefore ? 'nachher' : 'Wert'}</th> : null}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.path}>
            <th scope="row">{field.name}</th>
            {hasBefore ? (
              <td>
                <Value text={field.before} />
              </td>
            ) : null}
            {hasAfter ? (
              <td>
                <Value text={field.after} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
