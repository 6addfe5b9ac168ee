/**
 * Where an exception was thrown. Its message may quote data and may have several lines, so that only
 * lines that name a place in the program are taken.
 */
export function framesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines
    .filter((line) => /^\s+at \S/.test(line))
    .slice(0, 5)
    .join('\n');
}
