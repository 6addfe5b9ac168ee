import { join } from 'node:path';
import type { DiskCause } from '../../shared/errors';
import { diskCause, errorCode, isDiskError, listIfThere, type FilePort } from './file-port';
import { writeAtomically } from './write-atomically';

/** What could not be taken away. `foreign` = it is not this folder's to take away. */
export interface LeftOver {
  /** The whole path. */
  readonly path: string;
  readonly cause: DiskCause | 'foreign';
}

/** What stands for a folder in the place of a file, by system. */
const IS_FOLDER = new Set(['EISDIR', 'EPERM', 'EACCES']);

/** Takes files and folders away, goes on past what the disk refuses, and says what is left. */
export class Sweep {
  readonly removed: string[] = [];
  readonly left: LeftOver[] = [];

  constructor(private readonly port: FilePort) {}

  /** With all that lies in it. A link goes itself and is never followed. */
  async take(path: string): Promise<void> {
    try {
      await this.port.remove(path);
      this.removed.push(path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return;
      if (!isDiskError(error)) throw error;
      if (!IS_FOLDER.has(errorCode(error)) || !(await this.isFolder(path))) this.keep(path, error);
      else await this.takeFolder(path);
    }
  }

  /** Whatever `isGoing` names in a folder that stays; a folder that is not there has nothing to take. */
  async takeFrom(folder: string, isGoing: (name: string) => boolean): Promise<void> {
    await this.guarded(folder, async () => {
      for (const name of await listIfThere(this.port, folder))
        if (isGoing(name)) await this.take(join(folder, name));
    });
  }

  /** Leaves a file's name and nothing in it. */
  async empty(path: string, token: string): Promise<void> {
    await this.guarded(path, async () => {
      if ((await this.port.readEnd(path, 1)).length === 0) return;
      await writeAtomically(this.port, { path, bytes: new Uint8Array(), token });
      this.removed.push(path);
    });
  }

  /** What the disk refuses is left, and told. */
  async guarded(path: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isDiskError(error)) throw error;
      this.keep(path, error);
    }
  }

  foreign(path: string): void {
    this.left.push({ path, cause: 'foreign' });
  }

  private keep(path: string, error: unknown): void {
    this.left.push({ path, cause: diskCause(error) });
  }

  private async takeFolder(path: string): Promise<void> {
    await this.guarded(path, async () => {
      const before = this.left.length;
      for (const name of await this.port.list(path)) await this.take(join(path, name));
      if (this.left.length > before) return;
      await this.port.removeFolder(path);
    });
  }

  private async isFolder(path: string): Promise<boolean> {
    return this.port.list(path).then(
      () => true,
      () => false,
    );
  }
}
