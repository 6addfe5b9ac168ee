import { CalendarPlus } from 'lucide-react';
import type { Output } from '../../shared/ipc/contract';
import { longDateSpan } from '../../shared/domain/calendar/german-dates';
import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { useAnswer } from '../data/hooks';
import { ParticipantsTab } from '../participants/participants-tab';
import { Button, EmptyState, Page, Spinner, Tabs } from '../ui';
import { ConferenceForm } from './conference-form';
import { DeadlinesTab } from './deadlines-tab';
import { InvitationTab } from './invitation-tab';
import { AgendaTab, HotelsTab, ProgrammeTab } from './item-tabs';
import { RoomsTab } from './rooms-tab';
import './conferences.css';

type Listed = Output<'conferences.list'>['conferences'][number];

function NewButton() {
  const open = useApp((state) => state.open);
  return (
    <Button
      icon={<CalendarPlus />}
      onPress={() => {
        open({ kind: 'newConference' });
      }}
    >
      Konferenz anlegen
    </Button>
  );
}

function ConferenceTabs({ conferenceId }: { readonly conferenceId: string }) {
  const tab = useApp((state) => state.tab);
  const showTab = useApp((state) => state.showTab);
  return (
    <Tabs
      label="Teile der Konferenz"
      selected={tab ?? 'facts'}
      onSelect={showTab}
      tabs={[
        {
          id: 'facts',
          title: 'Angaben',
          content: <ConferenceForm key={conferenceId} conferenceId={conferenceId} />,
        },
        {
          id: 'participants',
          title: 'Teilnehmende',
          content: <ParticipantsTab conferenceId={conferenceId} />,
        },
        {
          id: 'deadlines',
          title: 'Fristen',
          content: <DeadlinesTab conferenceId={conferenceId} />,
        },
        {
          id: 'programme',
          title: 'Programm',
          content: <ProgrammeTab conferenceId={conferenceId} />,
        },
        { id: 'rooms', title: 'Räume', content: <RoomsTab conferenceId={conferenceId} /> },
        { id: 'agenda', title: 'Tagesordnung', content: <AgendaTab conferenceId={conferenceId} /> },
        { id: 'hotels', title: 'Unterkunft', content: <HotelsTab conferenceId={conferenceId} /> },
        {
          id: 'invitation',
          title: 'Einladungstexte',
          content: <InvitationTab key={conferenceId} conferenceId={conferenceId} />,
        },
      ]}
    />
  );
}

function subtitle(conference: Listed): string {
  return [longDateSpan(conference.from, conference.to), conference.place]
    .filter(Boolean)
    .join(', ');
}

/** One conference with its parts; which one is chosen above. */
export function ConferencesPage() {
  const conferenceId = useApp((state) => state.conferenceId);
  const { data } = useAnswer('conferences.list', {});
  useReady(data !== null);
  if (!data) return <Spinner label="Wird geladen" />;
  const conference = data.conferences.find((item) => item.conferenceId === conferenceId);
  if (!conference) {
    return (
      <Page title="Konferenzen">
        <EmptyState title="Noch keine Konferenz" action={<NewButton />}>
          Hier stehen Termine, Teilnehmende, Programm und Fristen Ihrer Konferenzen.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={conference.title} subtitle={subtitle(conference)} actions={<NewButton />}>
      <ConferenceTabs key={conference.conferenceId} conferenceId={conference.conferenceId} />
    </Page>
  );
}
