import { personLabel } from '../contacts/person';
import { useRegister } from '../contacts/records';

/** People of the contacts as options of a search field. */
export function usePersonOptions(): readonly { value: string; label: string }[] {
  const persons = useRegister('persons') ?? [];
  return persons.map((person) => ({ value: person.id, label: personLabel(person) }));
}
