import { useEffect } from 'react';
import type { Answer } from '../data/query-store';
import { useAnswer, useData } from '../data/hooks';
import type { Sharing } from './sharing-words';

const SECONDS_MS = 5_000;

/** How the work is shared; for how long somebody does not answer is kept fresh. */
export function useSharing(): Answer<Sharing> {
  const { queries } = useData();
  const answer = useAnswer('window.sharing', {});
  const isStale = answer.data?.holder?.isStale ?? false;
  useEffect(() => {
    if (!isStale) return;
    const timer = setInterval(() => {
      queries.again('window.sharing');
    }, SECONDS_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isStale, queries]);
  return answer;
}
