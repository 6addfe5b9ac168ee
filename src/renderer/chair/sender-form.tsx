import { findOffice } from '../../shared/domain/addressing/offices';
import type { ChairHolder, ChairTerm, Secretariat } from '../../shared/domain/chair/records';
import type { Office } from '../../shared/domain/register/records';
import { personLabel } from '../contacts/person';
import { useRegister } from '../contacts/records';
import { useAct } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import {
  Button,
  ComboField,
  DateField,
  FieldGrid,
  Section,
  Spinner,
  TextField,
  toast,
  useProblems,
  type Problems,
} from '../ui';

interface FormProps {
  readonly term: ChairTerm;
  readonly today: string;
  readonly isWritable: boolean;
}

const orNull = (text: string): string | null => text.trim() || null;

function officeLabel(office: Office): string {
  const word = findOffice(office.office)?.m.nominative ?? office.office;
  return [office.land ?? 'Bund', word, office.remit, office.of].filter(Boolean).join(' ');
}

interface PeriodProps {
  readonly from: string | null;
  readonly to: string | null;
  readonly today: string;
  readonly problems: Problems;
  readonly change: (patch: { from?: string | null; to?: string | null }) => void;
}

function PeriodFields({ from, to, today, problems, change }: PeriodProps) {
  const isBackwards = from !== null && to !== null && to < from;
  return (
    <>
      <DateField
        label="Von"
        value={from}
        today={today}
        onProblem={problems.of('from')}
        onChange={(day) => {
          change({ from: day });
        }}
      />
      <DateField
        label="Bis"
        value={to}
        today={today}
        onProblem={problems.of('to')}
        {...(isBackwards
          ? { error: 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.' }
          : {})}
        onChange={(day) => {
          change({ to: day });
        }}
      />
    </>
  );
}

interface HolderDraft {
  readonly personId?: ChairHolder['personId'];
  readonly officeId?: ChairHolder['officeId'];
  readonly from: string | null;
  readonly to: string | null;
}

/** Who leads the conference: a person in an office, for a time within the term. */
function HolderForm({ term, today, isWritable }: FormProps) {
  const act = useAct();
  const holders = useRegister('chairHolders');
  const persons = useRegister('persons') ?? [];
  const offices = useRegister('offices') ?? [];
  const current = holders?.find(
    (holder) => holder.termId === term.id && (holder.to ?? '9') >= today,
  );
  const saved: HolderDraft = { from: term.from, to: term.to, ...current };
  const { values: draft, unread, change, dropSent } = useTyped(`holder ${term.id}`, saved);
  const problems = useProblems(unread);
  const { personId, officeId, from, to } = draft;
  async function save(): Promise<void> {
    if (!personId || !officeId || !from) return;
    const id = current ? { id: current.id } : {};
    const record = { ...id, termId: term.id, personId, officeId, from, to };
    const done = await act('register.save', { collection: 'chairHolders', record });
    if (!done.ok) return;
    dropSent();
    toast('Gespeichert', 'ok');
  }
  return (
    <Section title="Person im Vorsitz">
      <FieldGrid>
        <ComboField
          label="Person"
          value={personId ?? null}
          options={persons.map((person) => ({ value: person.id, label: personLabel(person) }))}
          description="Neue Personen legen Sie unter Kontakte an."
          onChange={(value) => {
            if (value) change({ personId: value });
          }}
        />
        <ComboField
          label="Amt"
          value={officeId ?? null}
          options={offices.map((office) => ({ value: office.id, label: officeLabel(office) }))}
          onChange={(value) => {
            if (value) change({ officeId: value });
          }}
        />
        <PeriodFields {...{ from, to, today, problems, change }} />
      </FieldGrid>
      <p className="form-actions">
        <Button
          variant="primary"
          isDisabled={!isWritable || !personId || !officeId || !from || problems.any}
          onPress={() => void save()}
        >
          Vorsitz speichern
        </Button>
      </p>
    </Section>
  );
}

type TextKey =
  | 'name'
  | 'contactName'
  | 'phone'
  | 'fax'
  | 'email'
  | 'web'
  | 'pressName'
  | 'pressPhone'
  | 'pressEmail';

const labels: Readonly<Record<TextKey, string>> = {
  name: 'Name der Geschäftsstelle',
  contactName: 'Ansprechperson',
  phone: 'Telefon',
  fax: 'Telefax',
  email: 'E-Mail',
  web: 'Internet',
  pressName: 'Pressestelle',
  pressPhone: 'Presse: Telefon',
  pressEmail: 'Presse: E-Mail',
};
const keys = Object.keys(labels) as TextKey[];

function freshSecretariat(term: ChairTerm, today: string): Omit<Secretariat, 'id'> {
  return {
    termId: term.id,
    name: 'IntMK-Geschäftsstelle',
    organisationId: '',
    from: term.from ?? today,
    to: term.to,
    contactName: null,
    phone: null,
    fax: null,
    email: null,
    web: null,
    pressName: null,
    pressPhone: null,
    pressEmail: null,
    confirmed: true,
  };
}

/** The secretariat's house and lines: what letterheads and information blocks take. */
function SecretariatForm({ term, today, isWritable }: FormProps) {
  const act = useAct();
  const secretariats = useRegister('secretariats');
  const houses = useRegister('organisations') ?? [];
  const current = secretariats?.find(
    (item) => item.termId === term.id && (item.to ?? '9') >= today,
  );
  const saved = current ?? freshSecretariat(term, today);
  const { values: draft, unread, change, dropSent } = useTyped(`secretariat ${term.id}`, saved);
  const problems = useProblems(unread);
  async function save(): Promise<void> {
    const texts = Object.fromEntries(keys.map((key) => [key, orNull(draft[key] ?? '')]));
    const record = { ...draft, ...texts, name: draft.name.trim() };
    const done = await act('register.save', { collection: 'secretariats', record });
    if (!done.ok) return;
    dropSent();
    toast('Gespeichert', 'ok');
  }
  return (
    <Section title="Geschäftsstelle">
      <FieldGrid>
        <ComboField
          label="Haus"
          value={draft.organisationId || null}
          options={houses.map((house) => ({
            value: house.id,
            label: house.name,
            hint: house.shortName,
          }))}
          description="Die Anschrift steht beim Haus unter Kontakte."
          onChange={(organisationId) => {
            if (organisationId) change({ organisationId });
          }}
        />
        {keys.map((key) => (
          <TextField
            key={key}
            label={labels[key]}
            value={draft[key] ?? ''}
            onChange={(value) => {
              change({ [key]: value });
            }}
          />
        ))}
        <PeriodFields
          from={draft.from}
          to={draft.to}
          today={today}
          problems={problems}
          change={({ from, to }) => {
            change({ ...(from ? { from } : {}), ...(to === undefined ? {} : { to }) });
          }}
        />
      </FieldGrid>
      <p className="form-actions">
        <Button
          variant="primary"
          isDisabled={
            !isWritable || !draft.organisationId || draft.name.trim() === '' || problems.any
          }
          onPress={() => void save()}
        >
          Geschäftsstelle speichern
        </Button>
      </p>
    </Section>
  );
}

/** Both halves of a sender: who signs, and where the letters come from. */
export function SenderForm(props: FormProps) {
  const holders = useRegister('chairHolders');
  const secretariats = useRegister('secretariats');
  if (!holders || !secretariats) return <Spinner label="Wird geladen" />;
  return (
    <div className="stack">
      <HolderForm {...props} />
      <SecretariatForm {...props} />
    </div>
  );
}
