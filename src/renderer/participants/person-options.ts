import { useAnswer } from '../data/hooks';
import { personLabel, type Person } from '../contacts/person';

/** People of the contacts as options of a search field. */
export function usePersonOptions(): readonly { value: string; label: string }[] {
  const { data } = useAnswer('register.list', { collection: 'persons' });
  // The collection that was asked for names the shape of the records.
  const persons = (data?.records ?? []) as unknown as readonly Person[];
  return persons.map((person) => ({ value: person.id, label: personLabel(person) }));
}
