import {
  put,
  removal,
  type Draft,
  type StoreView,
} from '../../src/shared/domain/storage/store-view';
import type { Random } from './random';

/** What a change does to one record: its value before and after, null = not there. */
interface Edit {
  readonly key: string;
  readonly before: number | null;
  readonly after: number | null;
}

interface PastStep {
  /** The line of the journal that undoing or redoing exchanges. */
  readonly line: number;
  /** The line that this one took back; its own where it took nothing back. */
  readonly step: number;
  readonly edits: readonly Edit[];
}

/** What the office holds after a number of changes, known without asking the storage. */
export interface Moment {
  /** The line of the journal that led here. */
  readonly line: number;
  readonly previous: Moment | null;
  readonly values: ReadonlyMap<string, number>;
  readonly undo: readonly PastStep[];
  readonly redo: readonly PastStep[];
}

/** Records in three documents, so that a checkpoint has several files to write. */
const PLACES = ['users', 'a', 'b'] as const;
const KEYS = PLACES.flatMap((place) => [0, 1, 2, 3].map((number) => `${place}/${number}`));

/** A new folder starts with one record; that line is nobody's to take back. */
export const FIRST: Moment = {
  line: 1,
  previous: null,
  values: new Map([['users/first', 0]]),
  undo: [],
  redo: [],
};

export function draftOf(key: string, value: number | null): Draft {
  const [place = '', id = ''] = key.split('/');
  if (place === 'users') {
    return value === null
      ? removal('register', 'users', id)
      : put.register('users', { id, login: `login-${value}`, name: null });
  }
  if (value === null) return removal(`conferences/${place}`, 'rooms', id);
  const name = `Raum ${value}`;
  return put.conference(place, 'rooms', { id, name, purpose: null, seats: null, equipment: null });
}

export const draftsOf = (edits: readonly Edit[]): readonly Draft[] =>
  edits.map(({ key, after }) => draftOf(key, after));

const textOf = (values: Iterable<readonly [string, string]>): string =>
  [...values]
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(' ');

/** What a view of the store holds, in the words of the model. */
export function contentOf(view: StoreView): string {
  const users = view.register('users').all();
  const rooms = PLACES.slice(1).flatMap((place) =>
    view
      .conference(place, 'rooms')
      .all()
      .map(({ id, name }): [string, string] => [`${place}/${id}`, name]),
  );
  return textOf([
    ...users.map(({ id, login }): [string, string] => [`users/${id}`, login]),
    ...rooms,
  ]);
}

export function contentAt({ values }: Moment): string {
  return textOf(
    [...values].map(([key, value]): [string, string] => [
      key,
      key.startsWith('users/') ? `login-${value}` : `Raum ${value}`,
    ]),
  );
}

function applied(values: Moment['values'], edits: readonly Edit[]): Moment['values'] {
  const next = new Map(values);
  for (const { key, after } of edits) {
    if (after === null) next.delete(key);
    else next.set(key, after);
  }
  return next;
}

const inverse = (edits: readonly Edit[]): readonly Edit[] =>
  edits.map(({ key, before, after }) => ({ key, before: after, after: before }));

/** A change nobody has made yet: up to three records set anew, or one removed. */
export function nextEdits(moment: Moment, random: Random): readonly Edit[] {
  const removable = KEYS.filter((key) => moment.values.has(key));
  const edit = (key: string, after: number | null): Edit => ({
    key,
    before: moment.values.get(key) ?? null,
    after,
  });
  if (removable.length > 0 && random.chance(0.2)) return [edit(random.pick(removable), null)];
  const keys = new Set(Array.from({ length: 1 + random.int(3) }, () => random.pick(KEYS)));
  return [...keys].map((key, index) => edit(key, moment.line * 10 + index + 1));
}

export function changed(moment: Moment, edits: readonly Edit[]): Moment {
  const line = moment.line + 1;
  return {
    line,
    previous: moment,
    values: applied(moment.values, edits),
    undo: [...moment.undo, { line, step: line, edits }],
    redo: [],
  };
}

/** Null = there is nothing to take back. */
export function undone(moment: Moment): Moment | null {
  const last = moment.undo.at(-1);
  if (!last) return null;
  const line = moment.line + 1;
  return {
    line,
    previous: moment,
    values: applied(moment.values, inverse(last.edits)),
    undo: moment.undo.slice(0, -1),
    redo: [...moment.redo, { line, step: last.line, edits: last.edits }],
  };
}

export function redone(moment: Moment): Moment | null {
  const last = moment.redo.at(-1);
  if (!last) return null;
  const line = moment.line + 1;
  return {
    line,
    previous: moment,
    values: applied(moment.values, last.edits),
    undo: [...moment.undo, { line, step: line, edits: last.edits }],
    redo: moment.redo.slice(0, -1),
  };
}

/** What undoing all, step by step, must show. */
export function undoPath(moment: Moment): readonly string[] {
  const next = undone(moment);
  return next ? [contentAt(next), ...undoPath(next)] : [];
}

/** The lines that undo and redo would take: 0 = none. */
export const topsAt = ({ undo, redo }: Moment): readonly [number, number] => [
  undo.at(-1)?.line ?? 0,
  redo.at(-1)?.step ?? 0,
];

/** Moments from `last` back to `first`, both included; all of them where `first` is null. */
export function momentsBetween(first: Moment | null, last: Moment): readonly Moment[] {
  const moments = [last];
  for (let at: Moment | null = last; at && at !== first; at = at.previous) {
    if (at.previous) moments.push(at.previous);
  }
  return moments;
}
