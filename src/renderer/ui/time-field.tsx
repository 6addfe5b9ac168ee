import { Field, type FieldLook } from './field';
import { parseTypedTime } from './parse-time';
import { uiTexts } from './texts';
import { useDraft } from './use-draft';
import type { ProblemReport } from './use-problems';
import './time-field.css';

export interface TimeFieldProps extends FieldLook {
  /** `HH:MM`. */
  readonly value: string | null;
  /** A valid time, or null once the field has been emptied; never for text that is no time. */
  readonly onChange: (value: string | null) => void;
  readonly isDisabled?: boolean | undefined;
  /** Tells a form that the typed text is no time (with the sentence shown), or is one again (null). */
  readonly onProblem?: ProblemReport | undefined;
}

export function TimeField(props: TimeFieldProps) {
  const { label, value, onChange, error, description, onProblem } = props;
  const { isRequired, isLabelHidden, isDisabled = false } = props;
  const draft = useDraft({
    value,
    onChange,
    onProblem,
    parse: parseTypedTime,
    show: (time) => time,
  });
  return (
    <Field
      label={label}
      error={draft.problem ?? error}
      description={description}
      {...{ isRequired, isLabelHidden }}
    >
      {(aria) => (
        <div className="ui-control ui-time">
          <input {...aria} {...draft.input} type="text" disabled={isDisabled} />
          <span className="ui-time-unit" aria-hidden>
            {uiTexts.clock}
          </span>
        </div>
      )}
    </Field>
  );
}
