import type { DeadlineState } from '../../shared/domain/deadlines/state';

/** One outline a state, so that colour only repeats what the shape says. */
const outlines: Readonly<Record<DeadlineState, string>> = {
  overdue: 'M13 1.5 24.5 13 13 24.5 1.5 13Z',
  open: 'M13 3a10 10 0 1 0 0 20a10 10 0 1 0 0-20Z',
  done: 'M6 4H20a2 2 0 0 1 2 2V20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z',
};
/** What stands in a mark for a single deadline: an exclamation mark, nothing, a tick. */
const signs: Readonly<Record<DeadlineState, string>> = {
  overdue: 'M13 8v6M13 17.4v.2',
  open: '',
  done: 'm9 13.2 2.8 2.8 5.4-6',
};

/** A deadline in the picture, or several: then with their number. */
export function DeadlineMark({
  state,
  count,
}: {
  readonly state: DeadlineState;
  readonly count: number;
}) {
  return (
    <svg aria-hidden viewBox="0 0 26 26" className={`deadline-mark deadline-mark-${state}`}>
      <path className="deadline-mark-outline" d={outlines[state]} />
      {count === 1 ? (
        <path className="deadline-mark-sign" d={signs[state]} />
      ) : (
        <text x="13" y="17.2" textAnchor="middle">
          {count}
        </text>
      )}
    </svg>
  );
}
