import type { DocumentKey } from '../storage/collections';
import { kindOf } from '../storage/collections';
import { sameJson } from '../storage/deep-equal';
import { references } from '../storage/references';
import type { DocumentRecords, SomeRecords, StateRecords } from '../storage/state-difference';
import { stateDifference } from '../storage/state-difference';
import type { Draft } from '../storage/store-view';
import { completed, type HandoverCategory } from './categories';
import { withoutFields } from './redaction';
import { homeOf } from './selection';

type Json = Readonly<Record<string, unknown>>;
type Bag = Readonly<Record<string, unknown>>;

export interface MergeRequest {
  readonly own: StateRecords;
  /** Of the package. */
  readonly incoming: StateRecords;
  /** Of the package: what it leaves out of a record stays as it is here. */
  readonly categories: readonly HandoverCategory[];
  /** Where a record is here and in the package: which of the two counts. */
  readonly onConflict: 'package' | 'own';
}

export interface MergeDifference {
  readonly collection: string;
  readonly added: SomeRecords;
  readonly changed: SomeRecords;
  readonly kept: SomeRecords;
}

export interface MergePlan {
  /** What is written: new records, and changed ones as they will be. */
  readonly drafts: readonly Draft[];
  readonly differences: readonly MergeDifference[];
}

function isBag(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bagOf(state: StateRecords, document: string, collection: string): Bag {
  const records: DocumentRecords = state.get(document) ?? {};
  return Object.hasOwn(records, collection) ? (records[collection] ?? {}) : {};
}

function numberIn(record: unknown): number | null {
  return isBag(record) && typeof record['number'] === 'number' ? record['number'] : null;
}

/** Two offices may have written down the same chair year, each with an id of its own: by the id in the package, ours. */
function knownTerms({ own, incoming }: MergeRequest): ReadonlyMap<string, string> {
  const ours = bagOf(own, 'register', 'chairTerms');
  const byNumber = new Map(Object.entries(ours).map(([id, term]) => [numberIn(term), id]));
  const theirs = Object.entries(bagOf(incoming, 'register', 'chairTerms'));
  return new Map(
    theirs.flatMap(([id, term]) => {
      const number = numberIn(term);
      const known = number === null || Object.hasOwn(ours, id) ? undefined : byNumber.get(number);
      return known === undefined ? [] : [[id, known] as const];
    }),
  );
}

const termFields = references.filter(({ target }) => target === 'chairTerms');

function withTerms(collection: string, record: Json, terms: ReadonlyMap<string, string>): Json {
  const fields = termFields.filter((reference) => reference.collection === collection);
  const names = collection === 'chairTerms' ? ['id'] : fields.map(({ field }) => field);
  let renamed = record;
  for (const name of names) {
    const known = terms.get(String(renamed[name]));
    if (known !== undefined) renamed = { ...renamed, [name]: known };
  }
  return renamed;
}

/**
 * Versions of a template are numbered for each kind and one of them is in use. Those that come in are numbered on
 * behind ours, and what we have in use stays in use.
 */
function templatesBeside(ours: Bag, theirs: readonly Json[]): readonly Json[] {
  const own = Object.values(ours).filter(isBag);
  const highest = new Map<unknown, number>();
  const used = new Set<unknown>();
  for (const { kind, version, active } of own) {
    highest.set(kind, Math.max(highest.get(kind) ?? 0, Number(version)));
    if (active === true) used.add(kind);
  }
  const inOrder = [...theirs].sort((a, b) => Number(a['version']) - Number(b['version']));
  return inOrder.map((template) => {
    const { id, kind, active } = template;
    const known = ours[String(id)];
    if (isBag(known)) return { ...template, version: known['version'], active: known['active'] };
    const version = (highest.get(kind) ?? 0) + 1;
    highest.set(kind, version);
    return { ...template, version, active: active === true && !used.has(kind) };
  });
}

/** What comes in, in words of the receiving office; nothing of what stays with whoever made it. */
function translated(request: MergeRequest): StateRecords {
  const terms = knownTerms(request);
  const documents = [...request.incoming].map(([document, collections]) => {
    const kind = kindOf(document);
    const tables = Object.entries(collections).flatMap(([collection, table]) => {
      const home = kind && homeOf(kind, collection);
      if (home === null || home === 'never') return [];
      const named = Object.values(table)
        .filter(isBag)
        .map((record) => withTerms(collection, record, terms));
      const ours = bagOf(request.own, document, collection);
      const fitting = collection === 'templates' ? templatesBeside(ours, named) : named;
      return [[collection, byId(fitting)] as const];
    });
    return [document, Object.fromEntries(tables)] as const;
  });
  return new Map(documents);
}

function byId(records: readonly Json[]): Bag {
  return Object.fromEntries(records.map((record) => [String(record['id']), record]));
}

/** What comes in, with what the package could not see of ours; `seen` = our record as a package would hold it. */
function beside(own: Json, seen: Json, theirs: Json): Json {
  const left = Object.entries(own).filter(([field, value]) => !sameJson(seen[field], value));
  const kept = left.map(([field, value]) => {
    const [inner, coming] = [seen[field], theirs[field]];
    const isWhole = !isBag(value) || !isBag(inner) || !isBag(coming);
    return [field, isWhole ? value : beside(value, inner, coming)] as const;
  });
  return { ...theirs, ...Object.fromEntries(kept) };
}

/** A record of both: what the package cannot know is as it is here. */
function joined(
  collection: string,
  { own, theirs }: { readonly own: unknown; readonly theirs: Json },
  request: MergeRequest,
): unknown {
  if (!isBag(own)) return theirs;
  if (request.onConflict === 'own') return own;
  const chosen = new Set(completed(request.categories));
  const seen = withoutFields(collection, own, (category) => chosen.has(category));
  return beside(own, seen, theirs);
}

function draftsOf(incoming: StateRecords, request: MergeRequest): readonly Draft[] {
  return [...incoming].flatMap(([document, collections]) =>
    Object.entries(collections).flatMap(([collection, table]) => {
      const ours = bagOf(request.own, document, collection);
      return Object.entries(table).flatMap(([id, record]): readonly Draft[] => {
        const own = Object.hasOwn(ours, id) ? ours[id] : null;
        const next = joined(collection, { own, theirs: isBag(record) ? record : {} }, request);
        // Only documents that `kindOf` knows come this far.
        return sameJson(own, next) ? [] : [{ document: document as DocumentKey, collection, id, record: next }]; // prettier-ignore
      });
    }),
  );
}

/** A state with drafts in it, as plain records. */
function withAll(state: StateRecords, drafts: readonly Draft[]): StateRecords {
  const next = new Map<string, Record<string, Record<string, unknown>>>();
  for (const [document, collections] of state) {
    const tables = Object.entries(collections).map(
      ([name, table]) => [name, { ...table }] as const,
    );
    next.set(document, Object.fromEntries(tables));
  }
  for (const { document, collection, id, record } of drafts) {
    const tables = next.get(document) ?? {};
    next.set(document, tables);
    (tables[collection] ??= {})[id] = record;
  }
  return next;
}

const NONE: SomeRecords = { count: 0, names: [] };

/** Of collections that a package may hold; what never goes along is nothing that anybody would look for in it. */
function mayComeIn(state: StateRecords): StateRecords {
  const documents = [...state].map(([document, collections]) => {
    const kind = kindOf(document);
    const tables = Object.entries(collections).filter(([collection]) => {
      const home = kind && homeOf(kind, collection);
      return home !== null && home !== 'never';
    });
    return [document, Object.fromEntries(tables)] as const;
  });
  return new Map(documents);
}

function differencesOf(
  { own }: MergeRequest,
  incoming: StateRecords,
  drafts: readonly Draft[],
): readonly MergeDifference[] {
  const changes = stateDifference(own, withAll(own, drafts));
  const alone = stateDifference(mayComeIn(own), incoming);
  const names = new Set([...changes, ...alone].map(({ collection }) => collection));
  return [...names].sort().flatMap((collection) => {
    const change = changes.find((item) => item.collection === collection);
    const kept = alone.find((item) => item.collection === collection)?.removed ?? NONE;
    const { added, changed } = change ?? { added: NONE, changed: NONE };
    const isEmpty = added.count + changed.count + kept.count === 0;
    return isEmpty ? [] : [{ collection, added, changed, kept }];
  });
}

/** What receiving a package does to the records of an office: what is only here stays, whatever the package says. */
export function mergePlan(request: MergeRequest): MergePlan {
  const incoming = translated(request);
  const drafts = draftsOf(incoming, request);
  return { drafts, differences: differencesOf(request, incoming, drafts) };
}
