/** Longest that a look through the whole register keeps other questions waiting (ms). */
const LONGEST_MS = 20;

/** Goes through the slices of a long look and lets the window's other questions through in between. */
export async function inSlices<T>(slices: Iterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  let since = performance.now();
  for (const slice of slices) {
    for (const item of slice) all.push(item);
    if (performance.now() - since < LONGEST_MS) continue;
    await new Promise((go) => setImmediate(go));
    since = performance.now();
  }
  return all;
}
