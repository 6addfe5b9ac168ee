import { genderOptions } from '../contacts/person';
import { FieldGrid, SelectField, TextField } from '../ui';
import type { NewcomerDraft } from './plan-draft';

interface FieldsProps {
  readonly draft: NewcomerDraft;
  readonly change: (patch: Partial<NewcomerDraft>) => void;
}

type TextKey = Exclude<keyof NewcomerDraft, 'gender'>;

const TEXTS: readonly { key: TextKey; label: string; description?: string }[] = [
  { key: 'degrees', label: 'Akademische Grade', description: 'Zum Beispiel Prof. Dr.' },
  { key: 'firstName', label: 'Vorname' },
  { key: 'nobility', label: 'Namenszusatz', description: 'Zum Beispiel von' },
  { key: 'lastName', label: 'Nachname' },
  { key: 'parliament', label: 'Mandat', description: 'Zum Beispiel MdL' },
  { key: 'email', label: 'E-Mail' },
];

/** Somebody who is not in the contacts yet. */
export function NewcomerFields({ draft, change }: FieldsProps) {
  return (
    <FieldGrid>
      <SelectField
        label="Anrede"
        value={draft.gender}
        options={genderOptions}
        description="Ohne Angabe wird kein Brief erstellt."
        onChange={(gender) => {
          change({ gender });
        }}
      />
      {TEXTS.map(({ key, label, description }) => (
        <TextField
          key={key}
          label={label}
          value={draft[key]}
          isRequired={key === 'lastName'}
          description={description}
          onChange={(text) => {
            change({ [key]: text });
          }}
        />
      ))}
    </FieldGrid>
  );
}
