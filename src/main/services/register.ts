import { succession, timeGivenBack } from '../../shared/domain/chair/succession';
import { checkedRecord, removeFromRegister } from '../../shared/domain/storage/edit-rules';
import { checkedLetterRecords } from '../../shared/domain/recipients/record-rules';
import type { Draft, StoreView } from '../../shared/domain/storage/store-view';
import { err, ok, type Result } from '../../shared/result';
import type { Context, Handlers } from './context';
import { asJson } from './json';

type RegisterHandlers = Pick<
  Handlers,
  'register.list' | 'register.remove' | 'register.save' | 'settings.list' | 'settings.save'
>;

interface Item {
  readonly collection: string;
  readonly record: { readonly id?: string | undefined };
}

interface SaveRequest {
  readonly document: Draft['document'];
  readonly operation: string;
  readonly items: readonly Item[];
}

interface Named extends Item {
  readonly document: Draft['document'];
  /** The record's own id, or the new one. */
  readonly id: string;
}

/** Records that there is one of, under a name of its own: saving makes them where they are missing. */
const FIXED = new Set([
  'body',
  'preferences',
  'rules',
  'invitationTexts',
  'textModules',
  'retentionPeriods',
]);

function isFixed(collection: string): boolean {
  return FIXED.has(collection);
}

/**
 * What saving one record writes: it must be there if it carries an id, and obey the rules of all records; where
 * somebody follows somebody, the other one's end goes before it.
 */
function draftsOf(
  view: StoreView,
  { document, collection, record, id }: Named,
): Result<readonly Draft[]> {
  const mayBeNew = record.id === undefined || isFixed(collection);
  if (!mayBeNew && !view.has(document, collection, id)) {
    return err({ code: 'record.missing', collection, id });
  }
  const checked = checkedRecord(collection, { ...record, id }, view);
  if (!checked.ok) return checked;
  const ended = succession(view, collection, checked.value);
  if (!ended.ok) return ended;
  return ok([...ended.value, { document, collection, id, record: checked.value }]);
}

/** Saves records of any collection as one step: all of them or, if one is refused, none. */
export async function saveRecords(
  context: Context,
  { document, operation, items }: SaveRequest,
): Promise<Result<{ ids: readonly string[] }>> {
  const named = items.map((item) => ({
    ...item,
    document,
    id: item.record.id ?? context.app.newId(),
  }));
  const done = await context.change({
    operation,
    rule: (view) => {
      const drafts: Draft[] = [];
      for (const item of named) {
        const one = draftsOf(view, item);
        if (!one.ok) return one;
        drafts.push(...one.value);
      }
      return checkedLetterRecords(view, drafts);
    },
  });
  return done.ok ? ok({ ids: named.map(({ id }) => id) }) : done;
}

/** Saves one record of any collection. */
export async function saveRecord(
  context: Context,
  { document, operation, ...item }: Omit<SaveRequest, 'items'> & Item,
): Promise<Result<{ id: string }>> {
  const done = await saveRecords(context, { document, operation, items: [item] });
  return done.ok ? ok({ id: done.value.ids[0] ?? '' }) : done;
}

export const registerHandlers: RegisterHandlers = {
  'register.list': ({ collection }, { store }) =>
    ok({ records: store.view.register(collection).all().map(asJson) }),

  'register.save': ({ collection, record }, context) =>
    saveRecord(context, { document: 'register', operation: 'register.save', collection, record }),

  'register.remove': async ({ collection, id }, { change }) => {
    const done = await change({
      operation: 'register.remove',
      rule: (view) => {
        const removed = removeFromRegister(collection, id, view);
        return removed.ok
          ? ok([...timeGivenBack(view, collection, id), ...removed.value])
          : removed;
      },
    });
    return done.ok ? ok({}) : done;
  },

  'settings.list': ({ collection }, { store }) =>
    ok({ records: store.view.settings(collection).all().map(asJson) }),

  'settings.save': ({ collection, record }, context) =>
    saveRecord(context, { document: 'settings', operation: 'settings.save', collection, record }),
};
