import { useEffect, useRef } from 'react';
import { landCodes } from '../../shared/domain/register/land-codes';
import { useRegister } from '../contacts/records';
import {
  Button,
  CheckField,
  DateField,
  FieldGrid,
  Notice,
  Section,
  SelectField,
  type Problems,
} from '../ui';
import { HouseFields } from './house-fields';
import { OfficeCard } from './office-card';
import { AS_BEFORE, NO_PLAN, type OfficeRow, type PlanDraft } from './plan-draft';
import type { PlanForm } from './use-plan';

function LandAndDay({
  form,
  today,
  problems,
}: {
  readonly form: PlanForm;
  readonly today: string;
  readonly problems: Problems;
}) {
  const laender = useRegister('laender');
  const names = new Map((laender ?? []).map((land) => [land.id, land.name]));
  const { draft, change } = form;
  return (
    <FieldGrid>
      <SelectField<NonNullable<PlanDraft['land']>>
        label="Land"
        value={draft.land}
        options={[
          ...landCodes.map((code) => ({ value: code, label: names.get(code) ?? code })),
          { value: 'BUND', label: 'Bund' },
        ]}
        onChange={(land) => {
          // Offices and house belong to the Land: what was chosen there is of no use here.
          change({ ...NO_PLAN, land, from: draft.from });
        }}
      />
      <DateField
        label="Gilt ab"
        value={draft.from}
        today={today}
        description="Der erste Tag mit den neuen Personen oder Namen."
        onProblem={problems.of('from')}
        onChange={(from) => {
          change({ from });
        }}
      />
    </FieldGrid>
  );
}

function Card({ form, row }: { readonly form: PlanForm; readonly row: OfficeRow }) {
  const { draft, houses } = form;
  const { office, mandate } = row;
  const isRenamed = draft.renames && draft.house.organisationId === office.organisationId;
  return (
    <OfficeCard
      row={row}
      holder={form.person(mandate?.personId)}
      houseName={houses.find(({ id }) => id === office.organisationId)?.name ?? null}
      people={form.people}
      draft={draft.offices[office.id] ?? AS_BEFORE}
      isRenamed={isRenamed}
      change={(patch) => {
        form.changeOffice(office.id, patch);
      }}
    />
  );
}

/** Offices that nobody holds stand apart: mostly there is nothing to say about them. */
function Offices({ form }: { readonly form: PlanForm }) {
  const held = form.rows.filter(({ mandate }) => mandate);
  const vacant = form.rows.filter(({ mandate }) => !mandate);
  const cards = (rows: readonly OfficeRow[]) =>
    rows.map((row) => <Card key={row.office.id} form={form} row={row} />);
  return (
    <Section title="Ämter">
      {form.rows.length === 0 ? (
        <p className="muted">
          Für dieses Land sind keine Ämter angelegt. Legen Sie sie unter Ämter und Amtszeiten an.
        </p>
      ) : null}
      {cards(held)}
      {vacant.length > 0 && held.length > 0 ? (
        <details className="reshuffle-vacant">
          <summary>{`Nicht besetzte Ämter (${vacant.length})`}</summary>
          {cards(vacant)}
        </details>
      ) : (
        cards(vacant)
      )}
    </Section>
  );
}

function House({ form }: { readonly form: PlanForm }) {
  const { draft, change, houses, fieldsOf } = form;
  if (houses.length === 0) return null;
  return (
    <Section title="Haus">
      <CheckField
        label="Das Haus wird umbenannt oder neu zugeschnitten"
        description="Der alte Name gilt bis zum Tag davor; frühere Schreiben bleiben richtig."
        isSelected={draft.renames}
        onChange={(renames) => {
          const fields = fieldsOf(draft.house.organisationId ?? houses[0]?.id ?? null);
          change({ renames, ...(renames && fields ? { house: fields } : {}) });
        }}
      />
      {draft.renames ? (
        <HouseFields
          draft={draft.house}
          houses={houses}
          choose={(organisationId) => {
            const fields = fieldsOf(organisationId);
            if (fields) change({ house: fields });
          }}
          change={(patch) => {
            change({ house: { ...draft.house, ...patch } });
          }}
        />
      ) : null}
    </Section>
  );
}

interface FormProps {
  readonly form: PlanForm;
  readonly today: string;
  readonly problems: Problems;
  /** What keeps the consequences from being shown. */
  readonly refused: readonly string[];
  readonly onPreview: () => void;
}

/** A refusal leads to the first field that must be filled; the sentence says why. */
function useMissingField(refused: readonly string[]) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused.length === 0) return;
    const needed = place.current?.querySelectorAll<HTMLInputElement>(
      'input[aria-required="true"], input[required]',
    );
    [...(needed ?? [])].find(({ value }) => value.trim() === '')?.focus();
  }, [refused]);
  return place;
}

/** Land, day, offices and house: what changes. */
export function PlanFields({ form, today, problems, refused, onPreview }: FormProps) {
  const { land } = form.draft;
  const place = useMissingField(refused);
  return (
    <div ref={place} className="stack">
      <Section title="Neubesetzung erfassen">
        <p className="muted">
          Nach einer Regierungsbildung, einem Rücktritt oder wenn ein Ministerium einen anderen
          Namen bekommt. Gespeichert wird erst, wenn Sie die Folgen gesehen haben.
        </p>
        <LandAndDay form={form} today={today} problems={problems} />
      </Section>
      {land === null ? null : (
        <>
          <Offices form={form} />
          <House form={form} />
          {refused.length > 0 ? (
            <Notice tone="error" title="So geht es noch nicht">
              {refused.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Notice>
          ) : null}
          <p className="form-actions">
            <Button variant="primary" isDisabled={problems.any} onPress={onPreview}>
              Folgen ansehen
            </Button>
            <Button onPress={form.drop}>Verwerfen</Button>
          </p>
        </>
      )}
    </div>
  );
}
