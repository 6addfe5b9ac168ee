import { useLayoutEffect } from 'react';

/** Says that a page's content stands (in the document, about to be painted), for the bench and the end-to-end tests. */
export function useReady(isReady: boolean): void {
  useLayoutEffect(() => {
    if (isReady) document.documentElement.dataset['ready'] = 'true';
  }, [isReady]);
}
