import { useState } from 'react';
import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { useAnswer } from '../data/hooks';
import { ReshuffleEntry } from '../reshuffle/reshuffle-entry';
import { ReshuffleTab } from '../reshuffle/reshuffle-tab';
import { ExchangeTab } from '../exchange/exchange-tab';
import { Page, Tabs } from '../ui';
import { LaenderTab } from './laender-tab';
import { OfficesTab } from './offices-tab';
import { OrganisationsTab } from './organisations-tab';
import { PersonsTab } from './persons-tab';
import './contacts.css';

/** People, offices, ministries and Länder. */
export function ContactsPage() {
  const personId = useApp((state) => state.personId);
  const { data } = useAnswer('register.list', { collection: 'persons' });
  const [tab, setTab] = useState('persons');
  useReady(data !== null);
  return (
    <Page title="Kontakte">
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
                  <OfficesTab />
                </ReshuffleEntry>
              ),
            },
            { id: 'reshuffle', title: 'Neubesetzung', content: <ReshuffleTab /> },
            { id: 'organisations', title: 'Ministerien und Häuser', content: <OrganisationsTab /> },
            { id: 'laender', title: 'Länder', content: <LaenderTab /> },
            { id: 'exchange', title: 'Einlesen und Ausgeben', content: <ExchangeTab /> },
          ]}
        />
      </div>
    </Page>
  );
}
