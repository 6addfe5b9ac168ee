import { useRef, useState } from 'react';

/** Usually it is done before anybody could see that something runs. */
const QUICK_MS = 400;

/** Runs one work at a time; `pending` names it once it takes long enough to be shown. */
export function useSlowWork<K extends string>() {
  const [pending, setPending] = useState<K | null>(null);
  const isRunning = useRef(false);
  async function run(kind: K, work: () => Promise<void>): Promise<void> {
    if (isRunning.current) return;
    isRunning.current = true;
    const slow = setTimeout(() => {
      setPending(kind);
    }, QUICK_MS);
    await work();
    clearTimeout(slow);
    isRunning.current = false;
    setPending(null);
  }
  return { pending, run };
}
