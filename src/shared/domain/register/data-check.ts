import type { Day } from '../calendar/day';
import type { StoreView } from '../storage/store-view';
import { checkHouse } from './data-check-houses';
import { checkOffice } from './data-check-offices';
import { checkPerson, sharedEmails } from './data-check-persons';
import type { Gap } from './data-check-gaps';
import { indexOf } from './register-index';

/** Records looked at between two breaths of the program. */
const SLICE = 50;

/**
 * Goes through houses, offices and persons as of a day and yields what it found slice by slice, so
 * that whoever asks can let others through in between.
 */
export function* dataCheck(view: StoreView, day: Day): Generator<readonly Gap[]> {
  const index = indexOf(view);
  const facts = { view, index, day, shared: sharedEmails(index) };
  yield [];
  const looks = [
    ...[...index.organisations.values()].map((house) => () => checkHouse(facts, house)),
    ...[...index.offices.values()].map((office) => () => checkOffice(facts, office)),
    ...[...index.persons.values()].map((person) => () => checkPerson(facts, person)),
  ];
  for (let at = 0; at < looks.length; at += SLICE) {
    yield looks.slice(at, at + SLICE).flatMap((look) => look());
  }
}
