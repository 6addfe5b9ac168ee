import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import { PLAIN_FORM } from '../../builders/letters';
import { referenceId, sampleId } from '../../builders/sample-view';
import { sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

type Form = Extract<Input<'conferences.saveItem'>['item'], { collection: 'letterForms' }>['record'];

async function bench() {
  const made = await sampleBench();
  const { dispatcher, conferenceId, folder } = made;
  const save = (key: string, patch: Partial<Form>) =>
    dispatcher.invoke('conferences.saveItem', {
      conferenceId,
      item: {
        collection: 'letterForms',
        record: {
          ...PLAIN_FORM,
          participantId: sampleId(`participant-${key}`),
          letter: 'invitation',
          ...patch,
        },
      },
    });
  const forms = async (): Promise<readonly { readonly id: string }[]> => {
    const collection = 'letterForms';
    const { records } = valueOf(
      await dispatcher.invoke('conferences.items', { conferenceId, collection }),
    );
    return records as unknown as readonly { readonly id: string }[];
  };
  const preview = (key: string, more: Partial<Input<'letters.preview'>> = {}) =>
    dispatcher.invoke('letters.preview', {
      conferenceId,
      participantId: sampleId(`participant-${key}`),
      ...more,
    });
  const check = async (more: Partial<Input<'documents.check'>> = {}) =>
    valueOf(
      await dispatcher.invoke('documents.check', { conferenceId, kinds: ['invitation'], ...more }),
    ).findings;
  const generate = async (
    more: Partial<Input<'documents.generate'>> = {},
  ): Promise<Output<'documents.generate'>> => {
    const outFolder = join(folder, 'ausgabe');
    mkdirSync(outFolder, { recursive: true });
    return valueOf(
      await dispatcher.invoke('documents.generate', {
        conferenceId,
        kinds: ['invitation'],
        outFolder,
        ...more,
      }),
    );
  };
  const sign = async (patch: object): Promise<string> =>
    valueOf(
      await dispatcher.invoke('register.save', {
        collection: 'signatories',
        record: {
          termId: referenceId('term-13'),
          personId: sampleId('person-HB'),
          signsAs: 'deputising',
          functionLine: 'Leiterin der Geschäftsstelle',
          closing: null,
          from: '2017-10-01',
          to: '2018-09-30',
          ...patch,
        },
      }),
    ).id;
  return { ...made, save, forms, preview, check, generate, sign };
}

describe('the form of one letter', () => {
  test('is one for each participant, and goes with them in one step', async () => {
    const { dispatcher, conferenceId, save, forms } = await bench();
    valueOf(await save('SN', { salutation: 'Liebe Petra' }));
    expect(errorOf(await save('SN', { closing: 'Dein Joachim' }))).toMatchObject({
      code: 'letterForm.alreadyThere',
      name: 'Petra Muster',
    });
    const [form] = await forms();
    valueOf(await save('SN', { id: form?.id, closing: 'Dein Joachim' }));
    expect(await forms()).toHaveLength(1);
    const id = sampleId('participant-SN');
    valueOf(await dispatcher.invoke('participants.remove', { conferenceId, id }));
    expect(await forms()).toEqual([]);
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await forms()).toHaveLength(1);
  });

  test('is refused twice in one step of several', async () => {
    const { dispatcher, conferenceId, forms } = await bench();
    const item = {
      collection: 'letterForms',
      record: { ...PLAIN_FORM, participantId: sampleId('participant-SN'), letter: 'invitation' },
    } as const;
    const refused = await dispatcher.invoke('conferences.saveItems', {
      conferenceId,
      items: [item, item],
    });
    expect(errorOf(refused).code).toBe('letterForm.alreadyThere');
    expect(await forms()).toEqual([]);
  });

  test('is seen before it is saved, and stands in the file after that', async () => {
    const { save, preview, generate } = await bench();
    const form = { ...PLAIN_FORM, salutation: 'Liebe Petra', closing: 'Herzliche Grüße' };
    const tried = valueOf(await preview('SN', { form }));
    expect(tried).toMatchObject({ salutation: 'Liebe Petra,', closing: 'Herzliche Grüße' });
    expect(tried.reasons).toContain('Eigene Anrede: gilt nur für diesen Brief.');
    expect(valueOf(await preview('SN'))).toMatchObject({
      salutation: 'Sehr geehrte Frau Staatsministerin,',
      closing: 'Mit freundlichen Grüßen',
      coveredBy: null,
    });
    valueOf(await save('SN', form));
    expect(valueOf(await preview('SN'))).toEqual(tried);
    const { files, failures } = await generate({ recipients: [sampleId('participant-SN')] });
    expect(failures).toEqual([]);
    expect(files).toMatchObject([{ recipient: 'Sachsen: Petra Muster', note: null }]);
  });

  test('leaves salutation and closing to the hand, and the run says so', async () => {
    const { save, preview, generate } = await bench();
    valueOf(await save('SN', { handwritten: true }));
    expect(valueOf(await preview('SN'))).toMatchObject({ salutation: null, closing: null });
    const { files, failures } = await generate();
    expect(failures).toEqual([]);
    expect(files.filter(({ note }) => note !== null)).toMatchObject([
      { recipient: 'Sachsen: Petra Muster', note: 'Anrede bleibt frei' },
    ]);
  });
});

