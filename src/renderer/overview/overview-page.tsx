import { CalendarPlus } from 'lucide-react';
import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { useAnswer } from '../data/hooks';
import { Button, EmptyState, Notice, Page, Section, Spinner } from '../ui';
import { longDateSpan } from '../../shared/domain/calendar/german-dates';
import { CareLine } from './care-line';
import { Countdown } from './countdown';
import { DeadlineStrip } from './deadline-strip';
import { RecentSteps } from './recent-steps';
import { ReplyBoard } from './reply-board';
import { YearTimeline } from './year-timeline';
import './overview.css';

function NoConference() {
  const open = useApp((state) => state.open);
  useReady(true);
  return (
    <Page title="Übersicht">
      <EmptyState
        title="Noch keine Konferenz"
        action={
          <Button
            variant="primary"
            icon={<CalendarPlus />}
            onPress={() => {
              open({ kind: 'newConference' });
            }}
          >
            Konferenz anlegen
          </Button>
        }
      >
        Hier stehen die Tage bis zum Beginn, Rückmeldungen der Länder und Fristen, sobald eine
        Konferenz angelegt ist.
      </EmptyState>
    </Page>
  );
}

/** The first page: how long, who comes, what is due, what was done. */
export function OverviewPage() {
  const conferenceId = useApp((state) => state.conferenceId);
  const { data: list } = useAnswer('conferences.list', {});
  if (!list) return <Spinner label="Wird geladen" />;
  const conference = list.conferences.find((item) => item.conferenceId === conferenceId);
  if (list.conferences.length === 0) return <NoConference />;
  if (!conference) return <Spinner label="Wird geladen" />;
  const { title, from, to, place } = conference;
  const when = [longDateSpan(from, to), place].filter(Boolean).join(', ');
  return (
    <Page
      title={title}
      subtitle={when}
      actions={conference.cancelled ? undefined : <Countdown from={from} to={to} />}
    >
      {conference.cancelled ? (
        <Notice tone="warn">Diese Konferenz ist abgesagt. Ihre Fristen mahnen nicht mehr.</Notice>
      ) : null}
      {conference.cancelled ? null : (
        <YearTimeline conferenceId={conference.conferenceId} from={from} to={to} />
      )}
      <div className="overview-grid">
        <Section title="Rückmeldungen der Länder">
          <ReplyBoard conferenceId={conference.conferenceId} />
        </Section>
        {conference.cancelled ? null : (
          <Section title="Fristen">
            <DeadlineStrip conferenceId={conference.conferenceId} />
          </Section>
        )}
        <Section title="Zuletzt getan">
          <RecentSteps />
        </Section>
      </div>
      <CareLine />
    </Page>
  );
}
