import { useState } from 'react';
import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { useAnswer } from '../data/hooks';
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
      <Tabs
        label="Kontakte"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'persons', title: 'Personen', content: <PersonsTab key={personId ?? 'all'} /> },
          { id: 'offices', title: 'Ämter und Amtszeiten', content: <OfficesTab /> },
          { id: 'organisations', title: 'Ministerien und Häuser', content: <OrganisationsTab /> },
          { id: 'laender', title: 'Länder', content: <LaenderTab /> },
          { id: 'exchange', title: 'Einlesen und Ausgeben', content: <ExchangeTab /> },
        ]}
      />
    </Page>
  );
}
