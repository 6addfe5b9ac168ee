import type { DocumentModel } from '../../shared/domain/documents/models';
import { ok, type Result } from '../../shared/result';
import { NO_ASSETS, type Assets } from '../documents/assets';
import type { OfficeFiles } from '../storage/office-files';

/** Pictures that a paper shows, by their SHA-256. */
function picturesOf(model: DocumentModel): readonly string[] {
  // Cards stand without a sender.
  const logo = model.kind === 'cards' ? null : model.letterhead.logo;
  return logo ? [logo.sha256] : [];
}

/** Reads the pictures of papers, each once a run; a missing or damaged one is why its paper cannot be made. */
export class PaperAssets {
  private readonly images = new Map<string, Uint8Array>();

  constructor(private readonly files: Pick<OfficeFiles, 'read'>) {}

  async of(model: DocumentModel): Promise<Result<Assets>> {
    const wanted = picturesOf(model);
    if (wanted.length === 0) return ok(NO_ASSETS);
    for (const sha256 of wanted) {
      if (this.images.has(sha256)) continue;
      const read = await this.files.read(sha256);
      if (!read.ok) return read;
      this.images.set(sha256, read.value);
    }
    return ok({ images: this.images });
  }
}
