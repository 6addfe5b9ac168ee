import { conferenceSchema } from '../../shared/domain/conferences/records';
import { conferenceTitle } from '../../shared/domain/conferences/titles';
import { fieldChanges } from '../../shared/domain/storage/field-changes';
import { historyLabel } from '../../shared/domain/storage/history-label';
import {
  isSilent,
  type Change,
  type JournalEntry,
} from '../../shared/domain/storage/journal-entry';
import { isAlreadyThere, lateDrafts, recordAt } from '../../shared/domain/storage/late-change';
import { put, type StoreView } from '../../shared/domain/storage/store-view';
import type { Output } from '../../shared/ipc/contract';
import { err, ok } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { recordFieldName } from '../../shared/texts/record-fields';
import { recordName } from '../../shared/texts/record-names';
import { valueText, type NameOfRecord } from '../../shared/texts/record-values';
import type { Context, Handlers } from './context';

type ConflictHandlers = Pick<
  Handlers,
  'store.conflicts' | 'store.takeConflict' | 'store.closeConflict'
>;
type Conflict = Output<'store.conflicts'>['conflicts'][number];

interface Late {
  readonly key: string;
  readonly entry: JournalEntry;
}

/** Records that are named by others that are named by others are looked up no further. */
const DEEPEST = 3;

/** Every line that lies on the disk without being part of the journal, the latest first. */
async function lateLines({ store }: Context): Promise<readonly Late[]> {
  const { conflicts } = await store.verifyJournal();
  const { generation } = store.manifest;
  return conflicts
    .flatMap(({ entries, segment }) =>
      entries.map((entry) => ({ key: `${generation}/${segment}/${entry.seq}`, entry })),
    )
    .filter(({ entry }) => !isSilent(entry))
    .sort((a, b) => (a.entry.at < b.entry.at ? 1 : -1));
}

const findingOf = (key: string): string => `conflict ${key}`;

function titleOf(view: StoreView, record: unknown): string | null {
  const conference = conferenceSchema.safeParse(record);
  if (!conference.success) return null;
  const term = view.register('chairTerms').get(conference.data.termId);
  return term ? conferenceTitle(conference.data, term, view.settings('body').get('body')) : null;
}

/** What the change made of a record comes first: it may not be there yet. */
function namesIn(view: StoreView, changes: readonly Change[]): NameOfRecord {
  const own = new Map(
    changes.map(({ after, before, collection, document, id }) => [
      `${document}/${collection}/${id}`,
      after ?? before,
    ]),
  );
  const named = (key: string, depth: number): string | null => {
    const [id = '', collection = '', ...rest] = key.split('/').reverse();
    const document = rest.reverse().join('/');
    const record = own.get(key) ?? recordAt(view, { document, collection, id });
    if (collection === 'conference') return titleOf(view, record);
    const label = historyLabel(document, collection, record);
    if (label.own !== null || depth === 0) return label.own;
    const names = label.links.flatMap((link) => named(link, depth - 1) ?? []);
    return names.length > 0 ? names.join(', ') : null;
  };
  return (document, collection, id) =>
    named(`${document}/${collection}/${id}`, DEEPEST) ?? recordName(collection);
}

function whatOf({ after, before }: Change): 'created' | 'changed' | 'removed' {
  if (before === null) return 'created';
  return after === null ? 'removed' : 'changed';
}

function recordOf(change: Change, nameOf: NameOfRecord): Conflict['records'][number] {
  const { after, before, collection, document, id } = change;
  return {
    collection,
    id,
    name: nameOf(document, collection, id),
    what: whatOf(change),
    fields: fieldChanges(before, after).map((field) => {
      const place = { document, collection, path: field.path };
      return {
        name: recordFieldName(collection, field.path),
        before: valueText(place, field.before, nameOf),
        after: valueText(place, field.after, nameOf),
      };
    }),
  };
}

function conflictOf({ entry, key }: Late, view: StoreView): Conflict {
  const user = view.register('users').get(entry.user);
  const possible = lateDrafts(view, entry.changes);
  const nameOf = namesIn(view, entry.changes);
  return {
    key,
    at: entry.at,
    user: user?.name ?? user?.login ?? '',
    operation: entry.operation,
    records: entry.changes.map((change) => recordOf(change, nameOf)),
    obstacle: possible.ok ? null : errorText(possible.error),
    isThere: isAlreadyThere(view, entry.changes),
    isDone: view
      .register('acknowledgements')
      .all()
      .some(({ finding }) => finding === findingOf(key)),
  };
}

async function lateLine(context: Context, key: string): Promise<Late | null> {
  return (await lateLines(context)).find((late) => late.key === key) ?? null;
}

export const conflictHandlers: ConflictHandlers = {
  'store.conflicts': async (_input, context) => {
    const late = await lateLines(context);
    return ok({ conflicts: late.map((one) => conflictOf(one, context.store.view)) });
  },

  'store.takeConflict': async ({ key }, context) => {
    const late = await lateLine(context, key);
    if (!late) return err({ code: 'late.unknown' });
    const done = await context.change({
      operation: 'store.takeConflict',
      rule: (view) => {
        const drafts = lateDrafts(view, late.entry.changes);
        return drafts.ok ? ok([...drafts.value, seen(context, late)]) : drafts;
      },
    });
    return done.ok ? ok({ seq: done.value.seq, keys: [...done.value.keys] }) : done;
  },

  'store.closeConflict': async ({ key }, context) => {
    const late = await lateLine(context, key);
    if (!late) return err({ code: 'late.unknown' });
    const done = await context.change({
      operation: 'store.closeConflict',
      rule: () => ok([seen(context, late)]),
    });
    return done.ok ? ok({}) : done;
  },
};

/** The line itself stays where it lies; this only says that somebody has decided. */
function seen({ app, store }: Context, { entry, key }: Late) {
  const finding = findingOf(key);
  const known = store.view
    .register('acknowledgements')
    .all()
    .find((record) => record.finding === finding);
  return put.register('acknowledgements', {
    id: known?.id ?? app.newId(),
    finding,
    facts: entry.at,
  });
}
