import type { Organisation } from '../../shared/domain/register/records';
import { CheckField, FieldGrid, SelectField, TextField } from '../ui';
import type { HouseDraft } from './plan-draft';

interface FieldsProps {
  readonly draft: HouseDraft;
  readonly houses: readonly Organisation[];
  readonly choose: (organisationId: string) => void;
  readonly change: (patch: Partial<HouseDraft>) => void;
}

type TextKey = Exclude<keyof HouseDraft, 'organisationId' | 'moves'>;

interface TextLine {
  readonly key: TextKey;
  readonly label: string;
  readonly description?: string;
}

const NAMES: readonly TextLine[] = [
  { key: 'name', label: 'Neuer Name' },
  { key: 'shortName', label: 'Kurzname' },
  {
    key: 'addressName',
    label: 'Kurzform für das Anschriftfeld',
    description: 'Nur nötig, wenn der lange Name nicht passt.',
  },
  {
    key: 'remit',
    label: 'Geschäftsbereich der Ämter',
    description: 'Wie er im Amt steht, zum Beispiel „für Soziales und Integration“.',
  },
  { key: 'shortRemit', label: 'Kurzform des Geschäftsbereichs' },
];

/** Bremen: the house is called after whoever leads it. */
const BY_HOLDER: readonly TextLine[] = [
  { key: 'nameOfWoman', label: 'Name mit einer Frau an der Spitze' },
  { key: 'nameOfMan', label: 'Name mit einem Mann an der Spitze' },
];

const PLACE: readonly TextLine[] = [
  { key: 'street', label: 'Straße oder Postfach', description: 'Leer bei einem Großempfänger.' },
  { key: 'postcode', label: 'Postleitzahl' },
  { key: 'city', label: 'Ort' },
];

/** The ministry under its new name. */
export function HouseFields({ draft, houses, choose, change }: FieldsProps) {
  const texts = (lines: readonly TextLine[]) =>
    lines.map(({ key, label, description }) => (
      <TextField
        key={key}
        label={label}
        value={draft[key]}
        isRequired={key === 'name' || key === 'shortName'}
        description={description}
        onChange={(text) => {
          change({ [key]: text });
        }}
      />
    ));
  const isByHolder = houses.find(({ id }) => id === draft.organisationId)?.nameByHolder ?? null;
  return (
    <>
      <FieldGrid>
        {houses.length > 1 ? (
          <SelectField
            label="Haus"
            value={draft.organisationId}
            options={houses.map((house) => ({ value: house.id, label: house.name }))}
            onChange={choose}
          />
        ) : null}
        {texts(NAMES)}
        {isByHolder ? texts(BY_HOLDER) : null}
      </FieldGrid>
      <CheckField
        label="Das Haus zieht um"
        isSelected={draft.moves}
        onChange={(moves) => {
          change({ moves });
        }}
      />
      {draft.moves ? <FieldGrid>{texts(PLACE)}</FieldGrid> : null}
    </>
  );
}
