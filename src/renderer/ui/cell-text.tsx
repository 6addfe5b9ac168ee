import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Day } from '../../shared/domain/calendar/day';
import { dateWithWeekday, shortDate } from '../../shared/domain/calendar/german-dates';
import { leavesFor, useCellCommit } from './cell-commit';
import type { EditTools } from './cell-editing';
import { useFloatAt } from './cell-float';
import { ErrorText } from './field';
import { parseTypedDay } from './parse-day';
import './cell-editors.css';

interface CellEditorProps<T> {
  /** What is edited and of whom, for assistive technology. */
  readonly label: string;
  readonly value: T;
  /** False leaves the editor open with what was typed. */
  readonly onSave: (value: T) => boolean | Promise<boolean>;
  readonly tools: EditTools;
}

export type CellTextProps = CellEditorProps<string>;

const NEW_LINE = '\n';

/** Text of a cell, over more than its one line; Alt+Enter breaks the line as in Excel. */
export function CellText({ label, value, onSave, tools }: CellTextProps) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useFloatAt(field, place, { isOver: true });
  useFocusAll(field);
  const save = () => text === value || onSave(text);
  const { isSaving, commit, onKeyDown } = useCellCommit({ tools, save });
  const breakLine = ({ currentTarget }: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd } = currentTarget;
    currentTarget.setRangeText(NEW_LINE, selectionStart, selectionEnd, 'end');
    setText(currentTarget.value);
  };
  return (
    <div ref={place} className="ui-cell-place">
      <textarea
        ref={field}
        className="ui-cell-input ui-cell-area"
        aria-label={label}
        value={text}
        rows={3}
        readOnly={isSaving}
        onChange={(event) => setText(event.target.value)}
        onBlur={(event) => {
          if (leavesFor(event)) void commit('away');
        }}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'Enter') breakLine(event);
          else onKeyDown(event);
        }}
      />
    </div>
  );
}

export interface CellDayProps extends CellEditorProps<Day | null> {
  readonly today: Day;
  /** As in `DateField`: a day without a year is the last such day. */
  readonly isPast?: boolean | undefined;
  /** What else is to be known about a day, such as that it is still to come. */
  readonly hint?: ((day: Day) => string | null) | undefined;
}

/** A day, typed as in `DateField`; below the cell stands the day it was read as, or why it was not. */
export function CellDay(props: CellDayProps) {
  const { label, value, onSave, tools, today, isPast, hint } = props;
  const shown = value === null ? '' : shortDate(value);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useFocusAll(field);
  const isEmpty = text.trim() === '';
  const parsed = parseTypedDay(text, today, isPast);
  const save = () => {
    if (text === shown) return true;
    if (isEmpty) return onSave(null);
    if (parsed.ok) return parsed.value === value || onSave(parsed.value);
    setProblem(parsed.error);
    return false;
  };
  const { isSaving, commit, onKeyDown } = useCellCommit({ tools, save });
  const noteId = useId();
  const onBlur = (event: FocusEvent): void => {
    if (leavesFor(event)) void commit('away');
  };
  return (
    <div className="ui-cell-place">
      <input
        ref={field}
        type="text"
        className="ui-cell-input"
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={noteId}
        autoComplete="off"
        spellCheck={false}
        value={text}
        readOnly={isSaving}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
        {...{ onBlur, onKeyDown }}
      />
      <CellNote id={noteId} anchor={field} isError={problem !== null}>
        {problem ?? (parsed.ok && !isEmpty ? describeDay(parsed.value, hint) : null)}
      </CellNote>
    </div>
  );
}

function describeDay(day: Day, hint: CellDayProps['hint']): string {
  return [dateWithWeekday(day), hint?.(day)].filter(Boolean).join(' · ');
}

interface CellNoteProps {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly isError: boolean;
  readonly children: ReactNode;
}

/** A word under the cell; always there, so that it is read out when it changes. */
function CellNote({ id, anchor, isError, children }: CellNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  useFloatAt(note, anchor);
  return (
    <div
      ref={note}
      id={id}
      role="status"
      className={`ui-float ui-cell-note ${isError ? 'ui-cell-problem' : ''}`}
    >
      {isError ? <ErrorText>{children}</ErrorText> : children}
    </div>
  );
}

/** Whoever opens an editor types the new value or moves within the old one, as in Excel after F2. */
function useFocusAll(field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [field]);
}
