import { err, ok, type Result } from '../../result';
import { participantLabel } from '../recipients/recipient';
import type { Omission } from '../dispatch/records';
import { parseCaseNumber } from './case-number';
import { withCaseNumber } from './letter';
import { nameTaker } from './file-name';
import type { DocumentKind, KindFinding } from './kinds/kind';
import { documentKinds, findKind } from './kinds/registry';
import {
  isObstacle,
  type Covered,
  type EndedOffice,
  type KindPlan,
  type Obstacle,
  type PaperSource,
  type PaperToMake,
} from './plan';

/** What several kinds make from one source, one paper after the other, each with a file name of its own. */
export interface Collection {
  /** Without those that are left out. */
  readonly total: number;
  readonly items: Iterable<PaperToMake | Obstacle>;
  readonly covered: readonly Covered[];
  readonly endedOffice: EndedOffice | null;
  /** Letters of these kinds that somebody decided not to write. */
  readonly omitted: readonly Omission[];
}

/** The kinds of these names, each once; an unknown name is an error that names the known ones. */
export function kindsNamed(names: readonly string[]): Result<readonly DocumentKind[]> {
  const kinds: DocumentKind[] = [];
  for (const name of new Set(names)) {
    const kind = findKind(name);
    if (!kind) {
      const known = documentKinds.map((item) => item.name);
      return err({ code: 'document.unknownKind', kind: name, known });
    }
    kinds.push(kind);
  }
  return ok(kinds);
}

function omissionKey(kind: string, participantId: string | null): string {
  return `${kind} ${participantId ?? ''}`;
}

/** A letter that has a number bears it; joint letters that of the first. */
function numbered(paper: PaperToMake, numbers: ReadonlyMap<string, string>): PaperToMake {
  const caseNumber = numbers.get(omissionKey(paper.kind, paper.about));
  if (caseNumber === undefined || paper.model.kind !== 'letter') return paper;
  return { ...paper, model: withCaseNumber(paper.model, caseNumber) };
}

/** Numbers by kind and participant; what is no number is not printed as one. */
function numbersOf({ view, conferenceId }: PaperSource): ReadonlyMap<string, string> {
  const cases = view.conference(conferenceId, 'letterCases').all();
  return new Map(
    cases.flatMap(({ number, kind, participantId }) => {
      const parsed = parseCaseNumber(number);
      return parsed === null ? [] : [[omissionKey(kind, participantId), parsed]];
    }),
  );
}

interface Taken {
  readonly omitted: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, string>;
}

function* named(
  plans: readonly KindPlan[],
  { omitted, numbers }: Taken,
): Generator<PaperToMake | Obstacle> {
  const take = nameTaker();
  for (const { items } of plans) {
    for (const item of items) {
      if (omitted.has(omissionKey(item.kind, item.about))) continue;
      yield isObstacle(item) ? item : numbered({ ...item, fileName: take(item.fileName) }, numbers);
    }
  }
}

function checkedKinds(
  { view, conferenceId: id }: PaperSource,
  names: readonly string[],
): Result<readonly DocumentKind[]> {
  const kinds = kindsNamed(names);
  if (!kinds.ok) return kinds;
  const isThere = view.conference(id, 'conference').get(id) !== undefined;
  return isThere ? kinds : err({ code: 'record.missing', collection: 'conference', id });
}

/**
 * All papers of the chosen kinds, with unique file names; nothing is written. `only` may name participants alone
 * (`recipients`): then papers of records of their own, such as press releases, are all there.
 */
export function collectPapers(
  source: PaperSource,
  names: readonly string[],
  only: 'anything' | 'recipients' = 'anything',
): Result<Collection> {
  const kinds = checkedKinds(source, names);
  if (!kinds.ok) return kinds;
  const everything = { ...source, only: null };
  const plans = kinds.value.map((kind) =>
    kind.plan(only === 'recipients' && kind.per === 'record' ? everything : source),
  );
  const { view, conferenceId } = source;
  const chosen = new Set(kinds.value.map(({ name }) => name));
  const omitted = view
    .conference(conferenceId, 'omissions')
    .all()
    .filter(({ kind }) => chosen.has(kind));
  const keys = new Set(omitted.map((item) => omissionKey(item.kind, item.participantId)));
  const numbers = numbersOf(source);
  const meant = omitted.filter(({ participantId }) => source.only?.has(participantId) ?? true);
  return ok({
    total: Math.max(0, plans.reduce((sum, plan) => sum + plan.total, 0) - meant.length),
    items: { [Symbol.iterator]: () => named(plans, { omitted: keys, numbers }) },
    omitted,
    covered: plans.flatMap((plan) => plan.covered),
    endedOffice: plans.find((plan) => plan.endedOffice !== null)?.endedOffice ?? null,
  });
}

/** Somebody who is left out, in words. */
export interface OmittedLetter extends Omission {
  readonly recipient: string;
  readonly land: string | null;
}

/** Those who are left out and still take part. */
export function omittedOf(
  { view, conferenceId }: PaperSource,
  { omitted }: Pick<Collection, 'omitted'>,
): readonly OmittedLetter[] {
  const participants = view.conference(conferenceId, 'participants');
  return omitted.flatMap((omission): readonly OmittedLetter[] => {
    const participant = participants.get(omission.participantId);
    if (!participant) return [];
    const { land } = participant;
    return [{ ...omission, recipient: participantLabel(view, participant), land }];
  });
}

/** What the chosen kinds find by themselves. */
export function findingsOfKinds(
  source: PaperSource,
  names: readonly string[],
): Result<readonly KindFinding[]> {
  const kinds = checkedKinds(source, names);
  return kinds.ok ? ok(kinds.value.flatMap((kind) => kind.findings?.(source) ?? [])) : kinds;
}

/** Everything at once, where it is few; papers and obstacles apart. */
export function takeAll({ items }: Pick<Collection, 'items'>): {
  readonly papers: readonly PaperToMake[];
  readonly obstacles: readonly Obstacle[];
} {
  const papers: PaperToMake[] = [];
  const obstacles: Obstacle[] = [];
  for (const item of items) {
    if (isObstacle(item)) obstacles.push(item);
    else papers.push(item);
  }
  return { papers, obstacles };
}
