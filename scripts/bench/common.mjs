import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Measurements of each kind; the median counts. */
export const PAIRS = 7;

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
