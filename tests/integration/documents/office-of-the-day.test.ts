import { beforeAll, describe, expect, it } from 'vitest';
import type { TakeOver } from '../../../src/shared/domain/chair/take-over';
import type { Input } from '../../../src/shared/ipc/contract';
import { letterhead } from '../../builders/letterheads';
import { sampleId } from '../../builders/sample-view';
import { sampleOffice, sharedFolders, type SampleOffice } from '../../support/papers';
import { valueOf } from '../../support/stores';
import { partsOf, textOf } from '../../support/word-files';

const newFolder = sharedFolders();

/** Berlin takes the chair on 1 October 2018. */
const BERLIN: TakeOver = {
  ...{ number: 14, land: 'BE', from: '2018-10-01', to: '2019-09-30', motto: 'Neu' },
  holder: { personId: sampleId('person-BE'), officeId: sampleId('office18-BE') },
  secretariat: {
    ...{ name: 'Geschäftsstelle Berlin', organisationId: sampleId('org18-BE'), contactName: null },
    ...{ phone: '030 1', fax: null, email: null, web: null },
    ...{ pressName: null, pressPhone: null, pressEmail: null },
  },
};

async function save(office: SampleOffice, input: Input<'register.save'>): Promise<void> {
  valueOf(await office.dispatcher.invoke('register.save', input));
}

type Order = Omit<Input<'documents.generate'>, 'outFolder'>;

/** The whole text of the one letter that is ordered. */
async function letterOf({ dispatcher }: SampleOffice, order: Order): Promise<string> {
  const made = valueOf(
    await dispatcher.invoke('documents.generate', { ...order, outFolder: newFolder() }),
  );
  expect(made.failures).toEqual([]);
  expect(made.files).toHaveLength(1);
  return textOf(partsOf(made.files[0]?.path ?? '')).join('\n');
}

describe('a letter about the conference in March', () => {
  let office: SampleOffice;
  let termId: string;

  beforeAll(async () => {
    office = await sampleOffice(newFolder());
    const { conferenceId, dispatcher } = office;
    const reply = { state: 'accepted', on: null, way: null, note: null } as const;
    const patch = { reply };
    const id = sampleId('participant-HB');
    valueOf(await dispatcher.invoke('participants.update', { conferenceId, id, patch }));
    ({ termId } = valueOf(await dispatcher.invoke('chair.takeOver', BERLIN)));
    const { id: headId, ...head } = letterhead({
      ...{ termId, from: '2018-10-01', to: null, titleLines: ['Land Berlin', 'Die Senatorin'] },
    });
    expect(headId).toBe('head');
    valueOf(await dispatcher.invoke('letterheads.save', { record: head }));
    const record = {
      ...{ termId, senderId: sampleId('person-BE'), recipientId: sampleId('person-HB') },
      ...{ salutation: 'Liebe Anja', closing: null },
    };
    await save(office, { collection: 'personalSalutations', record });
  });

  /** The whole text of the letter of thanks to Bremen. */
  function thanks(date: string): Promise<string> {
    const { conferenceId } = office;
    const recipients = [sampleId('participant-HB')];
    return letterOf(office, { conferenceId, date, kinds: ['thankYou'], recipients });
  }

  it('is from the old office until the last day of its term', async () => {
    const text = await thanks('2018-09-30');
    expect(text).toContain('Bayerisches Staatsministerium');
    expect(text).not.toContain('Berlin');
    expect(text).not.toContain('Liebe Anja');
  });

  it('is from the new office from its first day on: letterhead, signature, salutation', async () => {
    const text = await thanks('2018-10-01');
    expect(text).toContain('Land Berlin');
    expect(text).toContain('Geschäftsstelle Berlin');
    expect(text).toContain('Liebe Anja');
    expect(text).toMatch(/Vorsitzende[r]? der 14\.\u00a0Integrationsministerkonferenz/);
    // What the letter is about keeps its number.
    expect(text).toContain('13.\u00a0Integrationsministerkonferenz');
    expect(text).not.toContain('München');
  });

  describe('and one about the next conference', () => {
    let conferenceId: string;

    beforeAll(async () => {
      const { dispatcher } = office;
      const days = { from: '2019-03-14', to: '2019-03-15' };
      const next = { ...days, kind: 'main' as const, place: 'Berlin', termId };
      ({ conferenceId } = valueOf(await dispatcher.invoke('conferences.create', next)));
      const guest = { role: 'member' as const, land: 'HB' as const };
      const addition = { ...guest, personId: sampleId('person-HB'), conferenceId };
      valueOf(await dispatcher.invoke('participants.add', addition));
    });

    const saveTheDate = (date: string): Promise<string> =>
      letterOf(office, { conferenceId, date, kinds: ['saveTheDate'] });

    it('is from the old office until the last day of its term', async () => {
      const text = await saveTheDate('2018-09-30');
      expect(text).toContain('Bayerisches Staatsministerium');
      expect(text).not.toMatch(/Geschäftsstelle Berlin|Land Berlin|Liebe Anja/);
      expect(text).toMatch(/Vorsitzende[r]? der 13\.\u00a0Integrationsministerkonferenz/);
      expect(text).toContain('14.\u00a0Integrationsministerkonferenz');
    });

    it('is from the new office from its first day on', async () => {
      const text = await saveTheDate('2018-10-01');
      expect(text).toContain('Land Berlin');
      expect(text).toContain('Liebe Anja');
      expect(text).toMatch(/Vorsitzende[r]? der 14\.\u00a0Integrationsministerkonferenz/);
      expect(text).not.toContain('München');
    });
  });
});
