import { findOffice } from '../../shared/domain/addressing/offices';
import type { ChairHolder } from '../../shared/domain/chair/records';
import type { Office } from '../../shared/domain/register/records';
import { personLabel } from '../contacts/person';
import { useRegister } from '../contacts/records';
import { useAct } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { ComboField, FieldGrid, Section, toast, useProblems } from '../ui';
import { SpellActions } from './spell-actions';
import {
  MeetsOthers,
  PeriodFields,
  spellKey,
  SpellPick,
  useSpellChoice,
  type SpellChoice,
} from './spell-choice';
import type { TermProps } from './term-records';

function officeLabel(office: Office): string {
  const word = findOffice(office.office)?.m.nominative ?? office.office;
  return [office.land ?? 'Bund', word, office.remit, office.of].filter(Boolean).join(' ');
}

interface Draft {
  readonly personId?: ChairHolder['personId'];
  readonly officeId?: ChairHolder['officeId'];
  readonly from: string | null;
  readonly to: string | null;
}

/** The first of a term has all of it; who follows begins on a day that somebody says, most often in the same office. */
function freshHolder({ term }: TermProps, { spells }: SpellChoice<ChairHolder>): Draft {
  const last = spells.at(-1);
  if (!last) return { from: term.from, to: term.to };
  return { officeId: last.officeId, from: null, to: term.to };
}

interface FieldsProps extends TermProps {
  readonly choice: SpellChoice<ChairHolder>;
}

function HolderFields({ choice, ...props }: FieldsProps) {
  const { isWritable, term, today } = props;
  const act = useAct();
  const persons = useRegister('persons') ?? [];
  const offices = useRegister('offices') ?? [];
  const { shown } = choice;
  const key = spellKey('chairHolders', term.id, shown?.id);
  const saved: Draft = shown ?? freshHolder(props, choice);
  const { values: draft, unread, change, drop, dropSent } = useTyped(key, saved);
  const problems = useProblems(unread);
  const { personId, officeId, from, to } = draft;
  const names = new Map(persons.map((person) => [person.id, personLabel(person)]));
  const nameOf = (holder: ChairHolder): string => names.get(holder.personId) ?? '';
  async function save(): Promise<void> {
    if (!personId || !officeId || !from) return;
    const id = shown ? { id: shown.id } : {};
    const record = { ...id, termId: term.id, personId, officeId, from, to };
    const done = await act('register.save', { collection: 'chairHolders', record });
    if (!done.ok) return;
    dropSent(done.value.id);
    if (!shown) choice.saved({ ...record, id: done.value.id });
    toast('Gespeichert', 'ok');
  }
  return (
    <>
      <SpellPick choice={choice} nameOf={nameOf} />
      <FieldGrid>
        <ComboField
          label="Person"
          value={personId ?? null}
          options={persons.map((person) => ({ value: person.id, label: personLabel(person) }))}
          description="Neue Personen legen Sie unter Kontakte an."
          onChange={(value) => {
            if (value) change({ personId: value });
          }}
        />
        <ComboField
          label="Amt"
          value={officeId ?? null}
          options={offices.map((office) => ({ value: office.id, label: officeLabel(office) }))}
          onChange={(value) => {
            if (value) change({ officeId: value });
          }}
        />
        <PeriodFields {...{ from, to, today, problems, change }} />
      </FieldGrid>
      <MeetsOthers {...{ choice, from, nameOf, term, to }} />
      <SpellActions
        collection="chairHolders"
        saveLabel="Vorsitz speichern"
        canSave={Boolean(personId && officeId && from) && !problems.any}
        onSave={() => void save()}
        onDrop={() => {
          drop();
        }}
        {...{ choice, isWritable }}
      />
    </>
  );
}

/** Who leads the conference: a person in an office, for a time within the term. */
export function HolderForm({
  holders,
  ...props
}: TermProps & { readonly holders: readonly ChairHolder[] }) {
  const choice = useSpellChoice('chairHolders', holders, props);
  return (
    <Section title="Person im Vorsitz">
      <HolderFields key={choice.shown?.id ?? 'new'} {...props} choice={choice} />
    </Section>
  );
}
