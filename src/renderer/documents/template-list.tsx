import type { Output } from '../../shared/ipc/contract';
import { Badge, DataTable, type Column } from '../ui';

export type KindOfTemplate = Output<'templates.list'>['kinds'][number];
export type Version = KindOfTemplate['versions'][number];

export function versionInUse({ versions }: KindOfTemplate): Version | null {
  return versions.find(({ active }) => active) ?? null;
}

/** What papers of a kind look like, in words. */
export function layoutWords(kind: KindOfTemplate): string {
  const version = versionInUse(kind);
  return version ? `${version.name}, Fassung ${version.version}` : 'Eingebautes Layout';
}

function Layout({ kind }: { readonly kind: KindOfTemplate }) {
  const version = versionInUse(kind);
  if (!version) return <span className="muted">eingebaut</span>;
  const tone = kind.problem === null ? 'ok' : 'error';
  return <Badge tone={tone}>{`eigene, Fassung ${version.version}`}</Badge>;
}

const COLUMNS: readonly Column<KindOfTemplate>[] = [
  { id: 'title', title: 'Dokument', cell: ({ title }) => title, sortValue: ({ title }) => title },
  {
    id: 'layout',
    title: 'Layout',
    width: '168px',
    cell: (kind) => <Layout kind={kind} />,
    sortValue: (kind) => layoutWords(kind),
  },
];

interface ListProps {
  readonly kinds: readonly KindOfTemplate[];
  readonly activeKind: string;
  readonly onOpen: (kind: string) => void;
}

/** All kinds of documents with the layout that each has now. */
export function TemplateList({ kinds, activeKind, onOpen }: ListProps) {
  return (
    <DataTable
      label="Dokumente und ihr Layout"
      rows={kinds}
      columns={COLUMNS}
      rowId={({ kind }) => kind}
      activeId={activeKind}
      onOpen={({ kind }) => {
        onOpen(kind);
      }}
      empty="Kein Dokument heißt so."
    />
  );
}
