/** Numbers that only look random: the same seed gives the same office. */
export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  int(below: number): number;
  pick<T>(items: readonly T[]): T;
  /** A UUID. */
  id(): string;
  /** `count` different items. */
  some<T>(items: readonly T[], count: number): readonly T[];
}

/** mulberry32: small, fast, the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

export function chanceOf(seed: number): Chance {
  const next = generator(seed);
  const int = (below: number): number => next() % below;
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const hex = (): string => next().toString(16).padStart(8, '0');
  return {
    int,
    pick,
    id: () => {
      const [a, b, c, d] = [hex(), hex(), hex(), hex()];
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
    },
    some: (items, count) => {
      const rest = [...items];
      for (let at = 0; at < Math.min(count, rest.length); at += 1) {
        const other = at + int(rest.length - at);
        const [one, two] = [rest[at], rest[other]];
        if (one !== undefined && two !== undefined) [rest[at], rest[other]] = [two, one];
      }
      return rest.slice(0, count);
    },
  };
}
