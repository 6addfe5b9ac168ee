import { useEffect, useRef } from 'react';
import type { Day } from '../../shared/domain/calendar/day';
import { dateWithWeekday, shortDate } from '../../shared/domain/calendar/german-dates';
import { CalendarButton } from './calendar-button';
import { Field, type FieldLook } from './field';
import { parseTypedDay } from './parse-day';
import { useDraft } from './use-draft';
import type { ProblemReport } from './use-problems';
import './date-field.css';

export interface DateFieldProps extends FieldLook {
  readonly value: Day | null;
  /** A valid day, or null once the field has been emptied; never for text that is no day. */
  readonly onChange: (value: Day | null) => void;
  /** What `heute`, `24.12.` and `+7` are counted from. */
  readonly today: Day;
  /** A day without a year is the last such day, not the next: something has come in, or has happened. */
  readonly isPast?: boolean | undefined;
  /** What else is to be known about a day, such as a holiday. */
  readonly hint?: ((day: Day) => string | null) | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Tells a form that the typed text is no day (with the sentence shown), or is one again (null). */
  readonly onProblem?: ProblemReport | undefined;
}

export function DateField(props: DateFieldProps) {
  const { label, value, onChange, today, hint, error, description, onProblem } = props;
  const { isRequired, isLabelHidden, isDisabled = false, isPast } = props;
  const draft = useDraft({
    value,
    onChange,
    onProblem,
    parse: (text) => parseTypedDay(text, today, isPast),
    show: shortDate,
  });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A day that comes in while the field has the focus is replaced by typing, not continued.
    if (document.activeElement === input.current) input.current?.select();
  }, [value]);
  const below = (
    <>
      <span className="ui-date-long">{describeDay(draft.parsed, hint)}</span>
      {description}
    </>
  );
  return (
    <Field
      label={label}
      error={draft.problem ?? error}
      description={below}
      {...{ isRequired, isLabelHidden }}
    >
      {(aria) => (
        <div className="ui-control">
          <input {...aria} {...draft.input} ref={input} type="text" disabled={isDisabled} />
          <CalendarButton
            label={label}
            value={value}
            today={today}
            onChoose={draft.choose}
            isDisabled={isDisabled}
          />
        </div>
      )}
    </Field>
  );
}

function describeDay(day: Day | null, hint: DateFieldProps['hint']): string {
  if (day === null) return '';
  const more = hint?.(day) ?? null;
  return more === null ? dateWithWeekday(day) : `${dateWithWeekday(day)} · ${more}`;
}
