import { useEffect } from 'react';

/** Says that a page's content stands, for the bench and the end-to-end tests. */
export function useReady(isReady: boolean): void {
  useEffect(() => {
    if (isReady) document.documentElement.dataset['ready'] = 'true';
  }, [isReady]);
}
