import fc from 'fast-check';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Dispatcher } from '../../../src/main/ipc/dispatcher';
import { errorText } from '../../../src/shared/texts/error-texts';
import type { Output } from '../../../src/shared/ipc/contract';
import { officeBench } from '../../support/offices';
import { valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

type Step =
  | { readonly type: 'person'; readonly who: number; readonly house: number | null }
  | { readonly type: 'house'; readonly which: number; readonly name: string }
  | { readonly type: 'remove'; readonly kind: 'persons' | 'organisations'; readonly which: number }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const index = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('person' as const),
      who: index,
      house: fc.option(index),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('house' as const),
      which: index,
      name: fc.constantFrom('Haus am Park', 'Haus am See'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('remove' as const),
      kind: fc.constantFrom('persons' as const, 'organisations' as const),
      which: index,
    }),
  },
  { weight: 2, arbitrary: fc.constant({ type: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'redo' as const }) },
);

/** Somebody was in a house and is no longer: once the house is gone, that state has nowhere to be. */
const BEGINNING: readonly Step[] = [
  { type: 'house', which: 0, name: 'Haus am Park' },
  { type: 'person', who: 0, house: 0 },
  { type: 'person', who: 0, house: null },
];

/** An office with two people and two houses, as far as they are there. */
class Walk {
  private readonly made = {
    persons: new Map<number, string>(),
    organisations: new Map<number, string>(),
  };

  constructor(readonly dispatcher: Dispatcher) {}

  /** A step that the office refuses (the record is gone, or somebody uses it) changes nothing. */
  async take(next: Step): Promise<void> {
    const { dispatcher, made } = this;
    if (next.type === 'undo' || next.type === 'redo') {
      await dispatcher.invoke(`store.${next.type}`, {});
    } else if (next.type === 'remove') {
      const id = made[next.kind].get(next.which);
      if (id !== undefined) {
        await dispatcher.invoke('register.remove', { collection: next.kind, id });
      }
    } else if (next.type === 'house') {
      await this.save('organisations', next.which, {
        ...{ kind: 'other', land: null, name: next.name, shortName: 'H', addressName: null },
        ...{ address: null, phone: null, fax: null, email: null, web: null, confirmed: true },
        note: null,
      });
    } else {
      const organisationId = next.house === null ? null : made.organisations.get(next.house);
      await this.save('persons', next.who, {
        ...{ gender: null, degrees: [], firstName: null, lastName: `Muster ${next.who}` },
        ...{ nobility: null, parliament: null, personalTitle: null, customSalutation: null },
        ...{ organisationId: organisationId ?? null, unit: null, email: null, phone: null },
        note: null,
      });
    }
  }

  async digest(): Promise<string> {
    return valueOf(await this.dispatcher.invoke('store.check', {})).digest;
  }

  async versions(): Promise<readonly (readonly [Key, Output<'store.history'>['steps'][number]])[]> {
    const all: (readonly [Key, Output<'store.history'>['steps'][number]])[] = [];
    for (const collection of ['persons', 'organisations'] as const) {
      for (const id of this.made[collection].values()) {
        const record = { document: 'register', collection, id };
        const { steps } = valueOf(
          await this.dispatcher.invoke('store.history', { record, limit: 100 }),
        );
        all.push(...steps.map((one) => [record, one] as const));
      }
    }
    return all;
  }

  private async save(
    collection: 'persons' | 'organisations',
    which: number,
    values: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const id = this.made[collection].get(which);
    const record = id === undefined ? values : { ...values, id };
    const done = await this.dispatcher.dispatch('register.save', { collection, record });
    if (done.ok) this.made[collection].set(which, (done.value as { readonly id: string }).id);
  }
}

interface Key {
  readonly document: string;
  readonly collection: string;
  readonly id: string;
}

it('brings back any version of any record or says why not, and undo restores exactly', async () => {
  const root = tempFolder();
  const seen = new Set<string>();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      runs += 1;
      const folder = join(root, String(runs));
      mkdirSync(folder);
      const { dispatcher } = officeBench(folder);
      valueOf(await dispatcher.invoke('store.create', {}));
      const walk = new Walk(dispatcher);
      for (const next of [...BEGINNING, ...steps]) await walk.take(next);
      const before = await walk.digest();
      for (const [record, version] of await walk.versions()) {
        const done = await dispatcher.invoke('store.reinstate', { ...record, seq: version.seq });
        seen.add(done.ok ? 'ok' : done.error.code);
        if (done.ok) {
          const [now] = valueOf(
            await dispatcher.invoke('store.history', { record, limit: 1 }),
          ).steps;
          expect(now?.version?.isNow).toBe(true);
          valueOf(await dispatcher.invoke('store.undo', {}));
        } else {
          expect(done.error.code).toMatch(/^reinstate\./);
          expect(errorText(done.error)).toMatch(/„.*“.*nichts verändert/);
        }
        expect(await walk.digest()).toBe(before);
      }
    }),
    { numRuns: 25 },
  );
  expect([...seen].sort()).toEqual(['ok', 'reinstate.gone', 'reinstate.missing', 'reinstate.same']);
}, 240_000);
