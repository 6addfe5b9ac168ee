import { useMemo } from 'react';
import type { Office, Organisation } from '../../shared/domain/register/records';
import { personLabel, type Person } from '../contacts/person';
import { useRegister } from '../contacts/records';
import { useTyped } from '../data/use-typed';
import type { ComboOption, FieldTexts } from '../ui';
import {
  AS_BEFORE,
  houseDraft,
  newcomerId,
  NO_PLAN,
  officeRows,
  type HouseDraft,
  type OfficeDraft,
  type OfficeRow,
  type PlanDraft,
} from './plan-draft';

export interface PlanForm {
  readonly draft: PlanDraft;
  readonly change: (patch: Partial<PlanDraft>) => void;
  readonly changeOffice: (officeId: string, patch: Partial<OfficeDraft>) => void;
  readonly drop: () => void;
  readonly unread: FieldTexts;
  readonly rows: readonly OfficeRow[];
  /** Houses of the offices shown, that of the first office first. */
  readonly houses: readonly Organisation[];
  readonly person: (id: string | undefined) => Person | null;
  readonly people: readonly ComboOption[];
  /** The fields of a house as they are saved. */
  readonly fieldsOf: (organisationId: string | null) => HouseDraft | null;
}

function housesOf(
  rows: readonly OfficeRow[],
  organisations: readonly Organisation[],
): readonly Organisation[] {
  const ids = new Set(rows.flatMap(({ office }) => office.organisationId ?? []));
  return [...ids].flatMap((id) => organisations.find((house) => house.id === id) ?? []);
}

/** People typed for another office of the same plan can take this one too. */
function newPeople({ offices }: PlanDraft): readonly ComboOption[] {
  return Object.entries(offices)
    .filter(([, { holder, newcomer }]) => holder === 'new' && newcomer.lastName.trim() !== '')
    .map(([officeId, { newcomer }]) => ({
      value: newcomerId(officeId),
      label: [newcomer.degrees, newcomer.firstName, newcomer.nobility, newcomer.lastName]
        .filter(Boolean)
        .join(' '),
      hint: 'neu in dieser Neubesetzung',
    }));
}

const NO_OFFICES: readonly Office[] = [];

/** What is typed of a plan, with the records it is about; null while they are on their way. */
export function usePlan(today: string): PlanForm | null {
  const { values: draft, unread, change, drop } = useTyped<PlanDraft>('reshuffle', NO_PLAN);
  const offices = useRegister('offices');
  const mandates = useRegister('mandates');
  const organisations = useRegister('organisations');
  const persons = useRegister('persons');
  const options = useMemo(
    () => (persons ?? []).map((person) => ({ value: person.id, label: personLabel(person) })),
    [persons],
  );
  if (!offices || !mandates || !organisations || !persons) return null;
  const day = draft.from ?? today;
  const register = { offices, mandates, houses: organisations };
  const rows = draft.land === null ? [] : officeRows(register, draft.land, day);
  const fieldsOf = (organisationId: string | null): HouseDraft | null => {
    const house = organisations.find(({ id }) => id === organisationId);
    return house
      ? houseDraft(house, rows.length > 0 ? rows.map(({ office }) => office) : NO_OFFICES)
      : null;
  };
  return {
    draft,
    change,
    changeOffice: (officeId, patch) => {
      const before = draft.offices[officeId] ?? AS_BEFORE;
      change({ offices: { ...draft.offices, [officeId]: { ...before, ...patch } } });
    },
    drop: () => {
      drop();
    },
    unread,
    rows,
    houses: housesOf(rows, organisations),
    person: (id) => persons.find((person) => person.id === id) ?? null,
    people: [...newPeople(draft), ...options],
    fieldsOf,
  };
}
