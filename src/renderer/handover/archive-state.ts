import type { Output } from '../../shared/ipc/contract';
import type { Archive } from '../../shared/domain/retention/records';
import { useAnswer } from '../data/hooks';

/** That the open folder is an archive; null = it is none, undefined = nobody knows yet. */
export function useArchive(): Archive | null | undefined {
  const { data } = useAnswer('settings.list', { collection: 'archive' });
  // The collection that was asked for names the shape of the records; there is at most one.
  return data ? ((data.records as unknown as readonly Archive[])[0] ?? null) : undefined;
}

/** Whether this window may do what an archive still takes: delete, write a package, end the archive. */
export function useMayStillAct(status: Output<'window.status'> | null): boolean {
  const archive = useArchive();
  if (!status) return false;
  const isFree = status.holder === null && status.closing === null && status.problem === null;
  return status.writable || (isFree && Boolean(archive));
}
