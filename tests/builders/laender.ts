import type { Land, LandCode } from '../../src/shared/domain/register/records';
import { referenceView } from './sample-view';

const table = referenceView().register('laender');

/** The 16 Länder as shipped, in the order in which the chair rotates. */
export const laender: readonly Land[] = [...table.all()].sort((a, b) => a.order - b.order);

/** What the addressing engine asks for a Land. */
export const landByCode = (code: LandCode): Land | undefined => table.get(code);

export function land(code: LandCode): Land {
  const found = landByCode(code);
  if (found === undefined) throw new Error(`no Land ${code}`);
  return found;
}
