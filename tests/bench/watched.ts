import { readFileSync } from 'node:fs';

export interface Watched<T> {
  readonly value: T;
  readonly took: number;
  /** The longest time in which no other question could have been answered. */
  readonly busy: number;
}

/**
 * What this thread has worked so far (ms). Linux tells it apart from the time in which other programs had
 * the processor; elsewhere the clock has to do.
 */
function worked(): number {
  try {
    const stat = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8');
    return Number(stat.split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** Does work while a probe asks for its turn again and again; the longest wait is the longest block. */
export async function watched<T>(work: () => Promise<T>): Promise<Watched<T>> {
  let busy = 0;
  let last = 0;
  let isOver = false;
  const note = (): void => {
    const now = worked();
    busy = Math.max(busy, now - last);
    last = now;
  };
  const probe = (): void => {
    note();
    if (!isOver) setImmediate(probe);
  };
  await new Promise((go) => setImmediate(go));
  last = worked();
  setImmediate(probe);
  const since = performance.now();
  const value = await work();
  const took = performance.now() - since;
  isOver = true;
  note();
  return { value, took, busy };
}
