import { shortDate } from '../../shared/domain/calendar/german-dates';
import { useApp } from '../app/app-store';
import { useAnswer } from '../data/hooks';
import { Button, Section } from '../ui';

/** What the next office takes on without anybody handing it over: open deadlines; and what is to be deleted. */
export function PassesOver({ termId }: { readonly termId: string }) {
  const { data } = useAnswer('handover.state', { termId });
  const go = useApp((state) => state.go);
  const showTab = useApp((state) => state.showTab);
  if (!data) return null;
  const { pendingDeadlines, deletionsDue } = data;
  return (
    <>
      {pendingDeadlines.length === 0 ? null : (
        <Section title="Fristen, die mit übergehen">
          <ul className="passes-over">
            {pendingDeadlines.map((deadline, index) => (
              <li key={`${deadline.conferenceId} ${index}`}>
                <span className="passes-day">{shortDate(deadline.day)}</span>
                <button
                  type="button"
                  className="check-title"
                  onClick={() => {
                    go('conferences', { conferenceId: deadline.conferenceId, tab: 'deadlines' });
                  }}
                >
                  {deadline.title}
                </button>
                <span className="muted">{deadline.conference}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {deletionsDue === 0 ? null : (
        <Section
          title="Zu löschen"
          actions={
            <Button
              onPress={() => {
                showTab('deletion');
              }}
            >
              Zum Löschen
            </Button>
          }
        >
          <p>
            {deletionsDue === 1
              ? 'Bis zum Ende des Vorsitzjahres wird 1 Löschung fällig.'
              : `Bis zum Ende des Vorsitzjahres werden ${deletionsDue} Löschungen fällig.`}
          </p>
        </Section>
      )}
    </>
  );
}
