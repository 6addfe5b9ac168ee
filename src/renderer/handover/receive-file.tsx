import { FileSearch, FolderOpen } from 'lucide-react';
import type { AppError } from '../../shared/errors';
import { errorText } from '../../shared/texts/error-texts';
import { useAct, useData } from '../data/hooks';
import { WorkProgress } from '../dispatch/work-progress';
import { Button, Notice, SecretField, Section } from '../ui';
import { useKeptWork } from './package-work';
import { isAboutPassphrase, wasCancelled } from './package-words';
import { inspecting, startAgain, useReceiving } from './receive-store';
import { proposedOffice } from './receive-office-draft';

/** The last part of a path, of Windows and others. */
export function fileNameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

/** Chooses a package and has it proven; a file that is encrypted asks for its passphrase then. */
function useInspecting() {
  const { api } = useData();
  const act = useAct();
  const work = useKeptWork(inspecting);
  async function inspect(file: string, passphrase: string): Promise<void> {
    const seen = await work.start((runId) =>
      api.call('handover.inspect', { file, runId, ...(passphrase === '' ? {} : { passphrase }) }),
    );
    if (seen.ok) useReceiving.setState({ office: proposedOffice(seen.value.choices) });
    else if (isAboutPassphrase(seen.error)) useReceiving.setState({ isEncrypted: true });
  }
  return {
    work,
    inspect,
    choose: async (): Promise<void> => {
      const chosen = await act('window.chooseFile', { purpose: 'package' });
      if (!chosen.ok || chosen.value.file === null) return;
      const { file } = chosen.value;
      startAgain({ file, place: useReceiving.getState().place });
      await inspect(file, '');
    },
  };
}

function Passphrase({ file, inspect, error }: PassphraseProps) {
  const passphrase = useReceiving((state) => state.passphrase);
  return (
    <form
      className="receive-passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void inspect(file, passphrase);
      }}
    >
      <SecretField
        label="Kennwort des Pakets"
        description="Die abgebende Geschäftsstelle nennt es Ihnen, zum Beispiel am Telefon."
        value={passphrase}
        autoFocus
        error={error}
        onChange={(text) => {
          useReceiving.setState({ passphrase: text });
        }}
      />
      <Button
        variant="primary"
        type="submit"
        icon={<FileSearch aria-hidden />}
        isDisabled={passphrase === ''}
      >
        Paket prüfen
      </Button>
    </form>
  );
}

interface PassphraseProps {
  readonly file: string;
  readonly inspect: (file: string, passphrase: string) => Promise<void>;
  readonly error: string | null;
}

/** Why a file is no package to take; what is about the passphrase stands at its field. */
function Refused({ error }: { readonly error: AppError }) {
  if (isAboutPassphrase(error)) return null;
  const isOwnWish = wasCancelled(error);
  return (
    <Notice
      tone={isOwnWish ? 'neutral' : 'error'}
      title={isOwnWish ? undefined : 'Das Paket wird nicht aufgenommen'}
    >
      {errorText(error)}
    </Notice>
  );
}

function wrongPassphrase(error: AppError | null): string | null {
  const isWrong = error && isAboutPassphrase(error) && error.code !== 'package.needsPassphrase';
  return isWrong ? errorText(error) : null;
}

function Below({ file }: { readonly file: string }) {
  const isEncrypted = useReceiving((state) => state.isEncrypted);
  const { inspect, work } = useInspecting();
  if (work.isRunning) {
    return <WorkProgress label="Paket wird geprüft" work={work} isCounted={false} />;
  }
  return (
    <>
      {isEncrypted && !work.result ? (
        <Passphrase {...{ file, inspect }} error={wrongPassphrase(work.error)} />
      ) : null}
      {work.error ? <Refused error={work.error} /> : null}
    </>
  );
}

/** Which file, and its passphrase where it has one. */
export function ReceiveFile() {
  const file = useReceiving((state) => state.file);
  const { choose, work } = useInspecting();
  return (
    <Section title="Übergabepaket">
      {work.result ? null : (
        <p className="receive-measure">
          Wählen Sie die Datei, die Sie von der abgebenden Geschäftsstelle haben. Sie wird zuerst
          vollständig geprüft; übernommen wird erst, was Sie danach bestätigen.
        </p>
      )}
      <p className="receive-choice">
        <Button
          variant={file === null ? 'primary' : 'secondary'}
          icon={<FolderOpen aria-hidden />}
          isDisabled={work.isRunning}
          onPress={() => void choose()}
        >
          {file === null ? 'Übergabepaket wählen …' : 'Anderes Paket wählen …'}
        </Button>
        {file === null ? null : <span className="package-path">{fileNameOf(file)}</span>}
      </p>
      {file === null ? null : <Below file={file} />}
    </Section>
  );
}
