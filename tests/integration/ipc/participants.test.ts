import { describe, expect, it } from 'vitest';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import { sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

type Listed = Output<'participants.list'>['participants'];
type Patch = Input<'participants.updateMany'>['patch'];

/** The sample's conference with short ways to its participants. */
async function listBench() {
  const { dispatcher, conferenceId } = await sampleBench();
  const list = async (): Promise<Listed> =>
    valueOf(await dispatcher.invoke('participants.list', { conferenceId })).participants;
  const digest = async () => valueOf(await dispatcher.invoke('store.check', {})).digest;
  const updateMany = (ids: readonly string[], patch: Patch) =>
    dispatcher.invoke('participants.updateMany', { conferenceId, ids: [...ids], patch });
  const first = (await list()).slice(0, 3).map(({ id }) => id);
  return { dispatcher, conferenceId, list, digest, updateMany, first };
}

describe('several participants at once', () => {
  it('are changed in one step, which one undo takes back', async () => {
    const { dispatcher, list, updateMany, first } = await listBench();
    const before = await list();
    const reply = { state: 'accepted', on: '2018-01-31', way: 'letter' } as const;
    valueOf(await updateMany(first, { role: 'guest', reply }));
    const changed = (await list()).filter(({ id }) => first.includes(id));
    for (const participant of changed) {
      expect(participant).toMatchObject({ role: 'guest', reply: { ...reply, note: null } });
    }
    const recent = valueOf(await dispatcher.invoke('store.recent', { limit: 1 }));
    expect(recent.undo).toBe('participants.updateMany');
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await list()).toEqual(before);
  });

  it('keep what the patch does not name', async () => {
    const { list, updateMany, first } = await listBench();
    valueOf(await updateMany(first, { note: 'vegetarisch' }));
    valueOf(await updateMany(first, { reply: { way: 'phone' } }));
    const [one] = (await list()).filter(({ id }) => first.includes(id));
    expect(one).toMatchObject({ note: 'vegetarisch', reply: { state: 'open', way: 'phone' } });
  });

  it.each([
    ['record.missing', ['nobody'], {}],
    ['participant.chairLand', [], { land: 'BY' }],
    ['record.dangling', [], { substituteId: 'nobody' }],
    ['input.invalid', [], { note: '\u200B' }],
  ] as const)('are all left alone after %s', async (code, more, patch) => {
    const { digest, updateMany, first } = await listBench();
    const before = await digest();
    const refused = await updateMany([...first, ...more], { role: 'member', ...patch });
    expect(errorOf(refused).code).toBe(code);
    expect(await digest()).toBe(before);
  });

  it('are named once each, at least one and at most 500', async () => {
    const { updateMany, first } = await listBench();
    const tooMany = Array.from({ length: 501 }, (_, index) => `p${index}`);
    for (const ids of [[], [...first, ...first], tooMany]) {
      expect(errorOf(await updateMany(ids, { role: 'guest' })).code).toBe('input.invalid');
    }
  });

  it('are taken from the list in one step, all or none', async () => {
    const { dispatcher, conferenceId, list, first } = await listBench();
    const before = await list();
    const removeMany = (ids: string[]) =>
      dispatcher.invoke('participants.removeMany', { conferenceId, ids });
    expect(errorOf(await removeMany([...first, 'nobody'])).code).toBe('record.missing');
    expect(await list()).toEqual(before);
    valueOf(await removeMany(first));
    expect(await list()).toHaveLength(before.length - first.length);
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await list()).toEqual(before);
  });
});

describe('the list', () => {
  it('says what to sort a name by, and who comes instead', async () => {
    const { dispatcher, conferenceId, list } = await listBench();
    const all = await list();
    const noble = all.find(({ name }) => name === 'Knut Freiherr von Muster');
    expect(noble?.sortName).toBe('Muster Knut Freiherr von Muster');
    const [one, other] = all;
    expect(one?.substituteName).toBeNull();
    valueOf(
      await dispatcher.invoke('participants.update', {
        conferenceId,
        id: one?.id ?? '',
        patch: { reply: { state: 'represented' }, substituteId: other?.personId ?? null },
      }),
    );
    expect((await list())[0]?.substituteName).toBe(other?.name);
  });
});
