import { useEffect } from 'react';
import { useData } from '../data/hooks';
import { unsavedCount, useUnsavedCount } from '../data/use-typed';

/** While somebody works this is said again no more often than that. */
const AGAIN_MS = 5_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells the program whether somebody works at this window and whether anything in it is unsaved. */
export function usePresence(): void {
  const { api } = useData();
  const unsaved = useUnsavedCount();
  useEffect(() => {
    void api.call('window.presence', { unsaved, active: true });
  }, [api, unsaved]);
  useEffect(() => {
    let told = 0;
    const tell = (): void => {
      const now = performance.now();
      if (now - told < AGAIN_MS) return;
      told = now;
      void api.call('window.presence', { unsaved: unsavedCount(), active: true });
    };
    for (const sign of SIGNS) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell);
    };
  }, [api]);
}
