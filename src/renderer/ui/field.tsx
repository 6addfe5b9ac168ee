import { useId, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { uiTexts } from './texts';
import './field.css';

/** What every field shows around its control. */
export interface FieldLook {
  readonly label: string;
  readonly error?: string | null | undefined;
  readonly description?: ReactNode;
  readonly isRequired?: boolean | undefined;
  /** Keeps the label for assistive technology only, where the place says what it is. */
  readonly isLabelHidden?: boolean | undefined;
}

/** What the control in a `Field` has to carry. */
export interface ControlAria {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

export interface FieldProps extends FieldLook {
  readonly children: (aria: ControlAria) => ReactNode;
}

/** Label above, control, description and error below; joined for assistive technology. */
export function Field(props: FieldProps) {
  const { label, error, description, isRequired = false, isLabelHidden, children } = props;
  const id = useId();
  const hasDescription = description !== undefined && description !== null;
  const described = [hasDescription && `${id}-description`, error && `${id}-error`].filter(Boolean);
  return (
    <div className="ui-field">
      <label className={labelClass(isLabelHidden)} htmlFor={id}>
        <LabelText label={label} isRequired={isRequired} />
      </label>
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': isRequired ? true : undefined,
      })}
      {hasDescription && (
        <div className="ui-field-description" id={`${id}-description`}>
          {description}
        </div>
      )}
      {error && (
        <div className="ui-field-error" id={`${id}-error`}>
          <ErrorText>{error}</ErrorText>
        </div>
      )}
    </div>
  );
}

export function labelClass(isHidden: boolean | undefined): string {
  return isHidden ? 'visually-hidden' : 'ui-field-label';
}

/** The label's words, with a mark where the field must be filled. */
export function LabelText({ label, isRequired }: { label: string; isRequired: boolean }) {
  return (
    <>
      {label}
      {isRequired && (
        <span className="ui-field-required" title={uiTexts.required}>
          {' '}
          *
        </span>
      )}
    </>
  );
}

/** An error with the icon that goes with it. */
export function ErrorText({ children }: { children: ReactNode }) {
  return (
    <>
      <CircleAlert aria-hidden className="ui-field-error-icon" />
      <span>{children}</span>
    </>
  );
}
