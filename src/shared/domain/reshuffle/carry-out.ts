import { err, ok, type Result } from '../../result';
import { fullName } from '../addressing/names';
import { findOffice } from '../addressing/offices';
import { addDays } from '../calendar/day';
import { covers } from '../chair/terms';
import { mandateProblem } from '../register/mandates';
import { officeTitle } from '../register/office-title';
import type { Mandate, Office, Person } from '../register/records';
import { put, type Draft, type StoreView } from '../storage/store-view';
import { latestOf, withDrafts } from '../storage/with-drafts';
import type { Consequence } from './consequences';
import { movedPeople } from './moved-people';
import type { OfficeChoice, ReshufflePlan } from './plan';
import { choiceOf, isRenewed, mandatesOf, officesOf, planProblem } from './plan-problems';
import { newPerson, renamedHouse, renewedOffice, type Tools, type Work } from './renewed-records';

export interface CarriedOut {
  readonly drafts: readonly Draft[];
  readonly consequences: readonly Consequence[];
  /** Offices that somebody holds anew or under another name, as they are afterwards. */
  readonly officeIds: readonly string[];
}

interface Part {
  readonly drafts: readonly Draft[];
  readonly consequences: readonly Consequence[];
  readonly officeIds: readonly string[];
}

const NOTHING: Part = { drafts: [], consequences: [], officeIds: [] };

function housePart({ house, plan }: Work): Part {
  if (!house) return NOTHING;
  const { old, next } = house;
  const moves = plan.house?.address !== undefined;
  return {
    ...NOTHING,
    drafts: [
      put.register('organisations', { ...old, to: addDays(plan.from, -1) }),
      put.register('organisations', next),
    ],
    consequences: [
      { code: 'house.renamed', old: old.name, name: next.name },
      ...(moves ? [{ code: 'house.moved', name: next.name } as const] : []),
    ],
  };
}

function rankOf(view: StoreView, mandate: Mandate): number {
  const office = view.register('offices').get(mandate.officeId);
  return office ? (findOffice(office.office)?.rank ?? 99) : 99;
}

/** Among several offices of a person the higher one comes first; those below move down. */
function placed(view: StoreView, mandate: Mandate): readonly Draft[] {
  const others = view
    .register('mandates')
    .all()
    .filter((other) => other.personId === mandate.personId && other.id !== mandate.id)
    .filter((other) => covers(other, mandate.from))
    .sort((a, b) => a.order - b.order);
  const above = others.filter((other) => rankOf(view, other) <= rankOf(view, mandate));
  const below = others.filter((other) => !above.includes(other));
  const ordered = [...above, mandate, ...below];
  return ordered.map((one, order) => put.register('mandates', { ...one, order }));
}

interface Turn {
  readonly work: Work;
  readonly old: Office;
  /** The office as it is from the day on: the old one or its new record. */
  readonly office: Office;
  /** Whoever the choice is about: the first that is shown. */
  readonly running: Mandate | null;
  /** Others in the same office, where several may hold it: nothing but its name changes for them. */
  readonly others: readonly Mandate[];
}

function personOf(work: Work, id: string): Person | null {
  return work.people.get(id) ?? work.view.register('persons').get(id) ?? null;
}

function begun({ work, office, running }: Turn, person: Person): Draft {
  const { newId, plan } = work;
  const order = running?.personId === person.id ? running.order : 0;
  return put.register('mandates', {
    id: newId(),
    personId: person.id,
    officeId: office.id,
    from: plan.from,
    // Somebody who stays, stays as long as was known before.
    to: running?.personId === person.id ? running.to : null,
    order,
  });
}

function newHolder(turn: Turn, kind: OfficeChoice['holder']): Person | null {
  if (kind.kind === 'ends') return null;
  if (kind.kind === 'successor') return personOf(turn.work, kind.personId);
  return turn.running ? personOf(turn.work, turn.running.personId) : null;
}

function endPart({ work, old, running }: Turn): Pick<Part, 'drafts' | 'consequences'> {
  if (!running) return NOTHING;
  const person = personOf(work, running.personId);
  const office = officeTitle(old, person?.gender ?? null);
  const name = person ? fullName(person) : running.personId;
  return {
    drafts: [put.register('mandates', { ...running, to: addDays(work.plan.from, -1) })],
    consequences: [{ code: 'mandate.ends', office, name }],
  };
}

function vacancy({ others }: Turn, office: string): readonly Consequence[] {
  return others.length > 0 ? [] : [{ code: 'office.vacant', office }];
}

