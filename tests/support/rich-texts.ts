import fc from 'fast-check';
import type { RichBlock, RichRun, RichText } from '../../src/shared/domain/rich-text/shape';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('Länder & Bund', '<w:p>', '{{Anrede}}', 'Zeile\nUmbruch', 'שלום', 'Nr. 57', '  '),
);
const run: fc.Arbitrary<RichRun> = fc
  .record({ text: piece, form: fc.subarray(['bold', 'italic', 'underline'] as const) })
  .map(({ text, form }) => ({ text, ...Object.fromEntries(form.map((name) => [name, true])) }));
const runs = fc.array(run, { maxLength: 5 });
const level = fc.constantFrom(1 as const, 2 as const);

const block: fc.Arbitrary<RichBlock> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), runs }),
  fc.record({ type: fc.constant('heading' as const), level, runs }),
  fc.record({
    type: fc.constant('list' as const),
    items: fc.array(fc.record({ level, ordered: fc.boolean(), runs }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    rows: fc.array(
      fc.record({ cells: fc.array(fc.record({ runs }), { minLength: 1, maxLength: 4 }) }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

/** Texts with any form, also ones that are not tidy. */
export const anyRichText: fc.Arbitrary<RichText> = fc.record({
  blocks: fc.array(block, { maxLength: 6 }),
});
