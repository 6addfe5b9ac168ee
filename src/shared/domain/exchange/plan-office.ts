import { findOffice } from '../addressing/offices';
import { addDays } from '../calendar/day';
import { covers } from '../chair/terms';
import type { LandCode, Mandate, Office, Person } from '../register/records';
import { officeFields, officeValues, officeWord, type OfficeValues } from './contact-values';
import { folded, isFederal, officePhrase, shownMandate } from './register-index';
import { dayOf, type RowReader } from './row-reader';
import type { Planning } from './shared-records';

interface Case {
  readonly planning: Planning;
  readonly reader: RowReader;
  readonly person: Person;
  /** The mandate that the row is about; null where the person holds none yet. */
  readonly mandate: Mandate | null;
  /** The same as the list shows it. */
  readonly shown: OfficeValues;
}

type Phrase = Pick<Office, 'office' | 'land' | 'remit'>;

/** Whether the row says of these columns what the list shows; words of one office are the same. */
function saysTheSame(reader: RowReader, values: OfficeValues): boolean {
  return officeFields.every((field) => {
    const wanted = reader.wanted(field);
    if (wanted === undefined || (wanted ?? '') === values[field]) return true;
    if (field === 'from' || field === 'to') return dayOf(wanted ?? '') === values[field];
    const entry = findOffice(wanted ?? '');
    return field === 'office' && entry !== undefined && entry === findOffice(values.office);
  });
}

/** A list may be older than the day: the mandate that it shows is found by what it says. */
function mandateOf(planning: Planning, reader: RowReader, person: Person): Mandate | null {
  const { index } = planning;
  const all = index.mandatesOf.get(person.id) ?? [];
  const from = dayOf(reader.text('from'));
  const to = dayOf(reader.text('to')) ?? '';
  const alike = all.filter((mandate) => {
    const values = officeValues(index, mandate, person.gender);
    return mandate.from === from && saysTheSame(reader, { ...values, to: reader.text('to') });
  });
  const exact = alike.find((mandate) => (mandate.to ?? '') === to);
  return exact ?? alike[0] ?? shownMandate(index, person.id);
}

function landOf({ planning, reader }: Case, current: LandCode | null): LandCode | null | undefined {
  const wanted = reader.wanted('land');
  if (wanted === undefined) return current;
  if (wanted === null || isFederal(wanted)) return null;
  const code = planning.index.landByWord.get(folded(wanted));
  if (code === undefined) reader.stop({ code: 'land.unknown', text: wanted }, 'land');
  return code;
}

/** The office word of the row as the table knows it. */
function officeKey({ reader, shown }: Case, current: Office | undefined): string | null {
  const wanted = reader.wanted('office');
  if (wanted === undefined || wanted === null || wanted === shown.office) {
    if (current) return current.office;
    reader.stop({ code: 'office.wordMissing' }, 'office');
    return null;
  }
  const entry = findOffice(wanted);
  if (entry) return entry.key;
  reader.stop({ code: 'office.unknownWord', text: wanted }, 'office');
  return null;
}

function currentOffice({ planning, mandate }: Case): Office | undefined {
  return mandate ? planning.index.offices.get(mandate.officeId) : undefined;
}

function phraseOf(about: Case): Phrase | null {
  const { reader } = about;
  const current = currentOffice(about);
  const office = officeKey(about, current);
  const land = landOf(about, current?.land ?? null);
  const wanted = reader.wanted('remit');
  const remit = wanted === undefined ? (current?.remit ?? null) : wanted;
  if (office === null || land === undefined) return null;
  if (remit !== null && !reader.fits('remit', remit)) return null;
  return { office, land, remit };
}

function newOffice({ planning, person }: Case, phrase: Phrase): Office {
  return {
    id: planning.newId(),
    ...phrase,
    organisationId: person.organisationId,
    of: null,
    shortRemit: null,
    seat: 'other',
    confirmed: false,
  };
}

/** The office of the register that the row means, or a new one where that is wanted. */
function officeOf(about: Case, phrase: Phrase): Office | null {
  const { planning, reader, person } = about;
  const key = officePhrase(phrase);
  const there = (planning.index.officesByPhrase.get(key) ?? []).filter(
    ({ to }) => to === undefined || to === null || to >= planning.index.day,
  );
  const atHouse = there.filter((office) => office.organisationId === person.organisationId);
  const found = there.length > 1 && atHouse.length === 1 ? atHouse : there;
  const name = [officeWord(phrase, person.gender), phrase.remit].filter(Boolean).join(' ');
  if (found.length > 1) {
    reader.stop({ code: 'office.ambiguous', office: name }, 'office');
    return null;
  }
  if (found[0]) return found[0];
  const made = planning.offices.get(key);
  if (!made && !planning.options.createOffices) {
    reader.stop({ code: 'office.notThere', office: name }, 'office');
    return null;
  }
  const office = made ?? newOffice(about, phrase);
  planning.offices.set(key, office);
  reader.uses.add(office.id);
  reader.hint({ code: 'office.created', office: name }, 'office');
  return office;
}

interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** The days of the row; null with a finding where one cannot be read or the end comes first. */
function daysOf({ reader, mandate }: Case): Days | null {
  const read = (field: 'from' | 'to'): string | null | undefined => {
    const wanted = reader.wanted(field);
    if (wanted === undefined) return mandate?.[field] ?? null;
    return wanted === null ? null : (reader.day(field, wanted) ?? undefined);
  };
  const from = read('from');
  const to = read('to');
  if (from === undefined || to === undefined) return null;
  // Nobody begins at no day: an empty cell leaves the day that is stored.
  const start = from ?? mandate?.from ?? null;
  const isBackwards = start !== null && to !== null && to < start;
  if (isBackwards && reader.text('to') !== '') {
    reader.stop({ code: 'period.endsBeforeStart', from: start, to }, 'to');
    return null;
  }
  return { from: start, to };
}

function isSameOffice(office: Office, phrase: Phrase): boolean {
  return officePhrase(office) === officePhrase(phrase);
}

/** An end that belongs to the office before is none of the new one's. */
function endOfNew({ reader, mandate }: Case, to: string | null): string | null {
  return mandate !== null && reader.text('to') === '' ? null : to;
}

function newMandate(about: Case, office: Office, days: Days): readonly Mandate[] {
  const { planning, reader, person, mandate } = about;
  const { from } = days;
  if (from === null || (mandate !== null && reader.text('from') === '')) {
    reader.stop({ code: 'period.startMissing' }, 'from');
    return [];
  }
  const next: Mandate = {
    id: planning.newId(),
    personId: person.id,
    officeId: office.id,
    from,
    to: endOfNew(about, days.to),
    order: mandate?.order ?? 0,
  };
  if (mandate === null) return [next];
  if (from < mandate.from) {
    reader.stop({ code: 'period.startsBeforeOther', from: mandate.from }, 'from');
    return [];
  }
  if (!covers(mandate, from)) return [next];
  const before = { ...mandate, to: addDays(from, -1) };
  reader.hint({ code: 'office.before', until: before.to }, 'from');
  return [before, next];
}

/** What becomes of the mandate: other days, another office from the same day on, or a new mandate. */
function mandatesFor(about: Case, phrase: Phrase, days: Days): readonly Mandate[] {
  const { mandate } = about;
  const current = currentOffice(about);
  if (mandate && current && isSameOffice(current, phrase)) {
    return [{ ...mandate, from: days.from ?? mandate.from, to: days.to }];
  }
  const office = officeOf(about, phrase);
  if (!office) return [];
  if (mandate !== null && mandate.from === days.from) {
    return [{ ...mandate, officeId: office.id, to: days.to }];
  }
  return newMandate(about, office, days);
}

function noteChanges(
  { planning, reader, person, shown }: Case,
  mandates: readonly Mandate[],
): void {
  const last = mandates.at(-1);
  if (!last) return;
  const made = [...planning.offices.values()].find(({ id }) => id === last.officeId);
  const index = made ? { ...planning.index, offices: new Map([[made.id, made]]) } : planning.index;
  const after = officeValues(index, last, person.gender);
  for (const field of officeFields) {
    // The word follows the gender; only another office is a change of the office.
    const isSameWord = field === 'office' && findOffice(after.office) === findOffice(shown.office);
    if (after[field] !== shown[field] && !(isSameWord && shown.office !== '')) {
      reader.changed(field, shown[field], after[field]);
    }
  }
}

/** Rows whose office columns ask for nothing that can be done. */
function asksForNothing({ reader, mandate }: Case): boolean {
  if (mandate !== null) {
    if (reader.wanted('office') !== null) return false;
    reader.hint({ code: 'office.notEnded' }, 'office');
    return true;
  }
  if (reader.text('office') !== '') return false;
  if (reader.text('land') !== '') reader.hint({ code: 'land.withoutOffice' }, 'land');
  return (['remit', 'from', 'to'] as const).every((field) => reader.text(field) === '');
}

function caseOf(planning: Planning, reader: RowReader, person: Person): Case {
  const { index } = planning;
  const before = index.persons.get(person.id);
  const mandate = before ? mandateOf(planning, reader, before) : null;
  const shown = officeValues(index, mandate, before ? before.gender : person.gender);
  return { planning, reader, person, mandate, shown };
}

/** The mandates that the row changes or makes; none where it says what is there. */
export function plannedMandates(
  planning: Planning,
  reader: RowReader,
  person: Person,
): readonly Mandate[] {
  const about = caseOf(planning, reader, person);
  if (saysTheSame(reader, about.shown) || asksForNothing(about)) return [];
  const phrase = phraseOf(about);
  const days = daysOf(about);
  if (phrase === null || days === null) return [];
  const mandates = mandatesFor(about, phrase, days);
  const wrong = mandates.find(({ from, to }) => to !== null && to < from);
  if (wrong) {
    reader.stop({ code: 'period.endsBeforeStart', from: wrong.from, to: wrong.to ?? '' }, 'to');
    return [];
  }
  noteChanges(about, mandates);
  return mandates;
}
