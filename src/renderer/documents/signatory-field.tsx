import { actingTermOf } from '../../shared/domain/chair/acting-term';
import { covers } from '../../shared/domain/chair/terms';
import { signingLine } from '../../shared/domain/documents/signing';
import type { RecordOf, RegisterCollection } from '../../shared/domain/storage/collections';
import { personLabel } from '../contacts/person';
import { useRegister } from '../contacts/records';
import { useAnswer } from '../data/hooks';
import { SelectField } from '../ui';

/** Stands for the person in the chair, who needs no entry to sign. */
export const CHAIR = 'chair';

interface FieldProps {
  readonly conferenceId: string;
  /** The day of the letters. */
  readonly day: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface OfTerm {
  readonly termId: string;
  readonly from: string;
  readonly to: string | null;
}

/** Nothing as long as it is read. */
function useAll<C extends RegisterCollection>(collection: C): readonly RecordOf<'register', C>[] {
  return useRegister(collection) ?? [];
}

/** Who may sign on a day: the chair, and the recorded signatories of the term that writes then, by name and addition. */
function useSignatories(conferenceId: string, day: string | null) {
  const { data } = useAnswer('conferences.get', { conferenceId });
  const signatories = useAll('signatories');
  const holders = useAll('chairHolders');
  const persons = useAll('persons');
  const laender = useAll('laender');
  const terms = useAll('chairTerms');
  const secretariats = useAll('secretariats');
  const own = terms.find(({ id }) => id === data?.conference['termId']);
  if (!own || day === null) return [];
  const term = actingTermOf(own, { terms, holders, secretariats }, day);
  const ofDay = (item: OfTerm): boolean => item.termId === term.id && covers(item, day);
  const land = laender.find(({ id }) => id === term.land) ?? null;
  const nameOf = (personId: string | undefined): string | null => {
    const person = persons.find(({ id }) => id === personId);
    return person ? personLabel(person) : null;
  };
  const chair = nameOf(holders.find(ofDay)?.personId);
  return [
    { value: CHAIR, label: chair === null ? 'Vorsitz' : `${chair} (Vorsitz)` },
    ...signatories
      .filter((item) => ofDay(item) && item.signsAs !== 'self')
      .map(({ id, personId, signsAs }) => ({
        value: id,
        label: `${signingLine(land, signsAs) ?? ''}: ${nameOf(personId) ?? ''}`,
      })),
  ];
}

/** Who signs the letters of this run. */
export function SignatoryField({ conferenceId, day, value, onChange }: FieldProps) {
  const options = useSignatories(conferenceId, day);
  return (
    <SelectField
      label="Wer unterschreibt"
      value={value}
      options={options}
      description="Weitere Personen legen Sie unter Vorsitz, Unterschriften an."
      onChange={onChange}
    />
  );
}
