import { DataTable, Spinner } from '../ui';
import { useRegister } from './records';

/** The sixteen Länder with what their offices are called. */
export function LaenderTab() {
  const laender = useRegister('laender');
  if (!laender) return <Spinner label="Wird geladen" />;
  const rows = [...laender].sort((a, b) => a.order - b.order);
  return (
    <DataTable
      label="Länder"
      rows={rows}
      rowId={(row) => row.id}
      empty="Keine Länder."
      columns={[
        { id: 'code', title: 'Kürzel', width: '90px', cell: (row) => row.id },
        {
          id: 'name',
          title: 'Land',
          cell: (row) => row.officialName,
          sortValue: (row) => row.name,
        },
        {
          id: 'capital',
          title: 'Sitz',
          width: '150px',
          cell: (row) => row.capital,
          sortValue: (row) => row.capital,
        },
        {
          id: 'member',
          title: 'Mitglied',
          width: '220px',
          cell: (row) => `${row.memberTitle.w}, ${row.memberTitle.m}`,
        },
        {
          id: 'parliament',
          title: 'Parlament',
          cell: (row) => `${row.parliament.name} (${row.parliament.suffix})`,
        },
      ]}
    />
  );
}
