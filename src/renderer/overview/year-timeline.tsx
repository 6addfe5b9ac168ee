import { useMemo, useState, type KeyboardEvent } from 'react';
import type { DeadlineState } from '../../shared/domain/deadlines/state';
import { useApp } from '../app/app-store';
import { useAnswer } from '../data/hooks';
import { Section } from '../ui';
import { DeadlineMark } from './deadline-mark';
import {
  yearPicture,
  type Mark,
  type YearCell,
  type YearDeadline,
  type YearPicture,
} from './year-picture';
import './year-timeline.css';

const percent = (share: number): string => `${share * 100}%`;

/** Today and the conference; the page's head says both in words. */
function Signs({ today, conference }: YearCell) {
  return (
    <>
      {today === null ? null : (
        <span aria-hidden className="year-today" style={{ insetInlineStart: percent(today) }}>
          <span>heute</span>
        </span>
      )}
      <div aria-hidden className="year-axis">
        {conference ? (
          <span
            className="year-conference"
            style={{
              insetInlineStart: percent(conference.start),
              inlineSize: percent(conference.end - conference.start),
            }}
          />
        ) : null}
      </div>
    </>
  );
}

interface CellProps {
  readonly cell: YearCell;
  /** Key of the one mark that Tab reaches. */
  readonly reached: string | null;
  readonly onReach: (key: string) => void;
  readonly onOpen: (mark: Mark) => void;
}

function Cell({ cell, reached, onReach, onOpen }: CellProps) {
  return (
    <div className="year-cell">
      <div className="year-marks">
        {cell.stretches.map((marks, index) => (
          <div key={index} className="year-stretch">
            {marks.map((mark) => (
              <button
                key={mark.key}
                type="button"
                className="year-mark"
                aria-label={mark.name}
                title={mark.name}
                tabIndex={mark.key === reached ? 0 : -1}
                onFocus={() => {
                  onReach(mark.key);
                }}
                onClick={() => {
                  onOpen(mark);
                }}
              >
                <DeadlineMark state={mark.state} count={mark.items.length} />
              </button>
            ))}
          </div>
        ))}
      </div>
      <Signs {...cell} />
      <span aria-hidden className="year-name">
        {cell.label}
        {cell.conference ? <strong>Konferenz</strong> : null}
      </span>
    </div>
  );
}

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => Math.min(index + 1, count - 1),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Arrow keys lead from mark to mark, Tab past all of them. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('.year-mark')];
  const index = marks.indexOf(event.target as HTMLElement);
  const next = STEPS[event.key]?.(index, marks.length);
  if (index < 0 || next === undefined) return;
  event.preventDefault();
  marks[next]?.focus();
}

function Marks({ picture }: { readonly picture: YearPicture }) {
  const go = useApp((state) => state.go);
  const marks = picture.cells.flatMap(({ stretches }) => stretches.flat());
  const [chosen, setChosen] = useState<string | null>(null);
  const first = marks.find(({ state }) => state !== 'done') ?? marks[0];
  const reached = marks.some(({ key }) => key === chosen) ? chosen : (first?.key ?? null);
  return (
    <div className="year-cells" role="toolbar" aria-label="Fristen nach Monaten" onKeyDown={walk}>
      {picture.cells.map((cell) => (
        <Cell
          key={cell.key}
          cell={cell}
          reached={reached}
          onReach={setChosen}
          onOpen={({ items: [item] }) => {
            if (item) go('conferences', { tab: 'deadlines', recordId: item.id });
          }}
        />
      ))}
    </div>
  );
}

const legendWords: Readonly<Record<DeadlineState, string>> = {
  overdue: 'überfällig',
  open: 'offen',
  done: 'erledigt',
};

function Legend({ counts }: Pick<YearPicture, 'counts'>) {
  return (
    <ul className="year-legend">
      {(Object.keys(legendWords) as DeadlineState[]).map((state) => (
        <li key={state}>
          <DeadlineMark state={state} count={1} />
          {`${counts[state]} ${legendWords[state]}`}
        </li>
      ))}
    </ul>
  );
}

interface TimelineProps {
  readonly conferenceId: string;
  readonly from: string;
  readonly to: string;
}

/** The year of the conference at a glance: where it stands, when it meets, what is due when. */
export function YearTimeline({ conferenceId, from, to }: TimelineProps) {
  const { data } = useAnswer('conferences.items', { conferenceId, collection: 'deadlines' });
  const { data: conference } = useAnswer('conferences.get', { conferenceId });
  const { data: status } = useAnswer('window.status', {});
  const today = status?.today;
  const picture = useMemo(() => {
    if (!data || !conference || today === undefined || data.records.length === 0) return null;
    // The answer of mixed shape is told apart by the collection that was asked for.
    const deadlines = data.records as unknown as readonly YearDeadline[];
    return yearPicture({ deadlines, term: conference.term, conference: { from, to }, today });
  }, [data, conference, today, from, to]);
  if (!picture) return null;
  return (
    <Section title="Das Konferenzjahr" actions={<Legend counts={picture.counts} />}>
      <Marks picture={picture} />
    </Section>
  );
}
