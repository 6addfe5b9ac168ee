import { fullName } from '../../shared/domain/addressing/names';
import type { Day } from '../../shared/domain/calendar/day';
import { letterPreview } from '../../shared/domain/recipients/preview';
import { officeTitle } from '../../shared/domain/register/office-title';
import type { Person } from '../../shared/domain/register/records';
import { carryOut, type CarriedOut } from '../../shared/domain/reshuffle/carry-out';
import { fixItems, openItems } from '../../shared/domain/reshuffle/fixes';
import type { ReshufflePlan } from '../../shared/domain/reshuffle/plan';
import type { StoreView } from '../../shared/domain/storage/store-view';
import { withDrafts } from '../../shared/domain/storage/with-drafts';
import type { Output } from '../../shared/ipc/contract';
import { ok } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { consequenceText, fixNotes, reshuffleHints } from '../../shared/texts/reshuffle-texts';
import { todayOf } from '../app';
import type { Handlers } from './context';
import { listedItems } from './reshuffle-open';

type ReshuffleHandlers = Pick<
  Handlers,
  'reshuffle.apply' | 'reshuffle.fix' | 'reshuffle.open' | 'reshuffle.preview'
>;
type Preview = Output<'reshuffle.preview'>;
type Address = Preview['addresses'][number];

function personOf(view: StoreView, id: string | null): Person | null {
  return id === null ? null : (view.register('persons').get(id) ?? null);
}

/** Who holds an office on the plan's day, with the lines that a letter of that day would have. */
function addressIn(view: StoreView, officeId: string, day: Day): readonly Address[] {
  const office = view.register('offices').get(officeId);
  const mandate = view
    .register('mandates')
    .all()
    .find((candidate) => candidate.officeId === officeId && candidate.from === day);
  const person = personOf(view, mandate?.personId ?? null);
  if (!office || !person) return [];
  const about = { officeId, office: officeTitle(office, person.gender), name: fullName(person) };
  const { lines, salutation, problems } = letterPreview(view, person, { day });
  const [problem] = problems;
  return problem
    ? [{ ...about, lines: [], salutation: null, problem: errorText(problem) }]
    : [{ ...about, lines: [...lines], salutation, problem: null }];
}

/** The name without degrees: the same person is often typed with them once and without once. */
function plain({ firstName, lastName }: { firstName?: string | null; lastName: string }): string {
  return `${firstName ?? ''} ${lastName}`.toLocaleLowerCase('de');
}

function hintsOf(view: StoreView, plan: ReshufflePlan, today: Day): readonly string[] {
  const known = new Map(
    view
      .register('persons')
      .all()
      .map((person) => [plain(person), fullName(person)]),
  );
  const namesakes = (plan.newcomers ?? []).flatMap(({ firstName = null, lastName }) => {
    const name = known.get(plain({ firstName, lastName }));
    return name === undefined ? [] : [reshuffleHints.namesake(name)];
  });
  return plan.from > today ? [...namesakes, reshuffleHints.later(plan.from)] : namesakes;
}

interface Done {
  readonly view: StoreView;
  readonly plan: ReshufflePlan;
  readonly today: Day;
  readonly done: CarriedOut;
}

function previewOf({ view, plan, today, done }: Done): Preview {
  const after = withDrafts(view, done.drafts);
  const before = new Set(openItems(view, today).map(({ key }) => key));
  return {
    consequences: done.consequences.map((consequence) => consequenceText(consequence, plan.from)),
    addresses: done.officeIds.flatMap((id) => addressIn(after, id, plan.from)),
    hints: [...hintsOf(view, plan, today)],
    open: listedItems(
      after,
      openItems(after, today).filter(({ key }) => !before.has(key)),
      today,
    ),
  };
}

export const reshuffleHandlers: ReshuffleHandlers = {
  'reshuffle.preview': (plan, { app, store: { view } }) => {
    const today = todayOf(app, view);
    const done = carryOut(view, plan, { today, newId: app.newId });
    return done.ok ? ok(previewOf({ view, plan, today, done: done.value })) : done;
  },

  'reshuffle.apply': async (plan, { app, change }) => {
    const done = await change({
      operation: 'reshuffle.apply',
      rule: (view) => {
        const planned = carryOut(view, plan, { today: todayOf(app, view), newId: app.newId });
        return planned.ok ? ok(planned.value.drafts) : planned;
      },
    });
    return done.ok ? ok({ seq: done.value.seq }) : done;
  },

  'reshuffle.open': (_input, { app, store: { view } }) => {
    const today = todayOf(app, view);
    return ok({ items: listedItems(view, openItems(view, today), today) });
  },

  'reshuffle.fix': async ({ items }, { app, change }) => {
    const done = await change({
      operation: 'reshuffle.fix',
      rule: (view) =>
        fixItems(view, items, { today: todayOf(app, view), newId: app.newId, ...fixNotes }),
    });
    return done.ok ? ok({ fixed: items.length }) : done;
  },
};
