import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/shared/domain/calendar/day';
import {
  yearPicture,
  type YearCell,
  type YearDeadline,
  type YearRequest,
} from '../../../../src/renderer/overview/year-picture';

const request: YearRequest = {
  deadlines: [],
  term: { from: '2017-10-01', to: '2018-09-30' },
  conference: { from: '2018-03-15', to: '2018-03-16' },
  today: '2018-02-01',
};

const deadline = (day: string, change: Partial<YearDeadline> = {}): YearDeadline => ({
  id: `${day} ${change.title ?? ''}`,
  title: 'Aufgabe',
  day,
  done: false,
  ...change,
});

const picture = (change: Partial<YearRequest>) => yearPicture({ ...request, ...change });
const labels = (cells: readonly YearCell[]): readonly string[] => cells.map(({ label }) => label);
const marksOf = (cells: readonly YearCell[]) => cells.flatMap(({ stretches }) => stretches.flat());

describe('the months of the year', () => {
  it('are those of the term, the year named where it begins', () => {
    expect(labels(picture({}).cells).join(' ')).toBe(
      'Okt 2017 Nov Dez Jan 2018 Feb Mär Apr Mai Jun Jul Aug Sep',
    );
  });

  it('lie around the conference where there is no term', () => {
    for (const term of [null, { from: null, to: null }]) {
      const { cells } = picture({ term });
      expect(cells[0]?.label).toBe('Jun 2017');
      expect(cells.at(-1)?.key).toBe('2018-06-01');
    }
  });

  it('reach to the conference, and do not follow a slip of decades', () => {
    const late = { from: '2018-11-29', to: '2018-12-02' };
    const { cells } = picture({ conference: late });
    expect(cells.at(-1)).toMatchObject({ label: 'Dez', conference: { start: 0, end: 2 / 31 } });
    expect(cells.at(-2)).toMatchObject({ label: 'Nov', conference: { start: 28 / 30, end: 1 } });
    const slip = { from: '1917-10-01', to: '2118-09-30' };
    const long = picture({ term: slip }).cells;
    expect(long).toHaveLength(24);
    expect(long.filter(({ conference }) => conference !== null)).toHaveLength(1);
  });

  it('have a column before and after only for deadlines that lie there', () => {
    const { cells } = picture({ deadlines: [deadline('2017-09-30'), deadline('2018-10-01')] });
    expect([cells[0]?.label, cells.at(-1)?.label]).toEqual(['früher', 'später']);
    expect(marksOf(cells).map(({ name }) => name)).toEqual([
      '1 Frist überfällig, vor dem 1.\u00a0Oktober 2017: Aufgabe',
      '1 offene Frist, nach dem 30.\u00a0September 2018: Aufgabe',
    ]);
  });
});

describe('the signs', () => {
  it('put today and the conference where they are', () => {
    const { cells } = picture({});
    expect(cells.filter(({ today }) => today !== null).map(({ label }) => label)).toEqual(['Feb']);
    expect(cells[4]?.today).toBeCloseTo(0.5 / 28);
    expect(cells[5]?.conference?.start).toBeCloseTo(14 / 31);
    expect(cells[5]?.conference?.end).toBeCloseTo(16 / 31);
    expect(cells.filter(({ conference }) => conference !== null)).toHaveLength(1);
    expect(picture({ today: '2019-05-05' }).cells.every(({ today }) => today === null)).toBe(true);
  });
});

describe('the marks', () => {
  it('gather the deadlines of half a month by state, what is overdue first', () => {
    const day = '2018-02-01';
    const open = Array.from({ length: 20 }, (_unused, index) =>
      deadline('2018-02-15', { title: `Aufgabe ${index + 1}` }),
    );
    const { cells, counts } = picture({
      today: '2018-02-10',
      deadlines: [...open, deadline(day), deadline(day, { done: true }), deadline('2018-02-16')],
    });
    expect(counts).toEqual({ overdue: 1, open: 21, done: 1 });
    const [early, late] = cells[4]?.stretches ?? [];
    expect(early?.map(({ state, items }) => [state, items.length])).toEqual([
      ['overdue', 1],
      ['open', 20],
      ['done', 1],
    ]);
    expect(early?.[1]?.name).toBe(
      '20 offene Fristen, 1. bis 15.\u00a0Februar 2018: Aufgabe 1; Aufgabe 2; Aufgabe 3 und 17 weitere',
    );
    expect(late?.map(({ name }) => name)).toEqual([
      '1 offene Frist, 16. bis 28.\u00a0Februar 2018: Aufgabe',
    ]);
  });

  it('hold every deadline once, with a name of their own, in three a stretch at most', () => {
    const day = fc.integer({ min: -900, max: 900 }).map((offset) => addDays('2018-03-15', offset));
    const some = fc.array(fc.record({ day, done: fc.boolean() }), { maxLength: 60 });
    fc.assert(
      fc.property(some, day, fc.boolean(), (items, today, hasTerm) => {
        const deadlines = items.map((item, index) =>
          deadline(item.day, { ...item, id: `${index}` }),
        );
        const { cells } = picture({ deadlines, today, ...(hasTerm ? {} : { term: null }) });
        const marks = marksOf(cells);
        const ids = marks.flatMap((mark) => mark.items.map(({ id }) => id));
        expect([...ids].sort()).toEqual(deadlines.map(({ id }) => id).sort());
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
        expect(new Set(cells.map(({ key }) => key)).size).toBe(cells.length);
        for (const { stretches } of cells)
          for (const stretch of stretches) expect(stretch.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