describe('a letter to two', () => {
  test('is one file for both, and the check says who gets none', async () => {
    const { save, preview, check, generate } = await bench();
    valueOf(await save('SL', { togetherWithId: sampleId('person-SN') }));
    const { files, failures } = await generate();
    expect(failures).toEqual([]);
    expect(files).toHaveLength(16);
    const both = files.filter(({ recipient }) => recipient?.includes('Petra Muster'));
    expect(both.map(({ recipient }) => recipient)).toEqual([
      'Saarland: Maria Muster und Petra Muster',
    ]);
    expect(both.map(({ path }) => basename(path))).toEqual([
      '2018-02-01_Einladung_SL_Ministerin-Muster.docx',
    ]);
    const messages = (await check()).map(({ message }) => message);
    expect(messages).toContain(
      'Sachsen: Petra Muster erhält keinen eigenen Brief: Der Brief an Saarland: Maria Muster geht an beide.',
    );
    expect(valueOf(await preview('SN')).coveredBy).toBe('Saarland: Maria Muster');
  });

  test('is made whichever of the two was chosen, and is shown for both', async () => {
    const { dispatcher, conferenceId, save, generate } = await bench();
    valueOf(await save('SL', { togetherWithId: sampleId('person-SN') }));
    const { files } = await generate({ recipients: [sampleId('participant-SN')] });
    expect(files).toHaveLength(1);
    const shown = async (key: string): Promise<string> =>
      valueOf(
        await dispatcher.invoke('documents.preview', {
          conferenceId,
          kind: 'invitation',
          about: sampleId(`participant-${key}`),
        }),
      ).fileName;
    expect(await shown('SN')).toBe(await shown('SL'));
  });
});

describe('the check before a run', () => {
  test('names every letter that differs from the rule, as hints', async () => {
    const { save, check } = await bench();
    expect((await check()).filter(({ code }) => code.startsWith('letter.own'))).toEqual([]);
    valueOf(await save('SN', { salutation: 'Liebe Petra' }));
    valueOf(await save('BE', { handwritten: true }));
    const own = (await check()).filter(({ code }) => code === 'letter.ownForm');
    expect(own.map(({ level }) => level)).toEqual(['hint', 'hint']);
    expect(own.map(({ message }) => message)).toEqual([
      'Berlin: Canan Muster: Anrede und Grußformel bleiben frei.',
      'Sachsen: Petra Muster: eigene Anrede „Liebe Petra,“.',
    ]);
  });

  test('names somebody who signs after their last office, and who signs out of time', async () => {
    const { dispatcher, check, generate, sign } = await bench();
    const id = await sign({});
    expect((await check({ signatoryId: id })).map(({ code }) => code)).not.toContain(
      'signatory.officeEnded',
    );
    const collection = 'mandates';
    const { records } = valueOf(await dispatcher.invoke('register.list', { collection }));
    const mandate = records.find((record) => record['personId'] === sampleId('person-HB'));
    const record = { ...mandate, to: '2017-12-31' };
    valueOf(await dispatcher.dispatch('register.save', { collection, record }));
    expect(await check({ signatoryId: id })).toContainEqual(
      expect.objectContaining({ level: 'warning', code: 'signatory.officeEnded' }),
    );
    const over = await sign({ to: '2018-01-31' });
    expect((await check({ signatoryId: over })).map(({ code }) => code)).toContain(
      'signatory.outOfTime',
    );
    const { files, failures } = await generate({ signatoryId: over });
    expect(files).toEqual([]);
    expect(failures).toMatchObject([{ code: 'signatory.outOfTime' }]);
  });
});

describe('who signs', () => {
  test('stands in the file, which is verified with the same signature', async () => {
    const { dispatcher, conferenceId, folder, generate, preview, sign } = await bench();
    const signatoryId = await sign({ closing: 'Mit besten Grüßen' });
    expect(valueOf(await preview('SN', { signatoryId }))).toMatchObject({
      closing: 'Mit besten Grüßen',
      signingLine: 'In Vertretung',
      signature: ['Antje Muster-Beispiel', 'Leiterin der Geschäftsstelle'],
    });
    const { files, failures } = await generate({ signatoryId });
    expect(failures).toEqual([]);
    expect(files).toHaveLength(17);
    const outFolder = join(folder, 'ausgabe');
    const verify = async (more: object) =>
      valueOf(
        await dispatcher.invoke('documents.verify', {
          conferenceId,
          kinds: ['invitation'],
          outFolder,
          ...more,
        }),
      ).findings;
    expect(await verify({ signatoryId })).toEqual([]);
    expect(await verify({})).toHaveLength(17);
  });

  test('brings their own personal salutations, not those of the chair', async () => {
    const { dispatcher, preview, sign } = await bench();
    const pair = {
      termId: referenceId('term-13'),
      senderId: sampleId('person-BY'),
      recipientId: sampleId('person-SN'),
      salutation: 'Liebe Petra',
      closing: null,
    };
    const save = (record: object) =>
      dispatcher.dispatch('register.save', { collection: 'personalSalutations', record });
    valueOf(await save(pair));
    expect(errorOf(await save(pair)).code).toBe('personalSalutation.alreadyThere');
    const signatoryId = await sign({});
    expect(valueOf(await preview('SN')).salutation).toBe('Liebe Petra,');
    expect(valueOf(await preview('SN', { signatoryId })).salutation).toBe(
      'Sehr geehrte Frau Staatsministerin,',
    );
  });
});
