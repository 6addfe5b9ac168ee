import { ArrowLeft } from 'lucide-react';
import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { useAnswer } from '../data/hooks';
import { ReshuffleEntry } from '../reshuffle/reshuffle-entry';
import { ReshuffleTab } from '../reshuffle/reshuffle-tab';
import { ExchangeTab } from '../exchange/exchange-tab';
import { Button, Page, Tabs } from '../ui';
import { DataCheckTab, DataCheckTitle } from './data-check-tab';
import { useCheckPlace } from './data-check-place';
import { LaenderTab } from './laender-tab';
import { ListsTab } from './lists-tab';
import { OfficesTab } from './offices-tab';
import { OrganisationsTab } from './organisations-tab';
import { PersonsTab } from './persons-tab';
import './contacts.css';

/** Whoever came from the list of findings to a record goes back to it with one key. */
function BackToCheck({ onBack }: { readonly onBack: () => void }) {
  const { leftAt, comeBack } = useCheckPlace();
  if (leftAt === null) return null;
  return (
    <Button
      icon={<ArrowLeft aria-hidden />}
      onPress={() => {
        comeBack();
        onBack();
      }}
    >
      Zurück zur Prüfliste
    </Button>
  );
}

/** People, offices, ministries and Länder. */
export function ContactsPage() {
  const personId = useApp((state) => state.personId);
  const { data } = useAnswer('register.list', { collection: 'persons' });
  const recordId = useApp((state) => state.recordId);
  const tab = useApp((state) => state.tab) ?? 'persons';
  const setTab = useApp((state) => state.showTab);
  useReady(data !== null);
  return (
    <Page
      title="Kontakte"
      actions={
        <BackToCheck
          onBack={() => {
            setTab('check');
          }}
        />
      }
    >
      <div className="contacts">
        <Tabs
          label="Kontakte"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'persons', title: 'Personen', content: <PersonsTab key={personId ?? 'all'} /> },
            {
              id: 'offices',
              title: 'Ämter und Amtszeiten',
              content: (
                <ReshuffleEntry
                  onOpen={() => {
                    setTab('reshuffle');
                  }}
                >
                  <OfficesTab key={recordId} />
                </ReshuffleEntry>
              ),
            },
            {
              id: 'organisations',
              title: 'Ministerien und Häuser',
              content: <OrganisationsTab key={recordId} />,
            },
            { id: 'laender', title: 'Länder', content: <LaenderTab /> },
            { id: 'lists', title: 'Verteiler', content: <ListsTab /> },
            { id: 'check', title: <DataCheckTitle />, content: <DataCheckTab /> },
            { id: 'reshuffle', title: 'Neubesetzung', content: <ReshuffleTab /> },
            { id: 'exchange', title: 'Einlesen und Ausgeben', content: <ExchangeTab /> },
          ]}
        />
      </div>
    </Page>
  );
}
