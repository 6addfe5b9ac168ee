import { randomUUID } from 'node:crypto';
import type { DocumentModel } from '../../shared/domain/documents/models';
import { err, ok, type Result } from '../../shared/result';
import { renderDocument } from '../documents/render';
import { framesOf } from '../frames';
import { identityCodec } from '../storage/codec';
import type { FilePort } from '../storage/file-port';
import { OfficeFiles } from '../storage/office-files';
import { PaperAssets } from './paper-assets';
import { prepareOutFolder, writePaper, type WrittenFile } from './paper-files';
import { verifyFile } from './verify-file';

/** One paper of a run: what it says and where it goes. */
export interface PaperOrder {
  readonly folder: string;
  readonly fileName: string;
  readonly model: DocumentModel;
  /** The data folder, where the pictures lie. */
  readonly dataFolder: string;
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
  private readonly assets = new Map<string, PaperAssets>();

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

  private async one({
    dataFolder,
    folder,
    fileName,
    model,
  }: PaperOrder): Promise<Result<WrittenFile>> {
    const ready = await this.prepare(folder);
    if (!ready.ok) return ready;
    const assets = await this.assetsIn(dataFolder).of(model);
    if (!assets.ok) return assets;
    const bytes = await renderDocument(model, assets.value);
    const file = { folder, name: fileName, bytes, token: randomUUID() };
    const written = await writePaper(this.files, file);
    if (!written.ok) return written;
    const wrong = await verifyFile(this.files, written.value.path, model);
    return wrong ? err(wrong) : ok(written.value);
  }

  private assetsIn(folder: string): PaperAssets {
    const known = this.assets.get(folder);
    if (known) return known;
    const place = { port: this.files, codec: identityCodec, folder, token: randomUUID };
    const assets = new PaperAssets(new OfficeFiles(place));
    this.assets.set(folder, assets);
    return assets;
  }

  /** Folders below the chosen one are made with their first paper. */
  private async prepare(folder: string): Promise<Result<null>> {
    if (this.prepared.has(folder)) return ok(null);
    const ready = await prepareOutFolder(this.files, folder);
    if (ready.ok) this.prepared.add(folder);
    return ready;
  }
}
