import { createHash } from 'node:crypto';
import {
  collections,
  type ConferenceCollection,
  type RegisterCollection,
  type SettingsCollection,
} from '../../src/shared/domain/storage/collections';
import type { Change } from '../../src/shared/domain/storage/journal-entry';
import type { StoreView } from '../../src/shared/domain/storage/store-view';
import type { Store } from '../../src/main/storage/store';
import { CONFERENCES } from './drafts';
import { FIRST_USER } from './folders';

/** What the records are, told apart by `document/collection/id`, each as a short fingerprint. */
export type State = ReadonlyMap<string, string>;

function sorted(_key: string, item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Equal for equal JSON values; not the storage's own digest, which is itself on trial here. */
export function fingerprint(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value, sorted)).digest('base64url');
}

export const keyOf = (item: Pick<Change, 'document' | 'collection' | 'id'>): string =>
  `${item.document}/${item.collection}/${item.id}`;

/** What a new folder holds. */
export const FIRST = ['register/users/first', fingerprint(FIRST_USER)] as const;

/** One touched record as it is afterwards; null = gone. */
export type Effect = readonly [key: string, after: string | null];

export function effectsOf(changes: readonly Change[]): readonly Effect[] {
  return changes.map((change) => [
    keyOf(change),
    change.after === null ? null : fingerprint(change.after),
  ]);
}

export function applyEffects(state: Map<string, string>, effects: readonly Effect[]): void {
  for (const [key, after] of effects) {
    if (after === null) state.delete(key);
    else state.set(key, after);
  }
}

type Item = { readonly id: string };
function tablesOf(view: StoreView): readonly (readonly [string, readonly Item[]])[] {
  const names = <T extends string>(kind: Readonly<Record<T, unknown>>): T[] =>
    Object.keys(kind) as T[];
  const ids = [...new Set([...CONFERENCES, ...view.conferenceIds()])];
  return [
    ...names<RegisterCollection>(collections.register).map(
      (name) => [`register/${name}`, view.register(name).all()] as const,
    ),
    ...names<SettingsCollection>(collections.settings).map(
      (name) => [`settings/${name}`, view.settings(name).all()] as const,
    ),
    ...ids.flatMap((id) =>
      names<ConferenceCollection>(collections.conference).map(
        (name) => [`conferences/${id}/${name}`, view.conference(id, name).all()] as const,
      ),
    ),
  ];
}

/** Every record of a store. */
export function stateOf(store: Store): State {
  const state = new Map<string, string>();
  for (const [place, records] of tablesOf(store.view)) {
    for (const record of records) state.set(`${place}/${record.id}`, fingerprint(record));
  }
  const counted = Object.values(store.counts()).reduce((sum, count) => sum + count, 0);
  if (counted !== state.size) throw new Error(`${counted} records, ${state.size} of them known`);
  return state;
}

/** Keys whose records differ. */
export function differences(one: State, other: State): readonly string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => one.get(key) !== other.get(key)).sort();
}
