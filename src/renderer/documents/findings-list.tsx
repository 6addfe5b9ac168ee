import type { Finding } from '../../shared/ipc/contract-parts';
import { useApp, type Room, type Target } from '../app/app-store';
import { Button, Notice } from '../ui';

interface Place {
  readonly room: Room;
  readonly target: Target;
  readonly label: string;
}

const inRegister = (collection: string, id: string): Place => ({
  room: 'contacts',
  target: collection === 'persons' ? { personId: id } : { tab: collection, recordId: id },
  label: 'Zum Kontakt',
});

/** What of the register has a tab of its own elsewhere. */
const elsewhere: Readonly<Record<string, Place>> = {
  letterheads: { room: 'chair', target: { tab: 'letterheads' }, label: 'Zum Briefkopf' },
  templates: { room: 'documents', target: { tab: 'templates' }, label: 'Zur Vorlage' },
};

/** What of a conference stands in a part of its own; everything else is among its facts. */
const parts: Readonly<Record<string, Omit<Place, 'target'> & { readonly tab: string }>> = {
  participants: { room: 'conferences', tab: 'participants', label: 'Zur Person' },
  pressReleases: { room: 'documents', tab: 'press', label: 'Zur Pressemitteilung' },
  agendaItems: { room: 'conferences', tab: 'agenda', label: 'Zur Tagesordnung' },
  programmeItems: { room: 'conferences', tab: 'programme', label: 'Zum Programm' },
  deadlines: { room: 'conferences', tab: 'deadlines', label: 'Zur Frist' },
};

/** Where in the window a record is mended; null = nowhere in particular. */
export function placeOfRecord(record: string | null): Place | null {
  const keys = (record ?? '').split('/');
  const [document, first = '', second = '', third = ''] = keys;
  if (document === 'register') return elsewhere[first] ?? inRegister(first, second);
  if (document !== 'conferences') return null;
  const part = parts[second];
  const at = { conferenceId: first };
  if (!part)
    return { room: 'conferences', target: { ...at, tab: 'facts' }, label: 'Zur Konferenz' };
  const { room, tab, label } = part;
  return { room, target: { ...at, tab, recordId: third }, label };
}

function Jump({ record, subject }: { readonly record: string | null; readonly subject: string }) {
  const go = useApp((state) => state.go);
  const place = placeOfRecord(record);
  if (!place) return null;
  return (
    <Button
      variant="quiet"
      aria-label={`${place.label}: ${subject}`}
      onPress={() => {
        go(place.room, place.target);
      }}
    >
      {place.label}
    </Button>
  );
}

/** What every paper lacks is said once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ message, record }: Finding): string => `${record ?? ''} ${message}`;
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}

/** Shown at once; more would be a page that nobody reads to its end. */
const PORTION = 30;

function List({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="finding-list">
      {findings.slice(0, PORTION).map((finding, index) => (
        <li key={`${index}-${finding.code}`}>
          {finding.message} <Jump record={finding.record} subject={finding.message} />
        </li>
      ))}
      {findings.length > PORTION ? <li>und {findings.length - PORTION} weitere</li> : null}
    </ul>
  );
}

function gaps(count: number, one: string, several: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${several}`;
}

/** "Prüfung vor dem Erstellen": what cannot be made, what falls, what is worth knowing, each with its way. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const all = distinct(findings);
  const of = (level: Finding['level']): readonly Finding[] =>
    all.filter((finding) => finding.level === level);
  const [stops, warnings, hints] = [of('stop'), of('warning'), of('hint')];
  if (all.length === 0) return <Notice tone="ok">Die Prüfung hat nichts beanstandet.</Notice>;
  return (
    <div className="stack">
      {stops.length > 0 ? (
        <Notice
          tone="error"
          title={`${gaps(stops.length, 'Lücke', 'Lücken')}: Diese Dokumente entstehen nicht`}
        >
          <List findings={stops} />
        </Notice>
      ) : null}
      {warnings.length > 0 ? (
        <Notice
          tone="warn"
          title={`${gaps(warnings.length, 'Angabe fällt', 'Angaben fallen')} auf`}
        >
          <List findings={warnings} />
        </Notice>
      ) : null}
      {hints.length > 0 ? (
        <Notice tone="neutral" title="Hinweise">
          <List findings={hints} />
        </Notice>
      ) : null}
    </div>
  );
}
