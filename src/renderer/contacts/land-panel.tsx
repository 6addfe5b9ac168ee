import { composeAddress } from '../../shared/domain/addressing/compose';
import { printedAddress } from '../../shared/domain/recipients/printed-address';
import type { Land } from '../../shared/domain/register/records';
import { errorText } from '../../shared/texts/error-texts';
import { useData } from '../data/hooks';
import { Notice, Section, SelectField } from '../ui';
import { landDraft, landOf, landParts, landProblems, type LandDraft } from './land-draft';
import { LineField } from './line-field';
import { RecordPanel, useRecordForm } from './record-form';

const NAMED_BY = [
  { value: 'genitive', label: 'mit dem Genitiv: „des Landes Hessen“' },
  { value: 'adjective', label: 'mit dem Eigenschaftswort: „Bayerische …“' },
  { value: 'nothing', label: 'gar nicht' },
] as const;

interface MemberProps {
  readonly land: Land;
  readonly gender: 'w' | 'm';
}

/** How a letter would address the Land's member with the words as they are typed. */
function Member({ land, gender }: MemberProps) {
  const office = land.memberTitle[gender];
  const composed = composeAddress(
    {
      gender,
      firstName: gender === 'w' ? 'Petra' : 'Peter',
      lastName: 'Muster',
      offices: [{ office, land: land.id, remit: 'für Soziales und Integration' }],
    },
    () => land,
  );
  if (!composed.ok) return <Notice tone="warn">{errorText(composed.error)}</Notice>;
  const { lines, salutation } = composed.value;
  const fitted = printedAddress({ lines, notes: 0 });
  return (
    <div>
      <address className="address-field address-short">
        {(fitted.ok ? fitted.value.lines : lines).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p className="salutation">{salutation}</p>
    </div>
  );
}

interface PanelProps {
  readonly land: Land;
  readonly isWritable: boolean;
  readonly onSaved: (land: Land) => void;
  readonly onClose: () => void;
}

/** One Land: the words that its offices, houses and signatures are made of. */
export function LandPanel({ land, isWritable, onSaved, onClose }: PanelProps) {
  const { api } = useData();
  const form = useRecordForm<LandDraft>({
    name: `land ${land.id}`,
    saved: landDraft(land),
    check: landProblems,
    save: async (values) => {
      const record = landOf(land, values);
      const done = await api.call('register.save', { collection: 'laender', record });
      if (done.ok) onSaved(record);
      return done;
    },
  });
  const typed = landOf(land, form.values);
  return (
    <RecordPanel
      title={land.officialName}
      form={form}
      isNew={false}
      record={{ collection: 'laender', id: land.id }}
      isWritable={isWritable}
      onClose={onClose}
      above={
        <Section title="So wird das Mitglied angeschrieben">
          <Member land={typed} gender="w" />
          <Member land={typed} gender="m" />
        </Section>
      }
    >
      <SelectField
        label="Das Amt nennt das Land"
        value={typed.officeNamedBy}
        options={NAMED_BY}
        isDisabled={!isWritable}
        onChange={(officeNamedBy) => {
          form.change({ officeNamedBy });
        }}
      />
      {landParts.map(({ title, fields }) => (
        <fieldset key={title} className="form-part">
          <legend>{title}</legend>
          <div className="field-pair">
            {fields.map(({ name, ...look }) => (
              <LineField key={name} form={form} name={name} isWritable={isWritable} {...look} />
            ))}
          </div>
        </fieldset>
      ))}
    </RecordPanel>
  );
}
