import { sortName } from '../addressing/names';
import { postalLines } from '../addressing/postal-lines';
import { dateWithWeekday, shortDate } from '../calendar/german-dates';
import { isDay, type Day } from '../calendar/day';
import type { Block, PaperModel, TableRowModel } from '../documents/models';
import { letterheadModel } from '../documents/letterhead';
import type { Sender } from '../documents/sender';
import type { ActiveLetterhead } from '../letterheads/letterhead-on';
import { keepTogether } from '../documents/typography';
import { personName } from '../recipients/recipient';
import type { Land, LandCode, Person } from '../register/records';
import { contactValues, type ContactValues } from './contact-values';
import { exchangeColumns, type ExchangeField } from './fields';
import type { RegisterIndex } from './register-index';

/** Headings of the tables of a check sheet; a filled-in one is known by them. */
export const SHEET_TITLES = ['Feld', 'Unser Stand', 'Ihre Berichtigung'] as const;

/** In the place of a key: somebody whom we do not have yet. */
export const NEW_KEY = 'neu';

/** Words in a correction that take a value away. */
const ERASING = /^(entfällt|löschen|gelöscht|streichen|-|–|—)$/i;

export function isErasing(correction: string): boolean {
  return ERASING.test(correction.trim());
}

/**
 * What a Land is asked to check. Notes and personal salutations are the office's own and never leave
 * it; of street and PO box only the one that is used is shown.
 */
const SHEET_FIELDS: readonly ExchangeField[] = [
  'gender',
  'degrees',
  'firstName',
  'nobility',
  'lastName',
  'parliament',
  'personalTitle',
  'office',
  'land',
  'remit',
  'from',
  'to',
  'organisation',
  'unit',
  'street',
  'box',
  'postcode',
  'city',
  'phone',
  'email',
];

const WIDTHS = [24, 44, 32] as const;
const columns = SHEET_TITLES.map((title, index) => ({ title, share: WIDTHS[index] ?? 0 }));

function shown(field: ExchangeField, value: string): string {
  return (field === 'from' || field === 'to') && isDay(value) ? shortDate(value) : value;
}

/** Apart from a list's headings, "von" and "bis" do not say of what. */
function sheetTitle(field: ExchangeField): string {
  if (field === 'from') return 'Amt von';
  return field === 'to' ? 'Amt bis' : exchangeColumns[field].title;
}

function isShown(field: ExchangeField, values: Partial<ContactValues>): boolean {
  if (field === 'box') return (values.box ?? '') !== '';
  return field !== 'street' || (values.box ?? '') === '';
}

function rowsFor(key: string, values: Partial<ContactValues>): readonly TableRowModel[] {
  const fields = SHEET_FIELDS.filter((field) => isShown(field, values));
  return [
    ...fields.map((field) => ({
      cells: [sheetTitle(field), shown(field, values[field] ?? ''), ''],
    })),
    { cells: [exchangeColumns.key.title, key, 'bitte nicht ändern'] },
  ];
}

function tableFor(title: string, key: string, values: Partial<ContactValues>): readonly Block[] {
  return [
    { type: 'heading', text: title },
    { type: 'table', columns, rows: rowsFor(key, values) },
  ];
}

/** Everybody of a Land: who holds one of its offices on the day, or works in one of its houses. */
export function personsOfLand(index: RegisterIndex, land: LandCode): readonly Person[] {
  const isOfLand = (person: Person): boolean => {
    const house = index.organisations.get(person.organisationId ?? '');
    const held = (index.mandatesOf.get(person.id) ?? []).filter(
      ({ from, to }) => from <= index.day && (to === null || to >= index.day),
    );
    const offices = held.map(({ officeId }) => index.offices.get(officeId)?.land);
    // Who has left with the last office and sits in no house is nobody's to check.
    return offices.length > 0 ? offices.includes(land) : house?.land === land;
  };
  const key = (person: Person): string => sortName(person).toLowerCase();
  return [...index.persons.values()]
    .filter(isOfLand)
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export interface CheckSheetFacts {
  readonly index: RegisterIndex;
  readonly land: Land;
  readonly day: Day;
  readonly sender: Sender;
  readonly letterhead: ActiveLetterhead | null;
  readonly trainingMark: string | null;
}

function returnAddress({ organisation, secretariat }: Sender): readonly string[] {
  return [
    organisation.name,
    secretariat.name,
    organisation.address ? postalLines(organisation.address).join(', ') : null,
    secretariat.fax ? `Telefax ${secretariat.fax}` : null,
    secretariat.email ? `E-Mail ${secretariat.email}` : null,
  ].filter((line) => line !== null);
}

function explanation(sender: Sender): readonly Block[] {
  return [
    {
      type: 'paragraph',
      text: 'Bitte prüfen Sie die folgenden Angaben. Was nicht mehr stimmt, berichtigen Sie in der rechten Spalte; bleibt sie leer, gilt unser Stand. „entfällt“ in der rechten Spalte löscht die Angabe. Am einfachsten füllen Sie die Datei in Word aus und senden sie zurück.',
    },
    { type: 'paragraph', text: 'Bitte zurück an:', strong: true, compact: true },
    ...returnAddress(sender).map((text): Block => ({
      type: 'paragraph',
      text: keepTogether(text),
      compact: true,
    })),
  ];
}

/** What we hold of the people of a Land, with room for corrections; a key says who is meant. */
export function checkSheetPaper(facts: CheckSheetFacts): PaperModel {
  const { index, land, day, sender, letterhead, trainingMark } = facts;
  const people = personsOfLand(index, land.id);
  return {
    kind: 'paper',
    title: `Kontrollblatt ${land.name}`,
    date: day,
    letterhead: letterheadModel(sender, letterhead),
    kicker: 'Kontaktdaten',
    meta: keepTogether(`Stand: ${dateWithWeekday(day)}`),
    heading: `Kontrollblatt ${land.name}`,
    subline: null,
    embargo: null,
    blocks: [
      ...explanation(sender),
      ...people.flatMap((person) =>
        tableFor(personName(person), person.id, contactValues(index, person)),
      ),
      ...tableFor('Fehlt jemand?', NEW_KEY, { land: land.name }),
    ],
    wideLines: false,
    trainingMark,
  };
}
