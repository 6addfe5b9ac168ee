import { useState } from 'react';
import { backupCountsFullText, backupReasonTexts } from '../../shared/texts/backup-texts';
import { momentText } from '../../shared/texts/moment-text';
import { Button, CheckField, Dialog, KeyValue, Notice } from '../ui';
import { differenceText, differenceTitle, type Inspected } from './backup-words';

function Differences({ inspected }: { readonly inspected: Inspected }) {
  const { currentCounts, differences } = inspected;
  if (currentCounts === null) {
    return (
      <Notice tone="warn" title="Der jetzige Stand ist beschädigt">
        Er lässt sich nicht mit der Sicherung vergleichen. Seine Dateien bleiben im Datenordner
        liegen.
      </Notice>
    );
  }
  if (differences.length === 0) {
    return (
      <Notice tone="ok" title="Kein Unterschied">
        Der Datenordner hat genau den Stand dieser Sicherung.
      </Notice>
    );
  }
  return (
    <>
      <h3>Was sich ändern würde</h3>
      <KeyValue
        items={differences.map((difference) => ({
          label: differenceTitle(difference),
          value: differenceText(difference),
        }))}
      />
    </>
  );
}

function Facts({ inspected }: { readonly inspected: Inspected }) {
  const { counts, currentCounts, pc, reason, user } = inspected;
  return (
    <KeyValue
      items={[
        { label: 'Gesichert', value: `${backupReasonTexts[reason]}, von ${user} an ${pc}` },
        { label: 'Damals', value: `${backupCountsFullText(counts)}; vollständig geprüft` },
        ...(currentCounts === null
          ? []
          : [{ label: 'Jetzt', value: backupCountsFullText(currentCounts) }]),
      ]}
    />
  );
}

export interface BackupPreviewProps {
  readonly inspected: Inspected;
  /** Why it cannot be restored right now; null = it can. */
  readonly refusal: string | null;
  readonly isPending: boolean;
  readonly onRestore: (otherFolder: boolean) => void;
  readonly onClose: () => void;
}

/** What is in a backup, what would become of the data, and the way there and back. */
export function BackupPreview(props: BackupPreviewProps) {
  const { inspected, isPending, onClose, onRestore, refusal } = props;
  const [isOther, setOther] = useState(false);
  const isSame = inspected.currentCounts !== null && inspected.differences.length === 0;
  const isAllowed = refusal === null && (inspected.isOwn || isOther);
  return (
    <Dialog
      title={`Sicherung vom ${momentText(inspected.at)}`}
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{isSame ? 'Schließen' : 'Abbrechen'}</Button>
          {isSame ? null : (
            <Button
              variant="primary"
              isDisabled={!isAllowed}
              isPending={isPending}
              onPress={() => {
                onRestore(isOther);
              }}
            >
              Diesen Stand wiederherstellen
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <Facts inspected={inspected} />
        <Differences inspected={inspected} />
        {isSame ? null : (
          <p>
            Vor dem Wiederherstellen wird der jetzige Stand gesichert. Die Sicherung steht danach
            oben in der Liste und lässt sich genauso zurückholen; gelöscht wird nichts.
          </p>
        )}
        {inspected.isOwn ? null : (
          <CheckField
            label="Diese Sicherung gehört zu einem anderen Datenordner. Sein Stand soll den jetzigen ersetzen."
            isSelected={isOther}
            onChange={setOther}
          />
        )}
        {refusal === null ? null : <Notice tone="warn">{refusal}</Notice>}
      </div>
    </Dialog>
  );
}
