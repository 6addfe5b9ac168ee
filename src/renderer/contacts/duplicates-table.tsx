import { useId } from 'react';
import { Button } from '../ui';
import { briefText } from './duplicates-brief';
import type { Decided, Preview } from './duplicates-decided';

interface ChoiceProps {
  readonly name: string;
  /** Read out: which value of which field. */
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function Choice({ name, label, isChosen, onChoose, children }: ChoiceProps) {
  return (
    <label className="ui-choice">
      <input
        type="radio"
        className="ui-dot"
        name={name}
        aria-label={label}
        checked={isChosen}
        onChange={onChoose}
      />
      <span>{children}</span>
    </label>
  );
}

interface TableProps {
  readonly preview: Preview;
  readonly decided: Decided;
  readonly onKeep: (personId: string) => void;
  readonly onField: (field: string, choice: string) => void;
  readonly onLeaveOut: (personId: string) => void;
}

const BOTH = 'both';

function Head({ preview, onKeep, onLeaveOut }: TableProps) {
  const name = useId();
  const { persons, keepId } = preview;
  return (
    <tr>
      <td />
      {persons.map((person) => (
        <th key={person.id} scope="col">
          <div className="merge-head">
            <strong>{person.name}</strong>
            <span className="muted">{briefText(person)}</span>
            <Choice
              name={name}
              label={`Dieser Eintrag bleibt: ${person.name}, ${briefText(person)}`}
              isChosen={person.id === keepId}
              onChoose={() => {
                onKeep(person.id);
              }}
            >
              Dieser Eintrag bleibt
            </Choice>
            {persons.length > 2 ? (
              <Button
                variant="quiet"
                aria-label={`Gehört nicht dazu: ${person.name}, ${briefText(person)}`}
                onPress={() => {
                  onLeaveOut(person.id);
                }}
              >
                Gehört nicht dazu
              </Button>
            ) : null}
          </div>
        </th>
      ))}
    </tr>
  );
}

type Field = Preview['fields'][number];

function FieldRow({ field, decided, onField }: TableProps & { readonly field: Field }) {
  const name = useId();
  const { field: key, label, values, proposed } = field;
  const chosen = decided.fields[key] ?? proposed;
  return (
    <tr>
      <th scope="row">
        {label}
        {key === 'note' ? (
          <Choice
            name={name}
            label="Bemerkung: beide behalten"
            isChosen={chosen === BOTH}
            onChoose={() => {
              onField(key, BOTH);
            }}
          >
            beide behalten
          </Choice>
        ) : null}
      </th>
      {values.map(({ personId, text }) => (
        <td key={personId}>
          <Choice
            name={name}
            label={`${label}: ${text ?? 'leer'}`}
            isChosen={chosen === personId}
            onChoose={() => {
              onField(key, personId);
            }}
          >
            {text ?? 'leer'}
          </Choice>
        </td>
      ))}
    </tr>
  );
}

/** The entries side by side; per field the value that stays. */
export function MergeTable(props: TableProps) {
  const { fields } = props.preview;
  return (
    <>
      <table className="merge-table" aria-label="Angaben im Vergleich">
        <thead>
          <Head {...props} />
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field.field} field={field} {...props} />
          ))}
        </tbody>
      </table>
      <p className="muted">
        {fields.length === 0
          ? 'Alle Angaben sind gleich.'
          : 'Gezeigt sind die Angaben, in denen sich die Einträge unterscheiden.'}
      </p>
    </>
  );
}
