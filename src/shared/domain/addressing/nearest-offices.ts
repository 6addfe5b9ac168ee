import { knownOffices } from './offices';

function pairs(word: string): ReadonlySet<string> {
  const letters = ` ${word.toLowerCase()} `;
  return new Set(Array.from(letters.slice(1), (letter, at) => `${letters[at] ?? ''}${letter}`));
}

/** How much of their pairs of letters two words share: 0 = none, 1 = all (Dice). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

/** The words of the table that look most like one that is not in it, the nearest first. */
export function nearestOffices(word: string, count: number): readonly string[] {
  const typed = pairs(word);
  return knownOffices()
    .map((office) => ({ office, likeness: likeness(typed, pairs(office)) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ office }) => office);
}
