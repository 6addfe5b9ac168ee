import { timeLeft, type LongWork } from '../data/long-work';
import { Button, ProgressBar } from '../ui';

interface WorkProgressProps {
  readonly label: string;
  readonly work: Pick<LongWork, 'run' | 'cancel'>;
  /** Steps that mean nothing to anybody are not counted. */
  readonly isCounted?: boolean;
}

/** How far it has come, with a way to end it. */
export function WorkProgress({ label, work, isCounted = true }: WorkProgressProps) {
  const { run, cancel } = work;
  const left = timeLeft(run);
  return (
    <div className="stack">
      <ProgressBar
        label={label}
        value={run.done}
        max={Math.max(1, run.total)}
        note={isCounted ? `${run.done} von ${run.total}, ${left}` : left}
      />
      <p className="form-actions">
        <Button isDisabled={run.state === 'cancelling'} onPress={cancel}>
          {run.state === 'cancelling' ? 'Wird abgebrochen' : 'Abbrechen'}
        </Button>
      </p>
    </div>
  );
}
