import { err, ok, type Result } from '../../result';
import type { Day } from '../calendar/day';
import type { DocumentKey } from '../storage/collections';
import type { Draft, StoreView } from '../storage/store-view';
import {
  fieldChoices,
  mergedPerson,
  mergeFields,
  type FieldChoice,
  type FieldDecisions,
} from './merge-fields';
import {
  conferenceIdOf,
  recordsOfParticipants,
  recordsOfPersons,
  type Bag,
  type MergeRecord,
  type Merging,
} from './merge-records';
import { withoutSelves, type MergeNote } from './merge-selves';
import { collisionsAmong, resolved, type Collision } from './merge-twins';
import type { Person } from './records';

/** Which persons become which one, and what was decided where they differ. */
export interface MergeRequest {
  readonly keepId: string;
  readonly dropIds: readonly string[];
  /** Per field the person whose value is taken. */
  readonly fields: FieldDecisions;
  /** Per collision the option that was chosen. */
  readonly choices: Readonly<Record<string, string>>;
}

export interface MergePreview {
  readonly persons: readonly Person[];
  /** Who is proposed to stay: whom most records name. */
  readonly keepId: string;
  readonly fields: readonly FieldChoice[];
  readonly collisions: readonly Collision[];
  readonly notes: readonly MergeNote[];
  /** How many records change over to the person who stays, by collection. */
  readonly moves: readonly { readonly collection: string; readonly count: number }[];
}

const keyOf = ({ document, collection, record }: MergeRecord): string =>
  `${document}/${collection}/${record.id}`;

type ByKey = Map<string, MergeRecord>;

/** What hangs on twin participants goes over to the one that stays. */
function followParticipants(
  view: StoreView,
  collision: Collision,
  { chosenId, byKey }: { readonly chosenId: string; readonly byKey: ByKey },
): void {
  const conferenceId = conferenceIdOf(collision.document);
  if (conferenceId === null) return;
  const ids = new Set(collision.records.map(({ id }) => id));
  for (const { collection, record } of recordsOfParticipants(view, conferenceId, ids)) {
    const plain = { document: collision.document, collection, record, moved: false };
    const known = byKey.get(keyOf(plain)) ?? plain;
    const fields = Object.entries(known.record).filter(
      ([field, value]) => field !== 'id' && typeof value === 'string' && ids.has(value),
    );
    const changed = Object.fromEntries(fields.map(([field]) => [field, chosenId]));
    // Moved in any case: what collides must not depend on which of the twins is chosen.
    const next = { ...known.record, ...changed };
    byKey.set(keyOf(known), { ...known, record: next, moved: true });
  }
}

interface Plan {
  readonly collisions: readonly Collision[];
  readonly notes: readonly MergeNote[];
  readonly removed: readonly MergeRecord[];
  readonly byKey: ByKey;
}

/** What becomes of all records that name the persons, with these choices where they collide. */
function planned(view: StoreView, merging: Merging, choices: MergeRequest['choices']): Plan {
  const selves = withoutSelves(view, recordsOfPersons(view, merging));
  const byKey: ByKey = new Map(selves.records.map((record) => [keyOf(record), record]));
  const ofParticipants = collisionsAmong(
    selves.records.filter(({ collection }) => collection === 'participants'),
  );
  for (const collision of ofParticipants) {
    const { chosenId } = resolved(collision, choices[collision.key] ?? collision.proposed);
    followParticipants(view, collision, { chosenId, byKey });
  }
  const others = [...byKey.values()].filter(({ collection }) => collection !== 'participants');
  return {
    collisions: [...ofParticipants, ...collisionsAmong(others)],
    notes: selves.notes,
    removed: selves.removed,
    byKey,
  };
}

/** The day of the latest office or conference of each person; '' where there is none. */
function lastSeenIn(view: StoreView, ids: readonly string[]): (personId: string) => Day {
  const seen = new Map<string, Day>();
  const see = (personId: string, day: Day): void => {
    if (day > (seen.get(personId) ?? '')) seen.set(personId, day);
  };
  for (const { personId, from } of view.register('mandates').all()) {
    if (ids.includes(personId)) see(personId, from);
  }
  for (const id of view.conferenceIds()) {
    const day = view.conference(id, 'conference').get(id)?.from ?? '';
    for (const { personId } of view.conference(id, 'participants').all()) {
      if (ids.includes(personId)) see(personId, day);
    }
  }
  return (personId) => seen.get(personId) ?? '';
}

