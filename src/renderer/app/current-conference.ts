import type { Output } from '../../shared/ipc/contract';

type Listed = Output<'conferences.list'>['conferences'][number];

/** The conference that is worked on: the chosen one, else the one that comes next, else the latest. */
export function currentConference(
  conferences: readonly Listed[],
  today: string,
  chosen: string | null,
): string | null {
  if (conferences.some((item) => item.conferenceId === chosen)) return chosen;
  const coming = conferences.filter((item) => item.to >= today && !item.cancelled);
  return (coming.at(-1) ?? conferences[0])?.conferenceId ?? null;
}
