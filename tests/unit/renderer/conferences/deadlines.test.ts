import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../../src/shared/domain/conferences/records';
import {
  draftOf,
  isSetByHand,
  missingIn,
  recordOf,
} from '../../../../src/renderer/conferences/deadline-draft';
import {
  countShown,
  shownDeadlines,
  type DeadlineFilter,
} from '../../../../src/renderer/conferences/deadline-list';
import {
  dayHint,
  doneMessage,
  plannedLines,
  plannedMessage,
  removedMessage,
} from '../../../../src/renderer/conferences/deadline-words';

const planned: Deadline = {
  id: 'a',
  title: 'Motto festlegen',
  weeks: -8,
  owner: 'chair',
  rule: 'latest',
  planItemId: 'motto',
  plannedDay: '2018-01-20',
  day: '2018-01-19',
  shiftReason: 'Samstag, 20.\u00a0Januar 2018: Wochenende',
  done: false,
  responsible: null,
  note: 'Aus dem Plan',
};

describe('where a day comes from', () => {
  it('says how far from what it was counted, and why it moved', () => {
    expect(plannedLines(planned)).toEqual([
      '8 Wochen vor dem ersten Tag',
      'Verschoben: Samstag, 20.\u00a0Januar 2018: Wochenende',
    ]);
    const onHoliday = { plannedDay: '2018-03-30', day: '2018-03-29', shiftReason: 'Karfreitag' };
    expect(plannedLines({ ...planned, ...onHoliday })).toEqual([
      '8 Wochen vor dem ersten Tag',
      'Gerechnet auf Freitag, 30.\u00a0März 2018',
      'Verschoben: Karfreitag',
    ]);
  });

  it.each([
    [0, undefined, 'Am ersten Tag der Konferenz'],
    [1, 'lastDay', '1 Woche nach dem letzten Tag'],
    [-1, 'termStart', '1 Woche vor dem Beginn des Vorsitzjahres'],
    [4, 'termEnd', '4 Wochen nach dem Ende des Vorsitzjahres'],
    [0, 'termEnd', 'Am letzten Tag des Vorsitzjahres'],
  ] as const)('%i weeks from %s', (weeks, anchor, text) => {
    const unmoved = { ...planned, day: '2018-01-20', shiftReason: null, weeks };
    expect(plannedLines(anchor ? { ...unmoved, anchor } : unmoved)).toEqual([text]);
  });

  it('warns of days on which the office of the chair does not work', () => {
    expect(dayHint('BY', '2018-01-06')).toBe('Feiertag: Heilige Drei Könige');
    expect(dayHint('BE', '2018-01-06')).toBe('Wochenende');
    expect(dayHint('BE', '2018-12-24')).toBe('Dienststelle geschlossen');
    expect(dayHint(null, '2018-01-08')).toBeNull();
  });
});

describe('what is typed into the panel', () => {
  it('becomes the same record when nothing was typed', () => {
    const draft = draftOf(planned);
    expect(recordOf(planned, { ...draft, day: planned.day })).toEqual(planned);
    const bare = recordOf(planned, { ...draft, day: planned.day, note: '' }) as Deadline;
    expect(recordOf(bare, { ...draftOf(bare), day: bare.day })).toEqual(bare);
  });

  it('sets the day by hand only where the day was changed', () => {
    const draft = { ...draftOf(planned), title: 'Leitgedanke', day: planned.day };
    expect(recordOf(planned, draft)).toMatchObject({
      title: 'Leitgedanke',
      plannedDay: '2018-01-20',
      shiftReason: planned.shiftReason,
    });
    expect(recordOf(planned, { ...draft, day: '2018-02-01' })).toMatchObject({
      day: '2018-02-01',
      plannedDay: null,
      shiftReason: null,
      planItemId: 'motto',
    });
    expect(isSetByHand(planned, planned.day)).toBe(false);
    expect(isSetByHand(planned, null)).toBe(true);
    expect(isSetByHand({ ...planned, plannedDay: null }, planned.day)).toBe(true);
  });

  it('drops what was emptied', () => {
    const draft = { ...draftOf(planned), day: planned.day, note: ' ', responsible: ' ' };
    const record = recordOf({ ...planned, responsible: 'Frau Muster' }, draft);
    expect(record).not.toHaveProperty('note');
    expect(record.responsible).toBeNull();
  });

  it('makes a new deadline that no plan moves', () => {
    const draft = { ...draftOf(null), title: 'Blumen bestellen', day: '2018-03-01' };
    expect(recordOf(null, draft)).toEqual({
      title: 'Blumen bestellen',
      day: '2018-03-01',
      owner: 'secretariat',
      weeks: 0,
      rule: 'exact',
      planItemId: null,
      plannedDay: null,
      shiftReason: null,
      done: false,
      responsible: null,
    });
  });

  it('lacks a task and a day as long as they are missing', () => {
    expect(Object.keys(missingIn(draftOf(null)))).toEqual(['title', 'day']);
    expect(missingIn(draftOf(planned))).toEqual({});
  });
});

describe('the list', () => {
  const today = '2018-02-01';
  const overdue = { ...planned, id: 'overdue' };
  const due = { ...planned, id: 'due', day: today };
  const later = { ...planned, id: 'later', day: '2018-03-01', owner: 'press' as const };
  const done = { ...planned, id: 'done', done: true };
  const all = [later, done, due, overdue];
  const ids = (filter: Partial<DeadlineFilter>): readonly string[] =>
    shownDeadlines(
      all,
      { show: 'open', owner: 'any', kept: new Set<string>(), ...filter },
      today,
    ).map(({ id }) => id);

  it('shows what is open, by day; on its day a deadline is not overdue', () => {
    expect(ids({})).toEqual(['overdue', 'due', 'later']);
    expect(ids({ show: 'overdue' })).toEqual(['overdue']);
    expect(ids({ show: 'all' })).toEqual(['done', 'overdue', 'due', 'later']);
    expect(ids({ owner: 'press' })).toEqual(['later']);
    expect(
      (['open', 'overdue', 'all'] as const).map((show) => countShown(all, show, today)),
    ).toEqual([3, 1, 4]);
  });

  it('keeps in sight what was just ticked, but not for another owner', () => {
    expect(ids({ kept: new Set(['done']) })).toEqual(['done', 'overdue', 'due', 'later']);
    expect(ids({ kept: new Set(['done']), owner: 'press' })).toEqual(['later']);
  });
});

describe('messages', () => {
  it('count in German', () => {
    expect(doneMessage(1, true)).toBe('1 Frist erledigt');
    expect(doneMessage(3, false)).toBe('3 Fristen wieder offen');
    expect(plannedMessage(48, 0)).toBe('48 Fristen nach Plan');
    expect(plannedMessage(46, 2)).toBe('46 Fristen nach Plan, 2 von Hand gesetzt und unverändert');
    expect(removedMessage({ planItemId: null })).toBe('Frist entfernt');
    expect(removedMessage(planned)).toMatch(/Fristenplan/);
  });
});
