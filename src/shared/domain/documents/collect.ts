import { err, ok, type Result } from '../../result';
import { nameTaker } from './file-name';
import type { DocumentKind, KindFinding } from './kinds/kind';
import { documentKinds, findKind } from './kinds/registry';
import {
  isObstacle,
  type Covered,
  type EndedOffice,
  type Obstacle,
  type PaperSource,
  type PaperToMake,
} from './plan';

/** What several kinds make from one source, one paper after the other, each with a file name of its own. */
export interface Collection {
  readonly total: number;
  readonly items: Iterable<PaperToMake | Obstacle>;
  readonly covered: readonly Covered[];
  readonly endedOffice: EndedOffice | null;
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

function* named(
  plans: readonly { readonly items: Iterable<PaperToMake | Obstacle> }[],
): Generator<PaperToMake | Obstacle> {
  const take = nameTaker();
  for (const { items } of plans) {
    for (const item of items) {
      yield isObstacle(item) ? item : { ...item, fileName: take(item.fileName) };
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

/** All papers of the chosen kinds, with unique file names; nothing is written. */
export function collectPapers(source: PaperSource, names: readonly string[]): Result<Collection> {
  const kinds = checkedKinds(source, names);
  if (!kinds.ok) return kinds;
  const plans = kinds.value.map((kind) => kind.plan(source));
  return ok({
    total: plans.reduce((sum, plan) => sum + plan.total, 0),
    items: { [Symbol.iterator]: () => named(plans) },
    covered: plans.flatMap((plan) => plan.covered),
    endedOffice: plans.find((plan) => plan.endedOffice !== null)?.endedOffice ?? null,
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
