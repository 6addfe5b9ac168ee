import { Field, type FieldLook } from './field';

export interface TextFieldProps extends FieldLook {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean | undefined;
  readonly multiline?: boolean | undefined;
  /** Lines of a multiline field. */
  readonly rows?: number | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

const DEFAULT_ROWS = 4;

export function TextField(props: TextFieldProps) {
  const { value, onChange, isDisabled = false, multiline = false, rows = DEFAULT_ROWS } = props;
  const { autoFocus = false, placeholder, ...look } = props;
  const shared = { className: 'ui-control', value, disabled: isDisabled, placeholder, autoFocus };
  return (
    <Field {...look}>
      {(aria) =>
        multiline ? (
          <textarea
            {...aria}
            {...shared}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...aria}
            {...shared}
            type="text"
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
