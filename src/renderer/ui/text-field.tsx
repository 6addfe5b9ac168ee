import { useId } from 'react';
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
  /** Offered while typing; any other text is as good. */
  readonly suggestions?: readonly string[] | undefined;
}

const DEFAULT_ROWS = 4;

export function TextField(props: TextFieldProps) {
  const { value, onChange, isDisabled = false, multiline = false, rows = DEFAULT_ROWS } = props;
  const { autoFocus = false, placeholder, suggestions = [], ...look } = props;
  const listId = useId();
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
          <>
            <input
              {...aria}
              {...shared}
              type="text"
              autoComplete="off"
              list={suggestions.length > 0 ? listId : undefined}
              onChange={(event) => onChange(event.target.value)}
            />
            {suggestions.length > 0 && (
              <datalist id={listId}>
                {suggestions.map((text) => (
                  <option key={text} value={text} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  );
}
