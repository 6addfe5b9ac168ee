import { Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { partsOf } from '../../shared/domain/calendar/day';
import type { DocumentModel } from '../../shared/domain/documents/models';
import { NO_ASSETS, type Assets } from './assets';
import { letterDocument } from './letter-layout';
import { paperDocument } from './paper-layout';

const CORE = 'docProps/core.xml';

/** The date of the paper stands for the time of making, so that the same facts give the same bytes. */
function datedCore(xml: string, day: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`);
}

/** ZIP stores local times without a zone; built from parts, every zone writes the same ones. */
function zipTime(day: string): Date {
  const { year, month, dayOfMonth } = partsOf(day);
  return new Date(Math.max(1980, year), month - 1, dayOfMonth, 12, 0, 0);
}

function normalised(bytes: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(bytes);
  const zip: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    zip[name] = name === CORE ? strToU8(datedCore(strFromU8(content), day)) : content;
  }
  return zipSync(zip, { level: 6, mtime: zipTime(day) });
}

/** Turns a model into the bytes of a .docx; the same model always gives the same bytes. */
export async function renderDocument(
  model: DocumentModel,
  assets: Assets = NO_ASSETS,
): Promise<Uint8Array> {
  const document =
    model.kind === 'letter' ? letterDocument(model, assets) : paperDocument(model, assets);
  return normalised(await Packer.toBuffer(document), model.date);
}
