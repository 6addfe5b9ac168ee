import { AlarmClock, CalendarClock, ListChecks } from 'lucide-react';
import { daysBetween } from '../../shared/domain/calendar/day';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { useApp } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import { Badge, Button, EmptyState } from '../ui';

interface Due {
  readonly id: string;
  readonly title: string;
  readonly day: string;
}

/** Open deadlines up to this many days ahead are "the next". */
const AHEAD_DAYS = 42;

function openDeadlines(records: readonly Readonly<Record<string, unknown>>[]): readonly Due[] {
  return records
    .filter((record) => record['done'] !== true)
    .map((record) => ({
      id: String(record['id']),
      title: String(record['title']),
      day: String(record['day']),
    }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function inDays(days: number): string {
  if (days === 0) return 'heute';
  return days === 1 ? 'morgen' : `in ${days} Tagen`;
}

function DueList({ items, today }: { readonly items: readonly Due[]; readonly today: string }) {
  const go = useApp((state) => state.go);
  return (
    <ul className="due-list">
      {items.map((item) => (
        <li key={item.id}>
          <span className="due-day">{shortDate(item.day)}</span>
          <button
            type="button"
            className="due-title"
            onClick={() => {
              go('conferences', { tab: 'deadlines', recordId: item.id });
            }}
          >
            {item.title}
          </button>
          {item.day < today ? (
            <Badge tone="error" icon={<AlarmClock />}>
              überfällig
            </Badge>
          ) : (
            <Badge tone="neutral" icon={<CalendarClock />}>
              {inDays(daysBetween(today, item.day))}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What is overdue, then what comes next. */
export function DeadlineStrip({ conferenceId }: { readonly conferenceId: string }) {
  const act = useAct();
  const go = useApp((state) => state.go);
  const { data } = useAnswer('conferences.items', { conferenceId, collection: 'deadlines' });
  const { data: status } = useAnswer('window.status', {});
  if (!data || !status) return null;
  const { today } = status;
  const all = openDeadlines(data.records);
  if (data.records.length === 0) {
    return (
      <EmptyState
        title="Noch keine Fristen"
        action={
          <Button
            icon={<ListChecks />}
            isDisabled={!status.writable}
            onPress={() => void act('deadlines.plan', { conferenceId })}
          >
            Fristen berechnen
          </Button>
        }
      >
        Der Fristenplan wird vom ersten Tag der Konferenz zurückgezählt.
      </EmptyState>
    );
  }
  const overdue = all.filter((item) => item.day < today);
  const next = all.filter(
    (item) => item.day >= today && daysBetween(today, item.day) <= AHEAD_DAYS,
  );
  if (overdue.length + next.length === 0)
    return <p>In den nächsten sechs Wochen ist nichts fällig.</p>;
  return (
    <>
      {overdue.length > 0 ? (
        <>
          <h3>
            {overdue.length === 1
              ? '1 Frist ist überfällig'
              : `${overdue.length} Fristen sind überfällig`}
          </h3>
          <DueList items={overdue.slice(-5)} today={today} />
        </>
      ) : null}
      <h3>Als Nächstes</h3>
      {next.length > 0 ? (
        <DueList items={next.slice(0, 6)} today={today} />
      ) : (
        <p>Nichts in den nächsten sechs Wochen.</p>
      )}
      <p>
        <Button
          variant="quiet"
          onPress={() => {
            go('conferences', { tab: 'deadlines' });
          }}
        >
          Alle Fristen zeigen
        </Button>
      </p>
    </>
  );
}
