import { checkedRecord, removeFromRegister } from '../../shared/domain/storage/edit-rules';
import type { Draft } from '../../shared/domain/storage/store-view';
import { err, ok, type Result } from '../../shared/result';
import type { Context, Handlers } from './context';
import { asJson } from './json';

type RegisterHandlers = Pick<
  Handlers,
  'register.list' | 'register.remove' | 'register.save' | 'settings.list' | 'settings.save'
>;

interface SaveRequest {
  readonly document: Draft['document'];
  readonly operation: string;
  readonly collection: string;
  readonly record: { readonly id?: string | undefined };
}

/** Records that there is one of, under a name of its own: saving makes them where they are missing. */
const FIXED = new Set(['body', 'preferences', 'rules', 'invitationTexts', 'textModules']);

function isFixed(collection: string): boolean {
  return FIXED.has(collection);
}

/** Saves one record of any collection: its own schema, then the rules that hold for all records. */
export async function saveRecord(
  context: Context,
  request: SaveRequest,
): Promise<Result<{ id: string }>> {
  const { document, collection, operation } = request;
  const id = request.record.id ?? context.app.newId();
  const record = { ...request.record, id };
  const done = await context.change({
    operation,
    rule: (view) => {
      if (
        request.record.id !== undefined &&
        !isFixed(collection) &&
        !view.has(document, collection, id)
      ) {
        return err({ code: 'record.missing', collection, id });
      }
      const checked = checkedRecord(collection, record, view);
      return checked.ok ? ok([{ document, collection, id, record: checked.value }]) : checked;
    },
  });
  return done.ok ? ok({ id }) : done;
}

export const registerHandlers: RegisterHandlers = {
  'register.list': ({ collection }, { store }) =>
    ok({ records: store.view.register(collection).all().map(asJson) }),

  'register.save': ({ collection, record }, context) =>
    saveRecord(context, { document: 'register', operation: 'register.save', collection, record }),

  'register.remove': async ({ collection, id }, { change }) => {
    const done = await change({
      operation: 'register.remove',
      rule: (view) => removeFromRegister(collection, id, view),
    });
    return done.ok ? ok({}) : done;
  },

  'settings.list': ({ collection }, { store }) =>
    ok({ records: store.view.settings(collection).all().map(asJson) }),

  'settings.save': ({ collection, record }, context) =>
    saveRecord(context, { document: 'settings', operation: 'settings.save', collection, record }),
};
