import { AlarmClock, Circle, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { shortDate, weekdayName } from '../../shared/domain/calendar/german-dates';
import type { Deadline } from '../../shared/domain/conferences/records';
import { deadlineState, type DeadlineState } from '../../shared/domain/deadlines/state';
import { Badge, type BadgeProps, type Column } from '../ui';
import { ownerNames, stateWords } from './deadline-words';

const looks: Readonly<Record<DeadlineState, { tone: BadgeProps['tone']; icon: ReactNode }>> = {
  overdue: { tone: 'error', icon: <AlarmClock aria-hidden /> },
  open: { tone: 'neutral', icon: <Circle aria-hidden /> },
  done: { tone: 'ok', icon: <CircleCheck aria-hidden /> },
};
/** Overdue, open, done: as urgent as they are. */
const urgency: Readonly<Record<DeadlineState, number>> = { overdue: 0, open: 1, done: 2 };

interface StateCellProps {
  readonly deadline: Deadline;
  readonly today: string;
  /** null = nothing can be changed. */
  readonly onDone: ((deadline: Deadline, done: boolean) => void) | null;
}

/** Marks the button that Space presses in its cell; see `pressInCell`. */
const PRESS = 'data-press';

/** The state; a click on it ticks the deadline or opens it again. */
function StateCell({ deadline, today, onDone }: StateCellProps) {
  const state = deadlineState(deadline, today);
  const badge = (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {stateWords[state]}
    </Badge>
  );
  if (!onDone) return badge;
  const action = deadline.done ? 'wieder öffnen' : 'als erledigt abhaken';
  return (
    <button
      type="button"
      // Arrow keys lead through the table; its cell hands the Space bar on.
      tabIndex={-1}
      className="deadline-state"
      title={`${action[0]?.toUpperCase() ?? ''}${action.slice(1)} (Leertaste)`}
      {...{ [PRESS]: true }}
      onClick={() => {
        onDone(deadline, !deadline.done);
      }}
    >
      {badge}
      <span className="visually-hidden">, {action}</span>
    </button>
  );
}

/** Space on a cell presses the button in it, before the table takes it for selecting the row. */
export function pressInCell(event: KeyboardEventLike): void {
  if (event.key !== ' ' || event.shiftKey || event.ctrlKey) return;
  const target = event.target as Element;
  const button = target.matches('[role="gridcell"]')
    ? target.querySelector<HTMLButtonElement>(`[${PRESS}]`)
    : null;
  if (!button) return;
  event.preventDefault();
  event.stopPropagation();
  button.click();
}

interface KeyboardEventLike {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly target: EventTarget;
  preventDefault(): void;
  stopPropagation(): void;
}

interface ColumnOptions {
  readonly today: string;
  readonly onDone: StateCellProps['onDone'];
  /** With the panel beside it the table has room for the tasks or for the owners, not for both. */
  readonly withOwner: boolean;
}

export function deadlineColumns({ today, onDone, withOwner }: ColumnOptions) {
  const owner: Column<Deadline> = {
    id: 'owner',
    title: 'Zuständig',
    width: '200px',
    cell: (row) => row.responsible ?? ownerNames[row.owner],
  };
  const columns: readonly Column<Deadline>[] = [
    {
      id: 'day',
      title: 'Tag',
      width: '140px',
      sortValue: (row) => row.day,
      cell: (row) => `${weekdayName(row.day).slice(0, 2)}, ${shortDate(row.day)}`,
    },
    { id: 'title', title: 'Aufgabe', sortValue: (row) => row.title, cell: (row) => row.title },
    ...(withOwner ? [owner] : []),
    {
      id: 'state',
      title: 'Stand',
      width: '130px',
      sortValue: (row) => urgency[deadlineState(row, today)],
      cell: (row) => <StateCell deadline={row} today={today} onDone={onDone} />,
    },
  ];
  return columns;
}
