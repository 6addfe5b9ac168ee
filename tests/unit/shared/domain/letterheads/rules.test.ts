import { describe, expect, it } from 'vitest';
import { fontFit } from '../../../../../src/shared/domain/letterheads/fonts';
import { FORMS, headBoxes, headEnd } from '../../../../../src/shared/domain/letterheads/geometry';
import {
  letterheadSchema,
  type Letterhead,
} from '../../../../../src/shared/domain/letterheads/records';
import {
  letterheadProblem,
  letterheadWarnings,
} from '../../../../../src/shared/domain/letterheads/rules';
import { checkedRecord } from '../../../../../src/shared/domain/storage/edit-rules';
import { putBackProblem } from '../../../../../src/shared/domain/storage/put-back';
import { FULL, letterhead, letterheadDraft, LOGO } from '../../../../builders/letterheads';
import { sampleView } from '../../../../builders/sample-view';

const view = sampleView(letterheadDraft({ to: '2018-03-20' }));
const problem = (patch: Partial<Letterhead>): string | undefined =>
  letterheadProblem(view, letterhead({ id: 'other', paper: 'press', ...patch }))?.code;

describe('a letterhead', () => {
  it('of a paper and term has its time for itself', () => {
    const own = { paper: 'minister' as const, from: '2018-03-20' };
    expect(problem(own)).toBe('letterhead.overlaps');
    expect(problem({ ...own, to: null })).toBe('letterhead.overlaps');
    expect(problem({ ...own, from: '2018-03-21' })).toBeUndefined();
    expect(problem({ ...own, paper: 'press' })).toBeUndefined();
    expect(problem({ ...own, id: 'head' })).toBeUndefined();
    const saved = checkedRecord('letterheads', letterhead({ id: 'other' }), view);
    expect(saved.ok ? null : saved.error.code).toBe('letterhead.overlaps');
    expect(putBackProblem(view, [letterheadDraft({ id: 'back' })])?.code).toBe(
      'letterhead.overlaps',
    );
  });

  it('keeps to fonts that are measured to fit', () => {
    expect([fontFit('arial'), fontFit(' Verdana '), fontFit('BundesSans')]).toEqual([
      'fits',
      'wide',
      'unknown',
    ]);
    expect(problem({ font: 'Verdana' })).toBe('letterhead.fontTooWide');
    expect(problem({ font: 'BundesSans' })).toBeUndefined();
  });

  it('has lines that find room', () => {
    expect(problem({ returnLine: 'Sehr lange Rücksendeangabe '.repeat(6).trim() })).toBe(
      'letterhead.returnLineTooWide',
    );
    const label = 'Bezeichnung, die es nicht gibt';
    expect(problem({ extraLines: [{ label, value: 'x' }] })).toBe('letterhead.labelTooWide');
    expect(problem({ ...FULL, logo: LOGO })).toBeUndefined();
    expect(problem({ logo: { ...LOGO, widthMm: 60 } })).toBe('letterhead.headTooHigh');
    expect(problem({ logo: LOGO, form: 'A' })).toBeUndefined();
    expect(problem({ logo: { ...LOGO, widthMm: 36 }, form: 'A' })).toBe('letterhead.headTooHigh');
  });

  it('says what may not be meant', () => {
    expect(letterheadWarnings(view, letterhead())).toEqual([]);
    const odd = letterhead({ from: '2017-09-30', font: 'BundesSans', confirmed: false });
    expect(letterheadWarnings(view, odd)).toEqual(['outsideTerm', 'unknownFont', 'unconfirmed']);
    expect(letterheadWarnings(view, letterhead({ to: '2018-10-01' }))).toEqual(['outsideTerm']);
  });

  it('says what its logo shows', () => {
    const parse = (alt: unknown): boolean =>
      letterheadSchema.safeParse(letterhead({ logo: { ...LOGO, alt: alt as string } })).success;
    expect([parse('Wappen'), parse(''), parse('  '), parse(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the geometry', () => {
  it('of Form A lies 18 mm above that of Form B, but for the hole mark', () => {
    const heights = ({ headEnd: end, field, info, marks }: (typeof FORMS)['A']): number[] => [
      end,
      field.y,
      info.y,
      marks[0]?.y ?? 0,
      marks[2]?.y ?? 0,
    ];
    expect(heights(FORMS.B)).toEqual([45, 45, 50, 105, 210]);
    expect(heights(FORMS.A)).toEqual(heights(FORMS.B).map((y) => y - 18));
    expect([FORMS.A.marks[1]?.y, FORMS.B.marks[1]?.y]).toEqual([148.5, 148.5]);
    const [first, second] = [FORMS.A.marks[0]?.y ?? 0, FORMS.A.marks[2]?.y ?? 0];
    expect([first, second - first, 297 - second]).toEqual([87, 105, 105]);
  });

  it('keeps lines and logo apart and on the paper', () => {
    for (const form of ['A', 'B'] as const) {
      for (const place of ['left', 'center', 'right'] as const) {
        for (const widthMm of [8, 30, 120, 165]) {
          const { text, logo } = headBoxes(form, { widthMm, heightMm: 10, place });
          if (!logo) throw new Error('no logo');
          const isBeside = text.x >= logo.x + logo.width || logo.x >= text.x + text.width;
          expect(isBeside || text.y >= logo.y + logo.height, `${form} ${place} ${widthMm}`).toBe(
            true,
          );
          for (const box of [text, logo]) {
            expect(box.x).toBeGreaterThanOrEqual(25);
            expect(box.x + box.width).toBeLessThanOrEqual(190.001);
          }
        }
      }
    }
  });

  it('measures how far down the lines reach', () => {
    const short = headEnd(['Haus', 'Stelle'], 'B', null);
    expect(short).toBeLessThan(25);
    expect(headEnd(['Haus '.repeat(60).trim(), 'Stelle'], 'B', null)).toBeGreaterThan(short + 4);
    expect(headEnd(['Haus'], 'B', { widthMm: 30, heightMm: 30, place: 'left' })).toBe(38);
  });
});
