import { RadioField } from '../ui';
import { LineField } from './line-field';
import { filledKinds, type PostalDraft, type PostalKind } from './postal-draft';
import type { RecordFormState } from './record-form';

interface PostalFieldsProps<T extends PostalDraft> {
  readonly form: RecordFormState<T>;
  readonly isWritable: boolean;
  /** A way to a person has one address; a house may have three. */
  readonly isOne?: boolean;
}

const NAMES: Readonly<Record<PostalKind, string>> = {
  street: 'Hausanschrift',
  poBox: 'Postfach',
  bulk: 'Großempfänger-Postleitzahl',
};

/** Street, PO box and bulk customer, and which of them letters use. */
export function PostalFields<T extends PostalDraft>(props: PostalFieldsProps<T>) {
  const { form, isWritable, isOne = false } = props;
  // The fields of a form that has them; the compiler does not see it through the parameter.
  const postal = form as unknown as RecordFormState<PostalDraft>;
  const text = (name: Exclude<keyof PostalDraft, 'lettersTo'>, label: string) => (
    <LineField form={postal} name={name} label={label} isWritable={isWritable} />
  );
  const filled = filledKinds(postal.values);
  return (
    <>
      <fieldset className="form-part">
        <legend>Hausanschrift</legend>
        {text('street', 'Straße und Hausnummer')}
        <div className="field-place">
          {text('streetPostcode', 'PLZ')}
          {text('streetCity', 'Ort')}
        </div>
      </fieldset>
      <fieldset className="form-part">
        <legend>Postfach</legend>
        {text('box', 'Nummer des Postfachs')}
        <div className="field-place">
          {text('boxPostcode', 'PLZ des Postfachs')}
          {text('boxCity', 'Ort des Postfachs')}
        </div>
      </fieldset>
      {isOne ? null : (
        <fieldset className="form-part">
          <legend>Großempfänger</legend>
          <div className="field-place">
            {text('bulkPostcode', 'Eigene PLZ')}
            {text('bulkCity', 'Ort des Großempfängers')}
          </div>
        </fieldset>
      )}
      {filled.length > 1 ? (
        <RadioField
          label="Briefe gehen an"
          value={postal.values.lettersTo}
          isDisabled={!isWritable}
          options={filled.map((kind) => ({ value: kind, label: NAMES[kind] }))}
          onChange={(lettersTo) => {
            postal.change({ lettersTo });
          }}
        />
      ) : null}
    </>
  );
}
