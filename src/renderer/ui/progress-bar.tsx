import { useId, type ReactNode } from 'react';
import { uiTexts } from './texts';
import './progress-bar.css';

export interface ProgressBarProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** What is worked on, or the time left. */
  readonly note?: ReactNode;
}

export function ProgressBar({ label, value, max, note }: ProgressBarProps) {
  const id = useId();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const count = uiTexts.progressCount(value, max);
  return (
    <div className="ui-progress">
      <div className="ui-progress-head">
        <span id={id}>{label}</span>
        <span className="ui-progress-count" aria-hidden>
          {count}
        </span>
      </div>
      <div
        className="ui-progress-track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={count}
      >
        <div className="ui-progress-fill" style={{ width: `${share * 100}%` }} />
      </div>
      {note !== undefined && <div className="ui-progress-note">{note}</div>}
    </div>
  );
}
