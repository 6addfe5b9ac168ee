import { shortDate } from '../../shared/domain/calendar/german-dates';
import { retentionTitles } from '../../shared/domain/retention/titles';
import type { Deletion } from '../../shared/domain/retention/records';
import { useRegister } from '../contacts/records';
import { DataTable, EmptyState, Section, Spinner, type Column } from '../ui';
import { amountText } from './deletion-words';

const columns: readonly Column<Deletion>[] = [
  {
    id: 'on',
    title: 'Tag',
    width: '110px',
    cell: ({ on }) => shortDate(on),
    sortValue: ({ on }) => on,
  },
  { id: 'subject', title: 'Was', cell: ({ subject }) => retentionTitles[subject] },
  { id: 'about', title: 'Wovon', cell: ({ about }) => about },
  { id: 'amount', title: 'Umfang', width: '180px', cell: amountText },
];

/** That something was deleted, without a name. */
export function DeletionProofs() {
  const deletions = useRegister('deletions');
  return (
    <Section title="Nachweise">
      {deletions === null ? (
        <Spinner label="Wird geladen" />
      ) : (
        <DataTable
          label="Nachweise über Löschungen"
          columns={columns}
          rows={deletions}
          rowId={({ id }) => id}
          empty={
            <EmptyState title="Noch nichts gelöscht">
              Nach jeder Löschung steht hier, wann wie viel gelöscht wurde, ohne Namen.
            </EmptyState>
          }
        />
      )}
    </Section>
  );
}
