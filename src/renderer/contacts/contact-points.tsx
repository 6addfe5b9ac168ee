import { postalLines } from '../../shared/domain/addressing/postal-lines';
import type { ContactPoint } from '../../shared/domain/register/records';
import type { FieldErrors } from '../data/field-errors';
import { useData } from '../data/hooks';
import { SelectField } from '../ui';
import { LineField, TickField, trimmed } from './line-field';
import { PostalFields } from './postal-fields';
import { postalDraft, postalOf, postalProblems, type PostalDraft } from './postal-draft';
import { RecordForm, useRecordForm } from './record-form';
import { useRegister } from './records';
import { SubList } from './sub-list';
import { WaysFields } from './ways';

type Kind = ContactPoint['kind'];

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'office', label: 'Büro' },
  { value: 'assistant', label: 'Vorzimmer, Assistenz' },
  { value: 'privateSecretary', label: 'Persönliche Referentin, persönlicher Referent' },
  { value: 'mailbox', label: 'Funktionspostfach' },
  { value: 'other', label: 'Sonstiges' },
];

type Draft = Omit<ContactPoint, 'id' | 'personId' | 'address'> & PostalDraft;

function draftOf(point: ContactPoint | null): Draft {
  const start = point ?? {
    kind: 'office' as const,
    name: null,
    unit: null,
    email: null,
    phone: null,
    address: null,
    forLetters: false,
    note: null,
  };
  const { kind, name, unit, email, phone, forLetters, note } = start;
  return { kind, name, unit, email, phone, forLetters, note, ...postalDraft(start) };
}

function recordOf(draft: Draft): Omit<ContactPoint, 'id' | 'personId'> {
  const { kind, name, unit, email, phone, forLetters, note } = draft;
  const texts = trimmed({ name, unit, email, phone, note });
  return { kind, forLetters, ...texts, address: postalOf(draft).address };
}

interface EditorProps {
  readonly personId: string;
  readonly point: ContactPoint | null;
  readonly isWritable: boolean;
  readonly onClose: () => void;
}

function check(draft: Draft): FieldErrors {
  const { address, moreAddresses } = postalOf(draft);
  if (draft.forLetters && address === null) {
    return { street: 'Für Briefe braucht dieser Weg eine Postanschrift.' };
  }
  if (moreAddresses.length > 0) {
    return { box: 'Ein Weg hat eine Anschrift: Straße oder Postfach. Leeren Sie die andere.' };
  }
  return postalProblems(draft);
}

function Editor({ personId, point, isWritable, onClose }: EditorProps) {
  const { api } = useData();
  const form = useRecordForm<Draft>({
    name: `contactPoint ${point?.id ?? `new ${personId}`}`,
    saved: draftOf(point),
    check,
    save: async (values) => {
      const record = { ...recordOf(values), ...(point ? { id: point.id } : {}), personId };
      const done = await api.call('register.save', { collection: 'contactPoints', record });
      if (done.ok) onClose();
      return done;
    },
  });
  const fields = { form, isWritable };
  return (
    <RecordForm
      {...fields}
      isNew
      canLeave
      saveLabel="Kontaktweg speichern"
      removal={
        point ? { collection: 'contactPoints', id: point.id, done: 'Kontaktweg gelöscht.' } : null
      }
      onClose={onClose}
    >
      <SelectField<Kind>
        label="Art"
        value={form.values.kind}
        options={KINDS}
        isDisabled={!isWritable}
        onChange={(kind) => {
          form.change({ kind });
        }}
      />
      <LineField
        {...fields}
        name="name"
        label="Wer dort antwortet"
        description="Zum Beispiel „Frau Beispiel“"
      />
      <LineField {...fields} name="unit" label="Organisationseinheit" />
      <WaysFields {...fields} />
      <TickField
        {...fields}
        name="forLetters"
        label="Briefe gehen hierher"
        description="Statt an die Anschrift des Hauses."
      />
      <PostalFields {...fields} isOne />
      <LineField {...fields} name="note" label="Bemerkung" multiline rows={2} />
    </RecordForm>
  );
}

function kindName(kind: Kind): string {
  return KINDS.find(({ value }) => value === kind)?.label ?? kind;
}

function detail(point: ContactPoint): string {
  const address = point.address ? postalLines(point.address).join(', ') : null;
  const letters = point.forLetters ? 'Briefe gehen hierher' : null;
  return [point.unit, point.email, point.phone, address, letters].filter(Boolean).join(' · ');
}

interface PointsProps {
  readonly personId: string;
  readonly isWritable: boolean;
}

/** The ways to a person beside the direct ones: office, assistant, functional mailbox. */
export function ContactPoints({ personId, isWritable }: PointsProps) {
  const points = useRegister('contactPoints');
  if (!points) return null;
  const own = points.filter((point) => point.personId === personId);
  return (
    <SubList
      title="Weitere Kontaktwege"
      addLabel="Kontaktweg hinzufügen"
      empty="Kein Büro, keine Assistenz und kein Funktionspostfach eingetragen."
      isWritable={isWritable}
      items={own.map((point) => ({
        id: point.id,
        title:
          point.name === null ? kindName(point.kind) : `${kindName(point.kind)}: ${point.name}`,
        detail: detail(point),
      }))}
      editor={(id, close) => (
        <Editor
          key={id ?? 'new'}
          personId={personId}
          point={own.find((point) => point.id === id) ?? null}
          isWritable={isWritable}
          onClose={close}
        />
      )}
    />
  );
}
