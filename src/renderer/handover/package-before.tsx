import { useApp } from '../app/app-store';
import { useAnswer } from '../data/hooks';
import { Button, Notice } from '../ui';

const times = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** What is better done before a package is made; it never keeps anybody from making one. */
export function BeforePackage() {
  const { data } = useAnswer('handover.state', {});
  const showTab = useApp((state) => state.showTab);
  if (!data) return null;
  const open = data.items.filter(({ state }) => state === 'open').length;
  return (
    <>
      {data.deletionsDue === 0 ? null : (
        <Notice
          tone="warn"
          title="Vorher löschen, was bis zum Ende der Amtszeit zu löschen ist"
          action={
            <Button
              onPress={() => {
                showTab('deletion');
              }}
            >
              Zum Löschen
            </Button>
          }
        >
          {`${times(data.deletionsDue, 'Punkt ist', 'Punkte sind')} fällig. Was gelöscht ist, kommt nicht ins Paket.`}
        </Notice>
      )}
      {open === 0 ? null : (
        <Notice
          tone="neutral"
          title={`In der Checkliste ${open === 1 ? 'ist noch' : 'sind noch'} ${times(open, 'Punkt', 'Punkte')} offen`}
          action={
            <Button
              onPress={() => {
                showTab('checklist');
              }}
            >
              Zur Checkliste
            </Button>
          }
        >
          Das Paket lässt sich trotzdem schreiben und später durch ein neues ersetzen.
        </Notice>
      )}
    </>
  );
}
