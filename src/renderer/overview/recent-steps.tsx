import { operationTitle } from '../app/operation-titles';
import { useAnswer } from '../data/hooks';

const whenFormat = new Intl.DateTimeFormat('de-DE', {
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Berlin',
});

/** The latest steps: what, when, by whom. */
export function RecentSteps() {
  const { data } = useAnswer('store.recent', { limit: 8 });
  if (!data) return null;
  const steps = data.steps.filter((step) => step.operation !== 'users.register');
  return (
    <ol className="recent-list">
      {steps.map((step) => (
        <li key={step.seq}>
          <span className="due-day">{whenFormat.format(new Date(step.at))}</span>
          <span>{operationTitle(step.operation)}</span>
          {step.user ? <span className="muted">{step.user}</span> : null}
        </li>
      ))}
    </ol>
  );
}
