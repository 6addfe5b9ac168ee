import { useId, type ReactNode } from 'react';
import { ErrorText } from './field';
import './check-field.css';
import './radio-field.css';

export interface RadioFieldProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly options: readonly {
    readonly value: T;
    readonly label: ReactNode;
    readonly description?: ReactNode;
    readonly isDisabled?: boolean | undefined;
  }[];
  readonly error?: string | null | undefined;
  readonly isDisabled?: boolean | undefined;
}

export function RadioField<T extends string>(props: RadioFieldProps<T>) {
  const { label, value, onChange, options, error, isDisabled = false } = props;
  const id = useId();
  return (
    <div
      className="ui-field"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={error ? `${id}-error` : undefined}
      aria-invalid={error ? true : undefined}
    >
      <div className="ui-field-label" id={`${id}-label`}>
        {label}
      </div>
      <div className="ui-radio-options">
        {options.map((option) => (
          <label key={option.value} className="ui-choice">
            <input
              type="radio"
              className="ui-dot"
              name={id}
              checked={option.value === value}
              disabled={isDisabled || option.isDisabled === true}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.description !== undefined && (
                <span className="ui-field-description ui-radio-description">
                  {option.description}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <div className="ui-field-error" id={`${id}-error`}>
          <ErrorText>{error}</ErrorText>
        </div>
      )}
    </div>
  );
}
