import type { FieldErrors } from '../data/field-errors';
import {
  ComboField,
  DateField,
  FieldGrid,
  Notice,
  RadioField,
  Section,
  TextField,
  type Problems,
} from '../ui';
import {
  holderKey,
  officeLineKeys,
  officeLines,
  ofLand,
  proposedOffice,
  type Choices,
  type OfficeDraft,
} from './receive-office-draft';

export interface OfficeFieldsProps {
  readonly office: OfficeDraft;
  readonly choices: Choices;
  readonly today: string;
  readonly errors: FieldErrors;
  readonly problems: Problems;
  readonly change: (office: OfficeDraft) => void;
}

function YearFields({ office, choices, today, errors, problems, change }: OfficeFieldsProps) {
  return (
    <FieldGrid>
      <TextField
        label="Nummer des Vorsitzjahres"
        isRequired
        value={office.number}
        error={errors['number']}
        onChange={(number) => {
          change({ ...office, number });
        }}
      />
      <ComboField
        label="Land"
        isRequired
        value={office.land}
        error={errors['land']}
        options={choices.laender.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(code) => {
          const land = choices.laender.find((item) => item.code === code)?.code ?? null;
          change({ ...office, ...ofLand(choices, land) });
        }}
      />
      <DateField
        label="Erster Tag"
        isRequired
        value={office.from}
        today={today}
        error={errors['from']}
        onProblem={problems.of('from')}
        onChange={(from) => {
          change({ ...office, from });
        }}
      />
      <DateField
        label="Letzter Tag"
        isRequired
        value={office.to}
        today={today}
        error={errors['to']}
        onProblem={problems.of('to')}
        onChange={(to) => {
          change({ ...office, to });
        }}
      />
    </FieldGrid>
  );
}

/** The address below which letters will go out; without one none can. */
function HouseAddress({ office, choices }: Pick<OfficeFieldsProps, 'office' | 'choices'>) {
  const house = choices.organisations.find(({ id }) => id === office.organisationId);
  if (!house || house.address !== null) return null;
  return (
    <Notice tone="warn" title="Zu diesem Haus fehlt die Anschrift">
      Empfangen können Sie trotzdem. Vor dem ersten Schreiben tragen Sie die Anschrift unter
      „Kontakte“, „Ministerien und Häuser“ ein.
    </Notice>
  );
}

function PeopleFields({ office, choices, errors, change }: OfficeFieldsProps) {
  const isOfLand = ({ land }: { readonly land: string | null }): boolean =>
    office.land === null || land === office.land;
  return (
    <FieldGrid>
      <ComboField
        label="Haus"
        isRequired
        value={office.organisationId}
        error={errors['organisationId']}
        options={choices.organisations
          .filter(isOfLand)
          .map(({ id, name }) => ({ value: id, label: name }))}
        description={
          choices.organisations.find(({ id }) => id === office.organisationId)?.address ??
          'Name und Anschrift stehen im Briefkopf.'
        }
        onChange={(organisationId) => {
          change({ ...office, organisationId });
        }}
      />
      <ComboField
        label="Person im Vorsitz"
        value={office.holder}
        options={choices.holders
          .filter(isOfLand)
          .map((holder) => ({ value: holderKey(holder), label: holder.label }))}
        description="Steht sie noch nicht im Register, tragen Sie sie später ein."
        onChange={(holder) => {
          change({ ...office, holder });
        }}
      />
    </FieldGrid>
  );
}

function LineFields({ office, errors, change }: OfficeFieldsProps) {
  return (
    <FieldGrid>
      {officeLineKeys.map((key) => (
        <TextField
          key={key}
          label={officeLines[key]}
          isRequired={key === 'name'}
          value={office.lines[key]}
          error={errors[key]}
          onChange={(text) => {
            change({ ...office, lines: { ...office.lines, [key]: text } });
          }}
        />
      ))}
      <TextField
        label="Motto des Vorsitzjahres"
        value={office.motto}
        error={errors['motto']}
        onChange={(motto) => {
          change({ ...office, motto });
        }}
      />
    </FieldGrid>
  );
}

/** What a new office says of itself when it takes the chair. */
export function OfficeFields(props: OfficeFieldsProps) {
  return (
    <div className="stack">
      <YearFields {...props} />
      <PeopleFields {...props} />
      <HouseAddress {...props} />
      <LineFields {...props} />
    </div>
  );
}

interface ReceiveOfficeProps extends Omit<OfficeFieldsProps, 'office' | 'change'> {
  /** Null = it is told later. */
  readonly office: OfficeDraft | null;
  readonly change: (office: OfficeDraft | null) => void;
}

/** The new office in the same step, or later. */
export function ReceiveOffice({ office, change, ...props }: ReceiveOfficeProps) {
  return (
    <Section title="Die neue Geschäftsstelle">
      <RadioField
        label="Vorsitz, Absender, Briefkopf und Nummer umstellen"
        value={office === null ? 'later' : 'now'}
        onChange={(when) => {
          change(when === 'now' ? proposedOffice(props.choices) : null);
        }}
        options={[
          {
            value: 'now',
            label: 'Gleich mit umstellen',
            description:
              'Gilt ab dem ersten Tag des Vorsitzjahres, auch wenn Sie früher empfangen.',
          },
          { value: 'later', label: 'Später', description: 'Unter „Vorsitz“ nachzutragen.' },
        ]}
      />
      {office === null ? null : <OfficeFields {...props} office={office} change={change} />}
    </Section>
  );
}
