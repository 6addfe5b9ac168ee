import type { ReactNode } from 'react';
import { covers, termOn } from '../../shared/domain/chair/terms';
import { longDate } from '../../shared/domain/calendar/german-dates';
import type { ChairTerm } from '../../shared/domain/chair/records';
import type { Output } from '../../shared/ipc/contract';
import { findOffice } from '../../shared/domain/addressing/offices';
import { postalLines } from '../../shared/domain/addressing/postal-lines';
import { useApp } from '../app/app-store';
import { useChosenTerm } from '../app/chosen-term';
import { useReady } from '../app/ready';
import { personLabel } from '../contacts/person';
import { useRegister } from '../contacts/records';
import { useAnswer } from '../data/hooks';
import { KeyValue, Notice, Page, Section, Spinner, Tabs } from '../ui';
import { LetterheadsTab } from './letterheads-tab';
import { PersonalSalutationsTab } from './personal-salutations-tab';
import { RotationTab } from './rotation-tab';
import { SenderForm } from './sender-form';
import { SignatoriesTab } from './signatories-tab';
import { TermChoice } from './term-choice';
import './chair.css';

function useChairOn(term: ChairTerm | null, today: string) {
  const holders = useRegister('chairHolders');
  const secretariats = useRegister('secretariats');
  const persons = useRegister('persons');
  const offices = useRegister('offices');
  const organisations = useRegister('organisations');
  const holder = holders?.find((item) => item.termId === term?.id && covers(item, today));
  const secretariat = secretariats?.find((item) => item.termId === term?.id && covers(item, today));
  const person = persons?.find((item) => item.id === holder?.personId);
  const office = offices?.find((item) => item.id === holder?.officeId);
  const organisation = organisations?.find((item) => item.id === secretariat?.organisationId);
  return { person, office, secretariat, organisation };
}

type Sender = ReturnType<typeof useChairOn>;

const UNKNOWN = 'nicht hinterlegt';

function officeName({ office, person }: Sender): string | null {
  if (!office) return null;
  const word = findOffice(office.office)?.[person?.gender === 'w' ? 'w' : 'm'].nominative;
  return [word, office.remit, office.of].filter(Boolean).join(' ');
}

function senderRows(sender: Sender): readonly { label: string; value: string }[] {
  const { person, secretariat, organisation } = sender;
  const address = organisation?.address;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['Person im Vorsitz', person && personLabel(person)],
    ['Amt', officeName(sender)],
    ['Geschäftsstelle', secretariat?.name],
    ['Haus', organisation?.name],
    ['Anschrift', address && postalLines(address).join(', ')],
    ['Telefon', secretariat?.phone],
    ['Telefax', secretariat?.fax],
    ['Internet', secretariat?.web],
  ];
  return rows.map(([label, value]) => ({ label, value: value ?? UNKNOWN }));
}

interface TermProps {
  readonly term: ChairTerm;
  readonly today: string;
  readonly land: string;
}

function CurrentTerm({ term, today, land }: TermProps) {
  const sender = useChairOn(term, today);
  const period =
    term.from && term.to ? `${longDate(term.from)} bis ${longDate(term.to)}` : 'nicht belegt';
  return (
    <Section title={`${term.number}. Vorsitzjahr: ${land}`}>
      {sender.person && sender.secretariat ? null : (
        <Notice tone="warn" title="Der Absender ist noch nicht vollständig">
          Für Briefe fehlen die Person im Vorsitz oder die Geschäftsstelle dieses Vorsitzjahres.
        </Notice>
      )}
      <KeyValue
        items={[
          { label: 'Zeitraum', value: period },
          { label: 'Motto', value: term.motto ?? 'noch offen' },
          ...senderRows(sender),
        ]}
      />
    </Section>
  );
}

function landName(term: ChairTerm, names: ReadonlyMap<string, string>): string {
  return term.land ? (names.get(term.land) ?? term.land) : 'nicht belegt';
}

function tabProps(term: ChairTerm, status: Output<'window.status'>) {
  return { term, today: status.today, isWritable: status.writable };
}

/** Without a term of today only what needs none can be shown. */
function shownTab(tab: string, current: ChairTerm | null): string {
  return current || tab === 'rotation' ? tab : 'term';
}

/** What belongs to the chosen term, so that the next office can be prepared before its first day. */
function termTabs(of: ReturnType<typeof tabProps>) {
  const key = of.term.id;
  const choice = <TermChoice today={of.today} />;
  const withChoice = (content: ReactNode): ReactNode => (
    <>
      {choice}
      {content}
    </>
  );
  return [
    { id: 'sender', title: 'Absender', content: withChoice(<SenderForm key={key} {...of} />) },
    {
      id: 'signatories',
      title: 'Unterschriften',
      content: withChoice(<SignatoriesTab key={key} {...of} />),
    },
    {
      id: 'letterheads',
      title: 'Briefköpfe',
      content: withChoice(<LetterheadsTab key={key} {...of} />),
    },
    {
      id: 'salutations',
      title: 'Persönliche Anreden',
      content: withChoice(<PersonalSalutationsTab key={key} {...of} />),
    },
  ];
}

/** The rotation of the chair and the term of today. */
export function ChairPage() {
  const terms = useRegister('chairTerms');
  const laender = useRegister('laender');
  const { data: proposed } = useAnswer('chair.propose', { count: 6 });
  const { data: status } = useAnswer('window.status', {});
  const tab = useApp((state) => state.tab ?? 'term');
  const showTab = useApp((state) => state.showTab);
  const chosen = useChosenTerm((state) => state.termId);
  const isReady = terms !== null && laender !== null && proposed !== null && status !== null;
  useReady(isReady);
  if (!isReady) return <Spinner label="Wird geladen" />;
  const names = new Map<string, string>(laender.map((land) => [land.id, land.name]));
  const current = termOn(terms, status.today);
  const worked = terms.find(({ id }) => id === chosen) ?? current;
  return (
    <Page
      title="Vorsitz"
      subtitle="Der Vorsitz geht jedes Jahr in alphabetischer Reihenfolge auf das nächste Land über."
    >
      {current ? null : <Notice tone="warn">Für heute ist kein Vorsitzjahr angelegt.</Notice>}
      <Tabs
        label="Vorsitz"
        selected={shownTab(tab, worked)}
        onSelect={showTab}
        tabs={[
          {
            id: 'term',
            title: 'Vorsitzjahr',
            content: current ? (
              <CurrentTerm term={current} today={status.today} land={landName(current, names)} />
            ) : null,
          },
          ...(worked ? termTabs(tabProps(worked, status)) : []),
          {
            id: 'rotation',
            title: 'Reihenfolge',
            content: (
              <RotationTab
                {...{ terms, laender, proposed: proposed.terms }}
                today={status.today}
                isWritable={status.writable}
              />
            ),
          },
        ]}
      />
    </Page>
  );
}
