import { z } from 'zod';
import { readFileSync, writeFileSync } from 'node:fs';

const placeSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(640),
  height: z.int().min(480),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof placeSchema>;

const memorySchema = z.strictObject({
  window: placeSchema.nullable(),
  folder: z.string().nullable(),
});
export type Memory = z.infer<typeof memorySchema>;

const EMPTY: Memory = { window: null, folder: null };

/** What this PC remembers of its last run, outside the data folder: window place and folder. */
export class MemoryFile {
  private memory: Memory;

  constructor(private readonly path: string) {
    this.memory = this.load();
  }

  get current(): Memory {
    return this.memory;
  }

  remember(change: Partial<Memory>): void {
    this.memory = { ...this.memory, ...change };
    try {
      writeFileSync(this.path, JSON.stringify(this.memory));
    } catch {
      // A place that cannot be remembered costs a click at the next start, no data.
    }
  }

  private load(): Memory {
    try {
      return memorySchema.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return EMPTY;
    }
  }
}
