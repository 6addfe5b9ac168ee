import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../../src/shared/ipc/contract';
import {
  generate,
  sampleOffice,
  sharedFolders,
  verify,
  type SampleOffice,
} from '../../support/papers';
import { valueOf } from '../../support/stores';

const folder = sharedFolders();
type Row = Output<'documents.recipients'>['papers'][number];

async function rowsOf({ conferenceId, dispatcher }: SampleOffice): Promise<readonly Row[]> {
  const input = { conferenceId, kinds: ['invitation', 'agenda'] };
  return valueOf(await dispatcher.invoke('documents.recipients', input)).papers;
}

async function omit({ conferenceId, dispatcher }: SampleOffice, { kind, about }: Row) {
  const record = { kind, participantId: about ?? '', reason: 'Hat telefonisch abgesagt' };
  valueOf(
    await dispatcher.invoke('conferences.saveItem', {
      conferenceId,
      item: { collection: 'omissions', record },
    }),
  );
}

describe('the recipients of a run', () => {
  it('are everybody who gets a letter, the risky ones first', async () => {
    const office = await sampleOffice(folder());
    const rows = await rowsOf(office);
    const { files } = await generate(office, folder(), ['invitation']);
    expect(rows.map(({ recipient }) => recipient).sort()).toEqual(
      files.map(({ recipient }) => recipient ?? '').sort(),
    );
    const ranks = rows.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(rows.some(({ risks }) => risks.length > 0)).toBe(true);
    expect(rows.every(({ place }) => place !== null)).toBe(true);
  });

  it('come first with what stands in the way of their letter', async () => {
    const office = await sampleOffice(folder());
    const { conferenceId, dispatcher } = office;
    const [, second] = await rowsOf(office);
    const id = second?.record?.split('/').at(-1) ?? '';
    const { records } = valueOf(
      await dispatcher.invoke('register.list', { collection: 'persons' }),
    );
    const person = records.find((record) => record.id === id);
    const record = { ...person, gender: null };
    valueOf(await dispatcher.invoke('register.save', { collection: 'persons', record } as never));
    const [first] = await rowsOf(office);
    expect(first).toMatchObject({ about: second?.about, record: `register/persons/${id}` });
    expect(first?.obstacle).toMatch(/\p{Lu}.*\.$/u);
    expect(conferenceId).not.toBe('');
  });

  it('who are left out get none, and the reason is said in list, check and result', async () => {
    const office = await sampleOffice(folder());
    const { conferenceId, dispatcher } = office;
    const [first] = await rowsOf(office);
    if (!first) throw new Error('nobody');
    await omit(office, first);
    const rows = await rowsOf(office);
    expect(rows.at(-1)).toMatchObject({
      about: first.about,
      recipient: first.recipient,
      omission: { reason: 'Hat telefonisch abgesagt' },
    });
    const out = folder();
    const made = await generate(office, out, ['invitation']);
    expect(made.omitted).toEqual([
      { kind: 'invitation', recipient: first.recipient, reason: 'Hat telefonisch abgesagt' },
    ]);
    expect(readdirSync(out)).toHaveLength(rows.length - 1);
    expect((await verify(office, out, ['invitation'])).findings).toEqual([]);
    const check = valueOf(
      await dispatcher.invoke('documents.check', { conferenceId, kinds: ['invitation'] }),
    );
    const said = check.findings.filter(({ code }) => code === 'letter.omitted');
    expect(said).toHaveLength(1);
    expect(said[0]?.message).toContain('Hat telefonisch abgesagt');
  });
});
