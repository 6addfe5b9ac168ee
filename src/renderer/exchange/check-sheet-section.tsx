import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import type { LandCode } from '../../shared/domain/register/land-codes';
import { useRegister } from '../contacts/records';
import { useAct } from '../data/hooks';
import { Button, Section, SelectField } from '../ui';
import { WrittenNotice } from './written-notice';

/** A paper on which a Land checks what we hold of its people; filled in, it is read in like a list. */
export function CheckSheetSection() {
  const act = useAct();
  const laender = useRegister('laender');
  const [land, setLand] = useState<LandCode | null>(null);
  const [written, setWritten] = useState<{ path: string; persons: number } | null>(null);
  const [isPending, setPending] = useState(false);

  async function write(code: LandCode): Promise<void> {
    const target = await act('window.chooseFolder', { purpose: 'output' });
    if (!target.ok || target.value.folder === null) return;
    setPending(true);
    const done = await act('contacts.checkSheet', { land: code, folder: target.value.folder });
    setPending(false);
    if (done.ok) setWritten(done.value);
  }
  const options = [...(laender ?? [])]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section title="Kontrollblatt für ein Land">
      <p className="muted">
        Ein Word-Dokument mit allem, was wir über die Personen eines Landes wissen, und einer Spalte
        für Berichtigungen. Ausgefüllt wird es eingelesen wie eine Liste.
      </p>
      <div className="tab-actions">
        <SelectField label="Land" value={land} options={options} onChange={setLand} />
        <Button
          icon={<FileOutput />}
          isDisabled={land === null}
          isPending={isPending}
          onPress={() => {
            if (land !== null) void write(land);
          }}
        >
          Kontrollblatt erstellen
        </Button>
      </div>
      {written ? (
        <WrittenNotice
          path={written.path}
          title={
            written.persons === 1
              ? 'Kontrollblatt mit 1 Person erstellt'
              : `Kontrollblatt mit ${written.persons} Personen erstellt`
          }
        />
      ) : null}
    </Section>
  );
}
