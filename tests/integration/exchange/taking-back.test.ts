import { describe, expect, it } from 'vitest';
import type { RecordOf, RegisterCollection } from '../../../src/shared/domain/storage/collections';
import { sampleId } from '../../builders/sample-view';
import { sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

async function bench() {
  const made = await sampleBench();
  const { dispatcher } = made;
  const head = async (): Promise<number> =>
    valueOf(await dispatcher.invoke('store.recent', { limit: 1 })).steps[0]?.seq ?? 0;
  const revert = (seq: number) => dispatcher.invoke('store.revert', { seq });
  const records = async <C extends RegisterCollection>(collection: C) =>
    valueOf(await dispatcher.invoke('register.list', { collection }))
      .records as unknown as readonly RecordOf<'register', C>[];
  // From the first change on there is a record of who works here, in a line behind that change.
  const list = { name: 'Verteiler', seats: [], laender: null, note: null };
  valueOf(
    await dispatcher.invoke('register.save', { collection: 'distributionLists', record: list }),
  );
  return { ...made, head, revert, records };
}

describe('an earlier step is not taken back', () => {
  it('where two people would hold one office', async () => {
    const { dispatcher, head, revert, records } = await bench();
    const mandates = await records('mandates');
    const old = mandates.find(({ id }) => id === sampleId('mandate-SN'));
    const [other] = (await records('persons')).filter(({ id }) => id !== old?.personId);
    if (!old || !other) throw new Error('the sample has a minister');
    valueOf(await dispatcher.invoke('register.remove', { collection: 'mandates', id: old.id }));
    const removed = await head();
    const { officeId, from, to, order } = old;
    const next = { personId: other.id, officeId, from, to, order };
    valueOf(await dispatcher.invoke('register.save', { collection: 'mandates', record: next }));
    expect(errorOf(await revert(removed)).code).toBe('mandate.overlaps');
  });

  it('where somebody would stand on a list twice, or a letter would be nobody’s', async () => {
    const { dispatcher, conferenceId, head, revert } = await bench();
    const list = async () =>
      valueOf(await dispatcher.invoke('participants.list', { conferenceId })).participants;
    const [one] = await list();
    if (!one) throw new Error('the sample has participants');
    const { id, role, land, personId } = one;
    valueOf(await dispatcher.invoke('participants.remove', { conferenceId, id }));
    const removed = await head();
    const again = await dispatcher.invoke('participants.add', {
      ...{ conferenceId, role, personId },
      ...(land ? { land } : {}),
    });
    const { participantId } = valueOf(again);
    const added = await head();
    expect(errorOf(await revert(removed)).code).toBe('participant.alreadyThere');
    const plain = { variant: null, withName: null, collegial: null, closing: null };
    const record = {
      ...{ ...plain, participantId, letter: 'invitation' as const, salutation: 'Liebe Petra' },
      ...{ handwritten: false, togetherWithId: null },
    };
    valueOf(
      await dispatcher.invoke('conferences.saveItem', {
        conferenceId,
        item: { collection: 'letterForms', record },
      }),
    );
    expect(errorOf(await revert(added))).toMatchObject({
      code: 'revert.inUse',
      collection: 'participants',
      usedBy: 'letterForms',
    });
  });

  it('where a conference would leave behind what was added to it', async () => {
    const { dispatcher, head, revert, records } = await bench();
    const [term] = (await records('chairTerms')).filter(({ to }) => to !== null);
    const from = term?.from ?? '2018-01-01';
    const made = await dispatcher.invoke('conferences.create', {
      kind: 'special',
      from,
      to: from,
    });
    const { conferenceId } = valueOf(made);
    const created = await head();
    const [person] = await records('persons');
    const personId = person?.id ?? '';
    const addition = { conferenceId, personId, role: 'guest' as const };
    valueOf(await dispatcher.invoke('participants.add', addition));
    expect(errorOf(await revert(created))).toMatchObject({
      code: 'revert.inUse',
      collection: 'conference',
    });
  });

  it('where it is no step but the name of who works here', async () => {
    const { dispatcher, revert } = await bench();
    const { steps } = valueOf(await dispatcher.invoke('store.recent', { limit: 50 }));
    const register = steps.find(({ operation }) => operation === 'users.register');
    expect(register).toBeDefined();
    expect(errorOf(await revert(register?.seq ?? 9)).code).toBe('revert.unknownStep');
  });
});
