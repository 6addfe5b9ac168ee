import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../src/shared/domain/conferences/records';
import type { Input } from '../../../src/shared/ipc/contract';
import { sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

type Drafts = Input<'conferences.saveItems'>['items'];

const handMade: Omit<Deadline, 'id'> = {
  title: 'Blumen bestellen',
  weeks: 0,
  owner: 'secretariat',
  rule: 'exact',
  planItemId: null,
  plannedDay: null,
  day: '2018-03-01',
  shiftReason: null,
  note: 'Weiß und blau\nohne Lilien',
  done: false,
  responsible: 'Frau Muster',
};

async function plannedBench() {
  const bench = await sampleBench();
  const { dispatcher, conferenceId } = bench;
  const plan = async (): Promise<readonly Deadline[]> => {
    const { deadlines } = valueOf(await dispatcher.invoke('deadlines.plan', { conferenceId }));
    return deadlines as unknown as readonly Deadline[];
  };
  const list = async (): Promise<readonly Deadline[]> => {
    const question = { conferenceId, collection: 'deadlines' } as const;
    const { records } = valueOf(await dispatcher.invoke('conferences.items', question));
    return records as unknown as readonly Deadline[];
  };
  const save = async (...records: readonly object[]) => {
    const items = records.map((record) => ({ collection: 'deadlines', record })) as Drafts;
    return dispatcher.invoke('conferences.saveItems', { conferenceId, items });
  };
  const move = async (from: string, to: string) =>
    valueOf(await dispatcher.invoke('conferences.update', { conferenceId, patch: { from, to } }));
  const first = await plan();
  const one = (itemId: string): Deadline => {
    const found = first.find((deadline) => deadline.planItemId === itemId);
    if (!found) throw new Error(`no ${itemId} in the plan`);
    return found;
  };
  return { ...bench, plan, list, save, move, first, one };
}

const byId = (deadlines: readonly Deadline[], id: string): Deadline | undefined =>
  deadlines.find((deadline) => deadline.id === id);

describe('counting again', () => {
  it('leaves days set by hand and deadlines made by hand where they are', async () => {
    const { plan, save, move, one } = await plannedBench();
    const motto = { ...one('motto'), day: '2017-05-05', plannedDay: null, shiftReason: null };
    const { ids } = valueOf(await save(motto, handMade));
    await move('2018-04-12', '2018-04-13');
    const again = await plan();
    expect(byId(again, motto.id)).toEqual(motto);
    expect(byId(again, ids[1] ?? '')).toEqual({ ...handMade, id: ids[1] });
  });

  it('moves the day and keeps what the office wrote', async () => {
    const { plan, save, move, one } = await plannedBench();
    const plain = one('choose-host-city-and-date');
    const without: Record<string, unknown> & { readonly id: string } = { ...one('save-the-date') };
    delete without['note'];
    const words = { title: 'Ort und Termin', owner: 'both', responsible: 'Muster' } as const;
    valueOf(await save({ ...plain, ...words, note: 'Eigene Bemerkung' }, without));
    await move('2018-04-12', '2018-04-13');
    const again = await plan();
    expect(byId(again, plain.id)).toMatchObject({ ...words, note: 'Eigene Bemerkung' });
    expect(byId(again, plain.id)?.day).not.toBe(plain.day);
    expect(byId(again, without.id)).not.toHaveProperty('note');
  });
});

describe('a deadline set by hand', () => {
  it('goes back to the day that the plan gives it today', async () => {
    const { dispatcher, conferenceId, save, list, move, one } = await plannedBench();
    const motto = one('motto');
    const byHand = { day: '2017-05-05', plannedDay: null, shiftReason: null };
    valueOf(await save({ ...motto, ...byHand, title: 'Leitgedanke', done: true }));
    await move('2018-03-22', '2018-03-23');
    valueOf(await dispatcher.invoke('deadlines.followPlan', { conferenceId, id: motto.id }));
    expect(byId(await list(), motto.id)).toEqual({
      ...motto,
      title: 'Leitgedanke',
      done: true,
      plannedDay: '2017-03-23',
      day: '2017-03-23',
    });
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(byId(await list(), motto.id)).toMatchObject(byHand);
  });

  it('has no way back where no plan knows it', async () => {
    const { dispatcher, conferenceId, save } = await plannedBench();
    const { ids } = valueOf(await save(handMade));
    const follow = (id: string) =>
      dispatcher.invoke('deadlines.followPlan', { conferenceId, id }).then(errorOf);
    expect(await follow(ids[0] ?? '')).toEqual({
      code: 'deadline.notPlanned',
      title: 'Blumen bestellen',
    });
    expect((await follow('nobody')).code).toBe('record.missing');
    const nowhere = { conferenceId: 'nobody', id: ids[0] ?? '' };
    const error = errorOf(await dispatcher.invoke('deadlines.followPlan', nowhere));
    expect(error).toMatchObject({ code: 'record.missing', collection: 'conference' });
  });
});

describe('several items in one step', () => {
  it('are saved together and taken back together', async () => {
    const { dispatcher, save, list, first } = await plannedBench();
    const three = first.slice(0, 3).map((deadline) => ({ ...deadline, done: true }));
    const { ids } = valueOf(await save(...three));
    expect(ids).toEqual(three.map(({ id }) => id));
    expect((await list()).filter(({ done }) => done)).toHaveLength(3);
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect((await list()).filter(({ done }) => done)).toEqual([]);
    expect(await list()).toHaveLength(first.length);
  });

  it('are all refused if one is', async () => {
    const { dispatcher, conferenceId, save, list, one } = await plannedBench();
    const motto = { ...one('motto'), done: true };
    const before = await list();
    expect(errorOf(await save(motto, { ...motto, id: 'nobody' })).code).toBe('record.missing');
    expect(errorOf(await save(motto, { ...motto, id: 'x', day: '2018-02-30' }))).toMatchObject({
      code: 'input.invalid',
      issues: [{ path: 'items.1.record.day' }],
    });
    expect(errorOf(await save(motto, { ...motto, done: false }))).toMatchObject({
      code: 'input.invalid',
      issues: [
        { path: 'items', message: 'Ein Eintrag ist doppelt genannt. Nennen Sie jeden nur einmal.' },
      ],
    });
    expect(errorOf(await save()).code).toBe('input.invalid');
    expect(await list()).toEqual(before);
    const items: Drafts = [{ collection: 'deadlines', record: motto }];
    const nowhere = { conferenceId: `${conferenceId}0`, items };
    expect(errorOf(await dispatcher.invoke('conferences.saveItems', nowhere)).code).toBe(
      'record.missing',
    );
  });
});
