import type { Organisation } from '../../shared/domain/register/records';
import type { FieldErrors } from '../data/field-errors';
import { useData } from '../data/hooks';
import { CheckField, DateField, SelectField } from '../ui';
import { landChoices, type Facts } from './facts';
import { ChoiceField, LineField, TickField, trimmed } from './line-field';
import { PostalFields } from './postal-fields';
import { postalDraft, postalOf, postalProblems, type PostalDraft } from './postal-draft';
import { RecordPanel, useRecordForm, type RecordFormState } from './record-form';
import { WaysFields } from './ways';

type Own = Omit<Organisation, 'id' | 'address' | 'moreAddresses' | 'nameByHolder' | 'to'>;
type Draft = Own &
  PostalDraft & {
    readonly to: string | null;
    /** The name follows whoever leads the house. */
    readonly isByHolder: boolean;
    readonly nameOfWoman: string;
    readonly nameOfMan: string;
  };

const KINDS: readonly { readonly value: Organisation['kind']; readonly label: string }[] = [
  { value: 'ministry', label: 'Ministerium eines Landes' },
  { value: 'federal', label: 'Haus des Bundes' },
  { value: 'parliament', label: 'Parlament' },
  { value: 'city', label: 'Stadt oder Kreis' },
  { value: 'other', label: 'sonstiges Haus' },
];

const NEW: Own = {
  kind: 'ministry',
  land: null,
  name: '',
  shortName: '',
  addressName: null,
  phone: null,
  fax: null,
  email: null,
  web: null,
  confirmed: true,
  note: null,
};

function draftOf(house: Organisation | null): Draft {
  const {
    address = null,
    moreAddresses,
    nameByHolder = null,
    to = null,
    ...own
  } = house ?? NEW_HOUSE;
  return {
    ...own,
    ...postalDraft({ address, moreAddresses }),
    to,
    isByHolder: nameByHolder !== null,
    nameOfWoman: nameByHolder?.w ?? '',
    nameOfMan: nameByHolder?.m ?? '',
  };
}

const NEW_HOUSE: Own & Partial<Organisation> = NEW;

function recordOf(draft: Draft): Omit<Organisation, 'id'> {
  const { kind, land, name, shortName, addressName, phone, fax, email, web, confirmed } = draft;
  const { note, to, isByHolder, nameOfWoman, nameOfMan } = draft;
  return {
    ...{ kind, land, confirmed, to },
    ...trimmed({ name, shortName, addressName, phone, fax, email, web, note }),
    ...postalOf(draft),
    nameByHolder: isByHolder ? { w: nameOfWoman.trim(), m: nameOfMan.trim() } : null,
  };
}

function check(draft: Draft): FieldErrors {
  const needed: readonly (readonly [keyof Draft, string])[] = [
    ['name', 'Geben Sie den Namen des Hauses an.'],
    ['shortName', 'Geben Sie einen Kurznamen für Listen an.'],
    ...(draft.isByHolder
      ? ([
          ['nameOfWoman', 'Geben Sie den Namen an, den das Haus unter einer Frau führt.'],
          ['nameOfMan', 'Geben Sie den Namen an, den das Haus unter einem Mann führt.'],
        ] as const)
      : []),
  ];
  const missing = needed.filter(([field]) => String(draft[field]).trim() === '');
  return { ...Object.fromEntries(missing), ...postalProblems(draft) };
}

interface FieldsProps {
  readonly form: RecordFormState<Draft>;
  readonly facts: Facts;
  readonly isWritable: boolean;
}

function NameFields({ form, facts, isWritable }: FieldsProps) {
  const fields = { form, isWritable };
  return (
    <fieldset className="form-part">
      <legend>Name</legend>
      <LineField {...fields} name="name" label="Name" isRequired />
      <LineField {...fields} name="shortName" label="Kurzname für Listen" isRequired />
      <LineField
        {...fields}
        name="addressName"
        label="Kurzform für das Anschriftfeld"
        description="Nur nötig, wenn der lange Name nicht passt."
      />
      <div className="field-pair">
        <SelectField
          label="Art"
          value={form.values.kind}
          options={KINDS}
          isDisabled={!isWritable}
          onChange={(kind) => {
            form.change({ kind });
          }}
        />
        <ChoiceField {...fields} name="land" label="Land" options={landChoices(facts.contacts)} />
      </div>
      <CheckField
        label="Der Name folgt der Leitung des Hauses"
        description="Wie in Bremen: „Die Senatorin für …“, „Der Senator für …“"
        isSelected={form.values.isByHolder}
        isDisabled={!isWritable}
        onChange={(isByHolder) => {
          form.change({ isByHolder });
        }}
      />
      {form.values.isByHolder ? (
        <>
          <LineField {...fields} name="nameOfWoman" label="Name unter einer Frau" isRequired />
          <LineField {...fields} name="nameOfMan" label="Name unter einem Mann" isRequired />
        </>
      ) : null}
    </fieldset>
  );
}

function WayFields({ form, facts, isWritable }: FieldsProps) {
  const fields = { form, isWritable };
  return (
    <>
      <fieldset className="form-part">
        <legend>Telefon und Internet</legend>
        <div className="field-pair">
          <WaysFields {...fields} />
        </div>
        <div className="field-pair">
          <LineField {...fields} name="fax" label="Telefax" />
          <LineField {...fields} name="web" label="Internet" />
        </div>
      </fieldset>
      <DateField
        label="Letzter Tag unter diesem Namen"
        value={form.values.to}
        today={facts.day}
        isDisabled={!isWritable}
        description="Leer, solange es das Haus so gibt. Nach einer Umbenennung folgt ein neues Haus."
        onProblem={form.problems.of('to')}
        onChange={(to) => {
          form.change({ to });
        }}
      />
      <TickField {...fields} name="confirmed" label="Angaben sind geprüft" />
      <LineField {...fields} name="note" label="Bemerkung" multiline rows={3} />
    </>
  );
}

interface PanelProps {
  /** Null = a new house. */
  readonly house: Organisation | null;
  readonly facts: Facts;
  readonly isWritable: boolean;
  readonly onSaved: (house: Organisation) => void;
  readonly onClose: () => void;
}

/** A ministry or another house: its names, its addresses, the ways to it. */
export function OrganisationPanel({ house, facts, isWritable, onSaved, onClose }: PanelProps) {
  const { api } = useData();
  const form = useRecordForm<Draft>({
    name: `organisation ${house?.id ?? 'new'}`,
    saved: draftOf(house),
    check,
    save: async (values) => {
      const record = { ...recordOf(values), ...(house ? { id: house.id } : {}) };
      const done = await api.call('register.save', { collection: 'organisations', record });
      if (done.ok) onSaved({ ...record, id: done.value.id });
      return done;
    },
  });
  const fields = { form, facts, isWritable };
  return (
    <RecordPanel
      title={house ? house.shortName : 'Haus anlegen'}
      form={form}
      isNew={house === null}
      isWritable={isWritable}
      removal={house ? { collection: 'organisations', id: house.id, done: 'Haus gelöscht.' } : null}
      onClose={onClose}
    >
      <NameFields {...fields} />
      <PostalFields form={form} isWritable={isWritable} />
      <WayFields {...fields} />
    </RecordPanel>
  );
}
