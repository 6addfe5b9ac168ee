import type { Person } from '../../shared/domain/register/records';
import { useData } from '../data/hooks';
import { AddressPreview } from './address-preview';
import { ContactPoints } from './contact-points';
import type { Facts } from './facts';
import { MandateList } from './mandate-list';
import { checkPerson, personDraft, personLabel, personOf, type PersonDraft } from './person';
import { HouseFields, NameFields, TitleFields } from './person-fields';
import { RecordPanel, useRecordForm } from './record-form';

interface PanelProps {
  /** Null = a new person. */
  readonly person: Person | null;
  readonly facts: Facts;
  readonly isWritable: boolean;
  readonly onSaved: (person: Person) => void;
  readonly onClose: () => void;
}

/** One person: what letters make of them, name and house, offices and further ways. */
export function PersonPanel({ person, facts, isWritable, onSaved, onClose }: PanelProps) {
  const { api } = useData();
  const own = person ? { id: person.id } : {};
  const form = useRecordForm<PersonDraft>({
    name: `person ${person?.id ?? 'new'}`,
    saved: personDraft(person),
    check: checkPerson,
    save: async (values) => {
      const record = { ...personOf(values), ...own };
      const done = await api.call('register.save', { collection: 'persons', record });
      if (done.ok) onSaved({ ...record, id: done.value.id });
      return done;
    },
  });
  const fields = { form, isWritable };
  return (
    <RecordPanel
      title={person ? personLabel(person) : 'Person anlegen'}
      form={form}
      isNew={person === null}
      isWritable={isWritable}
      removal={
        person
          ? { collection: 'persons', id: person.id, done: `${personLabel(person)} gelöscht.` }
          : null
      }
      onClose={onClose}
      above={
        <>
          <AddressPreview person={{ ...personOf(form.values), ...own }} day={facts.day} />
          {person ? <MandateList of={{ person }} facts={facts} isWritable={isWritable} /> : null}
        </>
      }
      below={
        person ? (
          <ContactPoints personId={person.id} isWritable={isWritable} />
        ) : (
          <p className="muted">
            Ämter und weitere Kontaktwege lassen sich nach dem Speichern eintragen.
          </p>
        )
      }
    >
      <NameFields {...fields} />
      <TitleFields {...fields} />
      <HouseFields {...fields} contacts={facts.contacts} />
    </RecordPanel>
  );
}
