import { describe, expect, it } from 'vitest';
import { referenceId } from '../../builders/sample-view';
import { officeBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

const T21 = referenceId('term-21');

/** An office in May 2026 with one meeting: the 21st chair year ends on 30 June. */
async function bench() {
  const now = () => new Date('2026-05-04T10:00:00Z');
  const { dispatcher } = officeBench(undefined, { now });
  valueOf(await dispatcher.invoke('store.create', {}));
  const state = async () => valueOf(await dispatcher.invoke('handover.state', {}));
  const begin = async (termId = T21) => dispatcher.invoke('handover.begin', { termId });
  return { dispatcher, state, begin };
}

describe('the handover of a chair year', () => {
  it('is begun once, is filled by the office, and is taken back in one step', async () => {
    const { dispatcher, state, begin } = await bench();
    expect(await state()).toMatchObject({
      ...{ term: { id: T21, number: 21, land: 'NW', to: '2026-06-30' }, handover: null, items: [] },
      successor: { number: 22, land: 'RP', landName: 'Rheinland-Pfalz', from: '2026-07-01' },
    });
    const { added, handoverId } = valueOf(await begin());
    expect(added).toBe(20);
    const begun = await state();
    expect(begun.handover).toMatchObject({ id: handoverId, termId: T21, day: '2026-07-01' });
    expect(begun.items).toHaveLength(20);
    expect(begun.items[0]).toMatchObject({ dueOn: '2025-10-01', state: 'open' });

    const [first, second] = begun.items;
    const change = { ...first, state: 'handedOver', by: 'Referat 34', on: '2026-05-04' };
    valueOf(
      await dispatcher.dispatch('register.save', { collection: 'handoverItems', record: change }),
    );
    expect(valueOf(await begin())).toEqual({ handoverId, added: 0 });
    const changed = await state();
    expect(changed.items.slice(0, 2)).toEqual([change, second]);
    expect(changed.items).toHaveLength(20);

    // Beginning again wrote nothing: the first step back is the change of the item.
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect((await state()).items).toEqual(begun.items);
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await state()).toMatchObject({ handover: null, items: [] });
  });

  it('gives items other places in one step, all of them or none', async () => {
    const { dispatcher, state, begin } = await bench();
    valueOf(await begin());
    const before = (await state()).items;
    const [first, second] = before;
    if (!first || !second) throw new Error('there are twenty');
    const places = [
      { id: first.id, order: second.order },
      { id: second.id, order: first.order },
    ];
    const unknown = [...places, { id: 'nobody', order: 1 }];
    expect(errorOf(await dispatcher.invoke('handover.orderItems', { places: unknown })).code).toBe(
      'record.missing',
    );
    expect((await state()).items).toEqual(before);
    valueOf(await dispatcher.invoke('handover.orderItems', { places }));
    expect((await state()).items.slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id]);
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect((await state()).items).toEqual(before);
  });

  it('keeps the list that an office already has', async () => {
    const { dispatcher, state, begin } = await bench();
    const record = {
      ...{ termId: T21, order: 10, title: 'Nur dies', details: null, dueOn: null },
      ...{ state: 'open', by: null, on: null, note: null },
    };
    valueOf(await dispatcher.dispatch('register.save', { collection: 'handoverItems', record }));
    expect(valueOf(await begin()).added).toBe(0);
    const { handover, items } = await state();
    expect(handover?.termId).toBe(T21);
    expect(items.map(({ title }) => title)).toEqual(['Nur dies']);
  });

  it('lists open orders, and deadlines that are overdue or due after the chair year', async () => {
    const { dispatcher, state } = await bench();
    const order = (title: string, done: boolean) => ({
      ...{ kind: 'report', title, origin: null, lead: null, details: null, dueOn: null },
      ...{ state: done ? 'done' : 'open', doneOn: done ? '2026-04-01' : null, result: null },
    });
    for (const record of [order('Offen', false), order('Fertig', true)])
      valueOf(await dispatcher.dispatch('register.save', { collection: 'orders', record }));
    const { conferenceId } = valueOf(
      await dispatcher.invoke('conferences.create', {
        ...{ kind: 'main', from: '2026-05-20', to: '2026-05-21', place: 'Köln', motto: null },
      }),
    );
    valueOf(await dispatcher.invoke('deadlines.plan', { conferenceId }));
    const { openOrders, pendingDeadlines } = await state();
    expect(openOrders.map(({ title }) => title)).toEqual(['Offen']);
    const days = pendingDeadlines.map(({ day }) => day);
    expect(days.some((day) => day < '2026-05-04')).toBe(true);
    expect(days.some((day) => day > '2026-06-30')).toBe(true);
    expect(days.filter((day) => day >= '2026-05-04' && day <= '2026-06-30')).toEqual([]);
    expect(pendingDeadlines.every((one) => one.conferenceId === conferenceId)).toBe(true);
  });

  it('counts what is to be deleted by the end of the chair year', async () => {
    const { dispatcher } = officeBench();
    valueOf(await dispatcher.invoke('sample.load', { sample: 'intmk-2018' }));
    const dueOf = async (key: string) =>
      valueOf(await dispatcher.invoke('handover.state', { termId: referenceId(key) })).deletionsDue;
    expect(await dueOf('term-12')).toBe(0);
    expect(await dueOf('term-13')).toBeGreaterThan(0);
  });

  it('needs a chair year that is recorded', async () => {
    const { dispatcher, begin } = await bench();
    expect(errorOf(await begin('nobody')).code).toBe('record.missing');
    const asked = await dispatcher.invoke('handover.state', { termId: 'nobody' });
    expect(errorOf(asked).code).toBe('record.missing');
  });
});
