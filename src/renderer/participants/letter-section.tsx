import { RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import type { FormKey } from '../../shared/domain/forms/form-place';
import type { LetterForm } from '../../shared/domain/conferences/records';
import { useAct, useAnswer } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import {
  Button,
  CheckField,
  ComboField,
  Notice,
  SelectField,
  Spinner,
  TextField,
  toast,
} from '../ui';
import { formInput, isByTheRule, letterValues, type LetterValues } from './letter-form';
import { LetterPreview, useLetterPreview } from './letter-preview';
import { usePersonOptions } from './person-options';
import type { Participant } from './replies';

interface SectionProps {
  readonly conferenceId: string;
  readonly participant: Participant;
  readonly isWritable: boolean;
}

interface FieldsProps {
  readonly values: LetterValues;
  readonly participant: Participant;
  readonly change: (patch: Partial<LetterValues>) => void;
}

const AS_HOUSE = { value: 'house', label: 'wie voreingestellt' } as const;

const variantOptions = [
  AS_HOUSE,
  { value: 'A', label: 'A: Amt, dann Name' },
  { value: 'B', label: 'B: Frau oder Herr, Name, dann Amt' },
] as const;

const nameOptions = [
  AS_HOUSE,
  { value: 'yes', label: 'mit Namen' },
  { value: 'no', label: 'ohne Namen' },
] as const;

function SalutationFields({ values, change }: FieldsProps) {
  const { handwritten } = values;
  return (
    <>
      <CheckField
        label="Handschriftlich"
        isSelected={handwritten}
        description="Anrede und Grußformel bleiben frei, mit Platz zum Schreiben."
        onChange={(isSelected) => {
          change({ handwritten: isSelected });
        }}
      />
      <TextField
        label="Eigene Anrede"
        value={values.salutation}
        isDisabled={handwritten}
        description="Nur für diesen Brief, zum Beispiel „Liebe Petra“. Das Komma setzt das Programm."
        onChange={(salutation) => {
          change({ salutation });
        }}
      />
      <CheckField
        label="Kollegiale Anrede"
        isSelected={values.collegial}
        isDisabled={handwritten || values.salutation.trim() !== ''}
        description="„Sehr geehrte Frau Kollegin“, „Sehr geehrter Herr Kollege“"
        onChange={(collegial) => {
          change({ collegial });
        }}
      />
      <TextField
        label="Eigene Grußformel"
        value={values.closing}
        isDisabled={handwritten}
        onChange={(closing) => {
          change({ closing });
        }}
      />
    </>
  );
}

function AddressFields({ values, participant, change }: FieldsProps) {
  const persons = usePersonOptions().filter(({ value }) => value !== participant.personId);
  return (
    <>
      <SelectField
        label="Anschrift"
        value={values.variant}
        options={variantOptions}
        onChange={(variant) => {
          change({ variant });
        }}
      />
      <SelectField
        label="Name in der Anrede"
        value={values.withName}
        options={nameOptions}
        isDisabled={values.handwritten}
        onChange={(withName) => {
          change({ withName });
        }}
      />
      <ComboField
        label="Gemeinsam mit"
        value={values.togetherWithId}
        options={persons}
        description="Ein Brief an beide; die zweite Person erhält keinen eigenen."
        onChange={(togetherWithId) => {
          change({ togetherWithId });
        }}
      />
    </>
  );
}

/** Keeps what differs from the rule; where nothing does, there is no record. */
function useKeep({ conferenceId, participant }: SectionProps, saved: LetterForm | null) {
  const act = useAct();
  const collection = 'letterForms';
  const remove = async (): Promise<boolean> => {
    if (!saved) return true;
    return (await act('conferences.removeItem', { conferenceId, collection, id: saved.id })).ok;
  };
  const save = async (values: LetterValues): Promise<boolean> => {
    const form = formInput(values);
    if (isByTheRule(form)) return remove();
    const id = saved ? { id: saved.id } : {};
    const record = { ...id, ...form, participantId: participant.id, letter: 'invitation' } as const;
    return (await act('conferences.saveItem', { conferenceId, item: { collection, record } })).ok;
  };
  return { remove, save };
}

function LetterEditor(props: SectionProps & { readonly saved: LetterForm | null }) {
  const { conferenceId, participant, isWritable, saved } = props;
  const key: FormKey = `letter ${conferenceId} ${participant.id}`;
  const { values, typed, change, drop, dropSent } = useTyped(key, letterValues(saved));
  const keep = useKeep(props, saved);
  const element = useRef<HTMLFormElement>(null);
  const form = formInput(values);
  const shown = useLetterPreview({ conferenceId, participantId: participant.id, form });
  const covered = shown.preview?.coveredBy ?? null;
  if (covered !== null && saved === null) {
    return (
      <Notice tone="neutral" title="Kein eigener Brief">
        {`Der Brief an ${covered} geht an beide. Ändern lässt sich das dort.`}
      </Notice>
    );
  }
  async function save(): Promise<void> {
    if (!(await keep.save(values))) return;
    dropSent();
    toast('Gespeichert', 'ok');
  }
  async function reset(): Promise<void> {
    if (!(await keep.remove())) return;
    drop();
    // The button goes with what it took back.
    element.current?.querySelector('input')?.focus();
    toast('Der Brief folgt wieder der Regel. Rückgängig mit Strg+Z.', 'ok');
  }
  const fields: FieldsProps = { values, participant, change };
  return (
    <form
      ref={element}
      className="stack"
      aria-label="Brief an diese Person"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWritable) void save();
      }}
    >
      <h3>Brief an diese Person</h3>
      <LetterPreview {...shown} />
      <SalutationFields {...fields} />
      <AddressFields {...fields} />
      <p className="form-actions">
        <Button type="submit" variant="primary" isDisabled={!isWritable}>
          Speichern
        </Button>
        {Object.keys(typed).length === 0 ? null : (
          <Button
            onPress={() => {
              drop();
            }}
          >
            Verwerfen
          </Button>
        )}
        {saved === null ? null : (
          <Button icon={<RotateCcw />} isDisabled={!isWritable} onPress={() => void reset()}>
            Zurück zur Regel
          </Button>
        )}
      </p>
    </form>
  );
}

const INVITED: ReadonlySet<string> = new Set(['member', 'federalGuest', 'guest']);

/** The letter to one participant: how it is now, why, and what it is to have of its own. */
export function LetterSection(props: SectionProps) {
  const { conferenceId, participant } = props;
  const collection = 'letterForms';
  const { data } = useAnswer('conferences.items', { conferenceId, collection });
  if (!INVITED.has(participant.role)) {
    return <p className="muted">Begleitung und Mitarbeit erhalten keine Einladung.</p>;
  }
  if (!data) return <Spinner label="Wird geladen" />;
  // The collection that was asked for names the shape of the records.
  const forms = data.records as unknown as readonly LetterForm[];
  const saved = forms.find((form) => form.participantId === participant.id) ?? null;
  return <LetterEditor {...props} saved={saved} />;
}
