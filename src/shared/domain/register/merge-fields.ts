import type { Day } from '../calendar/day';
import { sameJson } from '../storage/deep-equal';
import type { Bag } from './merge-records';
import { personSchema, type Person } from './records';

/** Every field of a person but the id; a new field of the record is chosen like the others. */
export type MergeField = Exclude<keyof Person, 'id'>;

// The keys of the schema are the keys of the record; `Object.keys` forgets them.
export const mergeFields = (Object.keys(personSchema.shape) as (keyof Person)[]).filter(
  (field): field is MergeField => field !== 'id',
);

/** Takes both remarks, one below the other. */
export const BOTH = 'both';

/** The values of one field in the persons to be merged, and whose is proposed. */
export interface FieldChoice {
  readonly field: MergeField;
  readonly values: readonly { readonly personId: string; readonly value: unknown }[];
  readonly proposed: string;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || sameJson(value, []);

/** The form of a surname is confirmed for this surname and no other. */
const FOLLOWS: Partial<Record<MergeField, MergeField>> = { nobilityConfirmed: 'nobility' };

/** A form that was confirmed in one entry is confirmed, wherever the same form was taken from. */
function confirmedForm(persons: readonly Person[], nobility: unknown): Partial<Bag> {
  const isConfirmed = persons.some(
    (person) => person.nobilityConfirmed === true && person.nobility === nobility,
  );
  return isConfirmed ? { nobilityConfirmed: true } : {};
}

function fullness(value: unknown): number {
  if (isEmpty(value)) return 0;
  return Array.isArray(value) ? value.join(' ').length : String(value).length;
}

interface Candidates {
  /** Who stays: their value is proposed where nothing else tells two apart. */
  readonly keepId: string;
  readonly persons: readonly Person[];
  /** The last day on which the register knows something of a person. */
  readonly lastSeen: (personId: string) => Day;
}

/** Filled before empty, newer before older, fuller before shorter. */
function proposedFor(field: MergeField, { persons, lastSeen, keepId }: Candidates): string {
  const filled = persons.filter((person) => !isEmpty(person[field]));
  const [best] = [...filled].sort(
    (a, b) =>
      (lastSeen(a.id) < lastSeen(b.id) ? 1 : lastSeen(a.id) > lastSeen(b.id) ? -1 : 0) ||
      fullness(b[field]) - fullness(a[field]) ||
      Number(b.id === keepId) - Number(a.id === keepId),
  );
  return (best ?? persons[0])?.id ?? '';
}

/** Fields in which the persons differ, with a proposal for each. */
export function fieldChoices(candidates: Candidates): readonly FieldChoice[] {
  const { persons } = candidates;
  return mergeFields.flatMap((field): readonly FieldChoice[] => {
    if (FOLLOWS[field] !== undefined) return [];
    const values = persons.map((person) => ({ personId: person.id, value: person[field] ?? null }));
    if (values.every(({ value }) => sameJson(value, values[0]?.value))) return [];
    const remarks = values.filter(({ value }) => !isEmpty(value)).length;
    const proposed = field === 'note' && remarks > 1 ? BOTH : proposedFor(field, candidates);
    return [{ field, values, proposed }];
  });
}

export type FieldDecisions = Readonly<Partial<Record<MergeField, string>>>;

function bothRemarks(persons: readonly Person[]): string | null {
  const remarks = new Set(persons.flatMap(({ note }) => (note === null ? [] : [note])));
  return remarks.size === 0 ? null : [...remarks].join('\n\n');
}

interface Decided extends Candidates {
  readonly decisions: FieldDecisions;
}

/** The person who stays, with the values that were chosen; undecided fields take the proposal. */
export function mergedPerson({ decisions, ...candidates }: Decided): Bag {
  const { persons, keepId } = candidates;
  const choices = new Map(
    fieldChoices(candidates).map((choice) => [choice.field, choice.proposed]),
  );
  const takenFrom = (field: MergeField): string => decisions[field] ?? choices.get(field) ?? keepId;
  const chosen = mergeFields.flatMap((field): readonly (readonly [string, unknown])[] => {
    const from = takenFrom(FOLLOWS[field] ?? field);
    const source = persons.find(({ id }) => id === from) ?? persons.find(({ id }) => id === keepId);
    const value = source?.[field];
    return value === undefined ? [] : [[field, value]];
  });
  const remarks = takenFrom('note') === BOTH ? { note: bothRemarks(persons) } : {};
  const fields = Object.fromEntries(chosen);
  return { ...fields, ...confirmedForm(persons, fields['nobility']), ...remarks, id: keepId };
}
