import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { addDays, daysBetween } from '../../../../../src/shared/domain/calendar/day';
import { isWorkingDay } from '../../../../../src/shared/domain/calendar/working-days';
import {
  deadlinePlanItemSchema,
  planDeadlines,
  type DeadlinePlanItem,
  type DeadlineRule,
  type PlannedDeadline,
} from '../../../../../src/shared/domain/deadlines/plan';

const RESOURCE = new URL('../../../../../resources/reference/deadline-plans.json', import.meta.url);

const plans = z
  .strictObject({
    main: z.array(deadlinePlanItemSchema),
    preparatory: z.array(deadlinePlanItemSchema),
    autumn: z.array(deadlinePlanItemSchema),
  })
  .parse(JSON.parse(readFileSync(RESOURCE, 'utf8')));

const lands = fc.constantFrom(...'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split(' '));
const firstDays = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
const rules = fc.constantFrom<DeadlineRule>('latest', 'response', 'exact');
const weeks = fc.integer({ min: -80, max: 60 });

function item(
  overrides: Partial<DeadlinePlanItem> & Pick<DeadlinePlanItem, 'rule' | 'weeks'>,
): DeadlinePlanItem {
  return { id: 'one', title: 'Eine Frist', owner: 'secretariat', ...overrides };
}

function planOne(
  planItem: DeadlinePlanItem,
  firstDay: string,
  closures?: readonly string[],
): PlannedDeadline {
  const request = { items: [planItem], firstDay, land: 'BY' };
  const [deadline] = planDeadlines(closures === undefined ? request : { ...request, closures });
  if (deadline === undefined) throw new Error('the plan is empty');
  return deadline;
}

function dayOf(planned: readonly PlannedDeadline[], itemId: string): string {
  return planned.find((deadline) => deadline.itemId === itemId)?.day ?? 'missing';
}

describe('deadlinePlanItemSchema', () => {
  const plain = item({ rule: 'latest', weeks: -12 });
  const valid = { ...plain, note: 'Hinweis' };

  it('accepts an item with and without a note', () => {
    expect(deadlinePlanItemSchema.parse(valid)).toEqual(valid);
    expect(deadlinePlanItemSchema.parse(plain)).toEqual(plain);
  });

  it.each([
    ['an unknown field', { ...valid, extra: 1 }],
    ['half a week', { ...valid, weeks: -1.5 }],
    ['a week out of reach', { ...valid, weeks: 521 }],
    ['an unknown owner', { ...valid, owner: 'minister' }],
    ['an unknown rule', { ...valid, rule: 'soon' }],
    ['an empty title', { ...valid, title: '' }],
    ['an empty id', { ...valid, id: '' }],
    ['an empty note', { ...valid, note: '' }],
    ['a title of two lines', { ...valid, title: 'Eine\nFrist' }],
  ])('refuses %s', (_what, value) => {
    expect(deadlinePlanItemSchema.safeParse(value).success).toBe(false);
  });
});

describe('planDeadlines', () => {
  it('carries the item over and counts weeks from the first day', () => {
    expect(planOne(item({ rule: 'latest', weeks: -6 }), '2018-03-15')).toEqual({
      itemId: 'one',
      title: 'Eine Frist',
      owner: 'secretariat',
      rule: 'latest',
      plannedDay: '2018-02-01',
      day: '2018-02-01',
      shiftReason: null,
    });
  });

  it('moves a latest day back over a weekend', () => {
    const deadline = planOne(item({ rule: 'latest', weeks: -12 }), '2018-03-17');
    expect(deadline.plannedDay).toBe('2017-12-23');
    expect(deadline.day).toBe('2017-12-22');
    expect(deadline.shiftReason).toBe('Samstag, 23.\u00a0Dezember 2017: Wochenende');
  });

  it('moves a latest day after the meeting back as well', () => {
    const deadline = planOne(item({ rule: 'latest', weeks: 2 }), '2018-03-16');
    expect(deadline).toMatchObject({
      plannedDay: '2018-03-30',
      day: '2018-03-29',
      shiftReason: 'Karfreitag',
    });
  });

  it('moves the end of a response period forward', () => {
    const before = planOne(item({ rule: 'response', weeks: -1 }), '2018-04-06');
    expect(before).toMatchObject({ plannedDay: '2018-03-30', day: '2018-04-03' });
    const after = planOne(item({ rule: 'response', weeks: 6 }), '2018-03-20');
    expect(after).toMatchObject({
      plannedDay: '2018-05-01',
      day: '2018-05-02',
      shiftReason: 'Tag der Arbeit',
    });
  });

  it('leaves an exact day where it is', () => {
    const deadline = planOne(item({ rule: 'exact', weeks: 0 }), '2018-03-17');
    expect(deadline).toMatchObject({ day: '2018-03-17', shiftReason: null });
  });

  it('names a closed office, and keeps to the closures it is given', () => {
    const deadline = planOne(item({ rule: 'latest', weeks: -12 }), '2019-03-18');
    expect(deadline).toMatchObject({ plannedDay: '2018-12-24', day: '2018-12-21' });
    expect(deadline.shiftReason).toBe('Montag, 24.\u00a0Dezember 2018: Dienststelle geschlossen');
    expect(planOne(item({ rule: 'latest', weeks: -12 }), '2019-03-18', []).shiftReason).toBeNull();
    const ownClosure = planOne(item({ rule: 'latest', weeks: -1 }), '2019-01-03', ['12-27']);
    expect(ownClosure.shiftReason).toContain('Dienststelle geschlossen');
  });

  it('keeps to the holidays of the Land', () => {
    const request = { items: [item({ rule: 'latest', weeks: -1 })], firstDay: '2018-11-08' };
    expect(planDeadlines({ ...request, land: 'BY' })[0]?.day).toBe('2018-10-31');
    expect(planDeadlines({ ...request, land: 'BE' })[0]?.day).toBe('2018-11-01');
  });

  describe('an answer that would come too late', () => {
    const betweenTheYears = ['12-24', '12-27', '12-28', '12-29', '12-30'];

    it.each([
      ['fall on', betweenTheYears],
      ['pass', [...betweenTheYears, '12-31']],
    ])('is due before the closed days instead when it would %s the first day', (_, closures) => {
      const deadline = planOne(item({ rule: 'response', weeks: -1 }), '2018-12-31', closures);
      expect(deadline).toMatchObject({ plannedDay: '2018-12-24', day: '2018-12-21' });
      expect(deadline.shiftReason).toContain('Dienststelle geschlossen');
    });

    it('moves forward all the same when it ends one day before the meeting', () => {
      const closures = betweenTheYears.slice(0, -1);
      const deadline = planOne(item({ rule: 'response', weeks: -1 }), '2019-01-01', closures);
      expect(deadline).toMatchObject({ plannedDay: '2018-12-25', day: '2018-12-31' });
    });

    it('moves forward when the meeting has begun', () => {
      const deadline = planOne(item({ rule: 'response', weeks: 0 }), '2018-03-17');
      expect(deadline.day).toBe('2018-03-19');
    });
  });

  it('sorts by day, then by planned day, then as in the plan', () => {
    const items = [
      item({ id: 'after', rule: 'exact', weeks: 1 }),
      item({ id: 'b', rule: 'response', weeks: -2 }),
      item({ id: 'a', rule: 'response', weeks: -2 }),
      item({ id: 'early', rule: 'latest', weeks: -3 }),
      item({ id: 'exact', rule: 'exact', weeks: -2 }),
    ];
    const planned = planDeadlines({ items, firstDay: '2018-03-17', land: 'BY' });
    const ids = planned.map((deadline) => deadline.itemId);
    expect(ids).toEqual(['early', 'exact', 'b', 'a', 'after']);
  });

  it('sorts by planned day where a shift brings two deadlines onto one day', () => {
    const closures = ['12-20', '12-21', '12-24', '12-27', '12-28'];
    const sooner = item({ id: 'sooner', rule: 'latest', weeks: -2 });
    const items = [item({ id: 'later', rule: 'latest', weeks: -1 }), sooner];
    const planned = planDeadlines({ items, firstDay: '2019-01-03', land: 'BY', closures });
    expect(planned.map(({ day }) => day)).toEqual(['2018-12-19', '2018-12-19']);
    expect(planned[0]?.itemId).toBe('sooner');
  });

  it('does not touch the plan it is given', () => {
    const items = [item({ id: 'b', rule: 'exact', weeks: 1 }), item({ rule: 'exact', weeks: 0 })];
    const copy = structuredClone(items);
    planDeadlines({ items, firstDay: '2018-03-15', land: 'BY' });
    expect(items).toEqual(copy);
  });

  test('keeps what each rule promises', () => {
    fc.assert(
      fc.property(lands, firstDays, fc.record({ rule: rules, weeks }), (land, firstDay, fields) => {
        for (const deadline of planDeadlines({ items: [item(fields)], firstDay, land })) {
          const { rule } = fields;
          const shift = daysBetween(deadline.plannedDay, deadline.day);
          expect(daysBetween(firstDay, deadline.plannedDay)).toBe(fields.weeks * 7);
          expect(deadline.shiftReason === null).toBe(shift === 0);
          if (rule === 'exact') expect(shift).toBe(0);
          else expect(isWorkingDay(land, deadline.day)).toBe(true);
          if (rule === 'latest') expect(shift).toBeLessThanOrEqual(0);
          if (rule === 'response') expect(shift).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('a later item of the same rule is never due earlier, whatever the closures', () => {
    const closureSets = fc.uniqueArray(
      fc.integer({ min: 0, max: 365 }).map((count) => addDays('2020-01-01', count).slice(5)),
      { maxLength: 250 },
    );
    fc.assert(
      fc.property(
        fc.record({ land: lands, firstDay: firstDays, closures: closureSets }),
        fc.record({ rule: rules, sooner: weeks, later: weeks }),
        (place, { rule, sooner, later }) => {
          const [first, second] = [Math.min(sooner, later), Math.max(sooner, later)];
          const items = [
            item({ id: 'sooner', rule, weeks: first }),
            item({ id: 'later', rule, weeks: second }),
          ];
          const planned = planDeadlines({ ...place, items });
          expect(dayOf(planned, 'sooner') <= dayOf(planned, 'later')).toBe(true);
          if (rule === 'response' && first < 0) {
            expect(dayOf(planned, 'sooner') < place.firstDay).toBe(true);
          }
        },
      ),
    );
  });

  test('the result is sorted', () => {
    const items = fc.array(fc.record({ rule: rules, weeks }).map((fields) => item(fields)));
    fc.assert(
      fc.property(lands, firstDays, items, (land, firstDay, list) => {
        const days = planDeadlines({ items: list, firstDay, land }).map(({ day }) => day);
        expect(days).toHaveLength(list.length);
        expect(days).toEqual([...days].sort());
      }),
    );
  });
});

describe('the shipped deadline plans', () => {
  test.each(Object.entries(plans))(
    '%s has unique kebab-case ids in the order of weeks',
    (_kind, items) => {
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      const counted = items.filter((planItem) => planItem.anchor === undefined);
      const offsets = counted.map((planItem) => planItem.weeks);
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    },
  );

  test.each([
    ['main', 'main-conference'],
    ['preparatory', 'preparatory-conference'],
    ['autumn', 'autumn-meeting'],
  ] as const)('%s has its meeting on the first day, unshifted', (kind, id) => {
    const meeting = plans[kind].find((planItem) => planItem.id === id);
    expect(meeting).toMatchObject({ weeks: 0, rule: 'exact' });
  });

  test('main has every milestone of the office', () => {
    const counted = plans.main.filter((planItem) => planItem.anchor === undefined);
    const offsets = counted.map((planItem) => planItem.weeks);
    expect([...new Set(offsets)]).toEqual([
      -60, -52, -42, -30, -26, -20, -16, -12, -10, -8, -6, -5, -4, -3, -2, -1, 0, 1, 4, 6, 8, 10,
      26, 52,
    ]);
  });

  test('what the Länder answer is a response, except the contract date of the hotel', () => {
    const items = [...plans.main, ...plans.preparatory, ...plans.autumn];
    const others = items.filter(
      ({ owner, rule }) => (owner === 'laender') !== (rule === 'response'),
    );
    expect(others.map(({ id }) => id)).toEqual(['hotel-option-ends']);
  });

  test('the 13th conference: 15 March 2018, Bayern', () => {
    const planned = planDeadlines({ items: plans.main, firstDay: '2018-03-15', land: 'BY' });
    expect(dayOf(planned, 'formal-invitation')).toBe('2017-12-21');
    expect(dayOf(planned, 'agenda-items-deadline')).toBe('2018-01-04');
    expect(dayOf(planned, 'reply-deadline')).toBe('2018-02-01');
    expect(dayOf(planned, 'hotel-option-ends')).toBe('2018-02-08');
    // 10 May 2018 is Christi Himmelfahrt.
    expect(dayOf(planned, 'final-minutes')).toBe('2018-05-09');
  });

  test('what belongs to the term or the last day counts from there', () => {
    const anchors = { lastDay: '2018-03-16', termStart: '2017-10-01', termEnd: '2018-09-30' };
    const planned = planDeadlines({
      items: plans.main,
      firstDay: '2018-03-15',
      anchors,
      land: 'BY',
    });
    expect(dayOf(planned, 'start-of-term')).toBe('2017-10-01');
    // 30 September 2018 is a Sunday.
    expect(dayOf(planned, 'handover')).toBe('2018-09-28');
    expect(dayOf(planned, 'press-conference')).toBe('2018-03-16');
  });

  test('replies are due before the hotel option ends, and that before the meeting', () => {
    fc.assert(
      fc.property(lands, firstDays, (land, firstDay) => {
        const planned = planDeadlines({ items: plans.main, firstDay, land });
        expect(dayOf(planned, 'reply-deadline') < dayOf(planned, 'hotel-option-ends')).toBe(true);
        expect(dayOf(planned, 'hotel-option-ends') < firstDay).toBe(true);
      }),
    );
  });
});
