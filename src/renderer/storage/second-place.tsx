import { FolderCheck, FolderInput } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useAct } from '../data/hooks';
import { Button, KeyValue, Section, toast } from '../ui';

export interface SecondPlaceProps {
  readonly second: Output<'store.backups'>['second'];
  readonly isWritable: boolean;
}

/** Where each backup is copied to, on another disk. */
export function SecondPlace({ second, isWritable }: SecondPlaceProps) {
  const act = useAct();
  const [pending, setPending] = useState<'choose' | 'try' | null>(null);

  async function choose(): Promise<void> {
    const chosen = await act('window.chooseFolder', { purpose: 'backup' });
    if (!chosen.ok || chosen.value.folder === null) return;
    setPending('choose');
    const set = await act('store.setBackupPlace', { folder: chosen.value.folder });
    setPending(null);
    if (set.ok) toast('Zweiter Ort geprüft und eingerichtet', 'ok');
  }
  async function tryIt(folder: string): Promise<void> {
    setPending('try');
    const tried = await act('store.tryBackupPlace', { folder });
    setPending(null);
    if (tried.ok) toast('Der zweite Ort ist erreichbar und beschreibbar', 'ok');
  }
  return (
    <Section title="Zweiter Ort">
      {second === null ? (
        <p className="muted">
          Auf Wunsch wird jede Sicherung zusätzlich an einen zweiten Ort kopiert, etwa auf ein
          anderes Laufwerk, eine Netzwerkfreigabe oder einen USB-Stick. Ist er nicht erreichbar,
          sagt das Programm es und versucht es beim nächsten Mal wieder.
        </p>
      ) : (
        <KeyValue
          items={[
            { label: 'Ort', value: <span className="storage-path">{second.folder}</span> },
            { label: 'Zustand', value: second.problem ?? 'erreichbar' },
          ]}
        />
      )}
      <p className="form-actions">
        <Button
          icon={<FolderInput aria-hidden />}
          isDisabled={!isWritable}
          isPending={pending === 'choose'}
          onPress={() => void choose()}
        >
          {second === null ? 'Zweiten Ort wählen' : 'Anderen Ort wählen'}
        </Button>
        {second === null ? null : (
          <>
            <Button
              icon={<FolderCheck aria-hidden />}
              isPending={pending === 'try'}
              onPress={() => void tryIt(second.folder)}
            >
              Ort prüfen
            </Button>
            <Button
              variant="quiet"
              isDisabled={!isWritable}
              onPress={() => void act('store.setBackupPlace', { folder: null })}
            >
              Nicht mehr kopieren
            </Button>
          </>
        )}
      </p>
    </Section>
  );
}
