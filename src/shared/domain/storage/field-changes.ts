import { sameJson } from './deep-equal';

/** One value of a record, before and after; null = empty or not there. */
export interface FieldChange {
  /** `reply.state`: the way to the value within its record. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

function isBag(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text with form: for whoever reads the history it is one value, not its pieces. */
function isFormatted(value: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(value['blocks']) && Object.keys(value).length === 1;
}

/** The values of a record by their path; a list is one value, and so is a text with form. */
function leaves(value: unknown, path: string, into: Map<string, unknown>): void {
  if (!isBag(value) || isFormatted(value)) {
    if (value !== null && value !== undefined) into.set(path, value);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    leaves(inner, path === '' ? key : `${path}.${key}`, into);
  }
}

/** What differs between two versions of a record, value by value; the id never does. */
export function fieldChanges(before: unknown, after: unknown): readonly FieldChange[] {
  const old = new Map<string, unknown>();
  const next = new Map<string, unknown>();
  leaves(before, '', old);
  leaves(after, '', next);
  const paths = [...new Set([...old.keys(), ...next.keys()])].filter((path) => path !== 'id');
  return paths
    .map((path) => ({ path, before: old.get(path) ?? null, after: next.get(path) ?? null }))
    .filter((change) => !sameJson(change.before, change.after));
}
