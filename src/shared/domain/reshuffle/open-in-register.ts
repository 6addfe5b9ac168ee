import { addDays, type Day } from '../calendar/day';
import type { ChairHolder, PersonalSalutation, Secretariat, Signatory } from '../chair/records';
import type { ListEntry, Office, Person } from '../register/records';
import { followingHouse, houseOnDay } from './house-of-person';
import { openKey, successorOf, type Looking, type OpenItem, type OpenKind } from './open-item';
import { anyOffice, type Held } from './succession';

interface Span {
  readonly id: string;
  readonly from: Day;
  readonly to: Day | null;
}

function found(kind: OpenKind, recordId: string, more: Partial<OpenItem>): OpenItem {
  return {
    key: openKey(kind, null, recordId),
    kind,
    conferenceId: null,
    recordId,
    personId: null,
    successorId: null,
    until: null,
    canFix: true,
    ...more,
  };
}

/** A running or coming entry that goes on after a day: the first day on which it is out of date. */
export function outdatedFrom({ from, to }: Span, until: Day): Day | null {
  const first = from > until ? from : addDays(until, 1);
  return to !== null && to < first ? null : first;
}

const isAhead = (today: Day) => (span: Span) => span.to === null || span.to >= today;

/** When an entry is out of date: the last day of the office, and the first day without it. */
interface Gap {
  readonly until: Day;
  readonly first: Day;
}

/** Whoever holds an office on the first day after or, after a gap, by now. */
export function heirFrom(
  { succession, today }: Pick<Looking, 'succession' | 'today'>,
  office: Office,
  { until, first }: Gap,
): Held | null {
  const later = first < today ? today : first;
  return succession.successor(office, first, until) ?? succession.successor(office, later, until);
}

/** The mandate of the chair's own office decides: its name changes with the house. */
function ofChairHolder(looking: Looking, holder: ChairHolder): readonly OpenItem[] {
  const left = looking.succession.last(holder.personId, ({ id }) => id === holder.officeId);
  const until = left?.mandate.to ?? null;
  const first = until === null ? null : outdatedFrom(holder, until);
  if (!left || until === null || first === null) return [];
  const heir = heirFrom(looking, left.office, { until, first });
  const { personId } = holder;
  const successorId = heir?.mandate.personId ?? null;
  return [found('chairHolder', holder.id, { personId, successorId, until, canFix: heir !== null })];
}

/** Those who sign by an office; heads of the secretariat have none and stay. */
function ofSignatory(looking: Looking, signatory: Signatory): readonly OpenItem[] {
  const { personId } = signatory;
  const left = looking.succession.last(personId);
  const until = left?.mandate.to ?? null;
  const first = until === null ? null : outdatedFrom(signatory, until);
  if (!left || until === null || first === null) return [];
  const heir = heirFrom(looking, left.office, { until, first });
  const successorId = heir?.mandate.personId ?? null;
  return [
    found('signatory', signatory.id, { personId, successorId, until, canFix: heir !== null }),
  ];
}

function ofSecretariat(looking: Looking, secretariat: Secretariat): readonly OpenItem[] {
  const { view } = looking;
  const house = view.register('organisations').get(secretariat.organisationId);
  const until = house?.to ?? null;
  const first = until === null ? null : outdatedFrom(secretariat, until);
  if (!house || first === null) return [];
  const canFix = followingHouse(view, house.id, first) !== null;
  return [found('secretariat', secretariat.id, { until, canFix })];
}

function ofListEntry(looking: Looking, entry: ListEntry): readonly OpenItem[] {
  const { succession, today } = looking;
  const left = entry.excluded ? null : succession.left(entry.personId, today, anyOffice);
  const next = left ? successorOf(succession, left, today) : null;
  if (!left || !next) return [];
  const successorId = next.mandate.personId;
  const { personId } = entry;
  return [found('listEntry', entry.id, { personId, successorId, until: left.mandate.to })];
}

/** "Liebe Petra" is meant for the person: whoever comes after is greeted by office. */
function ofSalutation(looking: Looking, salutation: PersonalSalutation): readonly OpenItem[] {
  const { view, succession, today } = looking;
  const term = view.register('chairTerms').get(salutation.termId);
  if (!term || (term.to !== null && term.to < today)) return [];
  for (const personId of [salutation.recipientId, salutation.senderId]) {
    const left = succession.left(personId, today, anyOffice);
    const until = left?.mandate.to ?? null;
    if (left) return [found('personalSalutation', salutation.id, { personId, until })];
  }
  return [];
}

function ofPerson(looking: Looking, person: Person): readonly OpenItem[] {
  const { view, succession, today } = looking;
  const house = houseOnDay(view, succession, { person, day: today });
  if (house === undefined || house === person.organisationId) return [];
  const until = view.register('organisations').get(person.organisationId ?? '')?.to ?? null;
  return [found('house', person.id, { personId: person.id, until })];
}

/** What of the register is in an old name today: the chair first, then lists and people. */
export function openInRegister(looking: Looking): readonly OpenItem[] {
  const { view, today } = looking;
  const ahead = isAhead(today);
  const of = <C extends 'chairHolders' | 'secretariats' | 'signatories'>(collection: C) =>
    view.register(collection).all();
  return [
    ...of('chairHolders')
      .filter(ahead)
      .flatMap((holder) => ofChairHolder(looking, holder)),
    ...of('secretariats')
      .filter(ahead)
      .flatMap((entry) => ofSecretariat(looking, entry)),
    ...of('signatories')
      .filter(ahead)
      .flatMap((signatory) => ofSignatory(looking, signatory)),
    ...view
      .register('personalSalutations')
      .all()
      .flatMap((entry) => ofSalutation(looking, entry)),
    ...view
      .register('listEntries')
      .all()
      .flatMap((entry) => ofListEntry(looking, entry)),
    ...view
      .register('persons')
      .all()
      .flatMap((person) => ofPerson(looking, person)),
  ];
}
