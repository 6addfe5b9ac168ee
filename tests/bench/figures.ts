/** What a row of measurements says (ms). */
export interface Figures {
  readonly mean: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    longest: at(sorted, 1),
  };
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
