import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { categoryFacts } from '../../shared/domain/handover/categories';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { momentText } from '../../shared/texts/moment-text';
import { sizeText } from '../storage/backup-words';
import { useAct } from '../data/hooks';
import { Button, CheckField, KeyValue, Notice, RadioField, Section, toast } from '../ui';
import { fileNameOf } from './receive-file';
import { countedKinds, spokenChecksum } from './package-words';
import { useReceiving, type Inspected } from './receive-store';
import { differenceTitle, officeText, receivedText } from './receive-words';

function TestLetter({ testLetter: { about, state } }: Inspected) {
  if (state === 'sound') return <>{`geschrieben und zurückgelesen: ${about}`}</>;
  return <>{state === 'failed' ? `ließ sich nicht schreiben: ${about}` : about}</>;
}

function Proven({ seen }: { readonly seen: Inspected }) {
  const isSound = seen.testLetter.state !== 'failed';
  return (
    <Notice
      tone={isSound ? 'ok' : 'warn'}
      title={isSound ? 'Vollständig und unverändert' : 'Unverändert, aber der Probebrief misslang'}
    >
      {`Alle ${seen.parts.toLocaleString('de-DE')} Teile stimmen mit ihren Prüfsummen überein.`}
    </Notice>
  );
}

/** What is in the package for people to read, in a folder of theirs. */
function SavePapers({ encrypted }: Pick<Inspected, 'encrypted'>) {
  const act = useAct();
  const [isBusy, setBusy] = useState(false);
  async function save(): Promise<void> {
    const { file, passphrase } = useReceiving.getState();
    const target = await act('window.chooseFolder', { purpose: 'output' });
    if (!target.ok || target.value.folder === null || file === null) return;
    setBusy(true);
    const to = target.value.folder;
    const done = await act('handover.savePapers', {
      ...{ file, to },
      ...(encrypted ? { passphrase } : {}),
    });
    setBusy(false);
    if (!done.ok) return;
    toast(`Gespeichert: ${done.value.files.map(fileNameOf).join(', ')}`, 'ok');
  }
  return (
    <Button icon={<FileDown aria-hidden />} isDisabled={isBusy} onPress={() => void save()}>
      Leitfaden und Protokoll speichern …
    </Button>
  );
}

/** From whom the package is, what is in it, and that it is as it was written. */
export function ReceiveProof({ seen }: { readonly seen: Inspected }) {
  const again = useReceiving((state) => state.again);
  return (
    <Section title="Geprüftes Übergabepaket" actions={<SavePapers {...seen} />}>
      <Proven seen={seen} />
      {seen.training ? (
        <Notice tone="warn" title="Das Paket enthält Übungsdaten">
          {seen.target === 'office'
            ? 'Wie dieser Datenordner ist es nur zum Üben und nicht zum Versand bestimmt.'
            : 'Der neue Datenordner ist dann ebenfalls zum Üben und nicht zum Versand bestimmt.'}
        </Notice>
      ) : null}
      <KeyValue
        items={[
          {
            label: 'Von',
            value: [officeText(seen.from), seen.from.office].filter(Boolean).join(', '),
          },
          {
            label: 'Für',
            value: seen.to
              ? `${officeText(seen.to)}, ab ${shortDate(seen.to.from)}`
              : 'nicht angegeben',
          },
          { label: 'Geschrieben', value: momentText(seen.madeAt) },
          {
            label: 'Enthält',
            value: seen.categories.map((category) => categoryFacts[category].title).join(', '),
          },
          {
            label: 'Umfang',
            value: `${countedKinds(seen.counts)
              .map(({ text }) => text)
              .join(', ')} (${sizeText(seen.bytes)})`,
          },
          { label: 'Probebrief', value: <TestLetter {...seen} /> },
          {
            label: 'Prüfsumme (SHA-256)',
            value: <code className="package-checksum">{spokenChecksum(seen.sha256)}</code>,
          },
        ]}
      />
      <p className="muted receive-measure">
        Vergleichen Sie am Telefon die ersten und die letzten vier Gruppen der Prüfsumme mit der
        abgebenden Geschäftsstelle.
      </p>
      {seen.receivedOn === null ? null : (
        <Notice
          tone="warn"
          title={`Dieses Paket ist am ${shortDate(seen.receivedOn)} schon hereingekommen`}
        >
          Noch einmal aufgenommen ersetzt es, was hier seither an denselben Einträgen geändert
          wurde.
          <CheckField
            label="Trotzdem noch einmal aufnehmen"
            isSelected={again}
            onChange={(isOn) => {
              useReceiving.setState({ again: isOn });
            }}
          />
        </Notice>
      )}
    </Section>
  );
}

/** What comes in and what becomes of what is here. */
export function ReceiveChanges({ seen }: { readonly seen: Inspected }) {
  const onConflict = useReceiving((state) => state.onConflict);
  const isConflicting = seen.differences.some(({ changed }) => changed.count > 0);
  return (
    <Section title="Was sich hier ändert">
      {seen.differences.length === 0 ? (
        <p>Nichts: Alles, was im Paket steht, ist hier schon so.</p>
      ) : (
        <KeyValue
          items={seen.differences.map((difference) => ({
            label: differenceTitle(difference),
            value: receivedText(difference, onConflict === 'own'),
          }))}
        />
      )}
      {isConflicting ? (
        <RadioField
          label="Wo ein Eintrag hier und im Paket verschieden ist"
          value={onConflict}
          onChange={(choice) => {
            useReceiving.setState({ onConflict: choice });
          }}
          options={[
            { value: 'package', label: 'Angaben des Pakets übernehmen' },
            { value: 'own', label: 'Eigene Angaben behalten' },
          ]}
        />
      ) : null}
      <p className="muted receive-measure">
        Vorher wird der jetzige Stand gesichert. Das Empfangen lässt sich danach als Ganzes
        zurücknehmen.
      </p>
    </Section>
  );
}
