import { findOffice, officeTable } from '../../shared/domain/addressing/offices';
import type { Office } from '../../shared/domain/register/records';
import { officeWord } from '../../shared/domain/register/office-title';
import type { FieldErrors } from '../data/field-errors';
import { useData } from '../data/hooks';
import { ComboField, DateField, SelectField } from '../ui';
import { landChoices, titleOf, type Facts } from './facts';
import { ChoiceField, LineField, TickField, trimmed } from './line-field';
import { MandateList } from './mandate-list';
import { RecordPanel, useRecordForm, type RecordFormState } from './record-form';
import { seatOptions } from './seats';

type Draft = Omit<Office, 'id' | 'to'> & { readonly to: string | null };

const NEW: Draft = {
  office: '',
  land: null,
  organisationId: null,
  remit: null,
  of: null,
  shortRemit: null,
  seat: 'member',
  to: null,
  confirmed: true,
};

const WORDS = officeTable.map(({ key }) => ({ value: key, label: officeWord(key, null) }));

function draftOf(office: Office | null): Draft {
  if (!office) return NEW;
  const { land, organisationId, remit, of, shortRemit, seat, confirmed } = office;
  // "Ministerin", as an import may have written it, is the table's `minister`.
  const word = findOffice(office.office)?.key ?? office.office;
  const to = office.to ?? null;
  return { office: word, land, organisationId, remit, of, shortRemit, seat, to, confirmed };
}

function check({ office }: Draft): FieldErrors {
  return office === '' ? { office: 'Wählen Sie das Amt.' } : {};
}

interface FieldsProps {
  readonly form: RecordFormState<Draft>;
  readonly facts: Facts;
  readonly isWritable: boolean;
}

function OfficeFields({ form, facts, isWritable }: FieldsProps) {
  const fields = { form, isWritable };
  return (
    <>
      <ComboField
        label="Amt"
        isRequired
        value={form.values.office || null}
        error={form.errors['office']}
        options={WORDS}
        isDisabled={!isWritable}
        onChange={(office) => {
          form.change({ office: office ?? '' });
        }}
      />
      <div className="field-pair">
        <ChoiceField {...fields} name="land" label="Land" options={landChoices(facts.contacts)} />
        <SelectField
          label="Für die Konferenz"
          value={form.values.seat}
          options={seatOptions}
          isDisabled={!isWritable}
          onChange={(seat) => {
            form.change({ seat });
          }}
        />
      </div>
      <ComboField
        label="Haus"
        value={form.values.organisationId}
        isDisabled={!isWritable}
        options={facts.contacts.organisations.map((house) => ({
          value: house.id,
          label: facts.houseName(house),
          hint: house.shortName,
        }))}
        onChange={(organisationId) => {
          form.change({ organisationId });
        }}
      />
      <LineField
        {...fields}
        name="remit"
        label="Geschäftsbereich"
        description="Als ganze Wendung, zum Beispiel „für Soziales und Integration“"
      />
      <LineField
        {...fields}
        name="shortRemit"
        label="Kurzform des Geschäftsbereichs"
        description="Nur nötig, wenn der lange nicht in das Anschriftfeld passt."
      />
      <LineField
        {...fields}
        name="of"
        label="Wovon"
        description="Statt des Landes, zum Beispiel „der Stadt Göttingen“ oder „des Deutschen Bundestages“"
      />
    </>
  );
}

interface PanelProps {
  /** Null = a new office. */
  readonly office: Office | null;
  readonly facts: Facts;
  readonly isWritable: boolean;
  readonly onSaved: (office: Office) => void;
  readonly onClose: () => void;
}

/** An office apart from whoever holds it, and everybody who has held it. */
export function OfficePanel({ office, facts, isWritable, onSaved, onClose }: PanelProps) {
  const { api } = useData();
  const form = useRecordForm<Draft>({
    name: `office ${office?.id ?? 'new'}`,
    saved: draftOf(office),
    check,
    save: async (values) => {
      const record = { ...trimmed(values), ...(office ? { id: office.id } : {}) };
      const done = await api.call('register.save', { collection: 'offices', record });
      if (done.ok) onSaved({ ...record, id: done.value.id });
      return done;
    },
  });
  const holder = office ? facts.holders(office.id)[0] : undefined;
  return (
    <RecordPanel
      title={office ? titleOf(office, holder?.gender ?? null) : 'Amt anlegen'}
      form={form}
      isNew={office === null}
      isWritable={isWritable}
      removal={office ? { collection: 'offices', id: office.id, done: 'Amt gelöscht.' } : null}
      onClose={onClose}
      above={office ? <MandateList of={{ office }} facts={facts} isWritable={isWritable} /> : null}
      below={
        office ? null : (
          <p className="muted">Wer das Amt innehat, lässt sich nach dem Speichern eintragen.</p>
        )
      }
    >
      <OfficeFields {...{ form, facts, isWritable }} />
      <DateField
        label="Letzter Tag des Amtes"
        value={form.values.to}
        today={facts.day}
        isDisabled={!isWritable}
        description="Leer, solange es das Amt gibt."
        onProblem={form.problems.of('to')}
        onChange={(to) => {
          form.change({ to });
        }}
      />
      <TickField
        form={form}
        isWritable={isWritable}
        name="confirmed"
        label="Angaben sind geprüft"
      />
    </RecordPanel>
  );
}
