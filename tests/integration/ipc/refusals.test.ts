import { describe, expect, it } from 'vitest';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import type { LandCode } from '../../../src/shared/domain/register/land-codes';
import { errorText } from '../../../src/shared/texts/error-texts';
import type { AppError } from '../../../src/shared/errors';
import { sampleBench, type OfficeBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

type Bench = OfficeBench & { readonly conferenceId: string };
type Participant = Output<'participants.list'>['participants'][number];
type Patch = Input<'participants.update'>['patch'];

async function stateOf({ dispatcher }: Bench): Promise<{ digest: string; changes: number }> {
  const { digest, changes } = valueOf(await dispatcher.invoke('store.check', {}));
  return { digest, changes };
}

/** The refusal of an operation that must leave the folder exactly as it was, journal included. */
async function refusal(bench: Bench, operation: string, input: unknown): Promise<AppError> {
  const before = await stateOf(bench);
  const error = errorOf(await bench.dispatcher.dispatch(operation, input)) as AppError;
  expect(await stateOf(bench)).toEqual(before);
  return error;
}

async function recordsOf(
  { dispatcher }: Bench,
  collection: Input<'register.list'>['collection'],
): Promise<Output<'register.list'>['records']> {
  return valueOf(await dispatcher.invoke('register.list', { collection })).records;
}

async function participantOf(bench: Bench, land: LandCode | null): Promise<Participant> {
  const { dispatcher, conferenceId } = bench;
  const { participants } = valueOf(await dispatcher.invoke('participants.list', { conferenceId }));
  const found = participants.find((item) => item.land === land);
  if (!found) throw new Error(`nobody of ${land ?? 'no Land'} in the sample`);
  return found;
}

/** Bavaria has the chair of the sample's term. */
const CHAIR = 'BY';

describe('register.remove', () => {
  it('keeps every Land of the sample: its ministry and its offices name it', async () => {
    const bench = await sampleBench();
    const laender = await recordsOf(bench, 'laender');
    expect(laender).toHaveLength(16);
    for (const { id } of laender) {
      const error = await refusal(bench, 'register.remove', { collection: 'laender', id });
      if (error.code !== 'record.inUse') throw new Error(`${error.code} for ${JSON.stringify(id)}`);
      expect(error.collection).toBe('laender');
      expect(error.usedBy).toEqual(expect.arrayContaining(['organisations', 'offices']));
      expect(error.usedBy.includes('participants')).toBe(id !== CHAIR);
      expect(errorText(error)).toContain('Organisation');
    }
  });

  it('removes what nobody names any more, and only then', async () => {
    const bench = await sampleBench();
    const { dispatcher, conferenceId } = bench;
    const { id, personId } = await participantOf(bench, 'SN');
    const person = { collection: 'persons', id: personId };
    const mandates = (await recordsOf(bench, 'mandates')).filter(
      (mandate) => mandate['personId'] === personId,
    );
    expect(await refusal(bench, 'register.remove', person)).toMatchObject({
      code: 'record.inUse',
      usedBy: ['mandates', 'participants'],
    });
    valueOf(await dispatcher.invoke('participants.remove', { conferenceId, id }));
    expect(await refusal(bench, 'register.remove', person)).toMatchObject({ usedBy: ['mandates'] });
    for (const mandate of mandates) {
      const request = { collection: 'mandates', id: mandate['id'] };
      valueOf(await dispatcher.dispatch('register.remove', request));
    }
    valueOf(await dispatcher.dispatch('register.remove', person));
    expect(await refusal(bench, 'register.remove', person)).toMatchObject({
      code: 'record.missing',
    });
  });

  it('keeps a person who comes for somebody else', async () => {
    const bench = await sampleBench();
    const { dispatcher, conferenceId } = bench;
    const person = { gender: 'w', firstName: 'Erika', lastName: 'Mustermann' } as const;
    const added = valueOf(
      await dispatcher.invoke('participants.add', { conferenceId, role: 'staff', person }),
    );
    const { id } = await participantOf(bench, 'SN');
    const patch = { substituteId: added.personId, reply: { state: 'represented' as const } };
    valueOf(await dispatcher.invoke('participants.update', { conferenceId, id, patch }));
    valueOf(
      await dispatcher.invoke('participants.remove', { conferenceId, id: added.participantId }),
    );
    const request = { collection: 'persons', id: added.personId };
    expect(await refusal(bench, 'register.remove', request)).toMatchObject({
      code: 'record.inUse',
      usedBy: ['participants'],
    });
  });
});

describe('participants.update', () => {
  const update = async (bench: Bench, id: string, patch: Patch) =>
    bench.dispatcher.invoke('participants.update', {
      conferenceId: bench.conferenceId,
      id,
      patch,
    });
  const refused = (bench: Bench, id: string, patch: Patch) =>
    refusal(bench, 'participants.update', { conferenceId: bench.conferenceId, id, patch });

  it("never makes a member of the chair's Land: the chair does not invite itself", async () => {
    const bench = await sampleBench();
    const { id } = await participantOf(bench, 'SN');
    const chairLand = { code: 'participant.chairLand', land: 'Bayern' };
    expect(await refused(bench, id, { land: CHAIR })).toEqual(chairLand);
    expect(await refused(bench, id, { land: CHAIR, role: 'member' })).toEqual(chairLand);
    // On the list the chair's people are companions or staff; that step must stay open.
    valueOf(await update(bench, id, { land: CHAIR, role: 'staff' }));
    expect(await refused(bench, id, { role: 'member' })).toEqual(chairLand);
    valueOf(await update(bench, id, { land: 'SN', role: 'member' }));
    expect(await participantOf(bench, 'SN')).toMatchObject({ id, role: 'member' });
  });

  it('takes a second member of a Land, and the check before the papers names the Land', async () => {
    const bench = await sampleBench();
    const { dispatcher, conferenceId } = bench;
    const slips = async (): Promise<readonly string[]> => {
      const { findings } = valueOf(
        await dispatcher.invoke('documents.check', { conferenceId, kinds: ['invitation'] }),
      );
      return findings
        .filter((finding) => finding.code.startsWith('members.'))
        .map(({ level, code, message }) => `${level} ${code} ${message}`);
    };
    expect(await slips()).toEqual([]);
    const { id } = await participantOf(bench, 'SN');
    valueOf(await update(bench, id, { land: 'ST' }));
    expect(await slips()).toEqual([
      expect.stringMatching(/^warning members\.missing .*SN/),
      expect.stringMatching(/^warning members\.twice .*ST/),
    ]);
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await slips()).toEqual([]);
  });

  it('refuses who is not on the list and a substitute who is not in the contacts', async () => {
    const bench = await sampleBench();
    const { id } = await participantOf(bench, 'SN');
    expect(await refused(bench, 'nobody', { note: 'x' })).toEqual({
      code: 'record.missing',
      collection: 'participants',
      id: 'nobody',
    });
    expect(await refused(bench, id, { substituteId: 'nobody' })).toEqual({
      code: 'record.dangling',
      field: 'substituteId',
      collection: 'persons',
      id: 'nobody',
    });
  });

  it('changes what is given and leaves the rest', async () => {
    const bench = await sampleBench();
    const before = await participantOf(bench, 'SN');
    valueOf(await update(bench, before.id, { reply: { state: 'accepted', on: '2018-02-05' } }));
    valueOf(await update(bench, before.id, { reply: { on: null }, note: 'kommt später' }));
    expect(await participantOf(bench, 'SN')).toEqual({
      ...before,
      note: 'kommt später',
      reply: { ...before.reply, state: 'accepted', on: null },
    });
  });
});

