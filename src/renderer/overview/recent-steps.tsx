import { shortDate } from '../../shared/domain/calendar/german-dates';
import { germanTime } from '../../shared/domain/calendar/german-time';
import { operationTitle } from '../../shared/texts/operation-titles';
import { useAnswer } from '../data/hooks';
import { RECENT } from '../data/recent';

/** `15.03., 10:00`. */
function whenText(instant: string): string {
  const { day, time } = germanTime(instant);
  return `${shortDate(day).slice(0, 6)}, ${time}`;
}

/** The latest steps: what, when, by whom. */
export function RecentSteps() {
  const { data } = useAnswer('store.recent', RECENT);
  if (!data) return null;
  const steps = data.steps.filter((step) => step.operation !== 'users.register');
  return (
    <ol className="recent-list">
      {steps.map((step) => (
        <li key={step.seq}>
          <span className="due-day">{whenText(step.at)}</span>
          <span>{operationTitle(step.operation)}</span>
          {step.user ? <span className="muted">{step.user}</span> : null}
        </li>
      ))}
    </ol>
  );
}
