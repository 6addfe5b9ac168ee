import { lazy, Suspense, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { plainOf } from '../../../shared/domain/rich-text/shape';
import { ErrorText, labelClass, LabelText, type FieldLook } from '../field';
import type { ProblemReport } from '../use-problems';
import type { RichValue } from './rich-doc';
import { richProblem } from './rich-problem';
import './rich-text.css';

const RichTextEditor = lazy(async () => ({
  default: (await import('./rich-text-editor')).RichTextEditor,
}));

export interface RichTextFieldProps extends FieldLook {
  readonly value: RichValue;
  /** Told of the plain text as long as nothing has a form, null where nothing is left. */
  readonly onChange: (value: RichValue) => void;
  /** Told as long as the text is longer than it may be; it stays as it is. */
  readonly onProblem?: ProblemReport | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Keeps a form from being saved exactly as long as the problem is shown. */
function useReport(problem: string | null, onProblem: ProblemReport | undefined): void {
  const latest = useRef(onProblem);
  useLayoutEffect(() => {
    latest.current = onProblem;
  });
  useLayoutEffect(() => {
    if (problem === null) return;
    latest.current?.(problem);
    return () => latest.current?.(null);
  }, [problem]);
}

function attributesOf(id: string, props: RichTextFieldProps, hasError: boolean) {
  const { description, isRequired, isDisabled } = props;
  const hasDescription = description !== undefined && description !== null;
  const described = [hasDescription && `${id}-description`, hasError && `${id}-error`];
  const names = described.filter(Boolean).join(' ');
  return {
    id,
    class: 'ui-rich-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': `${id}-label`,
    ...(names === '' ? {} : { 'aria-describedby': names }),
    ...(hasError ? { 'aria-invalid': 'true' } : {}),
    ...(isRequired === true ? { 'aria-required': 'true' } : {}),
    // Without it a text that cannot be edited would leave the order of Tab, and nobody could read it there.
    ...(isDisabled === true ? { 'aria-disabled': 'true', tabindex: '0' } : {}),
  };
}

interface BelowProps {
  readonly id: string;
  readonly description: ReactNode;
  readonly shown: string | null;
}

function Below({ id, description, shown }: BelowProps) {
  return (
    <>
      {description !== undefined && description !== null && (
        <div className="ui-field-description" id={`${id}-description`}>
          {description}
        </div>
      )}
      {shown !== null && (
        <div className="ui-field-error" id={`${id}-error`} role="status">
          <ErrorText>{shown}</ErrorText>
        </div>
      )}
    </>
  );
}

/** A text of several lines with bold words, headings, lists and tables; Tab leaves it, also from the last cell. */
export function RichTextField(props: RichTextFieldProps) {
  const { label, error, description, value, onChange, onProblem } = props;
  const { isDisabled = false, isRequired = false, isLabelHidden } = props;
  const id = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const problem = richProblem(value);
  useReport(problem, onProblem);
  const shown = problem ?? refusal ?? error ?? null;
  return (
    <div className="ui-field">
      {/* A label names no editable text, so the pointer gets its own way there. */}
      <div
        id={`${id}-label`}
        role="presentation"
        className={labelClass(isLabelHidden)}
        onClick={() => document.getElementById(id)?.focus()}
      >
        <LabelText label={label} isRequired={isRequired} />
      </div>
      <div
        className="ui-control ui-rich"
        data-invalid={shown === null ? undefined : true}
        data-disabled={isDisabled || undefined}
      >
        <Suspense fallback={<div className="ui-rich-waiting">{plainOf(value ?? '')}</div>}>
          <RichTextEditor
            label={label}
            value={value}
            onChange={onChange}
            isDisabled={isDisabled}
            onRefusal={setRefusal}
            attributes={attributesOf(id, props, shown !== null)}
          />
        </Suspense>
      </div>
      <Below id={id} description={description} shown={shown} />
    </div>
  );
}
