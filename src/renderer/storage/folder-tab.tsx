import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { momentText } from '../../shared/texts/moment-text';
import { useAct, useAnswer } from '../data/hooks';
import { Button, KeyValue, Section, Spinner } from '../ui';
import { CheckedFolder } from './checked-folder';

type Status = Output<'window.status'>;

function writerText({ holder, writable }: Status): string {
  if (holder) return `${holder.user} an ${holder.pc}, seit ${momentText(holder.since)}`;
  return writable ? 'Sie, an diesem PC' : 'niemand von diesem PC aus; der Ordner ist nur zu lesen';
}

/** Where the folder lies and who writes; what is in it is counted when somebody asks. */
export function FolderTab() {
  const act = useAct();
  const { data: status } = useAnswer('window.status', {});
  const [checked, setChecked] = useState<Output<'store.check'> | null>(null);
  const [isRunning, setRunning] = useState(false);
  if (!status) return <Spinner label="Wird geladen" />;

  async function check(): Promise<void> {
    setRunning(true);
    const result = await act('store.check', {});
    setRunning(false);
    if (result.ok) setChecked(result.value);
  }

  return (
    <>
      <Section
        title="Dieser Datenordner"
        actions={
          <Button
            icon={<ShieldCheck aria-hidden />}
            isPending={isRunning}
            onPress={() => void check()}
          >
            Ordner prüfen
          </Button>
        }
      >
        <KeyValue
          items={[
            { label: 'Ort', value: <span className="storage-path">{status.folder}</span> },
            { label: 'Es schreibt', value: writerText(status) },
            {
              label: 'Art',
              value: status.training
                ? 'Übungsordner; seine Schreiben sind nicht zum Versand bestimmt'
                : 'Arbeitsordner',
            },
          ]}
        />
        {checked ? null : (
          <p className="muted">
            Die Prüfung liest alle Änderungen noch einmal von der Platte, zählt die Einträge und
            verändert nichts.
          </p>
        )}
      </Section>
      {checked ? <CheckedFolder checked={checked} /> : null}
    </>
  );
}
