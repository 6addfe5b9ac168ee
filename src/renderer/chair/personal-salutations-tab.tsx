import { covers } from '../../shared/domain/chair/terms';
import { longDate } from '../../shared/domain/calendar/german-dates';
import { personLabel } from '../contacts/person';
import { useRegister } from '../contacts/records';
import { ComboField, Notice, Spinner, TextField } from '../ui';
import { TermRecords, type TermProps, type TermRecord } from './term-records';

type Row = TermRecord<'personalSalutations'>;

interface FieldsProps {
  readonly draft: Row;
  readonly change: (patch: Partial<Row>) => void;
  readonly persons: readonly { value: string; label: string }[];
}

function SalutationFields({ draft, change, persons }: FieldsProps) {
  return (
    <>
      <ComboField
        label="Wer schreibt"
        isRequired
        value={draft.senderId || null}
        options={persons}
        description="Gilt nur, solange diese Person unterschreibt."
        onChange={(senderId) => {
          if (senderId) change({ senderId });
        }}
      />
      <ComboField
        label="An wen"
        isRequired
        value={draft.recipientId || null}
        options={persons.filter(({ value }) => value !== draft.senderId)}
        onChange={(recipientId) => {
          if (recipientId) change({ recipientId });
        }}
      />
      <TextField
        label="Anrede"
        value={draft.salutation ?? ''}
        description="Zum Beispiel „Liebe Petra“. Das Komma setzt das Programm."
        onChange={(text) => {
          change({ salutation: text === '' ? null : text });
        }}
      />
      <TextField
        label="Grußformel"
        value={draft.closing ?? ''}
        description="Zum Beispiel „Herzliche Grüße“"
        onChange={(text) => {
          change({ closing: text === '' ? null : text });
        }}
      />
    </>
  );
}

function Intro({ term }: Pick<TermProps, 'term'>) {
  const end = term.to === null ? '' : ` am ${longDate(term.to)}`;
  return (
    <Notice tone="neutral" title="Bleibt bei Ihnen">
      {`Persönliche Anreden gelten zwischen zwei Personen und enden mit diesem Vorsitzjahr${end}. Bei der Übergabe werden sie nicht weitergegeben.`}
    </Notice>
  );
}

const isSaid = (text: string | null): boolean => (text ?? '').trim() !== '';

function missingIn({ senderId, recipientId, salutation, closing }: Row): string | null {
  if (senderId === '') return 'Wählen Sie, wer schreibt.';
  if (recipientId === '') return 'Wählen Sie, an wen geschrieben wird.';
  if (isSaid(salutation) || isSaid(closing)) return null;
  return 'Geben Sie die Anrede oder die Grußformel an.';
}

/** How somebody who signs greets somebody in particular, for the time of a term. */
export function PersonalSalutationsTab({ term, today, isWritable }: TermProps) {
  const pairs = useRegister('personalSalutations');
  const persons = useRegister('persons');
  const holders = useRegister('chairHolders');
  if (!pairs || !persons || !holders) return <Spinner label="Wird geladen" />;
  const names = new Map(persons.map((person) => [person.id, personLabel(person)]));
  const chair = holders.find((holder) => holder.termId === term.id && covers(holder, today));
  const sender = (row: Row): string => names.get(row.senderId) ?? '';
  const recipient = (row: Row): string => names.get(row.recipientId) ?? '';
  const options = persons.map((person) => ({ value: person.id, label: personLabel(person) }));
  return (
    <TermRecords
      collection="personalSalutations"
      isWritable={isWritable}
      label="Persönliche Anreden"
      intro={<Intro term={term} />}
      empty={{
        title: 'Noch keine persönliche Anrede',
        words: 'Für alle gilt die Anrede nach der Regel.',
      }}
      addLabel="Persönliche Anrede anlegen"
      rows={pairs.filter(({ termId }) => termId === term.id)}
      nameOf={(row) => `${sender(row)} an ${recipient(row)}`}
      fresh={() => ({
        termId: term.id,
        senderId: chair?.personId ?? '',
        recipientId: '',
        salutation: null,
        closing: null,
      })}
      missing={missingIn}
      columns={[
        { id: 'sender', title: 'Wer schreibt', cell: sender, sortValue: sender },
        { id: 'recipient', title: 'An wen', cell: recipient, sortValue: recipient },
        { id: 'salutation', title: 'Anrede', cell: (row) => row.salutation ?? 'nach der Regel' },
        { id: 'closing', title: 'Grußformel', cell: (row) => row.closing ?? 'nach der Regel' },
      ]}
      fields={(draft, change) => <SalutationFields {...{ draft, change }} persons={options} />}
    />
  );
}
