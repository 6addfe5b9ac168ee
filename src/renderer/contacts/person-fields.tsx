import { nobilityAgrees, proposedNobility } from '../../shared/domain/addressing/nobility';
import { splitDegrees } from '../../shared/domain/register/degrees';
import { Button, ComboField, Notice, SelectField, TextField } from '../ui';
import type { Contacts } from './facts';
import { LineField } from './line-field';
import { genderOptions, type GenderChoice, type PersonDraft } from './person';
import type { RecordFormState } from './record-form';
import { WaysFields } from './ways';

interface FieldsProps {
  readonly form: RecordFormState<PersonDraft>;
  readonly isWritable: boolean;
}

const PARLIAMENTS = ['MdL', 'MdB', 'MdA', 'MdBB', 'MdHB', 'MdEP'] as const;
const TITLES = ['Staatsministerin', 'Staatsminister'] as const;

/** How the typed degrees are understood, where there are several. */
function degreesHint(text: string): string {
  const degrees = splitDegrees(text);
  return degrees.length > 1
    ? `${degrees.length} Grade: ${degrees.join(' · ')}`
    : 'Wie in der Anschrift, zum Beispiel Prof. Dr.';
}

/** Former noble titles are inflected; which form is registered only a person can say. */
function NobilityForm({ form, isWritable }: FieldsProps) {
  const { nobility, gender, nobilityConfirmed } = form.values;
  const isSettled = nobilityConfirmed ?? nobilityAgrees(nobility, gender);
  if (!nobility || isSettled) return null;
  const others = proposedNobility(nobility, gender).filter((proposed) => proposed !== nobility);
  const take = (proposed: string): void => {
    form.change({ nobility: proposed, nobilityConfirmed: true });
  };
  return (
    <Notice tone="warn" title="Welche Form steht im Register?">
      <p>Der Namenszusatz richtet sich nach der Person; es gilt, wie sie eingetragen ist.</p>
      <p className="preview-switches">
        {others.map((proposed) => (
          <Button
            key={proposed}
            isDisabled={!isWritable}
            onPress={() => {
              take(proposed);
            }}
          >
            {`„${proposed}“ übernehmen`}
          </Button>
        ))}
        <Button
          isDisabled={!isWritable}
          onPress={() => {
            take(nobility);
          }}
        >
          {`„${nobility}“ ist richtig`}
        </Button>
      </p>
    </Notice>
  );
}

export function NameFields({ form, isWritable }: FieldsProps) {
  const { gender, degrees } = form.values;
  return (
    <fieldset className="form-part">
      <legend>Name</legend>
      <div className="field-pair">
        <SelectField<GenderChoice>
          label="Anrede"
          value={gender ?? 'unknown'}
          options={genderOptions}
          isDisabled={!isWritable}
          onChange={(next) => {
            const gender = next === 'unknown' ? null : next;
            form.change({ gender, nobilityConfirmed: undefined });
          }}
        />
        <LineField
          form={form}
          name="degrees"
          label="Akademische Grade"
          isWritable={isWritable}
          description={degreesHint(degrees)}
        />
      </div>
      <div className="field-pair">
        <LineField form={form} name="firstName" label="Vorname" isWritable={isWritable} />
        <TextField
          label="Namenszusatz"
          value={form.values.nobility ?? ''}
          error={form.errors['nobility']}
          isDisabled={!isWritable}
          description="Zum Beispiel von oder Freiherr von"
          onChange={(text) => {
            form.change({ nobility: text === '' ? null : text, nobilityConfirmed: undefined });
          }}
        />
      </div>
      <NobilityForm form={form} isWritable={isWritable} />
      <LineField form={form} name="lastName" label="Nachname" isRequired isWritable={isWritable} />
    </fieldset>
  );
}

/** What stands around the name, and salutations that no rule gives. */
export function TitleFields({ form, isWritable }: FieldsProps) {
  return (
    <fieldset className="form-part">
      <legend>Titel und Anrede</legend>
      <div className="field-pair">
        <LineField
          form={form}
          name="parliament"
          label="Abgeordnetenmandat"
          suggestions={PARLIAMENTS}
          isWritable={isWritable}
          description="MdL, MdB, MdA, MdBB, MdHB oder MdEP"
        />
        <LineField
          form={form}
          name="personalTitle"
          label="Persönlicher Titel"
          suggestions={TITLES}
          isWritable={isWritable}
          description="Steht beim Namen, nicht beim Amt."
        />
      </div>
      <LineField
        form={form}
        name="formerTitle"
        label="Früherer Titel"
        isWritable={isWritable}
        description="Ohne „a. D.“ eintragen; gilt, wenn kein Amt mehr ausgeübt wird."
      />
      <LineField
        form={form}
        name="customSalutation"
        label="Anrede, die immer gilt"
        isWritable={isWritable}
        description="Nur ausfüllen, wenn sie von der Regel abweicht."
      />
    </fieldset>
  );
}

interface HouseProps extends FieldsProps {
  readonly contacts: Contacts;
}

export function HouseFields({ form, isWritable, contacts }: HouseProps) {
  return (
    <fieldset className="form-part">
      <legend>Haus und direkte Kontaktwege</legend>
      <ComboField
        label="Haus"
        value={form.values.organisationId}
        options={contacts.organisations.map((house) => ({
          value: house.id,
          label: house.name,
          hint: house.shortName,
        }))}
        isDisabled={!isWritable}
        description="Wer ein Amt hat, bekommt Post in das Haus des Amtes."
        onChange={(organisationId) => {
          form.change({ organisationId });
        }}
      />
      <LineField form={form} name="unit" label="Organisationseinheit" isWritable={isWritable} />
      <div className="field-pair">
        <WaysFields
          form={form}
          isWritable={isWritable}
          emailLabel="E-Mail, direkt"
          phoneLabel="Telefon, direkt"
        />
      </div>
      <LineField
        form={form}
        name="note"
        label="Bemerkung"
        multiline
        rows={3}
        isWritable={isWritable}
      />
    </fieldset>
  );
}
