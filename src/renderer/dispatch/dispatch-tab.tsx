import { useMemo } from 'react';
import { useApp } from '../app/app-store';
import { useAnswer } from '../data/hooks';
import { Button, EmptyState, Section, Spinner } from '../ui';
import { dispatchRows, outdatedRows } from './dispatch-rows';
import { OutdatedSection } from './outdated-section';
import { RegisterSection } from './register-section';
import { ScansSection } from './scans-section';
import './dispatch.css';

function NothingSent() {
  const showTab = useApp((state) => state.showTab);
  return (
    <Section title="Was ging hinaus?">
      <EmptyState
        title="Noch kein Versand erfasst"
        action={
          <Button
            onPress={() => {
              showTab('papers');
            }}
          >
            Dokumente erstellen
          </Button>
        }
      >
        Nach dem Erstellen halten Sie mit „Versand erfassen“ fest, welche Fassung wann an wen ging.
        Hier sehen Sie dann, wer noch eine alte hat.
      </EmptyState>
    </Section>
  );
}

/** What left the house, who still has an old version, and what came back signed. */
export function DispatchTab({ conferenceId }: { readonly conferenceId: string }) {
  const { data } = useAnswer('dispatch.list', { conferenceId });
  const { data: status } = useAnswer('window.status', {});
  const rows = useMemo(() => (data ? dispatchRows(data) : []), [data]);
  const outdated = useMemo(() => (data ? outdatedRows(data) : []), [data]);
  if (!data) return <Spinner label="Wird geladen" />;
  const isWritable = status?.writable === true;
  return (
    <div className="stack">
      {rows.length === 0 ? (
        <NothingSent />
      ) : (
        <>
          <OutdatedSection {...{ conferenceId, isWritable }} rows={outdated} />
          <RegisterSection {...{ conferenceId, isWritable, rows }} />
        </>
      )}
      <ScansSection {...{ conferenceId, isWritable }} kept={data.scans} />
    </div>
  );
}
