import { join } from 'node:path';
import type { StoreSession } from '../../src/main/storage/open-store';
import type { Committed, Step, Store } from '../../src/main/storage/store';
import { put, removal } from '../../src/shared/domain/storage/store-view';
import { ok, type Result } from '../../src/shared/result';
import { randomDrafts } from './drafts';
import { create, openWriting, valueOf, withTempFolder } from './folders';
import type { PartOptions, PartResult } from './part';
import { Random } from './random';
import { differences, fingerprint, keyOf, stateOf, type Effect } from './state';
import { UndoModel } from './undo-model';

const OPERATIONS = { full: 10_000, short: 1_500 };
const COMPARE_EVERY = 50;
const USER = 'walker';
const LOGIN = { id: 'silent', login: 'silent', name: null };

/** What a store is asked, and what the model says to it: true = it must be done. */
interface Deed {
  readonly name: string;
  readonly ask: (store: Store) => Promise<Result<Committed>>;
  readonly expect: (model: UndoModel, seq: number) => boolean;
}

const undo: Deed = {
  name: 'undos',
  ask: (store) => store.undo(USER),
  expect: (model, seq) => model.undo(seq),
};
const redo: Deed = {
  name: 'redos',
  ask: (store) => store.redo(USER),
  expect: (model, seq) => model.redo(seq),
};
const revert = (target: number): Deed => ({
  name: 'reverts',
  ask: (store) => store.revert(USER, target),
  expect: (model, seq) => model.revert(seq, target),
});

/** A change by `rule`; what it wanted is heard from the rule, not from the store. */
function change(rule: Step['rule'], undoable: boolean): Deed {
  let effects: readonly Effect[] = [];
  return {
    name: undoable ? 'changes' : 'silent',
    ask: (store) =>
      store.change({
        ...{ operation: 'test.walk', user: USER, undoable },
        rule: (view) => {
          const drafts = rule(view);
          if (drafts.ok) {
            effects = drafts.value.map((draft) => [
              keyOf(draft),
              draft.record === null ? null : fingerprint(draft.record),
            ]);
          }
          return drafts;
        },
      }),
    expect: (model, seq) => {
      if (undoable) model.change(seq, effects);
      else model.silent(seq, effects);
      return true;
    },
  };
}

/** A line that is no step of the user's, as when a new user's name is noted. */
const silent = (there: boolean): Deed =>
  change(
    () => ok([there ? put.register('users', LOGIN) : removal('register', 'users', 'silent')]),
    false,
  );

class Walk {
  readonly failures: string[] = [];
  readonly figures: Record<string, number> = { operations: 0, wanted: 0, deepest: 0, refused: 0 };
  readonly model: UndoModel;
  private readonly first: string;
  private course: Deed | null = null;

  constructor(
    private session: StoreSession,
    private readonly folder: string,
    private readonly random: Random,
  ) {
    this.model = new UndoModel(stateOf(session.store));
    this.first = session.store.digest();
  }

  async operation(): Promise<void> {
    const { random } = this;
    this.figures['operations'] = (this.figures['operations'] ?? 0) + 1;
    if (random.chance(0.01)) await this.reopen();
    else await this.perform(this.draw());
    this.figures['deepest'] = Math.max(this.figures['deepest'] ?? 0, this.model.depth);
    if ((this.figures['operations'] ?? 0) % COMPARE_EVERY === 0) this.compare('on the way');
  }

  /** Everything taken back is the first state, everything done again the last. */
  async finish(): Promise<void> {
    await this.perform(silent(false));
    await this.reopen();
    const last = this.session.store.digest();
    const steps = this.model.depth;
    while (this.model.depth > 0 && this.failures.length === 0) await this.perform(undo);
    this.compare('after everything was taken back');
    if (this.session.store.digest() !== this.first) {
      this.failures.push('taking everything back does not return to the first state');
    }
    await this.reopen();
    for (let left = steps; left > 0 && this.failures.length === 0; left -= 1) {
      await this.perform(redo);
    }
    this.compare('after everything was done again');
    if (this.session.store.digest() !== last) {
      this.failures.push('doing everything again does not return to the last state');
    }
    await this.session.close();
  }

  private draw(): Deed {
    const { random } = this;
    // Who takes something back mostly takes back more than one step.
    if (this.course && random.chance(0.8)) return this.course;
    const kind = random.int(100);
    this.course = kind < 10 ? undo : kind < 16 ? redo : null;
    if (this.course) return this.course;
    const { head } = this.session.store;
    if (kind < 23) return revert(head - random.int(random.chance(0.8) ? Math.min(head, 8) : head));
    if (kind < 26) return silent(random.chance(0.5));
    const size = random.chance(0.1) ? 2 + random.int(29) : 1;
    return change((view) => ok(randomDrafts(random, view, size)), true);
  }

  private async perform(deed: Deed): Promise<void> {
    const { store } = this.session;
    const before = store.head;
    const done = await deed.ask(store);
    const expected = deed.expect(this.model, store.head);
    const counted = done.ok ? deed.name : 'refused';
    this.figures[counted] = (this.figures[counted] ?? 0) + 1;
    if (done.ok !== expected) {
      const answer = done.ok ? 'done' : done.error.code;
      this.failures.push(`${deed.name} after line ${before}: ${answer}, expected otherwise`);
    }
  }

  /** Sometimes the earlier program is still there and closes after the next one has taken over. */
  private async reopen(): Promise<void> {
    const { random, session, folder } = this;
    const { head } = session.store;
    const overtaken = random.chance(0.3);
    if (!overtaken) await session.close();
    this.session = valueOf(await openWriting({ folder }));
    if (overtaken) await session.close();
    this.figures['reopened'] = (this.figures['reopened'] ?? 0) + 1;
    if (this.session.store.head !== head) this.failures.push(`line ${head} is gone`);
    this.compare('after opening again');
  }

  private compare(when: string): void {
    const wrong = differences(this.model.records, stateOf(this.session.store));
    if (wrong.length > 0) this.failures.push(`other records ${when}: ${wrong.slice(0, 3).join()}`);
  }
}

/** A random walk through changes, undo, redo, taking back and opening again, beside a model of them. */
export async function run(options: PartOptions): Promise<PartResult> {
  const wanted = options.short ? OPERATIONS.short : OPERATIONS.full;
  return withTempFolder('fast', async (root) => {
    const folder = join(root, 'd');
    valueOf(await create({ folder }));
    const session = valueOf(await openWriting({ folder }));
    const walk = new Walk(session, folder, new Random(options.seed));
    walk.figures['wanted'] = wanted;
    for (let count = 0; count < wanted && walk.failures.length === 0; count += 1) {
      await walk.operation();
    }
    const { depth } = walk.model;
    options.log(`${depth} steps lie on each other at the end`);
    await walk.finish();
    const { figures, failures } = walk;
    // Here each wrong record is a change that was acknowledged and is not there.
    return { name: 'walk', figures, lost: failures.length, failures };
  });
}
