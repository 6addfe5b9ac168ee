import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { ChevronDown } from 'lucide-react';
import { leavesFor, useCellCommit } from './cell-commit';
import type { EditTools, Leave } from './cell-editing';
import { useFloatAt } from './cell-float';
import { foldings } from './collation';
import './cell-editors.css';
import './float.css';

export interface CellOption<T extends string> {
  readonly value: T | null;
  readonly label: string;
}

export interface CellSelectProps<T extends string> {
  /** What is chosen and for whom, for assistive technology. */
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly CellOption<T>[];
  /** False leaves the list open. */
  readonly onSave: (value: T | null) => boolean | Promise<boolean>;
  readonly tools: EditTools;
}

/**
 * A choice in a cell: the list is open at once and the focus stays in the cell (a select-only combobox
 * of the ARIA Authoring Practices), so that Enter and Tab can choose and go on in one stroke.
 */
export function CellSelect<T extends string>(props: CellSelectProps<T>) {
  const { label, value, options, onSave, tools } = props;
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      options.findIndex((option) => option.value === value),
    ),
  );
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);
  // What the pointer only passes on its way elsewhere is not chosen.
  const keyed = useRef(at);
  const save = (leave: Leave) => {
    if (leave !== 'away') keyed.current = at;
    const chosen = options[keyed.current];
    return chosen === undefined || chosen.value === value || onSave(chosen.value);
  };
  const { isSaving, commit, onKeyDown } = useCellCommit({ tools, save });
  const find = useTypeAhead(options.map((option) => option.label));
  const move = (event: KeyboardEvent): boolean => {
    const next = nextOption(event.key, at, options.length) ?? find(event, at);
    if (next === null) return false;
    if (!isSaving) {
      keyed.current = next;
      setAt(next);
    }
    return true;
  };
  return (
    <div
      ref={box}
      role="combobox"
      tabIndex={0}
      className="ui-cell-input ui-cell-select"
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded
      aria-controls={`${id}-list`}
      aria-activedescendant={`${id}-${at}`}
      onBlur={(event) => {
        if (leavesFor(event)) void commit('away');
      }}
      onKeyDown={(event) => {
        if (event.key === ' ' || move(event)) event.preventDefault();
        if (event.key === ' ') void commit('stay');
        else onKeyDown(event);
      }}
    >
      <span className="ui-select-value">{options[at]?.label}</span>
      <ChevronDown aria-hidden className="ui-select-arrow" />
      <CellList
        {...{ id, options, at, label, box }}
        onPoint={setAt}
        onChoose={() => void commit('stay')}
      />
    </div>
  );
}

interface CellListProps<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly CellOption<T>[];
  readonly at: number;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onPoint: (at: number) => void;
  readonly onChoose: () => void;
}

function CellList<T extends string>(props: CellListProps<T>) {
  const { id, label, options, at, box, onPoint, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  useFloatAt(list, box);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className="ui-float ui-list ui-cell-list"
      onClick={onChoose}
    >
      {options.map((option, index) => (
        <div
          key={option.value ?? ''}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          data-focused={index === at || undefined}
          className="ui-list-item"
          onMouseMove={() => onPoint(index)}
        >
          {option.label}
        </div>
      ))}
    </div>
  );
}

function nextOption(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

const PAUSE = 700; // ms after which a letter begins a new word

/** Finds an option by its first letters: "n" for "nimmt teil", "n" again for the next with n. */
function useTypeAhead(labels: readonly string[]) {
  const typed = useRef({ text: '', time: 0 });
  return (event: KeyboardEvent, at: number): number | null => {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.altKey) return null;
    const isNew = event.timeStamp - typed.current.time > PAUSE;
    const before = isNew ? '' : typed.current.text;
    const isRepeated = before === event.key;
    const text = isRepeated ? before : before + event.key;
    typed.current = { text, time: event.timeStamp };
    const start = text.length === 1 ? at + 1 : at;
    const order = labels.map((_, index) => (start + index) % labels.length);
    return order.find((index) => begins(labels[index] ?? '', text)) ?? at;
  };
}

function begins(label: string, typed: string): boolean {
  const spellings = foldings(label);
  return foldings(typed).some((text) => spellings.some((spelling) => spelling.startsWith(text)));
}
