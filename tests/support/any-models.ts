import fc from 'fast-check';
import { SIGN_SHEET } from '../../src/shared/domain/documents/kinds/land-signs/model';
import { BADGE_SHEET } from '../../src/shared/domain/documents/kinds/name-badges/model';
import { PLACE_CARD_SHEET } from '../../src/shared/domain/documents/kinds/place-cards/model';
import type {
  Block,
  DocumentModel,
  LetterheadModel,
  LetterModel,
  CardsModel,
  PaperModel,
} from '../../src/shared/domain/documents/models';

/** Texts that might be taken for markup, for a slot, for a placeholder, or that no XML may hold. */
const HOSTILE = [
  '\uE0000\uE001',
  '\uE000',
  '{{Anrede}}',
  '$1$&',
  '&amp;<w:t>"\'',
  ']]>',
  '\u0000\u0008',
  '\uD83D',
  'a\tb\nc\r\nd',
  ' leer ',
  '\u202E',
  'שלום 👩‍👩‍👧',
  'x'.repeat(10_000),
] as const;

const words = fc.constantFrom('Integration', 'Sehr geehrte', 'Frau Muster', '&', 'Sachsen');
/** One character at least. */
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.array(words, { minLength: 1, maxLength: 8 }).map((w) => w.join(' ')) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
);
const orEmpty = fc.oneof({ weight: 4, arbitrary: anyText }, fc.constant(''));
const orNull = fc.option(anyText, { freq: 3 });
const lines = (maxLength: number) => fc.array(orEmpty, { maxLength });
const sizePt = fc.constantFrom(6, 7, 8, 9, 10, 11);
const day = fc.constantFrom('2018-02-01', '1979-12-31', '2112-02-29');

const anyParagraph: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('paragraph' as const),
  text: orEmpty,
});

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text: orEmpty }),
  fc.record({
    type: fc.constant('paragraph' as const),
    text: orEmpty,
    strong: fc.boolean(),
    compact: fc.boolean(),
  }),
  fc.record({ type: fc.constant('list' as const), items: lines(3) }),
  fc.record({
    type: fc.constant('table' as const),
    columns: fc.array(fc.record({ title: orEmpty, share: fc.constantFrom(20, 50) }), {
      minLength: 1,
      maxLength: 3,
    }),
    rows: fc.array(fc.record({ cells: lines(3), section: fc.boolean() }), { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    columns: fc.constant([{ title: 'Name', share: 100 }]),
    rows: fc.array(fc.record({ cells: lines(1) }), { maxLength: 3 }),
    rowHeightMm: fc.constantFrom(8, 12),
    sizePt: fc.constantFrom(9, 10),
  }),
  fc.record({
    type: fc.constant('fields' as const),
    groups: fc.array(fc.record({ title: orEmpty, labels: lines(3) }), { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('entries' as const),
    entries: fc.array(fc.record({ label: orEmpty, value: orEmpty, open: fc.boolean() }), {
      maxLength: 3,
    }),
  }),
  fc.record({ type: fc.constant('gap' as const), text: orEmpty }),
  fc.record({ type: fc.constant('gap' as const), text: orEmpty, lead: orEmpty }),
  fc.record({ type: fc.constant('lines' as const), count: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ type: fc.constant('signatures' as const), labels: lines(3) }),
  fc.record({ type: fc.constant('newPage' as const) }),
);

/** Pictures want bytes of their own: they are tried where letterheads are. */
const anyLetterhead: fc.Arbitrary<LetterheadModel> = fc.record({
  lines: lines(3),
  logo: fc.constant(null),
  footer: fc.array(lines(3), { maxLength: 3 }),
  form: fc.constantFrom('A', 'B'),
  font: fc.constantFrom('Arial', 'Calibri'),
  endMm: fc.constantFrom(20, 32, 45),
});

export const anyLetter: fc.Arbitrary<LetterModel> = fc.record({
  kind: fc.constant('letter' as const),
  title: orEmpty,
  date: day,
  letterhead: anyLetterhead,
  returnLine: fc.record({ text: orEmpty, sizePt }),
  notes: lines(3),
  address: fc.record({
    lines: lines(7),
    sizePt,
    borrowed: fc.constantFrom(0, 1),
    shortened: fc.boolean(),
  }),
  info: fc.array(fc.array(fc.record({ label: anyText, value: orEmpty }), { maxLength: 4 }), {
    maxLength: 3,
  }),
  infoLabelMm: fc.constantFrom(18, 22, 30),
  subject: orEmpty,
  salutation: orEmpty,
  body: fc.array(fc.oneof({ weight: 4, arbitrary: anyParagraph }, anyBlock), { maxLength: 4 }),
  closing: orEmpty,
  handwritten: fc.boolean(),
  signingLine: orNull,
  signatory: lines(3),
  enclosures: lines(3),
  trainingMark: orNull,
});

const uprightPaper: fc.Arbitrary<PaperModel> = fc.record({
  kind: fc.constant('paper' as const),
  title: orEmpty,
  date: day,
  letterhead: anyLetterhead,
  kicker: orNull,
  meta: orNull,
  heading: orEmpty,
  subline: orNull,
  embargo: orNull,
  blocks: fc.array(anyBlock, { maxLength: 5 }),
  wideLines: fc.boolean(),
  trainingMark: orNull,
});

export const anyPaper: fc.Arbitrary<PaperModel> = fc
  .tuple(uprightPaper, fc.boolean())
  .map(([paper, landscape]) => (landscape ? { ...paper, landscape } : paper));

const anySheet = fc.constantFrom(BADGE_SHEET, PLACE_CARD_SHEET, SIGN_SHEET, {
  ...BADGE_SHEET,
  columnGap: 3,
  rowGap: 2,
});

export const anyCards: fc.Arbitrary<CardsModel> = fc.record({
  kind: fc.constant('cards' as const),
  title: orEmpty,
  date: day,
  sheet: anySheet,
  cards: fc.array(
    fc.record({
      lines: fc.array(
        fc.record({
          text: orEmpty,
          sizePt: fc.constantFrom(9, 24),
          strong: fc.boolean(),
          beforeMm: fc.constantFrom(0, 2),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 12 },
  ),
  trainingMark: orNull,
});

/** Any model that the types allow, whatever its texts are. */
export const anyModel: fc.Arbitrary<DocumentModel> = fc.oneof(anyLetter, anyPaper, anyCards);