describe('saving under an id that is not there', () => {
  const changeable = [
    'organisations',
    'offices',
    'persons',
    'mandates',
    'chairTerms',
    'chairHolders',
    'secretariats',
    'conferenceYears',
  ] as const;

  it.each(changeable)('register.save changes nothing among the %s and says so', async (name) => {
    const bench = await sampleBench();
    const [record] = await recordsOf(bench, name);
    const request = { collection: name, record: { ...record, id: 'nobody' } };
    const error = await refusal(bench, 'register.save', request);
    expect(error).toEqual({ code: 'record.missing', collection: name, id: 'nobody' });
    expect(errorText(error)).toContain('ist nicht vorhanden');
  });

  it('register.save does not make up a user', async () => {
    const bench = await sampleBench();
    const record = { id: 'nobody', login: 'nobody', name: null };
    const request = { collection: 'users', record };
    expect((await refusal(bench, 'register.save', request)).code).toBe('record.missing');
  });

  it('settings.save and conferences.saveItem refuse in the same way', async () => {
    const bench = await sampleBench();
    const { dispatcher, conferenceId } = bench;
    const settings = { collection: 'deadlinePlanItems' } as const;
    const [item] = valueOf(await dispatcher.invoke('settings.list', settings)).records;
    expect(
      await refusal(bench, 'settings.save', { ...settings, record: { ...item, id: 'nobody' } }),
    ).toEqual({ code: 'record.missing', ...settings, id: 'nobody' });
    const agenda = { collection: 'agendaItems' } as const;
    const [point] = valueOf(
      await dispatcher.invoke('conferences.items', { conferenceId, ...agenda }),
    ).records;
    const request = { conferenceId, item: { ...agenda, record: { ...point, id: 'nobody' } } };
    expect(await refusal(bench, 'conferences.saveItem', request)).toEqual({
      code: 'record.missing',
      ...agenda,
      id: 'nobody',
    });
  });

  it('makes only what has a name of its own: a text module that was removed comes back', async () => {
    const bench = await sampleBench();
    const [module] = await recordsOf(bench, 'textModules');
    const { dispatcher } = bench;
    const removing = { collection: 'textModules', id: module?.['id'] };
    valueOf(await dispatcher.dispatch('register.remove', removing));
    const saving = { collection: 'textModules', record: module };
    expect(valueOf(await dispatcher.dispatch('register.save', saving))).toEqual({
      id: module?.['id'],
    });
    expect(await recordsOf(bench, 'textModules')).toContainEqual(module);
  });
});
