import type { Mandate } from '../../shared/domain/register/records';
import type { FieldErrors } from '../data/field-errors';
import { useData } from '../data/hooks';
import { ComboField, DateField, SelectField } from '../ui';
import { landName, titleOf, type Facts } from './facts';
import { personLabel } from './person';
import { RecordForm, useRecordForm, type RecordFormState } from './record-form';

/** A mandate as typed: person, office and first day may still be missing. */
interface Draft {
  readonly personId: string | null;
  readonly officeId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly order: number;
}

const RANKS = [
  { value: '0', label: 'erstes Amt: bestimmt Haus und Anschrift' },
  { value: '1', label: 'zweites Amt' },
  { value: '2', label: 'drittes Amt' },
  { value: '3', label: 'weiteres Amt' },
] as const;

function check({ personId, officeId, from, to }: Draft): FieldErrors {
  const isBackwards = from !== null && to !== null && to < from;
  return {
    ...(personId === null ? { personId: 'Wählen Sie die Person.' } : {}),
    ...(officeId === null ? { officeId: 'Wählen Sie das Amt.' } : {}),
    ...(from === null ? { from: 'Geben Sie den ersten Tag an.' } : {}),
    ...(isBackwards ? { to: 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.' } : {}),
  };
}

export interface MandateOf {
  /** The side that is given; the other one is chosen. */
  readonly personId: string | null;
  readonly officeId: string | null;
}

interface FieldProps {
  readonly form: RecordFormState<Draft>;
  readonly facts: Facts;
  readonly isWritable: boolean;
}

function PersonChoice({ form, facts, isWritable }: FieldProps) {
  return (
    <ComboField
      label="Person im Amt"
      isRequired
      value={form.values.personId}
      error={form.errors['personId']}
      isDisabled={!isWritable}
      options={facts.contacts.persons.map((person) => ({
        value: person.id,
        label: personLabel(person),
        hint: facts.house(person.organisationId)?.shortName,
      }))}
      onChange={(personId) => {
        form.change({ personId });
      }}
    />
  );
}

function OfficeChoice({ form, facts, isWritable }: FieldProps) {
  const gender = facts.person(form.values.personId ?? '')?.gender ?? null;
  const there = facts.contacts.offices.filter(
    ({ id, to }) => id === form.values.officeId || (to ?? null) === null || (to ?? '') >= facts.day,
  );
  return (
    <ComboField
      label="Amt"
      isRequired
      value={form.values.officeId}
      error={form.errors['officeId']}
      isDisabled={!isWritable}
      options={there.map((office) => ({
        value: office.id,
        label: `${titleOf(office, gender)} (${landName(facts, office.land)})`,
      }))}
      onChange={(officeId) => {
        form.change({ officeId });
      }}
    />
  );
}

function PeriodFields({ form, facts, isWritable }: FieldProps) {
  const day = (name: 'from' | 'to', label: string, description?: string) => (
    <DateField
      label={label}
      value={form.values[name]}
      today={facts.day}
      isPast
      isRequired={name === 'from'}
      isDisabled={!isWritable}
      error={form.errors[name]}
      description={description}
      onProblem={form.problems.of(name)}
      onChange={(value) => {
        form.change({ [name]: value });
      }}
    />
  );
  return (
    <div className="field-pair">
      {day('from', 'Von')}
      {day('to', 'Bis', 'Leer, solange das Amt ausgeübt wird.')}
    </div>
  );
}

interface FormProps {
  /** Null = a new one. */
  readonly mandate: Mandate | null;
  readonly of: MandateOf;
  readonly facts: Facts;
  readonly isWritable: boolean;
  readonly onClose: () => void;
}

/** Who holds an office from when to when; what stands against it is said above the buttons. */
export function MandateForm({ mandate, of, facts, isWritable, onClose }: FormProps) {
  const { api } = useData();
  const rank = of.personId === null ? 0 : facts.offices(of.personId).length;
  const form = useRecordForm<Draft>({
    name: `mandate ${mandate?.id ?? `new ${of.personId ?? ''} ${of.officeId ?? ''}`}`,
    saved: mandate ?? { ...of, from: facts.day, to: null, order: Math.min(rank, RANKS.length - 1) },
    check,
    save: async ({ personId, officeId, from, to, order }) => {
      const record = {
        ...(mandate ? { id: mandate.id } : {}),
        ...{ personId: personId ?? '', officeId: officeId ?? '', from: from ?? '', to, order },
      };
      const done = await api.call('register.save', { collection: 'mandates', record });
      if (done.ok) onClose();
      return done;
    },
  });
  const fields = { form, facts, isWritable };
  return (
    <RecordForm
      {...{ form, isWritable, onClose }}
      isNew
      canLeave
      saveLabel="Amtszeit speichern"
      removal={
        mandate ? { collection: 'mandates', id: mandate.id, done: 'Amtszeit gelöscht.' } : null
      }
    >
      {of.personId === null ? <PersonChoice {...fields} /> : null}
      {of.officeId === null ? <OfficeChoice {...fields} /> : null}
      <PeriodFields {...fields} />
      <SelectField
        label="Rang unter den Ämtern der Person"
        value={String(Math.min(form.values.order, RANKS.length - 1)) as '0'}
        options={RANKS}
        isDisabled={!isWritable}
        onChange={(order) => {
          form.change({ order: Number(order) });
        }}
      />
    </RecordForm>
  );
}
