import { useAct } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { Button, ComboField, Panel, SelectField, TextField, toast } from '../ui';
import { AddressPreview } from './address-preview';
import { genderOptions, newPerson, personLabel, type GenderChoice, type Person } from './person';
import { useRegister } from './records';

type Draft = Omit<Person, 'id'>;
type Change = (patch: Partial<Draft>) => void;

const orNull = (text: string): string | null => text.trim() || null;

function NameFields({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  return (
    <>
      <SelectField<GenderChoice>
        label="Anrede"
        value={draft.gender ?? 'unknown'}
        options={genderOptions}
        description="Ohne Angabe wird kein Brief erstellt; die neutrale Form nur auf Wunsch der Person."
        onChange={(gender) => {
          change({ gender: gender === 'unknown' ? null : gender });
        }}
      />
      <TextField
        label="Akademische Grade"
        value={draft.degrees.join(' ')}
        description="Wie in der Anschrift, zum Beispiel Prof. Dr."
        onChange={(text) => {
          change({ degrees: text.trim() === '' ? [] : [text] });
        }}
      />
      <TextField
        label="Vorname"
        value={draft.firstName ?? ''}
        onChange={(text) => {
          change({ firstName: text === '' ? null : text });
        }}
      />
      <TextField
        label="Namenszusatz"
        value={draft.nobility ?? ''}
        description="Teil des Familiennamens, zum Beispiel von oder Freiherr von"
        onChange={(text) => {
          change({ nobility: text === '' ? null : text });
        }}
      />
      <TextField
        label="Nachname"
        value={draft.lastName}
        isRequired
        onChange={(lastName) => {
          change({ lastName });
        }}
      />
    </>
  );
}

function OfficeFields({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const organisations = useRegister('organisations') ?? [];
  return (
    <>
      <TextField
        label="Mandat"
        value={draft.parliament ?? ''}
        description="MdL, MdB, MdA, MdBB oder MdHB"
        onChange={(text) => {
          change({ parliament: text === '' ? null : text });
        }}
      />
      <ComboField
        label="Haus"
        value={draft.organisationId}
        options={organisations.map((house) => ({
          value: house.id,
          label: house.name,
          hint: house.shortName,
        }))}
        onChange={(organisationId) => {
          change({ organisationId });
        }}
      />
      <TextField
        label="E-Mail"
        value={draft.email ?? ''}
        onChange={(text) => {
          change({ email: text === '' ? null : text });
        }}
      />
      <TextField
        label="Persönliche Anrede"
        value={draft.customSalutation ?? ''}
        description="Nur ausfüllen, wenn sie von der Regel abweicht."
        onChange={(text) => {
          change({ customSalutation: text === '' ? null : text });
        }}
      />
    </>
  );
}

interface PanelProps {
  /** Null = a new person. */
  readonly person: Person | null;
  readonly isWritable: boolean;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

/** One person: name, house, and what letters make of them. */
export function PersonPanel({ person, isWritable, onSaved, onClose }: PanelProps) {
  const act = useAct();
  const form = useTyped<Draft>(`person ${person?.id ?? 'new'}`, person ?? newPerson());
  const { values: draft, change } = form;
  async function save(): Promise<void> {
    const record = {
      ...draft,
      ...(person ? { id: person.id } : {}),
      firstName: orNull(draft.firstName ?? ''),
      nobility: orNull(draft.nobility ?? ''),
      parliament: orNull(draft.parliament ?? ''),
      email: orNull(draft.email ?? ''),
      customSalutation: orNull(draft.customSalutation ?? ''),
    };
    const done = await act('register.save', { collection: 'persons', record });
    if (!done.ok) return;
    form.dropSent();
    toast('Gespeichert', 'ok');
    onSaved(done.value.id);
  }
  return (
    <Panel title={person ? personLabel(person) : 'Person anlegen'} onClose={onClose}>
      {person ? <AddressPreview personId={person.id} /> : null}
      <NameFields draft={draft} change={change} />
      <OfficeFields draft={draft} change={change} />
      <p className="form-actions">
        <Button
          variant="primary"
          isDisabled={!isWritable || draft.lastName.trim() === ''}
          onPress={() => void save()}
        >
          Speichern
        </Button>
      </p>
    </Panel>
  );
}
