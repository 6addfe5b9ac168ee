import { useState } from 'react';
import type { RunExtra } from '../../shared/domain/documents/run-extras';
import { CheckField } from '../ui';

const FIELDS: readonly {
  readonly extra: RunExtra;
  readonly label: string;
  readonly description: string;
}[] = [
  {
    extra: 'print',
    label: 'Eine Datei zum Drucken',
    description: 'Alle Schreiben hintereinander; jedes beginnt auf einem eigenen Blatt.',
  },
  { extra: 'zip', label: 'Zip-Datei', description: 'Alle Dateien des Laufs zum Weitergeben.' },
];

/** What is wished for beside the files of a run, and as which part of its order it goes. */
export function useExtras() {
  const [wanted, setWanted] = useState<ReadonlySet<RunExtra>>(new Set());
  const [changedOnly, setChangedOnly] = useState(false);
  return {
    wanted,
    changedOnly,
    setChangedOnly,
    set: (extra: RunExtra, isWanted: boolean): void => {
      const others = [...wanted].filter((other) => other !== extra);
      setWanted(new Set(isWanted ? [...others, extra] : others));
    },
    order: {
      ...(wanted.size > 0
        ? { extras: FIELDS.map(({ extra }) => extra).filter((extra) => wanted.has(extra)) }
        : {}),
      ...(changedOnly ? { changedOnly } : {}),
    },
  };
}

/** Check boxes for what a run gives beside single files. */
export function ExtrasFields({ extras }: { readonly extras: ReturnType<typeof useExtras> }) {
  return (
    <>
      {FIELDS.map(({ extra, label, description }) => (
        <CheckField
          key={extra}
          label={label}
          description={description}
          isSelected={extras.wanted.has(extra)}
          onChange={(isSelected) => {
            extras.set(extra, isSelected);
          }}
        />
      ))}
      <CheckField
        label="Nur Geändertes"
        description="Was im Ordner schon genauso liegt, zählt nicht mit: weder in der Liste noch beim Drucken."
        isSelected={extras.changedOnly}
        onChange={extras.setChangedOnly}
      />
    </>
  );
}
