import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, type FilePort } from './file-port';
import { writeAtomically } from './write-atomically';

const word = z.string().min(1).max(200);
const who = { user: word, pc: word, at: z.iso.datetime() };

/**
 * request.json: somebody who reads asks whoever writes for the right. One request at a time; like lock.json
 * it guards nothing, so a damaged one is as good as none.
 */
const requestSchema = z.strictObject({
  id: z.uuid(),
  ...who,
  /** Who writes wants to go on; null = no answer yet. Giving is no answer: the lock goes. */
  refused: z.strictObject(who).nullable(),
});
export type RightRequest = z.infer<typeof requestSchema>;

export class RequestFile {
  constructor(
    private readonly port: FilePort,
    private readonly folder: string,
    private readonly token: () => string,
  ) {}

  async read(): Promise<RightRequest | null> {
    const bytes = await readIfThere(this.port, this.path());
    if (!bytes) return null;
    try {
      return requestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    } catch {
      return null;
    }
  }

  async write(request: RightRequest): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(request), 'utf8');
    await writeAtomically(this.port, { path: this.path(), bytes, token: this.token() });
  }

  /** Takes a request away where it still is the one; somebody else's stays. */
  async remove(id: string): Promise<void> {
    const there = await this.read();
    if (there?.id === id) await this.port.remove(this.path());
  }

  private path(): string {
    return join(this.folder, 'request.json');
  }
}
