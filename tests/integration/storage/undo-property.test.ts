import fc from 'fast-check';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { put, removal, type Draft } from '../../../src/shared/domain/storage/store-view';
import type { Store } from '../../../src/main/storage/store';
import { tempFolder } from '../../support/temp-folder';
import { change, newStore, userDraft, userRemoval, writing } from '../../support/stores';

type Action =
  | { readonly type: 'set'; readonly ids: readonly string[]; readonly value: number }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'text'; readonly conference: string; readonly text: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'restart' };

const id = fc.constantFrom('a', 'b', 'c', 'd');
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('set' as const),
      ids: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
      value: fc.nat(5),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), id }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      conference: fc.constantFrom('k1', 'k2'),
      text: fc.constantFrom('Erste Fassung', 'Zweite „Fassung“ & {{mehr}}', '\u05D0\u05D1 Ä'),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ type: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ type: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'restart' as const }) },
);

function draftsOf(
  step: Exclude<Action, { type: 'undo' } | { type: 'redo' } | { type: 'restart' }>,
  store: Store,
): readonly Draft[] {
  if (step.type === 'set') return step.ids.map((one) => userDraft(one, step.value));
  if (step.type === 'remove') return [userRemoval(step.id)];
  const current = store.view.conference(step.conference, 'invitationTexts').get('invitation');
  if (current?.focus === step.text)
    return [removal(`conferences/${step.conference}`, 'invitationTexts', 'invitation')];
  const record = {
    id: 'invitation',
    focus: step.text,
    special: null,
    arrival: null,
    closing: null,
  } as const;
  return [put.conference(step.conference, 'invitationTexts', record)];
}

/** Undoes all there is and collects the state before each step. */
async function undoEverything(store: Store): Promise<readonly string[]> {
  const states: string[] = [];
  for (;;) {
    const before = store.digest();
    const done = await store.undo('test');
    if (!done.ok) {
      expect(done.error.code).toBe('undo.nothing');
      return states;
    }
    states.push(before);
  }
}

it('undoing everything returns to the first state exactly, redoing everything to the last', async () => {
  const root = tempFolder();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (steps) => {
      runs += 1;
      const folder = join(root, String(runs));
      mkdirSync(folder);
      let session = await newStore(folder);
      const first = session.store.digest();
      for (const step of steps) {
        if (step.type === 'undo') await session.store.undo('test');
        else if (step.type === 'redo') await session.store.redo('test');
        else if (step.type !== 'restart') {
          const { store } = session;
          expect((await change(store, () => draftsOf(step, store))).ok).toBe(true);
        } else {
          const digest = session.store.digest();
          await session.close();
          session = await writing(folder);
          expect(session.store.digest()).toBe(digest);
        }
      }
      // Steps that lie on the redo stack come back first, so that the walk covers the whole history.
      while ((await session.store.redo('test')).ok);
      const last = session.store.digest();
      const states = await undoEverything(session.store);
      expect(session.store.digest()).toBe(first);
      for (const state of [...states].reverse()) {
        expect((await session.store.redo('test')).ok).toBe(true);
        expect(session.store.digest()).toBe(state);
      }
      expect(session.store.digest()).toBe(last);
      await session.close();
    }),
    { numRuns: 1_000 },
  );
  expect(runs).toBeGreaterThanOrEqual(1_000);
}, 120_000);
