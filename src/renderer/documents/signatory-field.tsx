import { covers } from '../../shared/domain/chair/terms';
import { signingLine } from '../../shared/domain/documents/signing';
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

/** Who may sign on a day: the chair, and the recorded signatories of the term by name and addition. */
function useSignatories(conferenceId: string, day: string | null) {
  const { data } = useAnswer('conferences.get', { conferenceId });
  const signatories = useRegister('signatories') ?? [];
  const holders = useRegister('chairHolders') ?? [];
  const persons = useRegister('persons') ?? [];
  const laender = useRegister('laender') ?? [];
  if (!data || day === null) return [];
  const { termId } = data.conference;
  const ofDay = (item: OfTerm): boolean => item.termId === termId && covers(item, day);
  const land = laender.find(({ id }) => id === data.chairLand) ?? null;
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
