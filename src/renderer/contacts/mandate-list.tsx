import { shortDate } from '../../shared/domain/calendar/german-dates';
import { covers } from '../../shared/domain/chair/terms';
import type { Mandate, Office, Person } from '../../shared/domain/register/records';
import { landName, titleOf, type Facts } from './facts';
import { MandateForm } from './mandate-form';
import { personLabel } from './person';
import { SubList, type SubItem } from './sub-list';

function period({ from, to }: Mandate, day: string): string {
  if (to !== null) return `${shortDate(from)} bis ${shortDate(to)}`;
  return from > day ? `ab ${shortDate(from)}` : `seit ${shortDate(from)}`;
}

/** The latest first: who holds it now stands on top. */
function byLatest(a: Mandate, b: Mandate): number {
  return b.from.localeCompare(a.from) || a.order - b.order;
}

type Of = { readonly person: Person } | { readonly office: Office };

function itemOf(mandate: Mandate, of: Of, facts: Facts): SubItem {
  const person = facts.person(mandate.personId);
  const office = facts.office(mandate.officeId);
  const title = office ? titleOf(office, person?.gender ?? null) : 'Amt';
  const place = office ? landName(facts, office.land) : '';
  const isCurrent = covers(mandate, facts.day);
  const when = period(mandate, facts.day) + (isCurrent ? '' : ' (nicht am Stichtag)');
  return 'person' in of
    ? { id: mandate.id, title, detail: `${place} · ${when}` }
    : {
        id: mandate.id,
        title: person ? personLabel(person) : 'Person',
        detail: `${title} · ${when}`,
      };
}

interface ListProps {
  readonly of: Of;
  readonly facts: Facts;
  readonly isWritable: boolean;
}

/** All offices of a person, or all holders of an office, with their times. */
export function MandateList({ of, facts, isWritable }: ListProps) {
  const given = {
    personId: 'person' in of ? of.person.id : null,
    officeId: 'office' in of ? of.office.id : null,
  };
  const own = facts.contacts.mandates
    .filter(({ personId, officeId }) => personId === given.personId || officeId === given.officeId)
    .sort(byLatest);
  return (
    <SubList
      title={'person' in of ? 'Ämter' : 'Wer das Amt innehat und innehatte'}
      addLabel="Amtszeit eintragen"
      empty={'person' in of ? 'Kein Amt eingetragen.' : 'Das Amt ist nicht besetzt.'}
      isWritable={isWritable}
      items={own.map((mandate) => itemOf(mandate, of, facts))}
      editor={(id, close) => (
        <MandateForm
          key={id ?? 'new'}
          mandate={own.find((mandate) => mandate.id === id) ?? null}
          of={given}
          facts={facts}
          isWritable={isWritable}
          onClose={close}
        />
      )}
    />
  );
}
