import type { ReactNode } from 'react';
import { useAnswer } from '../data/hooks';
import { TermChoice } from '../chair/term-choice';
import { Notice, Spinner } from '../ui';
import { ChecklistTab } from './checklist-tab';
import { OrdersTab } from './orders-tab';
import { ProtocolTab } from './protocol-tab';
import { useHandover, type HandoverFacts } from './use-handover';
import './checklist.css';

/** A part that is about the handover of one term, which can be chosen. */
function OfTerm({ show }: { readonly show: (facts: HandoverFacts) => ReactNode }) {
  const facts = useHandover();
  if (facts === null) return <Spinner label="Wird geladen" />;
  if (facts === 'none')
    return <Notice tone="warn">Für heute ist kein Vorsitzjahr angelegt.</Notice>;
  return (
    <>
      <TermChoice today={facts.today} />
      {show(facts)}
    </>
  );
}

function Orders() {
  const { data: status } = useAnswer('window.status', {});
  if (!status) return <Spinner label="Wird geladen" />;
  return <OrdersTab today={status.today} isWritable={status.writable} />;
}

/** What the office hands over and how: the first tabs of the handover's room. */
export const OWN_TABS = [
  {
    id: 'checklist',
    title: 'Checkliste',
    content: <OfTerm show={(facts) => <ChecklistTab key={facts.term.id} {...facts} />} />,
  },
  { id: 'orders', title: 'Aufträge', content: <Orders /> },
  {
    id: 'protocol',
    title: 'Protokoll',
    content: <OfTerm show={(facts) => <ProtocolTab key={facts.term.id} {...facts} />} />,
  },
] as const;
