// What one change of the reference office costs (20 years of 1,500 participations, one conference of 5,000,
// 100,000 lines of the journal), against the same change at a tenth of the data, against appending the same
// bytes, and against lowdb's own update of the same data in one file.
import { copyOffices, measure } from './reference.mjs';

export async function benchChange(place) {
  const { bench, full, tenth } = await copyOffices(place);
  measure(bench, ['change', full, tenth, place]);
}
