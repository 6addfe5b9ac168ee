import type { Secretariat } from '../../shared/domain/chair/records';
import { useRegister } from '../contacts/records';
import { useAct } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { ComboField, FieldGrid, Section, TextField, toast, useProblems } from '../ui';
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

type TextKey =
  | 'name'
  | 'contactName'
  | 'phone'
  | 'fax'
  | 'email'
  | 'web'
  | 'pressName'
  | 'pressPhone'
  | 'pressEmail';

const labels: Readonly<Record<TextKey, string>> = {
  name: 'Name der Geschäftsstelle',
  contactName: 'Ansprechperson',
  phone: 'Telefon',
  fax: 'Telefax',
  email: 'E-Mail',
  web: 'Internet',
  pressName: 'Pressestelle',
  pressPhone: 'Presse: Telefon',
  pressEmail: 'Presse: E-Mail',
};
const keys = Object.keys(labels) as TextKey[];

const orNull = (text: string): string | null => text.trim() || null;

/** As it is typed: the day of a change is not known before somebody says it. */
type Draft = Omit<Secretariat, 'id' | 'from'> & { readonly from: string | null };

/** The first of a term has all of it; one that follows keeps the lines that stay the same. */
function freshSecretariat({ term, today }: TermProps, { spells }: SpellChoice<Secretariat>): Draft {
  const last = spells.at(-1);
  if (last) return { ...last, from: null, to: term.to };
  return {
    termId: term.id,
    name: 'IntMK-Geschäftsstelle',
    organisationId: '',
    from: term.from ?? today,
    to: term.to,
    contactName: null,
    phone: null,
    fax: null,
    email: null,
    web: null,
    pressName: null,
    pressPhone: null,
    pressEmail: null,
    confirmed: true,
  };
}

const nameOf = ({ name }: Secretariat): string => name;

/** What is typed as a record; null = its first day is missing. */
function recordOf({ from, ...draft }: Draft, id: string | undefined) {
  if (from === null) return null;
  const texts = Object.fromEntries(keys.map((key) => [key, orNull(draft[key] ?? '')]));
  return { ...draft, ...texts, name: draft.name.trim(), from, id };
}

interface FieldsProps extends TermProps {
  readonly choice: SpellChoice<Secretariat>;
}

function SecretariatFields({ choice, ...props }: FieldsProps) {
  const { isWritable, term, today } = props;
  const act = useAct();
  const houses = useRegister('organisations') ?? [];
  const { shown } = choice;
  const key = spellKey('secretariats', term.id, shown?.id);
  const saved: Draft = shown ?? freshSecretariat(props, choice);
  const { values: draft, unread, change, drop, dropSent } = useTyped(key, saved);
  const problems = useProblems(unread);
  const { from, to } = draft;
  async function save(): Promise<void> {
    const record = recordOf(draft, shown?.id);
    if (!record) return;
    const done = await act('register.save', { collection: 'secretariats', record });
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
          label="Haus"
          value={draft.organisationId || null}
          options={houses.map((house) => ({
            value: house.id,
            label: house.name,
            hint: house.shortName,
          }))}
          description="Die Anschrift steht beim Haus unter Kontakte."
          onChange={(organisationId) => {
            if (organisationId) change({ organisationId });
          }}
        />
        {keys.map((name) => (
          <TextField
            key={name}
            label={labels[name]}
            value={draft[name] ?? ''}
            onChange={(value) => {
              change({ [name]: value });
            }}
          />
        ))}
        <PeriodFields {...{ from, to, today, problems, change }} />
      </FieldGrid>
      <MeetsOthers {...{ choice, from, nameOf, term, to }} />
      <SpellActions
        collection="secretariats"
        saveLabel="Geschäftsstelle speichern"
        canSave={Boolean(draft.organisationId && draft.name.trim() && from) && !problems.any}
        onSave={() => void save()}
        onDrop={() => {
          drop();
        }}
        {...{ choice, isWritable }}
      />
    </>
  );
}

/** The secretariat's house and lines: what letterheads and information blocks take. */
export function SecretariatForm({
  secretariats,
  ...props
}: TermProps & { readonly secretariats: readonly Secretariat[] }) {
  const choice = useSpellChoice('secretariats', secretariats, props);
  return (
    <Section title="Geschäftsstelle">
      <SecretariatFields key={choice.shown?.id ?? 'new'} {...props} choice={choice} />
    </Section>
  );
}
