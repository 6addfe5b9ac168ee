import { words } from '../addressing/names';

function textIn(values: ReadonlyMap<string, unknown>, field: string): string | null {
  const value = values.get(field);
  return typeof value === 'string' ? value : null;
}

/** How a message names a record of any collection: a person's name, a title, else its id. */
export function recordLabel(record: unknown, id: string): string {
  if (typeof record !== 'object' || record === null) return id;
  const values = new Map<string, unknown>(Object.entries(record));
  const person = words(
    textIn(values, 'firstName'),
    textIn(values, 'nobility'),
    textIn(values, 'lastName'),
  );
  const named = ['name', 'title', 'headline', 'hotel'].map((field) => textIn(values, field));
  return [person, ...named].find((text) => text !== null && text !== '') ?? id;
}
