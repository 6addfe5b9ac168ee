import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { useAnswer } from '../data/hooks';
import { DispatchTab } from '../dispatch/dispatch-tab';
import { EmptyState, Page, Spinner, Tabs } from '../ui';
import { PapersTab } from './papers-tab';
import { PressTab } from './press-tab';
import { TemplatesTab } from './templates-tab';
import './documents.css';

/** Letters, papers and press releases of the chosen conference. */
export function DocumentsPage() {
  const conferenceId = useApp((state) => state.conferenceId);
  const { data } = useAnswer('conferences.list', {});
  const tab = useApp((state) => state.tab);
  const showTab = useApp((state) => state.showTab);
  useReady(data !== null);
  if (!data) return <Spinner label="Wird geladen" />;
  const conference = data.conferences.find((item) => item.conferenceId === conferenceId);
  if (!conference) {
    return (
      <Page title="Dokumente">
        <EmptyState title="Noch keine Konferenz">
          Legen Sie zuerst eine Konferenz an; Einladungen und Pressemitteilungen entstehen aus ihren
          Angaben.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title="Dokumente" subtitle={conference.title}>
      <Tabs
        label="Dokumente"
        selected={tab ?? 'papers'}
        onSelect={showTab}
        tabs={[
          {
            id: 'papers',
            title: 'Erstellen',
            content: (
              <PapersTab key={conference.conferenceId} conferenceId={conference.conferenceId} />
            ),
          },
          {
            id: 'press',
            title: 'Pressemitteilungen',
            content: (
              <PressTab key={conference.conferenceId} conferenceId={conference.conferenceId} />
            ),
          },
          {
            id: 'dispatch',
            title: 'Versand',
            content: (
              <DispatchTab key={conference.conferenceId} conferenceId={conference.conferenceId} />
            ),
          },
          {
            id: 'templates',
            title: 'Vorlagen',
            content: <TemplatesTab conferenceId={conference.conferenceId} />,
          },
        ]}
      />
    </Page>
  );
}
