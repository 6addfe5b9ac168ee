import { shortDate } from '../../shared/domain/calendar/german-dates';
import { categoryFacts } from '../../shared/domain/handover/categories';
import type { HandoverPackage } from '../../shared/domain/handover/records';
import { useRegister } from '../contacts/records';
import { Badge, DataTable, EmptyState, Section, Spinner, type Column } from '../ui';
import { isCategory } from './package-words';

function holds({ categories }: HandoverPackage): string {
  return categories.map((name) => (isCategory(name) ? categoryFacts[name].title : name)).join(', ');
}

const columns: readonly Column<HandoverPackage>[] = [
  {
    id: 'on',
    title: 'Tag',
    width: '100px',
    cell: ({ on }) => shortDate(on),
    sortValue: ({ on }) => on,
  },
  {
    id: 'direction',
    title: 'Richtung',
    width: '130px',
    cell: ({ direction }) => (
      <Badge tone={direction === 'sent' ? 'neutral' : 'ok'}>
        {direction === 'sent' ? 'abgegeben' : 'empfangen'}
      </Badge>
    ),
    sortValue: ({ direction }) => direction,
  },
  {
    id: 'from',
    title: 'Aus',
    width: '130px',
    cell: ({ fromLand, fromTerm }) => [`${fromTerm}.`, fromLand].filter(Boolean).join(' '),
    sortValue: ({ fromTerm }) => fromTerm,
  },
  { id: 'file', title: 'Datei', width: '2fr', cell: ({ fileName }) => fileName },
  { id: 'holds', title: 'Inhalt', width: '2fr', cell: holds },
  {
    id: 'sha256',
    title: 'Prüfsumme',
    width: '136px',
    cell: ({ sha256 }) => <code>{`${sha256.slice(0, 4)} … ${sha256.slice(-4)}`}</code>,
  },
];

/** Packages that this office has sent and received. */
export function PackageList() {
  const packages = useRegister('handoverPackages');
  return (
    <Section title="Abgegeben und empfangen">
      {packages === null ? (
        <Spinner label="Wird geladen" />
      ) : (
        <DataTable
          label="Abgegebene und empfangene Übergabepakete"
          columns={columns}
          rows={packages}
          rowId={({ id }) => id}
          empty={
            <EmptyState title="Noch kein Übergabepaket">
              Hier steht mit Tag und Prüfsumme, was abgegeben und was empfangen wurde.
            </EmptyState>
          }
        />
      )}
    </Section>
  );
}
