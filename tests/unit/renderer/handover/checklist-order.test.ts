import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  grouped,
  inOrder,
  isOverdue,
  lastOrder,
  moved,
  progressOf,
  type Item,
} from '../../../../src/renderer/handover/checklist-order';

function item(id: string, order: number, patch: Partial<Item> = {}): Item {
  return {
    ...{ id, termId: 't1', order, title: id, details: null, dueOn: null },
    ...{ state: 'open', by: null, on: null, note: null, ...patch },
  };
}

const ids = (items: readonly Item[]): string => items.map(({ id }) => id).join('');

describe('moving an item by one place', () => {
  const list = [item('a', 10), item('b', 20), item('c', 30)];

  function after(group: readonly Item[], id: string, by: 1 | -1): string {
    const written = new Map(moved(group, id, by).map((one) => [one.id, one]));
    return ids(inOrder(group.map((one) => written.get(one.id) ?? one)));
  }

  it('writes one record where there is room between its new neighbours', () => {
    expect(moved(list, 'a', 1)).toEqual([item('a', 25)]);
    expect(moved(list, 'c', -1)).toEqual([item('c', 15)]);
    expect(after(list, 'b', 1)).toBe('acb');
    expect(after(list, 'b', -1)).toBe('bac');
  });

  it('writes two where there is none, and nothing at the end of the list', () => {
    const close = [item('a', 1), item('b', 2), item('c', 3)];
    expect(moved(close, 'a', 1)).toHaveLength(2);
    expect(after(close, 'a', 1)).toBe('bac');
    expect(moved(list, 'a', -1)).toEqual([]);
    expect(moved(list, 'c', 1)).toEqual([]);
    expect(moved(list, 'nobody', 1)).toEqual([]);
  });

  it('changes just these two places, whatever the numbers are, and goes back', () => {
    const orders = fc.uniqueArray(fc.integer({ min: 0, max: 99_999 }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(orders, fc.nat(), (numbers, pick) => {
        const group = inOrder(
          numbers.map((order, at) => item(String.fromCharCode(97 + at), order)),
        );
        const at = pick % (group.length - 1);
        const [one, other] = [group[at], group[at + 1]];
        if (!one || !other) throw new Error('two are there');
        const expected = [...group.slice(0, at), other, one, ...group.slice(at + 2)];
        expect(after(group, one.id, 1)).toBe(ids(expected));
        expect(after(group, other.id, -1)).toBe(ids(expected));
        for (const { order } of moved(group, one.id, 1)) {
          expect(order).toBeGreaterThanOrEqual(0);
          expect(order).toBeLessThanOrEqual(99_999);
        }
      }),
    );
  });
});

describe('the checklist', () => {
  const day = '2026-07-01';
  const list = [
    item('d', 40),
    item('c', 30, { dueOn: '2026-07-15' }),
    item('b', 20, { dueOn: day, state: 'handedOver' }),
    item('a', 10, { dueOn: '2025-10-01', state: 'notApplicable' }),
  ];

  it('stands in the order of the day of the handover', () => {
    expect(grouped(list, day).map(({ items, title }) => [title, ids(items)])).toEqual([
      ['Vor der Übergabe', 'a'],
      ['Zur Übergabe', 'bd'],
      ['Nach der Übergabe', 'c'],
    ]);
    expect(grouped(list, null).map(({ items, title }) => [title, ids(items)])).toEqual([
      ['Gegenstände', 'abcd'],
    ]);
    expect(grouped([], day)).toEqual([]);
    expect(grouped([], null)).toEqual([]);
  });

  it('counts what does not apply as done, and what is late only while it is open', () => {
    expect(progressOf(list, '2026-07-16')).toEqual({ done: 2, all: 4, overdue: 1 });
    expect(progressOf(list, '2026-07-15')).toEqual({ done: 2, all: 4, overdue: 0 });
    expect(isOverdue(item('x', 1, { dueOn: day, state: 'handedOver' }), '2030-01-01')).toBe(false);
  });

  it('gets new items at its end', () => {
    expect(lastOrder(list)).toBe(50);
    expect(lastOrder([])).toBe(10);
    expect(lastOrder([item('x', 99_999)])).toBe(99_999);
  });
});
