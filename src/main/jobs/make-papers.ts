import { randomUUID } from 'node:crypto';
import type { DocumentModel } from '../../shared/domain/documents/models';
import type { TemplateOrder } from '../../shared/domain/templates/template-use';
import { err, ok, type Result } from '../../shared/result';
import { renderDocument } from '../documents/render';
import type { FilledPaper } from '../documents/template/verify-filled';
import { framesOf } from '../frames';
import { identityCodec } from '../storage/codec';
import type { FilePort } from '../storage/file-port';
import { OfficeFiles } from '../storage/office-files';
import { PaperAssets } from './paper-assets';
import { PaperTemplates } from './paper-templates';
import { prepareOutFolder, writePaper, type WrittenFile } from './paper-files';
import { verifyFile } from './verify-file';

/** One paper of a run: what it says and where it goes. */
export interface PaperOrder {
  readonly folder: string;
  readonly fileName: string;
  readonly model: DocumentModel;
  /** What the office's own template takes; null or missing = the built-in layout. */
  readonly template?: TemplateOrder | null;
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

/** What papers take from a data folder, each file read once a run. */
interface Sources {
  readonly assets: PaperAssets;
  readonly templates: PaperTemplates;
}

interface PaperBytes {
  readonly bytes: Uint8Array;
  /** What a document from an own template is compared with; null = with its model alone. */
  readonly filled: FilledPaper | null;
}

/** Makes papers one after the other: bytes, file, and the file read again from the disk. */
export class PaperMaker implements PaperStation {
  private readonly prepared = new Set<string>();
  private readonly sources = new Map<string, Sources>();

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

  private async one(order: PaperOrder): Promise<Result<WrittenFile>> {
    const { folder, fileName, model } = order;
    const ready = await this.prepare(folder);
    if (!ready.ok) return ready;
    const made = await this.bytesOf(order);
    if (!made.ok) return made;
    const { bytes, filled } = made.value;
    const file = { folder, name: fileName, bytes, token: randomUUID() };
    const written = await writePaper(this.files, file);
    if (!written.ok) return written;
    const wrong = await verifyFile(this.files, written.value.path, filled ?? model);
    return wrong ? err(wrong) : ok(written.value);
  }

  private async bytesOf({ dataFolder, model, template }: PaperOrder): Promise<Result<PaperBytes>> {
    const { assets, templates } = this.sourcesIn(dataFolder);
    if (template) {
      const filled = await templates.fill(template, model);
      return filled.ok ? ok({ bytes: filled.value.expected, filled: filled.value }) : filled;
    }
    const pictures = await assets.of(model);
    if (!pictures.ok) return pictures;
    return ok({ bytes: await renderDocument(model, pictures.value), filled: null });
  }

  private sourcesIn(folder: string): Sources {
    const known = this.sources.get(folder);
    if (known) return known;
    const files = new OfficeFiles({
      ...{ port: this.files, codec: identityCodec, folder, token: randomUUID },
    });
    const sources = { assets: new PaperAssets(files), templates: new PaperTemplates(files) };
    this.sources.set(folder, sources);
    return sources;
  }

  /** Folders below the chosen one are made with their first paper. */
  private async prepare(folder: string): Promise<Result<null>> {
    if (this.prepared.has(folder)) return ok(null);
    const ready = await prepareOutFolder(this.files, folder);
    if (ready.ok) this.prepared.add(folder);
    return ready;
  }
}
