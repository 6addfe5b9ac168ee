import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DocumentModel } from '../../shared/domain/documents/models';
import { err, ok, type Result } from '../../shared/result';
import { renderDocument } from '../documents/render';
import { framesOf } from '../frames';
import type { FilePort } from '../storage/file-port';
import { prepareOutFolder, writePaper, type WrittenFile } from './paper-files';
import { verifyFile } from './verify-file';

/** One paper of a run: what it says and where it goes. */
export interface PaperOrder {
  readonly folder: string;
  readonly fileName: string;
  readonly model: DocumentModel;
}

/** A mistake of ours in one paper: the others go on. */
export interface PaperBug {
  readonly ok: null;
  readonly name: string;
  readonly stack: string;
}

export type MadePaper = Result<WrittenFile> | PaperBug;

/** What makes papers, here or in a worker. */
export interface PaperStation {
  make(orders: readonly PaperOrder[]): Promise<readonly MadePaper[]>;
  close(): Promise<void>;
}

/** Makes papers one after the other: bytes, file, and the file read again from the disk. */
export class PaperMaker implements PaperStation {
  private readonly prepared = new Set<string>();

  constructor(private readonly files: FilePort) {}

  async make(orders: readonly PaperOrder[]): Promise<readonly MadePaper[]> {
    const made: MadePaper[] = [];
    for (const order of orders) {
      try {
        made.push(await this.one(order));
      } catch (error) {
        const name = error instanceof Error ? error.name : typeof error;
        made.push({ ok: null, name, stack: framesOf(error) });
      }
    }
    return made;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async one({ folder, fileName, model }: PaperOrder): Promise<Result<WrittenFile>> {
    const ready = await this.prepare(folder);
    if (!ready.ok) return ready;
    const bytes = await renderDocument(model);
    const file = { folder, name: fileName, bytes, token: randomUUID() };
    const written = await writePaper(this.files, file);
    if (!written.ok) return written;
    const wrong = await verifyFile(this.files, join(written.value.path), model);
    return wrong ? err(wrong) : ok(written.value);
  }

  /** Folders below the chosen one are made with their first paper. */
  private async prepare(folder: string): Promise<Result<null>> {
    if (this.prepared.has(folder)) return ok(null);
    const ready = await prepareOutFolder(this.files, folder);
    if (ready.ok) this.prepared.add(folder);
    return ready;
  }
}
