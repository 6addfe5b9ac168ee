import { FolderOpen, Save } from 'lucide-react';
import { useState } from 'react';
import { rotationText } from '../../shared/texts/backup-texts';
import { momentText } from '../../shared/texts/moment-text';
import { useAct, useAnswer } from '../data/hooks';
import { Button, Notice, ProgressBar, Section, Spinner, toast } from '../ui';
import { BackupPreview } from './backup-preview';
import { lastText, type Inspected } from './backup-words';
import { BackupsTable } from './backups-table';
import { SecondPlace } from './second-place';
import { useBackupRun, type BackupRun, type BackupRunner } from './use-backup-run';

const RUN_WORDS: Readonly<Record<BackupRun['kind'], string>> = {
  backup: 'Sicherung wird geschrieben und zurückgelesen',
  inspect: 'Sicherung wird geprüft und verglichen',
  restore: 'Stand wird gesichert und wiederhergestellt',
};

function Progress({ runner: { cancel, run } }: { readonly runner: BackupRunner }) {
  if (!run) return null;
  return (
    <div>
      <ProgressBar
        label={RUN_WORDS[run.kind]}
        value={Math.round((100 * run.done) / Math.max(1, run.total))}
        max={100}
      />
      <p className="form-actions">
        <Button onPress={cancel}>Abbrechen</Button>
      </p>
    </div>
  );
}

/** Makes backups, looks into them and restores them. */
function useBackups() {
  const act = useAct();
  const runner = useBackupRun();
  const [looked, setLooked] = useState<Inspected | null>(null);

  async function make(): Promise<void> {
    const made = await runner.follow('backup', (runId) => act('store.backup', { runId }));
    if (!made.ok) return;
    const { copy } = made.value;
    if (copy.message === null) toast('Gesichert und geprüft', 'ok');
    else toast(copy.message, 'error');
  }
  async function look(file: string): Promise<void> {
    const seen = await runner.follow('inspect', (runId) =>
      act('store.inspectBackup', { file, runId }),
    );
    if (seen.ok) setLooked(seen.value);
  }
  async function choose(): Promise<void> {
    const chosen = await act('window.chooseFile', { purpose: 'backup' });
    if (chosen.ok && chosen.value.file !== null) await look(chosen.value.file);
  }
  async function restore({ at, digest, file }: Inspected, otherFolder: boolean): Promise<void> {
    const done = await runner.follow('restore', (runId) =>
      act('store.restore', { file, digest, otherFolder, runId }),
    );
    setLooked(null);
    if (done.ok) toast(`Stand vom ${momentText(at)} wiederhergestellt`, 'ok');
  }
  const close = () => setLooked(null);
  return { runner, looked, make, look, choose, restore, close };
}

/** What was backed up and when, the way back, and the second place. */
export function BackupsTab() {
  const { data } = useAnswer('store.backups', {});
  const { data: status } = useAnswer('window.status', {});
  const { choose, close, look, looked, make, restore, runner } = useBackups();
  if (!data || !status) return <Spinner label="Wird geladen" />;
  const last = lastText(data.backups, new Date().toISOString());
  const isBusy = runner.run !== null;
  const holder = status.holder;
  return (
    <>
      <Section
        title="Sicherungen"
        actions={
          <>
            <Button
              icon={<FolderOpen aria-hidden />}
              isDisabled={isBusy}
              onPress={() => void choose()}
            >
              Andere Sicherung ansehen
            </Button>
            <Button
              variant="primary"
              icon={<Save aria-hidden />}
              isDisabled={isBusy}
              onPress={() => void make()}
            >
              Jetzt sichern
            </Button>
          </>
        }
      >
        {last === null ? null : <Notice tone="ok">{`${last}.`}</Notice>}
        {data.warnings.map((text) => (
          <Notice key={text} tone="warn">
            {text}
          </Notice>
        ))}
        <Progress runner={runner} />
        {data.backups.length === 0 ? null : (
          <p className="muted">
            Öffnen Sie eine Zeile, um den damaligen Stand anzusehen und wiederherzustellen.
          </p>
        )}
        <BackupsTable
          backups={data.backups}
          activeId={looked?.file ?? null}
          onOpen={({ file }) => {
            if (!isBusy) void look(file);
          }}
        />
        <p className="muted">{rotationText}</p>
      </Section>
      <SecondPlace second={data.second} isWritable={status.writable} />
      {looked ? (
        <BackupPreview
          inspected={looked}
          refusal={
            holder
              ? `Den Datenordner bearbeitet gerade ${holder.user} an ${holder.pc}. Wiederherstellen kann nur, wer ihn bearbeitet.`
              : null
          }
          isPending={runner.run?.kind === 'restore'}
          onRestore={(otherFolder) => void restore(looked, otherFolder)}
          onClose={close}
        />
      ) : null}
    </>
  );
}
