import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ChairHolder, ChairTerm } from '../../../src/shared/domain/chair/records';
import type { Person } from '../../../src/shared/domain/register/records';
import { make } from '../../builders/register';
import { referenceId } from '../../builders/sample-view';
import { takeOver } from '../../builders/take-over';
import { officeBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

const T21 = referenceId('term-21');

type Led = Pick<ChairHolder, 'id' | 'termId' | 'from' | 'to'>;

/** An office in May 2026: the 21st chair year runs, the 22nd is recorded. */
async function bench() {
  const now = () => new Date('2026-05-04T10:00:00Z');
  const office = officeBench(undefined, { now });
  const { dispatcher } = office;
  valueOf(await dispatcher.invoke('store.create', {}));
  const terms = async (): Promise<ReadonlyMap<number, ChairTerm>> => {
    const list = valueOf(await dispatcher.invoke('register.list', { collection: 'chairTerms' }));
    const records = list.records as unknown as readonly ChairTerm[];
    return new Map(records.map((term) => [term.number, term]));
  };
  const save = async (number: number, patch: Partial<ChairTerm>) => {
    const record = { ...(await terms()).get(number), ...patch };
    return dispatcher.dispatch('register.save', { collection: 'chairTerms', record });
  };
  return { ...office, terms, save };
}

describe('chair years as records', () => {
  it('are added by the order, exchanged, and the order goes on after an exchange at the end', async () => {
    const { dispatcher, terms } = await bench();
    const { termIds } = valueOf(await dispatcher.invoke('chair.addTerms', { count: 2 }));
    expect(termIds).toHaveLength(2);
    const [oneId, otherId] = [termIds[0] ?? '', termIds[1] ?? ''];
    valueOf(await dispatcher.invoke('chair.swapTerms', { oneId, otherId }));
    const [one, other] = [(await terms()).get(23), (await terms()).get(24)];
    expect([one?.land, other?.land]).toEqual(['SN', 'SL']);
    expect([one?.from, other?.from]).toEqual(['2027-07-01', '2028-07-01']);
    expect(one?.note).toContain('Getauscht mit dem 24. Vorsitzjahr; vorher: Saarland.');
    expect([one?.confirmed, other?.confirmed]).toEqual([false, false]);
    const { terms: next } = valueOf(await dispatcher.invoke('chair.propose', { count: 1 }));
    expect(next).toMatchObject([{ number: 25, land: 'ST' }]);
  });

  it('that have begun, or are one, are not exchanged', async () => {
    const { dispatcher } = await bench();
    const otherId = referenceId('term-22');
    const swap = (oneId: string) => dispatcher.invoke('chair.swapTerms', { oneId, otherId });
    expect(errorOf(await swap(T21))).toMatchObject({ code: 'chair.hasBegun', number: 21 });
    expect(errorOf(await swap(otherId)).code).toBe('chair.swapSame');
    expect(errorOf(await swap('nobody')).code).toBe('record.missing');
  });

  it('may be short or without a Land, but never meet, share a number or end before they begin', async () => {
    const { dispatcher, save } = await bench();
    valueOf(await save(22, { land: null, to: '2026-12-31' }));
    const { terms: next } = valueOf(await dispatcher.invoke('chair.propose', { count: 1 }));
    expect(next).toMatchObject([{ number: 23, land: 'SL', from: '2027-01-01' }]);
    expect(errorOf(await save(22, { from: '2026-06-30' }))).toMatchObject({
      ...{ code: 'chair.overlaps', number: 21 },
    });
    expect(errorOf(await save(22, { number: 21 })).code).toBe('chair.numberTaken');
    expect(errorOf(await save(22, { to: '2026-06-30' })).code).toBe('period.endsBeforeStart');
    valueOf(await save(22, { to: null }));
    expect(errorOf(await dispatcher.invoke('chair.addTerms', { count: 1 })).code).toBe(
      'chair.nothingFollows',
    );
  });

  it('change hands within their time in one step, and undo takes back both ends', async () => {
    const { dispatcher } = await bench();
    const of = async (): Promise<readonly Led[]> => {
      const asked = { collection: 'chairHolders' } as const;
      const { records } = valueOf(await dispatcher.invoke('register.list', asked));
      const led = records as unknown as readonly Led[];
      return led.filter(({ termId }) => termId === T21);
    };
    const firstOf = async (collection: 'offices'): Promise<string> => {
      const { records } = valueOf(await dispatcher.invoke('register.list', { collection }));
      return z.string().parse(records[0]?.['id']);
    };
    const officeId = await firstOf('offices');
    const lead = async (lastName: string, from: string, to: string | null) => {
      const record = make.person('new', { lastName }).record as Person;
      const person = { ...record, id: undefined };
      const { id: personId } = valueOf(
        await dispatcher.invoke('register.save', { collection: 'persons', record: person }),
      );
      const holder = { termId: T21, personId, officeId, from, to };
      return dispatcher.invoke('register.save', { collection: 'chairHolders', record: holder });
    };
    const { id: first } = valueOf(await lead('Muster', '2025-07-01', '2026-06-30'));
    const { id: second } = valueOf(await lead('Beispiel', '2026-03-15', null));
    expect(await of()).toMatchObject([
      { id: first, to: '2026-03-14' },
      { id: second, from: '2026-03-15', to: null },
    ]);
    expect(errorOf(await lead('Probe', '2025-10-01', '2025-12-31'))).toMatchObject({
      ...{ code: 'chair.heldThen', name: 'Erika Muster' },
    });
    valueOf(await dispatcher.invoke('store.undo', {}));
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await of()).toMatchObject([{ id: first, to: '2026-06-30' }]);
  });

  it('are taken over in one step that can be undone', async () => {
    const { dispatcher, terms } = await bench();
    const { records } = valueOf(
      await dispatcher.invoke('register.list', { collection: 'organisations' }),
    );
    const organisationId = z.string().parse(records.find(({ land }) => land === 'RP')?.['id']);
    const { secretariat, ...rest } = takeOver({ holder: null });
    const input = { ...rest, secretariat: { ...secretariat, organisationId } };
    const before = valueOf(await dispatcher.invoke('store.check', {}));
    const { termId } = valueOf(await dispatcher.invoke('chair.takeOver', input));
    expect((await terms()).get(22)).toMatchObject({ id: termId, confirmed: true });
    valueOf(await dispatcher.invoke('store.undo', {}));
    const after = valueOf(await dispatcher.invoke('store.check', {}));
    expect({ ...after.counts, 'register.users': 0 }).toEqual({
      ...{ ...before.counts, 'register.users': 0 },
    });
  });
});
