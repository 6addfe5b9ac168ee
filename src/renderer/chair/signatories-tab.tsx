import { shortDate } from '../../shared/domain/calendar/german-dates';
import type { Signatory } from '../../shared/domain/chair/records';
import { DEFAULT_CLOSING, signingLine } from '../../shared/domain/documents/signing';
import type { Land } from '../../shared/domain/register/records';
import { personLabel } from '../contacts/person';
import { useRegister } from '../contacts/records';
import {
  ComboField,
  DateField,
  SelectField,
  Spinner,
  TextField,
  type Column,
  type Problems,
} from '../ui';
import { TermRecords, type TermProps, type TermRecord } from './term-records';

type Row = TermRecord<'signatories'>;
type SignsAs = Signatory['signsAs'];

function waysOf(land: Land | null): readonly { value: SignsAs; label: string }[] {
  const word = (signsAs: SignsAs): string => signingLine(land, signsAs) ?? 'ohne Zusatz (Vorsitz)';
  return (['deputising', 'onBehalf', 'self'] as const).map((value) => ({
    value,
    label: word(value),
  }));
}

const period = ({ from, to }: Row): string =>
  to === null ? `ab ${shortDate(from)}` : `${shortDate(from)}–${shortDate(to)}`;

const BACKWARDS = 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.';

function missingIn({ personId, from, to }: Row): string | null {
  if (personId === '') return 'Wählen Sie die Person, die unterschreibt.';
  return to !== null && to < from ? BACKWARDS : null;
}

interface FieldsProps {
  readonly draft: Row;
  readonly change: (patch: Partial<Row>) => void;
  readonly problems: Problems;
  readonly today: string;
  readonly persons: readonly { value: string; label: string }[];
  readonly ways: readonly { value: SignsAs; label: string }[];
}

function SignatoryFields({ draft, change, problems, today, persons, ways }: FieldsProps) {
  const isBackwards = draft.to !== null && draft.to < draft.from;
  return (
    <>
      <ComboField
        label="Person"
        isRequired
        value={draft.personId || null}
        options={persons}
        description="Neue Personen legen Sie unter Kontakte an."
        onChange={(personId) => {
          if (personId) change({ personId });
        }}
      />
      <SelectField
        label="Unterschreibt"
        value={draft.signsAs}
        options={ways}
        description="Steht auf der Zeile nach der Grußformel."
        onChange={(signsAs) => {
          change({ signsAs });
        }}
      />
      <TextField
        label="Funktion"
        value={draft.functionLine ?? ''}
        description="Unter dem Namen, zum Beispiel Leiterin der Geschäftsstelle"
        onChange={(text) => {
          change({ functionLine: text === '' ? null : text });
        }}
      />
      <TextField
        label="Grußformel"
        value={draft.closing ?? ''}
        placeholder={DEFAULT_CLOSING}
        description="Nur ausfüllen, wenn sie anders lauten soll."
        onChange={(text) => {
          change({ closing: text === '' ? null : text });
        }}
      />
      <DateField
        label="Von"
        value={draft.from}
        today={today}
        onProblem={problems.of('from')}
        onChange={(from) => {
          if (from) change({ from });
        }}
      />
      <DateField
        label="Bis"
        value={draft.to}
        today={today}
        onProblem={problems.of('to')}
        {...(isBackwards ? { error: BACKWARDS } : {})}
        onChange={(to) => {
          change({ to });
        }}
      />
    </>
  );
}

/** Shown where somebody has a closing formula of their own. */
const CLOSING: Column<Row> = {
  id: 'closing',
  title: 'Grußformel',
  cell: (row) => row.closing ?? DEFAULT_CLOSING,
};

/** Who signs the letters of a term besides the chair, and how. */
export function SignatoriesTab({ term, today, isWritable }: TermProps) {
  const signatories = useRegister('signatories');
  const persons = useRegister('persons');
  const laender = useRegister('laender');
  if (!signatories || !persons || !laender) return <Spinner label="Wird geladen" />;
  const rows = signatories.filter(({ termId }) => termId === term.id);
  const names = new Map(persons.map((person) => [person.id, personLabel(person)]));
  const nameOf = (row: Row): string => names.get(row.personId) ?? '';
  const ways = waysOf(laender.find(({ id }) => id === term.land) ?? null);
  const options = persons.map((person) => ({ value: person.id, label: personLabel(person) }));
  return (
    <TermRecords
      collection="signatories"
      isWritable={isWritable}
      label="Unterschriften"
      intro={
        <p className="muted">
          Die Person im Vorsitz unterschreibt ohne Zusatz und braucht keinen Eintrag. Wer sonst
          unterschreibt, steht hier und lässt sich unter Dokumente wählen.
        </p>
      }
      empty={{
        title: 'Nur die Person im Vorsitz unterschreibt',
        words: 'Legen Sie an, wer in Vertretung oder im Auftrag unterschreibt.',
      }}
      addLabel="Unterschrift anlegen"
      rows={rows}
      nameOf={nameOf}
      fresh={(): Row => ({
        termId: term.id,
        personId: '',
        signsAs: 'deputising',
        functionLine: null,
        closing: null,
        from: term.from ?? today,
        to: term.to,
      })}
      missing={missingIn}
      columns={[
        { id: 'person', title: 'Person', cell: nameOf, sortValue: nameOf },
        {
          id: 'signsAs',
          title: 'Unterschreibt',
          width: '124px',
          cell: (row) => ways.find(({ value }) => value === row.signsAs)?.label ?? '',
        },
        { id: 'function', title: 'Funktion', cell: (row) => row.functionLine ?? '' },
        ...(rows.some(({ closing }) => closing !== null) ? [CLOSING] : []),
        {
          id: 'period',
          title: 'Zeitraum',
          width: '176px',
          cell: period,
          sortValue: (row) => row.from,
        },
      ]}
      fields={(draft, change, problems) => (
        <SignatoryFields {...{ draft, change, problems, today, ways }} persons={options} />
      )}
    />
  );
}
