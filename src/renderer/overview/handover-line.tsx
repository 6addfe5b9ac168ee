import { addDays, daysBetween } from '../../shared/domain/calendar/day';
import { longDate } from '../../shared/domain/calendar/german-dates';
import { termOn } from '../../shared/domain/chair/terms';
import type { Output } from '../../shared/ipc/contract';
import { useApp } from '../app/app-store';
import { useRegister } from '../contacts/records';
import { useAnswer } from '../data/hooks';
import { Badge } from '../ui';

/** Nine months: from then on the next Land has something to prepare, too. */
const AHEAD_DAYS = 39 * 7;

type State = Output<'handover.state'>;

function inDays(days: number): string {
  if (days === 0) return 'heute';
  return days === 1 ? 'morgen' : `in ${days} Tagen`;
}

function changeText({ successor, term }: State, day: string, today: string): string {
  const to = successor?.landName ? `an ${successor.landName}` : 'an das nächste Land';
  const when = `${inDays(daysBetween(today, day))}, am ${longDate(day)},`;
  return `Der Vorsitz${term.landName ? ` von ${term.landName}` : ''} geht ${when} ${to} über.`;
}

function standText({ handover, items }: State): string {
  if (handover === null && items.length === 0) return 'Die Übergabe ist noch nicht angelegt.';
  const done = items.filter(({ state }) => state !== 'open').length;
  if (done === items.length) return 'Die Checkliste der Übergabe ist erledigt.';
  return `In der Checkliste der Übergabe sind ${done} von ${items.length} Punkten erledigt.`;
}

function Ahead({ day, today }: { readonly day: string; readonly today: string }) {
  const go = useApp((state) => state.go);
  const { data } = useAnswer('handover.state', {});
  if (!data) return null;
  const isLate = ({ dueOn, state }: State['items'][number]): boolean =>
    state === 'open' && dueOn !== null && dueOn < today;
  const late = data.items.filter(isLate).length;
  return (
    <p className="care-line">
      {late === 0 ? null : <Badge tone="warn">{`${late} überfällig`}</Badge>}{' '}
      {`${changeText(data, data.successor?.from ?? day, today)} ${standText(data)} `}
      <button
        type="button"
        className="due-title"
        onClick={() => {
          go('handover', { tab: 'checklist' });
        }}
      >
        Zur Übergabe
      </button>
    </p>
  );
}

/** Says from nine months ahead when the chair goes on, and how far its handover is. */
export function HandoverLine() {
  const terms = useRegister('chairTerms');
  const { data: status } = useAnswer('window.status', {});
  if (!terms || !status) return null;
  const end = termOn(terms, status.today)?.to ?? null;
  if (end === null || daysBetween(status.today, end) >= AHEAD_DAYS) return null;
  return <Ahead day={addDays(end, 1)} today={status.today} />;
}
