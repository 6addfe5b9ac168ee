import type { DocumentModel } from '../../shared/domain/documents/models';
import { NO_ASSETS, type Assets } from './assets';
import { layOut, measuresOf } from './lay-out';
import { writePackage } from '../zip/package';
import { filled, shapeOf } from './shape';
import { ShapeCache } from './shape-cache';
import { slotted } from './slots';

/** Bytes of shapes that are kept: some hundred letters' shapes, or a few of long tables. */
const CACHED = 16 * 1024 * 1024;
const shapes = new ShapeCache(CACHED);

/**
 * Turns a model into the bytes of a .docx; the same model always gives the same bytes. The first of a
 * shape is laid out, those after it only get their texts.
 */
export async function renderDocument(
  model: DocumentModel,
  assets: Assets = NO_ASSETS,
): Promise<Uint8Array> {
  const { skeleton, values } = slotted(model);
  const measures = measuresOf(model);
  const key = JSON.stringify([skeleton, measures]);
  let shape = shapes.get(key);
  if (!shape) {
    shape = shapeOf(await layOut(skeleton, { measures, assets }));
    shapes.set(key, shape);
  }
  return writePackage(filled(shape, values), model.date);
}
