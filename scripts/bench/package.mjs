// What the file of a handover costs: the reference office with 2,000 Word documents packed, sealed and encrypted, then
// opened and proved, against zipping plus encrypting the same bytes and the way back, in the same run.
import { ensureBuilt } from '../headless.mjs';
import { copyOffices, measure } from './reference.mjs';

export async function benchPackage(place) {
  ensureBuilt();
  const { bench, full } = await copyOffices(place);
  measure(bench, ['package', full]);
}
