import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import type { HandoverPackage } from '../../shared/domain/handover/records';
import { errorText } from '../../shared/texts/error-texts';
import type { Output } from '../../shared/ipc/contract';
import { useRegister } from '../contacts/records';
import { useData } from '../data/hooks';
import { WorkProgress } from '../dispatch/work-progress';
import { Button, ConfirmDialog, Notice, Section, toast } from '../ui';
import { keptWork, useKeptWork } from './package-work';
import { startAgain } from './receive-store';

const takingBack = keptWork<Output<'handover.takeBack'>>('handover.cancel');

/** The latest package that came in; only that one can be taken back. */
function lastReceived(packages: readonly HandoverPackage[] | null): HandoverPackage | null {
  const received = (packages ?? []).filter(({ direction }) => direction === 'received');
  return received.sort((a, b) => b.on.localeCompare(a.on))[0] ?? null;
}

function Question({ last, onClose, onConfirm }: QuestionProps) {
  return (
    <ConfirmDialog
      title="Empfang der Übergabe zurücknehmen?"
      isOpen
      isDanger
      confirmLabel="Empfang zurücknehmen"
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{`Danach gilt wieder der Stand vor dem Empfang vom ${shortDate(last.on)}. Was hereinkam, gilt nicht mehr, auch nicht der Wechsel von Vorsitz, Absender und Nummer.`}</p>
      <p>
        Ebenso gilt nicht mehr, was seit dem Empfang geändert wurde. Der jetzige Stand wird vorher
        gesichert und bleibt unter „Sicherungen“.
      </p>
    </ConfirmDialog>
  );
}

interface QuestionProps {
  readonly last: HandoverPackage;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** The way back to what was there before a package came in. */
export function TakeBack({ isWritable }: { readonly isWritable: boolean }) {
  const { api } = useData();
  const work = useKeptWork(takingBack);
  const last = lastReceived(useRegister('handoverPackages'));
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  async function takeBack(): Promise<void> {
    close();
    const done = await work.start((runId) => api.call('handover.takeBack', { runId }));
    if (!done.ok) return;
    startAgain();
    toast('Der Stand vor dem Empfang gilt wieder', 'ok');
  }
  if (!last || last.generationBefore === null) return null;
  return (
    <Section title="Zurücknehmen">
      <p className="receive-measure">
        {`Am ${shortDate(last.on)} kam die Übergabe des ${last.fromTerm}. Vorsitzjahres herein. Sie lässt sich als Ganzes zurücknehmen; der Stand davor ist aufgehoben.`}
      </p>
      {work.isRunning ? (
        <WorkProgress label="Stand davor wird wiederhergestellt" work={work} isCounted={false} />
      ) : (
        <p className="form-actions">
          <Button
            icon={<Undo2 aria-hidden />}
            isDisabled={!isWritable}
            onPress={() => {
              setAsking(true);
            }}
          >
            Empfang zurücknehmen …
          </Button>
        </p>
      )}
      {work.error ? (
        <Notice tone="error" title="Der Empfang wurde nicht zurückgenommen">
          {errorText(work.error)}
        </Notice>
      ) : null}
      {isAsking ? <Question last={last} onClose={close} onConfirm={() => void takeBack()} /> : null}
    </Section>
  );
}
