import { Packer, type Document } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { DocumentModel } from '../../shared/domain/documents/models';
import type { Assets } from './assets';
import { cardsDocument } from './cards-layout';
import { letterDocument, measureLetter, type LetterMeasures } from './letter-layout';
import { paperDocument } from './paper-layout';
import type { LaidOut } from './shape';

/** What a layout needs to know of the texts themselves: how much room they take. */
export type Measures = LetterMeasures | null;

export function measuresOf(model: DocumentModel): Measures {
  return model.kind === 'letter' ? measureLetter(model) : null;
}

/** What a model is laid out with. */
export interface LayoutParts {
  readonly measures: Measures;
  readonly assets: Assets;
}

function documentOf(model: DocumentModel, { measures, assets }: LayoutParts): Document {
  if (model.kind === 'letter')
    return letterDocument(model, { measures: measures ?? measureLetter(model), assets });
  if (model.kind === 'cards') return cardsDocument(model);
  return paperDocument(model, assets);
}

/** The date of the paper stands for the time of making, so that the same facts give the same bytes. */
function dated(xml: string, day: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`);
}

/** `docx` counts pictures over the whole run of the program and names links by chance: both start anew. */
class StableIds {
  private pictures = 0;
  private readonly links = new Map<string, string>();

  apply(xml: string): string {
    return xml
      .replace(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, (_whole, before: string) => {
        this.pictures += 1;
        return `${before}${this.pictures}"`;
      })
      .replace(/\brId[a-z0-9_-]{21}(?=")/g, (id) => {
        const stable = this.links.get(id) ?? `rIdLink${this.links.size + 1}`;
        this.links.set(id, stable);
        return stable;
      });
  }
}

const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name);

/** Lays a model out with the `docx` library: its parts, without anything that chance or a clock put in. */
export async function layOut(model: DocumentModel, parts: LayoutParts): Promise<LaidOut> {
  const files = unzipSync(await Packer.toBuffer(documentOf(model, parts)));
  const ids = new StableIds();
  return Object.keys(files)
    .sort()
    .map((name) => {
      const content = files[name] ?? new Uint8Array();
      return [name, isXml(name) ? dated(ids.apply(strFromU8(content)), model.date) : content];
    });
}
