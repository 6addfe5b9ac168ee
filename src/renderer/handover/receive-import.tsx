import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../shared/errors';
import { errorText } from '../../shared/texts/error-texts';
import { fieldErrors, type FieldErrors } from '../data/field-errors';
import { useAnswer, useData } from '../data/hooks';
import { WorkProgress } from '../dispatch/work-progress';
import { Button, Notice, useProblems } from '../ui';
import { useKeptWork } from './package-work';
import { wasCancelled } from './package-words';
import { ReceiveOffice } from './receive-office';
import { readOffice, type ReadOffice } from './receive-office-draft';
import { ReceiveChanges, ReceiveProof } from './receive-proof';
import {
  importing,
  inspecting,
  useReceiving,
  type Inspected,
  type Receiving,
} from './receive-store';
import { officeText } from './receive-words';

/** What importing is asked with, as it was agreed upon. */
function inputOf(seen: Inspected, receiving: Receiving, read: ReadOffice | null) {
  const { again, file, onConflict, passphrase } = receiving;
  return {
    ...{ file: file ?? '', agreement: seen.agreement },
    ...(seen.encrypted ? { passphrase } : {}),
    ...(seen.target === 'office' ? { onConflict } : {}),
    ...(again ? { again } : {}),
    ...(read?.takeOver ? { takeOver: read.takeOver } : {}),
  };
}

interface ImportProps {
  readonly seen: Inspected;
  /** Where the package comes in. */
  readonly folder: string;
  /** Called once it is in. */
  readonly onReceived: () => Promise<void>;
}

/** Takes the package in; what is wrong with the office is told at its fields first. */
function useImporting({ seen, folder, onReceived }: ImportProps) {
  const { api } = useData();
  const work = useKeptWork(importing);
  const [errors, setErrors] = useState<FieldErrors>({});
  return {
    work,
    errors: work.error ? { ...fieldErrors(work.error), ...errors } : errors,
    receive: async (): Promise<void> => {
      const receiving = useReceiving.getState();
      const read = receiving.office === null ? null : readOffice(receiving.office);
      setErrors(read?.errors ?? {});
      if (read?.errors) return;
      const input = inputOf(seen, receiving, read);
      const done = await work.start((runId) => api.call('handover.import', { ...input, runId }));
      if (!done.ok) return;
      useReceiving.setState({ received: { folder, from: officeText(seen.from) }, passphrase: '' });
      await onReceived();
    },
  };
}

function Failed({ error }: { readonly error: AppError }) {
  const { clear } = useKeptWork(inspecting);
  if (wasCancelled(error)) return <Notice tone="neutral">{errorText(error)}</Notice>;
  return (
    <Notice
      tone="error"
      title="Die Übergabe wurde nicht aufgenommen"
      action={<Button onPress={clear}>Paket noch einmal prüfen</Button>}
    >
      {errorText(error)}
    </Notice>
  );
}

interface StartProps {
  readonly work: ReturnType<typeof useImporting>['work'];
  readonly isDisabled: boolean;
  readonly isWrong: boolean;
  readonly onStart: () => void;
}

/** The step itself, how far it is, and why it failed. */
function Start({ work, isDisabled, isWrong, onStart }: StartProps) {
  if (work.isRunning) {
    return <WorkProgress label="Übergabe wird aufgenommen" work={work} isCounted={false} />;
  }
  return (
    <>
      <p className="form-actions receive-start">
        <Button
          variant="primary"
          icon={<Inbox aria-hidden />}
          isDisabled={isDisabled}
          onPress={onStart}
        >
          Übergabe empfangen
        </Button>
        {isWrong ? (
          <span className="muted">Ergänzen Sie oben, was rot gekennzeichnet ist.</span>
        ) : null}
      </p>
      {work.error ? <Failed error={work.error} /> : null}
    </>
  );
}

/** What was proven, what it changes, the new office, and the step itself. */
export function ReceiveImport(props: ImportProps) {
  const { seen } = props;
  const { data: status } = useAnswer('window.status', {});
  const { errors, receive, work } = useImporting(props);
  const { again, office } = useReceiving();
  const problems = useProblems();
  const isTwice = seen.receivedOn !== null && !again;
  // Without an open folder nobody says which day it is; typed days then count from the new term.
  const today = status?.today || (seen.choices.term?.from ?? seen.madeAt.slice(0, 10));
  return (
    <>
      <ReceiveProof seen={seen} />
      {seen.target === 'office' ? <ReceiveChanges seen={seen} /> : null}
      <ReceiveOffice
        {...{ office, errors, problems, today, choices: seen.choices }}
        change={(next) => {
          useReceiving.setState({ office: next });
        }}
      />
      <Start
        work={work}
        isDisabled={isTwice || problems.any}
        isWrong={Object.keys(errors).length > 0}
        onStart={() => void receive()}
      />
    </>
  );
}
