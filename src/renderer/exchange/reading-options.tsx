import { CheckField, SelectField } from '../ui';
import type { Look, Reading } from './list-store';
import type { List } from './use-list';

type Option = 'clearEmpty' | 'createOrganisations' | 'createOffices' | 'updateAddresses';

const options: readonly { key: Option; label: string; description: string }[] = [
  {
    key: 'clearEmpty',
    label: 'Leere Zellen löschen',
    description: 'Sonst bleibt bei leeren Zellen der gespeicherte Wert.',
  },
  {
    key: 'createOrganisations',
    label: 'Fehlende Häuser anlegen',
    description: 'Sonst ist ein unbekanntes Haus ein Befund.',
  },
  {
    key: 'createOffices',
    label: 'Fehlende Ämter anlegen',
    description: 'Sonst ist ein unbekanntes Amt ein Befund.',
  },
  {
    key: 'updateAddresses',
    label: 'Anschriften der Häuser ändern',
    description: 'Die Anschrift gilt dann für alle Personen des Hauses.',
  },
];

function isOn(reading: Reading, key: Option): boolean {
  return reading[key] ?? false;
}

function withoutMapping(reading: Reading): Reading {
  const rest = { ...reading };
  delete rest.mapping;
  return rest;
}

/** How cells become values; each choice reads the list again. */
export function ReadingOptions({ list, look }: { readonly list: List; readonly look: Look }) {
  const { reading } = list;
  if (!reading) return null;
  return (
    <div className="exchange-grid">
      {look.sheets.length > 1 ? (
        <SelectField
          label="Blatt"
          value={look.sheet}
          options={look.sheets.map((name) => ({ value: name, label: name }))}
          onChange={(sheet) => {
            // Another sheet has other columns: they are proposed anew.
            void list.read({ ...withoutMapping(reading), sheet });
          }}
        />
      ) : null}
      {options.map(({ key, label, description }) => (
        <CheckField
          key={key}
          label={label}
          description={description}
          isSelected={isOn(reading, key)}
          onChange={(isSelected) => {
            void list.change({ [key]: isSelected });
          }}
        />
      ))}
    </div>
  );
}
