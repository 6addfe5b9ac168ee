import { errorText } from '../../shared/texts/error-texts';
import { useAnswer } from '../data/hooks';
import { Notice, Spinner } from '../ui';
import { useMayStillAct } from './archive-state';
import { DeletionDue } from './deletion-due';
import { DeletionPeriods } from './deletion-periods';
import { DeletionProofs } from './deletion-proofs';
import './deletion.css';

/** What is to be deleted when, for how long what is kept, and the proof that it was deleted. */
export function DeletionTab() {
  const { data: listed, error } = useAnswer('retention.list', {});
  const { data: status } = useAnswer('window.status', {});
  const mayDelete = useMayStillAct(status);
  const isWritable = status?.writable ?? false;
  return (
    <div className="stack">
      {error ? <Notice tone="error">{errorText(error)}</Notice> : null}
      {listed ? <DeletionDue listed={listed} isWritable={mayDelete} /> : null}
      {listed || error ? null : <Spinner label="Wird zusammengestellt" />}
      <DeletionPeriods isWritable={isWritable} />
      <DeletionProofs />
    </div>
  );
}
