import fc from 'fast-check';
import { recordSchema } from '../../src/shared/domain/storage/collections';
import type { Draft } from '../../src/shared/domain/storage/store-view';

const FORMS = [
  ...['{{Anrede}}', '{#if x}', '{{{x}}}', '${x}', '$1$&', '%s', '[[x]]', '«Name»', '\uE0000\uE001'],
  ...['&', '<', '>', '&amp;', '&#0;', '&#xFFFE;', '<w:p/>', ']]>', '<!--', '<?xml?>', '"', "'"],
  ...['„x“', '\\', '/', '..\\..\\x', 'CON', '=1+1', '=HYPERLINK("x")', '+49', '-1', '@x', "'; --"],
  ...['\n', '\r\n', '\t', '\u000B', '\u2028', '\u2029', '\u0085', '\u00A0', '\u202F', '\u3000'],
  ...['\u0000', '\u0007', '\u001B[31m', '\u007F', '\u009B', '\uFFFE', '\uFFFF', '\u{1FFFE}'],
  ...['\uD83D', '\uDC69', '\uDC69\uD83D', '👩‍👩‍👧', '🇩🇪', '\u{10FFFF}', '𝒳', '\uFEFF'],
  ...['שלום', 'مرحبا', '\u202E', '\u202A', '\u2066', '\u2069', '\u200F', '\u061C', '\u200B'],
  ...['\u200D', '\u00AD', '\u2060', '\u034F', '\u180E', 'e\u0301', 'Å', 'ﬁ', 'İ', 'ẞ', '한', 'க்ஷ'],
] as const;

const words = fc.constantFrom('Integration', 'Frau Dr. Muster', 'für', 'a', 'Ä', '2018', ' ', '.');

/** Marks upon marks: as many as a field takes. */
const storm = fc
  .integer({ min: 1, max: 300 })
  .map((count) => `Z${'\u0301\u0323\u0489'.repeat(count)}`);

const long = fc
  .tuple(
    fc.constantFrom('x', 'Wort ', 'ü', '{{x}} ', '&', '👩‍👩‍👧', 'שלום ', 'x-', '\u200B'),
    fc.nat(6),
  )
  .map(([text, size]) =>
    text.repeat(Math.floor([120, 350, 400, 401, 2_000, 10_000, 20_001][size] ?? 0)),
  );

/** Texts that no office would wish for, and some that it would not notice. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...FORMS), words), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...FORMS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: storm },
);

type Path = readonly (string | number)[];

/** A field that takes words, in all records that have it: "persons.lastName", "pressReleases.paragraphs.*". */
export interface TextField {
  readonly name: string;
  readonly places: readonly { readonly draft: Draft; readonly path: Path }[];
}

const keyOf = ({ document, collection, id }: Draft): string => `${document}/${collection}/${id}`;

/** Paths of all texts in a value, those that are not set among them. */
function* textPaths(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'string' || value === null) yield path;
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textPaths(item, [...path, index]);
  else if (typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* textPaths(item, [...path, key]);
}

/** A copy of a record with another text in one place. */
function withText(record: unknown, path: Path, text: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  if (Array.isArray(record))
    return record.map((item: unknown, index) =>
      index === key ? withText(item, rest, text) : item,
    );
  const bag = record as Readonly<Record<string, unknown>>;
  return { ...bag, [key]: withText(bag[String(key)], rest, text) };
}

/** A record with a text that came in from outside: as its schema takes it, or why it does not. */
export function takeText(draft: Draft, path: Path, text: string) {
  const schema = recordSchema(draft.document, draft.collection);
  if (!schema) throw new Error(`no collection ${draft.collection}`);
  return schema.safeParse(withText(draft.record, path, text));
}

/** Every field of some records that takes words; keys, days and choices are none. */
export function textFieldsOf(drafts: readonly Draft[]): readonly TextField[] {
  const latest = new Map(drafts.map((draft) => [keyOf(draft), draft]));
  const fields = new Map<string, { draft: Draft; path: Path }[]>();
  for (const draft of latest.values()) {
    for (const path of textPaths(draft.record)) {
      const steps = path.map((step) => (typeof step === 'number' ? '*' : step));
      const name = [draft.collection, ...steps].join('.');
      const known = fields.get(name);
      if (known) known.push({ draft, path });
      else if (takeText(draft, path, 'Ein Wort').success) fields.set(name, [{ draft, path }]);
    }
  }
  return [...fields].map(([name, places]) => ({ name, places }));
}