function personsOf(view: StoreView, ids: readonly string[]): Result<readonly Person[]> {
  const persons: Person[] = [];
  for (const id of ids) {
    const person = view.register('persons').get(id);
    if (!person) return err({ code: 'record.missing', collection: 'persons', id });
    persons.push(person);
  }
  return ok(persons);
}

function filledFields(person: Person): number {
  return mergeFields.filter((field) => person[field] !== null && person[field] !== undefined)
    .length;
}

/** Whom most records name, then whoever was seen last, then the fuller entry. */
function proposedKeep(view: StoreView, persons: readonly Person[]): string {
  const lastSeen = lastSeenIn(
    view,
    persons.map(({ id }) => id),
  );
  const weighed = persons.map((person) => ({
    id: person.id,
    named: recordsOfPersons(view, { keepId: person.id, dropIds: new Set() }).length,
    seen: lastSeen(person.id),
    filled: filledFields(person),
  }));
  const [best] = weighed.sort(
    (a, b) =>
      b.named - a.named || (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : 0) || b.filled - a.filled,
  );
  return best?.id ?? '';
}

/** What merging these persons would do; `keepId` = who stays, else it is proposed. */
export function mergePreview(
  view: StoreView,
  { ids, keepId }: { readonly ids: readonly string[]; readonly keepId?: string | undefined },
): Result<MergePreview> {
  const persons = personsOf(view, ids);
  if (!persons.ok) return persons;
  const kept =
    keepId !== undefined && ids.includes(keepId) ? keepId : proposedKeep(view, persons.value);
  const dropIds = new Set(ids.filter((id) => id !== kept));
  const plan = planned(view, { keepId: kept, dropIds }, {});
  const moved = [...plan.byKey.values()].filter((record) => record.moved);
  const counts = new Map<string, number>();
  for (const { collection } of moved) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  return ok({
    persons: persons.value,
    keepId: kept,
    fields: fieldChoices({ keepId: kept, persons: persons.value, lastSeen: lastSeenIn(view, ids) }),
    collisions: plan.collisions,
    notes: plan.notes,
    moves: [...counts].map(([collection, count]) => ({ collection, count })),
  });
}

function draftOf(
  place: { readonly document: DocumentKey; readonly collection: string },
  id: string,
  record: Bag | null,
): Draft {
  return { document: place.document, collection: place.collection, id, record };
}

/** Everything that is left open is proposed in the preview: a merge without it has not been seen. */
function undecided(collisions: readonly Collision[], choices: MergeRequest['choices']): boolean {
  return collisions.some(
    ({ key, options }) => options.length > 1 && !options.includes(choices[key] ?? ''),
  );
}

const PLACE = { document: 'register', collection: 'persons' } as const;

/** Every record that changes or goes, each once: what was chosen in a collision comes last. */
function draftsOf(plan: Plan, choices: MergeRequest['choices']): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  for (const item of plan.byKey.values()) {
    drafts.set(keyOf(item), draftOf(item, item.record.id, item.record));
  }
  for (const item of plan.removed) drafts.set(keyOf(item), draftOf(item, item.record.id, null));
  for (const collision of plan.collisions) {
    const { kept, removed } = resolved(collision, choices[collision.key] ?? collision.proposed);
    const place = `${collision.document}/${collision.collection}`;
    for (const record of kept) {
      drafts.set(`${place}/${record.id}`, draftOf(collision, record.id, record));
    }
    for (const id of removed) drafts.set(`${place}/${id}`, draftOf(collision, id, null));
  }
  return [...drafts.values()];
}

/** Merges persons: what names a dropped one names the kept one, in one step. */
export function merge(view: StoreView, request: MergeRequest): Result<readonly Draft[]> {
  const { keepId, choices, fields } = request;
  const dropIds = new Set(request.dropIds);
  const ids = [keepId, ...dropIds];
  if (dropIds.size === 0 || dropIds.has(keepId)) return err({ code: 'merge.samePerson' });
  const persons = personsOf(view, ids);
  if (!persons.ok) return persons;
  const plan = planned(view, { keepId, dropIds }, choices);
  if (undecided(plan.collisions, choices)) return err({ code: 'merge.undecided' });
  const lastSeen = lastSeenIn(view, ids);
  const record = mergedPerson({ keepId, decisions: fields, persons: persons.value, lastSeen });
  return ok([
    ...draftsOf(plan, choices),
    draftOf(PLACE, keepId, record),
    ...[...dropIds].map((id) => draftOf(PLACE, id, null)),
  ]);
}
