import { describe, expect, it } from 'vitest';
import { put } from '../../../src/shared/domain/storage/store-view';
import { change, newStore, setUser, userDraft, valueOf, writing } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

describe('looks at everything there is', () => {
  it('tell the steps of all segments in their order, and then only what came since', async () => {
    const folder = tempFolder();
    await (await newStore(folder)).close();
    for (let day = 1; day <= 4; day += 1) {
      const session = await writing(folder);
      for (let at = 0; at < 5; at += 1) valueOf(await setUser(session.store, 'a', 10 * day + at));
      await session.close();
    }
    const { store } = await writing(folder);
    const seqs = async () => (await store.history()).steps.map(({ seq }) => seq);
    const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
    expect(await seqs()).toEqual(upTo(21));
    valueOf(await setUser(store, 'a', 99));
    expect(await seqs()).toEqual(upTo(22));
    expect((await store.history()).steps.at(-1)?.touched).toEqual({
      users: { created: 0, changed: 1, removed: 0 },
    });
    expect(await store.verifyJournal()).toMatchObject({ damage: [], head: { seq: 22 } });
  });

  it('prove the records as they were when the look began', async () => {
    const { store } = await newStore(tempFolder());
    const many = (value: number) =>
      Array.from({ length: 20_000 }, (_, at) => userDraft(`u${at}`, value));
    valueOf(await change(store, () => many(1)));
    const rules = { majority: null, quorum: null, invitationWeeks: null };
    valueOf(await change(store, () => [put.settings('rules', { id: 'rules', ...rules })]));
    const before = store.digest();
    const proof = store.digestInSlices();
    // A document that the look comes to only later.
    valueOf(
      await change(store, () => [put.settings('rules', { id: 'rules', ...rules, majority: 11 })]),
    );
    expect(await proof).toBe(before);
    expect(store.digest()).not.toBe(before);
    expect(await store.digestInSlices()).toBe(store.digest());
  });
});
