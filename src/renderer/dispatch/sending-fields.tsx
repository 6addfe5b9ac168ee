import { DateField, FieldGrid, SelectField, TextField } from '../ui';
import { wayOptions, type SendingDraft } from './sending';

interface SendingFieldsProps {
  readonly draft: SendingDraft;
  /** Versions that are there already keep the file reference of their first time. */
  readonly withFileReference: boolean;
}

/** When and how something went out. */
export function SendingFields({ draft, withFileReference }: SendingFieldsProps) {
  const { sending, set, today } = draft;
  return (
    <>
      <FieldGrid>
        <DateField
          label="Versandt am"
          value={sending.on}
          today={today}
          isPast
          isRequired
          onChange={(on) => {
            set({ on });
          }}
        />
        <SelectField
          label="Versandweg"
          value={sending.way}
          options={wayOptions}
          onChange={(way) => {
            set({ way });
          }}
        />
      </FieldGrid>
      {withFileReference ? (
        <TextField
          label="Aktenzeichen"
          value={sending.fileReference}
          onChange={(fileReference) => {
            set({ fileReference });
          }}
        />
      ) : null}
      <TextField
        label="Bemerkung"
        value={sending.note}
        onChange={(note) => {
          set({ note });
        }}
      />
    </>
  );
}
