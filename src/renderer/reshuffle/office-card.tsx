import { findOffice, officeTable } from '../../shared/domain/addressing/offices';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { officeTitle, officeWord } from '../../shared/domain/register/office-title';
import { personLabel, type Person } from '../contacts/person';
import { ComboField, RadioField, SelectField, type ComboOption } from '../ui';
import { NewcomerFields } from './newcomer-fields';
import type { HolderChoice, OfficeDraft, OfficeRow } from './plan-draft';

export interface OfficeCardProps {
  readonly row: OfficeRow;
  readonly holder: Person | null;
  readonly houseName: string | null;
  readonly people: readonly ComboOption[];
  readonly draft: OfficeDraft;
  /** The house is renamed, so the word of the office may change too. */
  readonly isRenamed: boolean;
  readonly change: (patch: Partial<OfficeDraft>) => void;
}

function choices(isHeld: boolean): readonly { value: HolderChoice; label: string }[] {
  const successors = [
    {
      value: 'contact',
      label: isHeld ? 'Nachfolge aus den Kontakten' : 'Person aus den Kontakten',
    },
    { value: 'new', label: isHeld ? 'Nachfolge durch eine neue Person' : 'neue Person' },
  ] as const;
  return isHeld
    ? [
        { value: 'stays', label: 'bleibt im Amt' },
        { value: 'ends', label: 'scheidet aus, das Amt bleibt frei' },
        ...successors,
      ]
    : [{ value: 'stays', label: 'bleibt frei' }, ...successors];
}

const words = officeTable.map(({ key }) => ({ value: key, label: officeWord(key, null) }));

interface HeadProps extends Pick<OfficeCardProps, 'row' | 'holder' | 'houseName'> {
  readonly title: string;
}

function OfficeHead({ row: { mandate }, holder, houseName, title }: HeadProps) {
  return (
    <div className="office-card-head">
      <h3>{title}</h3>
      <p>
        {holder && mandate ? (
          <>
            <strong>{personLabel(holder)}</strong>
            <span className="muted"> seit {shortDate(mandate.from)}</span>
          </>
        ) : (
          <span className="muted">nicht besetzt</span>
        )}
      </p>
      {houseName === null ? null : <p className="muted">{houseName}</p>}
    </div>
  );
}

/** One office of the Land: who holds it and what becomes of that. */
export function OfficeCard(props: OfficeCardProps) {
  const { row, holder, houseName, people, draft, isRenamed, change } = props;
  const { office } = row;
  const key = findOffice(office.office)?.key ?? office.office;
  const title = officeTitle(office, holder?.gender ?? null);
  return (
    <section className="office-card" aria-label={title}>
      <OfficeHead row={row} holder={holder} houseName={houseName} title={title} />
      <div className="office-card-choice">
        <RadioField<HolderChoice>
          label="Was sich ändert"
          value={draft.holder}
          options={choices(holder !== null)}
          onChange={(choice) => {
            change({ holder: choice });
          }}
        />
        {isRenamed ? (
          <SelectField
            label="Amtsbezeichnung"
            value={draft.word ?? key}
            options={words}
            description="Kann mit dem Namen des Hauses wechseln."
            onChange={(word) => {
              change({ word: word === key ? null : word });
            }}
          />
        ) : null}
      </div>
      <div className="office-card-more">
        {draft.holder === 'contact' ? (
          <ComboField
            label="Person"
            value={draft.personId}
            options={people}
            isRequired
            onChange={(personId) => {
              change({ personId });
            }}
          />
        ) : null}
        {draft.holder === 'new' ? (
          <NewcomerFields
            draft={draft.newcomer}
            change={(patch) => {
              change({ newcomer: { ...draft.newcomer, ...patch } });
            }}
          />
        ) : null}
      </div>
    </section>
  );
}