function holderPart(turn: Turn): Part {
  const { work, old, office, running } = turn;
  const holder = choiceOf(work.plan, old.id)?.holder ?? { kind: 'stays' };
  const isNew = office !== old;
  if (holder.kind === 'stays' && !isNew) return NOTHING;
  const person = newHolder(turn, holder);
  const ending = endPart(turn);
  const title = officeTitle(office, person?.gender ?? null);
  if (!person) {
    const vacant = vacancy(turn, title);
    return { ...ending, consequences: [...ending.consequences, ...vacant], officeIds: [] };
  }
  const name = fullName(person);
  const stays = person.id === running?.personId;
  return {
    drafts: [...ending.drafts, begun(turn, person)],
    consequences: stays
      ? [{ code: 'office.stays', office: title, name }]
      : [...ending.consequences, { code: 'mandate.begins', office: title, name }],
    officeIds: [office.id],
  };
}

/** Those beside the one whom the choice is about go on in the office under its new name. */
function othersPart({ work, old, office, others }: Turn): Part {
  if (office === old) return NOTHING;
  const { plan, newId } = work;
  return {
    ...NOTHING,
    drafts: others.flatMap((mandate) => [
      put.register('mandates', { ...mandate, to: addDays(plan.from, -1) }),
      put.register('mandates', {
        ...mandate,
        id: newId(),
        officeId: office.id,
        from: plan.from,
      }),
    ]),
    consequences: others.flatMap(({ personId }) => {
      const person = personOf(work, personId);
      if (!person) return [];
      const title = officeTitle(office, person.gender);
      return [{ code: 'office.stays', office: title, name: fullName(person) } as const];
    }),
  };
}

function officePart(work: Work, old: Office): Part {
  const isNew = isRenewed(work.plan, old);
  const office = isNew ? renewedOffice(work, old) : old;
  const [running = null, ...others] = mandatesOf(work.view, old.id).filter((mandate) =>
    covers(mandate, work.plan.from),
  );
  const turn = { work, old, office, running, others };
  const made = joined([holderPart(turn), othersPart(turn)]);
  if (!isNew) return made;
  return {
    ...made,
    drafts: [
      put.register('offices', { ...old, to: addDays(work.plan.from, -1) }),
      put.register('offices', office),
      ...made.drafts,
    ],
    consequences: [
      {
        code: 'office.renewed',
        old: officeTitle(old, null),
        office: officeTitle(office, null),
      },
      ...made.consequences,
    ],
  };
}

/** Whoever comes into an office takes the place among their offices that its rank gives it. */
function ordered(view: StoreView, drafts: readonly Draft[]): readonly Draft[] {
  const isNew = ({ collection, id }: Draft): boolean =>
    collection === 'mandates' && view.register('mandates').get(id) === undefined;
  let all = latestOf(drafts);
  for (const { id } of drafts.filter(isNew)) {
    const now = withDrafts(view, all);
    const mandate = now.register('mandates').get(id);
    if (mandate) all = latestOf([...all, ...placed(now, mandate)]);
  }
  return all;
}

function newcomers({ plan, people }: Work): Part {
  const persons = (plan.newcomers ?? []).flatMap(({ id }) => people.get(id) ?? []);
  return {
    ...NOTHING,
    drafts: persons.map((person) => put.register('persons', person)),
    consequences: persons.map((person) => ({ code: 'person.new', name: fullName(person) })),
  };
}

/** A mandate that would stand beside another one of its office: planned ones of the future, for example. */
function clash(view: StoreView, drafts: readonly Draft[]): ReturnType<typeof mandateProblem> {
  const after = withDrafts(view, drafts);
  for (const { collection, id } of drafts) {
    const mandate = collection === 'mandates' ? after.register('mandates').get(id) : undefined;
    const problem = mandate ? mandateProblem(after, mandate) : null;
    if (problem) return problem;
  }
  return null;
}

/** The records that a plan makes and changes, with what that means; all of it or the first problem. */
export function carryOut(view: StoreView, plan: ReshufflePlan, tools: Tools): Result<CarriedOut> {
  const problem = planProblem(view, plan);
  if (problem) return err(problem);
  const people = new Map(
    (plan.newcomers ?? []).map((typed) => [typed.id, newPerson(typed, tools.newId())]),
  );
  const work: Work = { ...tools, view, plan, people, house: renamedHouse(view, plan, tools.newId) };
  const parts = [
    newcomers(work),
    housePart(work),
    ...officesOf(view, plan).map((office) => officePart(work, office)),
  ];
  const made = joined(parts);
  if (made.drafts.length === 0) return err({ code: 'reshuffle.nothing' });
  const drafts = ordered(view, made.drafts);
  const clashing = clash(view, drafts);
  if (clashing) return err(clashing);
  const moved = plan.from <= tools.today ? movedPeople(view, drafts, plan.from) : NOTHING;
  return ok({
    drafts: latestOf([...drafts, ...moved.drafts]),
    consequences: [...made.consequences, ...moved.consequences],
    officeIds: made.officeIds,
  });
}

function joined(parts: readonly Part[]): Part {
  return {
    drafts: parts.flatMap((part) => part.drafts),
    consequences: parts.flatMap((part) => part.consequences),
    officeIds: parts.flatMap((part) => part.officeIds),
  };
}
