import type { DocumentKey } from '../storage/collections';
import { sameJson } from '../storage/deep-equal';
import { groupedBy } from './register-index';
import type { Bag, MergeRecord } from './merge-records';

/** The choice to make one period of several: from the earliest beginning to the latest end. */
export const JOINED = 'joined';

/**
 * Records that cannot both stay once two persons are one: both take part in one conference, both hold
 * an office at the same time, both stand on a list.
 */
export interface Collision {
  readonly key: string;
  readonly document: DocumentKey;
  readonly collection: string;
  readonly records: readonly Bag[];
  /** Ids of records, and `joined` where periods can become one; a single one leaves nothing to choose. */
  readonly options: readonly string[];
  readonly proposed: string;
}

interface TwinRule {
  /** Records with one key are twins; null = never. */
  readonly key: (record: Bag) => string | null;
  /** Only where their periods meet. */
  readonly period?: boolean;
  /** Twins that are nothing but their period can become one. */
  readonly joins?: boolean;
  /** The better of two to propose; equal ones leave the order as it is. */
  readonly better?: (a: Bag, b: Bag) => number;
}

const keyOf =
  (...fields: readonly string[]) =>
  (record: Bag): string =>
    fields.map((field) => String(record[field])).join(' ');

const yesFirst = (field: string) => (a: Bag, b: Bag) =>
  Number(b[field] === true) - Number(a[field] === true);

const ANSWERS = ['accepted', 'represented', 'declined', 'reserved', 'invited', 'open'];

interface Answer {
  readonly state?: unknown;
  readonly on?: string | null;
}

/** An answer before none, the later one before the earlier. */
function betterAnswer(a: Bag, b: Bag): number {
  const [one, other] = [a['reply'] as Answer, b['reply'] as Answer];
  const isAnswer = ({ state }: Answer): number => (ANSWERS.indexOf(String(state)) < 4 ? 0 : 1);
  const later = (other.on ?? '') > (one.on ?? '') ? 1 : -1;
  return isAnswer(one) - isAnswer(other) || (one.on === other.on ? 0 : later);
}

const rules: Readonly<Record<string, TwinRule>> = {
  participants: { key: keyOf('personId'), better: betterAnswer },
  mandates: { key: keyOf('personId', 'officeId'), period: true, joins: true },
  chairHolders: { key: keyOf('termId', 'officeId', 'personId'), period: true, joins: true },
  signatories: { key: keyOf('termId', 'personId', 'signsAs'), period: true },
  // Somebody was left out on purpose, and put on a list perhaps by a rule of thumb.
  listEntries: { key: keyOf('listId', 'personId'), better: yesFirst('excluded') },
  personalSalutations: { key: keyOf('termId', 'senderId', 'recipientId') },
  distinctPersons: {
    key: ({ oneId, otherId }) => [String(oneId), String(otherId)].sort().join(' '),
  },
  letterForms: { key: keyOf('participantId', 'letter') },
  contactPoints: {
    key: (record) => (record['forLetters'] === true ? keyOf('personId')(record) : null),
  },
};

const withoutId = (record: Bag): Readonly<Record<string, unknown>> => ({ ...record, id: '' });

const LAST_DAY = '9999-12-31';
const endOf = (record: Bag): string => (typeof record['to'] === 'string' ? record['to'] : LAST_DAY);

/** Runs of periods of which each meets one before it. */
function meeting(records: readonly MergeRecord[]): readonly (readonly MergeRecord[])[] {
  const sorted = [...records].sort((a, b) =>
    String(a.record['from']) < String(b.record['from']) ? -1 : 1,
  );
  const runs: MergeRecord[][] = [];
  let end = '';
  for (const item of sorted) {
    const run = runs.at(-1);
    if (run && String(item.record['from']) <= end) run.push(item);
    else runs.push([item]);
    end = run?.includes(item) && end > endOf(item.record) ? end : endOf(item.record);
  }
  return runs;
}

/** Twins by their rule; records that say exactly the same are twins in any collection. */
function twinGroups(collection: string, records: readonly MergeRecord[]) {
  const rule = rules[collection];
  const keyed = groupedBy(records, ({ record }) => {
    const key = rule?.key(record) ?? null;
    return key === null ? `same ${JSON.stringify(withoutId(record))}` : `rule ${key}`;
  });
  return [...keyed.values()].flatMap((group) => (rule?.period ? meeting(group) : [group]));
}

interface Choice {
  readonly options: readonly string[];
  readonly proposed: string;
}

function choiceAmong(records: readonly Bag[], rule: TwinRule | undefined): Choice {
  const ids = records.map(({ id }) => id);
  const best = ids[0] ?? '';
  const [first] = records;
  const areSame = records.every((record) => first && sameJson(withoutId(record), withoutId(first)));
  if (areSame) return { options: [best], proposed: best };
  return rule?.joins === true
    ? { options: [JOINED, ...ids], proposed: JOINED }
    : { options: ids, proposed: best };
}

function collisionOf(group: readonly MergeRecord[]): readonly Collision[] {
  const [first] = group;
  if (!first || group.length < 2 || !group.some(({ moved }) => moved)) return [];
  const { document, collection } = first;
  const rule = rules[collection];
  // What is the kept person's own comes first, so that it is proposed where nothing speaks against it.
  const own = [...group].sort((a, b) => Number(a.moved) - Number(b.moved));
  const records = own.map(({ record }) => record).sort(rule?.better ?? (() => 0));
  const ids = records.map(({ id }) => id).sort();
  const key = `${collection}:${ids.join('+')}`;
  return [{ key, document, collection, records, ...choiceAmong(records, rule) }];
}

/** Everything that collides, document by document. */
export function collisionsAmong(records: readonly MergeRecord[]): readonly Collision[] {
  const byPlace = groupedBy(records, ({ document, collection }) => `${document} ${collection}`);
  return [...byPlace.values()].flatMap((group) =>
    twinGroups(group[0]?.collection ?? '', group).flatMap(collisionOf),
  );
}

function joinedRecord(records: readonly Bag[], first: Bag): Bag {
  const from = records.map((record) => String(record['from'])).sort()[0];
  const end = records.map(endOf).sort().at(-1);
  const orders = records.flatMap(({ order }) => (typeof order === 'number' ? [order] : []));
  return {
    ...first,
    from,
    to: end === LAST_DAY ? null : end,
    ...(orders.length > 0 ? { order: Math.min(...orders) } : {}),
  };
}

export interface Resolved {
  readonly kept: readonly Bag[];
  readonly removed: readonly string[];
  /** The record in whose place the others stand now. */
  readonly chosenId: string;
}

/** What becomes of the records of a collision by the option that was chosen. */
export function resolved({ collection, records, options }: Collision, option: string): Resolved {
  const id = options.includes(option) && option !== JOINED ? option : (records[0]?.id ?? '');
  const chosen = records.filter((record) => record.id === id);
  const others = records.filter((record) => record.id !== id);
  if (collection === 'contactPoints' && options.length > 1) {
    // Each is a way of its own: all stay, one of them takes the letters.
    const plain = others.map((record) => ({ ...record, forLetters: false }));
    return { kept: [...chosen, ...plain], removed: [], chosenId: id };
  }
  const kept = option === JOINED ? chosen.map((record) => joinedRecord(records, record)) : chosen;
  return { kept, removed: others.map((record) => record.id), chosenId: id };
}
