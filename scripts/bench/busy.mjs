// For how long the reference office keeps everybody else waiting: opening, checking, the history, changes with
// their checkpoints. On Linux the thread's own time counts, not that of other programs.
import { copyOffices, measure } from './reference.mjs';

export async function benchBusy(place) {
  const { bench, full } = await copyOffices(place);
  measure(bench, ['busy', full]);
}
