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

function changeText({ successor }: State, day: string, today: string): string {
  const next = successor?.landName ? ` Nächstes Land: ${successor.landName}.` : '';
  return `Der Vorsitz wechselt ${inDays(daysBetween(today, day))}, am ${longDate(day)}.${next}`;
}

function standText({ handover, items }: State): string {
  if (items.length === 0)
    return handover ? 'Die Checkliste ist leer.' : 'Die Übergabe ist noch nicht angelegt.';
  const done = items.filter(({ state }) => state !== 'open').length;
  if (done === items.length) return 'Die Checkliste der Übergabe ist erledigt.';
  const are = done === 1 ? 'ist' : 'sind';
  return `In der Checkliste der Übergabe ${are} ${done} von ${items.length} Punkten erledigt.`;
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
