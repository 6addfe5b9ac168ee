import type { Cell, TableRow } from '../../src/shared/domain/exchange/cells';
import { contactValues } from '../../src/shared/domain/exchange/contact-values';
import { exchangeFields, type ExchangeField } from '../../src/shared/domain/exchange/fields';
import { ImportPlanner, type ImportPlan } from '../../src/shared/domain/exchange/plan-import';
import {
  registerIndex,
  type RegisterSnapshot,
} from '../../src/shared/domain/exchange/register-index';
import { planning, type ImportOptions } from '../../src/shared/domain/exchange/shared-records';
import type {
  Mandate,
  Office,
  Organisation,
  Person,
} from '../../src/shared/domain/register/records';
import { sampleView } from './sample-view';

export const DAY = '2018-02-01';

export const NO_OPTIONS: ImportOptions = {
  clearEmpty: false,
  createOrganisations: false,
  createOffices: false,
  updateAddresses: false,
};

export function person(id: string, patch: Partial<Person> = {}): Person {
  return {
    id,
    gender: 'w',
    degrees: [],
    firstName: 'Petra',
    lastName: 'Muster',
    nobility: null,
    parliament: null,
    personalTitle: null,
    customSalutation: null,
    organisationId: null,
    unit: null,
    email: null,
    phone: null,
    note: null,
    ...patch,
  };
}

export function house(id: string, patch: Partial<Organisation> = {}): Organisation {
  return {
    id,
    kind: 'ministry',
    land: 'SN',
    name: 'Ministerium für Muster',
    shortName: 'MM',
    addressName: null,
    address: { kind: 'street', street: 'Weg 1', postcode: '01067', city: 'Dresden' },
    phone: null,
    fax: null,
    email: null,
    web: null,
    confirmed: true,
    note: null,
    ...patch,
  };
}

export function office(id: string, patch: Partial<Office> = {}): Office {
  return {
    id,
    office: 'minister',
    land: 'SN',
    organisationId: null,
    remit: 'für Muster',
    of: null,
    shortRemit: null,
    seat: 'member',
    confirmed: true,
    ...patch,
  };
}

export function mandate(id: string, patch: Partial<Mandate> = {}): Mandate {
  return { id, personId: 'p1', officeId: 'o1', from: '2015-01-01', to: null, order: 0, ...patch };
}

/** A register of exactly these records, with the sixteen Länder. */
export function register(patch: Partial<RegisterSnapshot> = {}): RegisterSnapshot {
  return {
    persons: [],
    organisations: [],
    offices: [],
    mandates: [],
    laender: sampleView().register('laender').all(),
    ...patch,
  };
}

export type RowTexts = Partial<Record<ExchangeField, string | Cell>>;

/** Rows below the headings, with the columns of an export; the first has number 2. */
export function rowsOf(texts: readonly RowTexts[]): readonly TableRow[] {
  return texts.map((row, index) => ({
    number: index + 2,
    cells: exchangeFields.map((field) => {
      const value = row[field] ?? '';
      return typeof value === 'string' ? { text: value } : value;
    }),
  }));
}

/** What an export writes of everybody in the register. */
export function exported(snapshot: RegisterSnapshot, day = DAY): readonly RowTexts[] {
  const index = registerIndex(snapshot, day);
  return snapshot.persons.map((item) => contactValues(index, item));
}

/** Plans rows on a register; new records are called new-1, new-2 … */
export function planOf(
  snapshot: RegisterSnapshot,
  texts: readonly RowTexts[],
  options: Partial<ImportOptions> = {},
): ImportPlan {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `new-${count}`;
  };
  const index = registerIndex(snapshot, DAY);
  const planner = new ImportPlanner(
    planning(index, { ...NO_OPTIONS, ...options }, newId),
    exchangeFields,
  );
  for (const row of rowsOf(texts)) planner.add(row);
  return planner.plan();
}
