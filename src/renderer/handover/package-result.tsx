import { FolderOpen } from 'lucide-react';
import type { Output } from '../../shared/ipc/contract';
import { useAct } from '../data/hooks';
import { sizeText } from '../storage/backup-words';
import { Button, KeyValue, Notice, Section } from '../ui';
import { countedKinds, spokenChecksum } from './package-words';

export type Exported = Output<'handover.export'>;

/** A package that lies there and was read back; what is told to the next office. */
export function PackageResult({
  made,
  onAgain,
}: {
  readonly made: Exported;
  readonly onAgain: () => void;
}) {
  const act = useAct();
  const kinds = countedKinds(made.counts);
  return (
    <Section
      title="Das Übergabepaket ist fertig"
      actions={
        <>
          <Button onPress={onAgain}>Weiteres Paket vorbereiten</Button>
          <Button
            variant="primary"
            icon={<FolderOpen aria-hidden />}
            onPress={() => void act('window.showFile', { path: made.file })}
          >
            Im Ordner zeigen
          </Button>
        </>
      }
    >
      <Notice tone="ok" title="Zurückgelesen und geprüft">
        {`Alle ${made.parts.toLocaleString('de-DE')} Teile stimmen mit ihren Prüfsummen überein.`}
      </Notice>
      <KeyValue
        items={[
          { label: 'Datei', value: <span className="package-path">{made.file}</span> },
          { label: 'Größe', value: sizeText(made.bytes) },
          {
            label: 'Schutz',
            value: made.encrypted
              ? 'mit Kennwort verschlüsselt'
              : 'nicht verschlüsselt, nur für einen gesicherten Weg',
          },
          { label: 'Inhalt', value: kinds.map(({ text }) => text).join(', ') },
          {
            label: 'Prüfsumme (SHA-256)',
            value: <code className="package-checksum">{spokenChecksum(made.sha256)}</code>,
          },
        ]}
      />
      <p className="muted package-measure">
        Die nächste Geschäftsstelle sieht beim Empfangen dieselbe Prüfsumme. Vergleichen Sie am
        Telefon die ersten und die letzten vier Gruppen.
        {made.encrypted ? ' Nennen Sie bei diesem Gespräch auch das Kennwort.' : ''}
      </p>
    </Section>
  );
}
