import type { Day } from '../../shared/domain/calendar/day';
import { duplicateGroups, duplicatePairs } from '../../shared/domain/register/duplicates';
import { merge, mergePreview, type MergePreview } from '../../shared/domain/register/merge';
import { officeTitle } from '../../shared/domain/register/office-title';
import type { MergeField } from '../../shared/domain/register/merge-fields';
import type { Collision } from '../../shared/domain/register/merge-twins';
import type { DistinctPersons, Person } from '../../shared/domain/register/records';
import {
  emailOf,
  houseOf,
  indexOf,
  officesOf,
  type RegisterIndex,
} from '../../shared/domain/register/register-index';
import { personName } from '../../shared/domain/recipients/recipient';
import { put, type StoreView } from '../../shared/domain/storage/store-view';
import type { Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { duplicateText } from '../../shared/texts/duplicate-texts';
import {
  collisionText,
  fieldText,
  mergeFieldLabels,
  moveText,
  noteText,
  optionText,
} from '../../shared/texts/merge-texts';
import { todayOf } from '../app';
import type { Handlers } from './context';
import { inSlices } from './slices';

type DuplicateHandlers = Pick<
  Handlers,
  'contacts.distinct' | 'contacts.duplicates' | 'contacts.merge' | 'contacts.mergePreview'
>;

type InBrief = Output<'contacts.mergePreview'>['persons'][number];

/** What is shown; whoever has worked these off asks again. */
const MOST_GROUPS = 100;

function inBrief(index: RegisterIndex, person: Person, day: Day): InBrief {
  const offices = officesOf(index, person.id, day);
  const [first] = offices;
  return {
    id: person.id,
    name: personName(person),
    office: first ? officeTitle(first, person.gender) : null,
    house: houseOf(index, person, offices)?.name ?? null,
    email: emailOf(index, person),
  };
}

async function duplicates(view: StoreView, day: Day): Promise<Output<'contacts.duplicates'>> {
  const index = indexOf(view);
  const pairs = await inSlices(duplicatePairs(index));
  const groups = duplicateGroups(pairs, view.register('distinctPersons').all());
  const shown = groups.slice(0, MOST_GROUPS).map(({ personIds, reasons }) => ({
    persons: personIds
      .flatMap((id) => index.persons.get(id) ?? [])
      .map((person) => inBrief(index, person, day)),
    reasons: reasons.map(duplicateText),
  }));
  return { total: groups.length, groups: shown };
}

function collisionAnswer(
  view: StoreView,
  collision: Collision,
): Output<'contacts.mergePreview'>['collisions'][number] {
  const { key, proposed } = collision;
  const options = collision.options.length > 1 ? collision.options : [];
  return {
    ...{ key, proposed, sentence: collisionText(view, collision) },
    options: options.map((id) => ({ id, label: optionText(collision, id) })),
  };
}

function previewAnswer(
  view: StoreView,
  preview: MergePreview,
  day: Day,
): Output<'contacts.mergePreview'> {
  const index = indexOf(view);
  const text = (field: MergeField, value: unknown) => fieldText(view, field, value);
  return {
    keepId: preview.keepId,
    persons: preview.persons.map((person) => inBrief(index, person, day)),
    fields: preview.fields.map(({ field, values, proposed }) => ({
      ...{ field, proposed, label: mergeFieldLabels[field] },
      values: values.map(({ personId, value }) => ({ personId, text: text(field, value) })),
    })),
    collisions: preview.collisions.map((collision) => collisionAnswer(view, collision)),
    notes: preview.notes.map((note) => noteText(view, note)),
    moves: preview.moves.map(({ collection, count }) => moveText(collection, count)),
  };
}

const isPair =
  (one: string, other: string) =>
  ({ oneId, otherId }: DistinctPersons): boolean =>
    (oneId === one && otherId === other) || (oneId === other && otherId === one);

function missingPerson(view: StoreView, ids: readonly string[]): Result<null> {
  const id = ids.find((candidate) => !view.register('persons').get(candidate));
  return id === undefined ? ok(null) : err({ code: 'record.missing', collection: 'persons', id });
}

export const duplicateHandlers: DuplicateHandlers = {
  'contacts.duplicates': async (_input, { app, store: { view } }) =>
    ok(await duplicates(view, todayOf(app, view))),

  'contacts.distinct': async ({ personIds }, { app, change }) => {
    const done = await change({
      operation: 'contacts.distinct',
      rule: (view) => {
        const there = missingPerson(view, personIds);
        if (!there.ok) return there;
        const known = view.register('distinctPersons').all();
        const pairs = personIds.flatMap((one, at) =>
          personIds.slice(at + 1).map((other) => [one, other] as const),
        );
        return ok(
          pairs
            .filter(([one, other]) => !known.some(isPair(one, other)))
            .map(([oneId, otherId]) =>
              put.register('distinctPersons', { id: app.newId(), oneId, otherId }),
            ),
        );
      },
    });
    return done.ok ? ok({}) : done;
  },

  'contacts.mergePreview': ({ personIds, keepId }, { app, store: { view } }) => {
    const preview = mergePreview(view, { ids: personIds, keepId });
    return preview.ok ? ok(previewAnswer(view, preview.value, todayOf(app, view))) : preview;
  },

  'contacts.merge': async ({ keepId, dropIds, fields, choices }, { change }) => {
    const done = await change({
      operation: 'contacts.merge',
      rule: (view) => merge(view, { keepId, dropIds, fields, choices }),
    });
    return done.ok ? ok({ id: keepId }) : done;
  },
};
