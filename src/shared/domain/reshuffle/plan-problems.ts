import type { AppError } from '../../errors';
import { fullName } from '../addressing/names';
import { findOffice, knownOffices } from '../addressing/offices';
import { covers } from '../chair/terms';
import { officeTitle } from '../register/office-title';
import type { Mandate, Office } from '../register/records';
import type { StoreView } from '../storage/store-view';
import type { OfficeChoice, ReshufflePlan } from './plan';

/** The offices of a Land, or of the Bund, that there are on a day. */
export function officesOf(
  view: StoreView,
  { land, from }: Pick<ReshufflePlan, 'land' | 'from'>,
): readonly Office[] {
  const isFederal = (office: Office): boolean => {
    if (office.seat === 'federalGuest') return true;
    const house = office.organisationId
      ? view.register('organisations').get(office.organisationId)
      : undefined;
    return house?.kind === 'federal';
  };
  return view
    .register('offices')
    .all()
    .filter((office) => office.land === land && (land !== null || isFederal(office)))
    .filter(({ to }) => to === undefined || to === null || to >= from);
}

/** Whether the office goes on under other words or in a renamed house. */
export function isRenewed(plan: ReshufflePlan, office: Office): boolean {
  if (plan.house && plan.house.organisationId === office.organisationId) return true;
  const choice = choiceOf(plan, office.id);
  const differs = (key: 'office' | 'remit' | 'of' | 'shortRemit'): boolean =>
    choice?.[key] !== undefined && choice[key] !== office[key];
  return differs('office') || differs('remit') || differs('of') || differs('shortRemit');
}

export function choiceOf(plan: ReshufflePlan, officeId: string): OfficeChoice | null {
  return plan.offices.find((choice) => choice.officeId === officeId) ?? null;
}

export function mandatesOf(view: StoreView, officeId: string): readonly Mandate[] {
  return view
    .register('mandates')
    .all()
    .filter((mandate) => mandate.officeId === officeId);
}

function missing(collection: string, id: string): AppError {
  return { code: 'record.missing', collection, id };
}

function nameOf(view: StoreView, personId: string): string {
  const person = view.register('persons').get(personId);
  return person ? fullName(person) : personId;
}

function holderProblem(view: StoreView, plan: ReshufflePlan, office: Office): AppError | null {
  const choice = choiceOf(plan, office.id);
  if (choice?.holder.kind !== 'successor') return null;
  const { personId } = choice.holder;
  const isNew = plan.newcomers?.some(({ id }) => id === personId) ?? false;
  if (!isNew && !view.register('persons').get(personId)) return missing('persons', personId);
  const running = mandatesOf(view, office.id).find((mandate) => covers(mandate, plan.from));
  if (running?.personId !== personId) return null;
  const name = nameOf(view, personId);
  return { code: 'reshuffle.sameHolder', name, office: officeTitle(office, null) };
}

/** A mandate that begins on the day or later cannot end on the day before. */
function dayProblem(view: StoreView, plan: ReshufflePlan, office: Office): AppError | null {
  const isTouched =
    isRenewed(plan, office) || (choiceOf(plan, office.id)?.holder.kind ?? 'stays') !== 'stays';
  const late = isTouched
    ? mandatesOf(view, office.id).find((mandate) => mandate.from >= plan.from)
    : undefined;
  if (!late) return null;
  return {
    code: 'reshuffle.beforeStart',
    name: nameOf(view, late.personId),
    office: officeTitle(office, null),
    from: late.from,
  };
}

function wordProblem(plan: ReshufflePlan): AppError | null {
  const unknown = plan.offices.find(({ office }) => office !== undefined && !findOffice(office));
  if (unknown?.office === undefined) return null;
  return { code: 'address.unknownOffice', office: unknown.office, known: knownOffices() };
}

function houseProblem(view: StoreView, plan: ReshufflePlan): AppError | null {
  if (!plan.house) return null;
  const { organisationId } = plan.house;
  const house = view.register('organisations').get(organisationId);
  const isThere = house?.land === plan.land && (house.to ?? plan.from) >= plan.from;
  return isThere ? null : missing('organisations', organisationId);
}

/** The first thing that keeps a plan from being carried out; null where it may. */
export function planProblem(view: StoreView, plan: ReshufflePlan): AppError | null {
  if (plan.land !== null && !view.register('laender').get(plan.land)) {
    return missing('laender', plan.land);
  }
  const offices = officesOf(view, plan);
  const foreign = plan.offices.find(({ officeId }) => !offices.some(({ id }) => id === officeId));
  if (foreign) return missing('offices', foreign.officeId);
  for (const office of offices) {
    const problem = holderProblem(view, plan, office) ?? dayProblem(view, plan, office);
    if (problem) return problem;
  }
  return houseProblem(view, plan) ?? wordProblem(plan);
}
