/**
 * What was typed, without what a save has taken with it. What was typed while the save ran is not what
 * was sent, and stays.
 */
export function withoutSent<T extends object>(typed: T, sent: T): Partial<T> {
  const isSent = (field: string, value: unknown): boolean =>
    Object.is(value, sent[field as keyof T]);
  const left = Object.entries(typed).filter(([field, value]) => !isSent(field, value));
  // Some of the fields of a T are a Partial<T>; `fromEntries` forgets the names.
  return Object.fromEntries(left) as Partial<T>;
}
