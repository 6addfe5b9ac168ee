import type { Day } from '../../shared/domain/calendar/day';
import { dataCheck } from '../../shared/domain/register/data-check';
import {
  gapDigest,
  gapGroups,
  gapKey,
  gapKinds,
  type Gap,
} from '../../shared/domain/register/data-check-gaps';
import type { Acknowledgement } from '../../shared/domain/register/records';
import { put, removal, type StoreView } from '../../shared/domain/storage/store-view';
import type { Output } from '../../shared/ipc/contract';
import { ok } from '../../shared/result';
import { gapGroupTitles, gapText } from '../../shared/texts/data-check-texts';
import { todayOf } from '../app';
import type { Store } from '../storage/store';
import type { Context, Handlers } from './context';
import { inSlices } from './slices';

type CheckHandlers = Pick<Handlers, 'register.acknowledge' | 'register.check' | 'register.reopen'>;

interface Checked {
  readonly head: number;
  readonly day: Day;
  readonly gaps: Promise<readonly Gap[]>;
}

/** The latest answer per folder: the list and the number on its tab ask for the same. */
const latest = new WeakMap<Store, Checked>();

/** All gaps as of a day; looked for anew once anything was changed since. */
async function gapsOn(store: Store, day: Day): Promise<readonly Gap[]> {
  const { head } = store;
  const known = latest.get(store);
  const isKnown = known?.head === head && known.day === day;
  const gaps = isKnown ? known.gaps : inSlices(dataCheck(store.view, day));
  latest.set(store, { head, day, gaps });
  const found = await gaps;
  // What was changed in between is looked at, too: half of an older answer would be none.
  return store.head === head ? found : gapsOn(store, day);
}

type Finding = Output<'register.check'>['findings'][number];

function findingOf(gap: Gap, acknowledged: boolean): Finding {
  const { code } = gap.fact;
  const { level, group } = gapKinds[code];
  return {
    ...{ level, code, group, acknowledged },
    message: gapText(gap),
    record: `register/${gap.collection}/${gap.id}`,
    key: gapKey(gap),
    subject: gap.subject,
    land: gap.land,
  };
}

function acknowledgements(view: StoreView): ReadonlyMap<string, Acknowledgement> {
  return new Map(
    view
      .register('acknowledgements')
      .all()
      .map((record) => [record.finding, record]),
  );
}

const LEVELS = ['stop', 'warning', 'hint'];

/** By group and weight, then by record; the sort keeps the order of houses, offices, persons. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      gapGroups.indexOf(a.group) - gapGroups.indexOf(b.group) ||
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
}

async function check(
  {
    day,
    countsOnly,
  }: { readonly day?: Day | undefined; readonly countsOnly?: boolean | undefined },
  { app, store }: Context,
): Promise<Output<'register.check'>> {
  const asOf = day ?? todayOf(app, store.view);
  const gaps = await gapsOn(store, asOf);
  const known = acknowledgements(store.view);
  const isAcknowledged = (gap: Gap): boolean => known.get(gapKey(gap))?.facts === gapDigest(gap);
  const marked = gaps.map((gap) => ({ gap, acknowledged: known.size > 0 && isAcknowledged(gap) }));
  const open = marked.filter(({ acknowledged }) => !acknowledged);
  const groups = gapGroups.map((group) => ({
    group,
    title: gapGroupTitles[group],
    open: open.filter(({ gap }) => gapKinds[gap.fact.code].group === group).length,
  }));
  const shown = countsOnly ? [] : marked;
  const findings = shown.map(({ gap, acknowledged }) => findingOf(gap, acknowledged));
  return { day: asOf, open: open.length, groups, findings: inOrder(findings) };
}

export const dataCheckHandlers: CheckHandlers = {
  'register.check': async (input, context) => ok(await check(input, context)),

  'register.acknowledge': async ({ keys, day }, { app, store, change }) => {
    const wanted = new Set(keys);
    const gaps = await gapsOn(store, day ?? todayOf(app, store.view));
    const meant = gaps.filter((gap) => wanted.has(gapKey(gap)));
    const done = await change({
      operation: 'register.acknowledge',
      rule: (view) => {
        const known = acknowledgements(view);
        const byKey = new Map(meant.map((gap) => [gapKey(gap), gapDigest(gap)]));
        return ok(
          [...byKey].map(([finding, facts]) => {
            const id = known.get(finding)?.id ?? app.newId();
            return put.register('acknowledgements', { id, finding, facts });
          }),
        );
      },
    });
    return done.ok ? ok({}) : done;
  },

  'register.reopen': async ({ keys }, { change }) => {
    const done = await change({
      operation: 'register.reopen',
      rule: (view) => {
        const known = acknowledgements(view);
        const records = [...new Set(keys)].flatMap((key) => known.get(key) ?? []);
        return ok(records.map(({ id }) => removal('register', 'acknowledgements', id)));
      },
    });
    return done.ok ? ok({}) : done;
  },
};
