import { fullName } from '../addressing/names';
import type { Participant } from '../conferences/records';
import type { StoreView } from '../storage/store-view';

/** "Frau Dr. Petra Muster", "Herrn Jan Beispiel" (accusative), without a word where there is none. */
export function substituteOf(view: StoreView, { substituteId }: Participant): string | null {
  const person = substituteId === null ? undefined : view.register('persons').get(substituteId);
  if (!person) return null;
  const name = fullName(person);
  if (person.gender === 'w') return `Frau ${name}`;
  return person.gender === 'm' ? `Herrn ${name}` : name;
}
