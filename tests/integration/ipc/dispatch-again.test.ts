import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate, sampleOffice, sharedFolders } from '../../support/papers';
import { errorOf, valueOf } from '../../support/stores';

const folder = sharedFolders();

/** An office that sent the agenda to two, and a newer one to one of them. */
async function withTwoVersions() {
  const office = await sampleOffice(folder());
  const { conferenceId, dispatcher } = office;
  const { participants } = valueOf(await dispatcher.invoke('participants.list', { conferenceId }));
  const [one = '', two = ''] = participants.map(({ id }) => id);
  const { files } = await generate(office, folder(), ['agenda']);
  const first = files[0]?.path ?? '';
  const second = join(folder(), 'Tagesordnung.docx');
  writeFileSync(second, Buffer.concat([readFileSync(first), Buffer.from('\n')]));
  const send = async (path: string, on: string, recipients: string[]): Promise<void> => {
    const papers = [{ path, kind: 'agenda', about: null }];
    const input = { conferenceId, on, papers, recipients };
    valueOf(await dispatcher.invoke('dispatch.record', { ...input, way: 'letter' }));
  };
  await send(first, '2018-02-01', [one, two]);
  await send(second, '2018-02-08', [one]);
  const list = async () => valueOf(await dispatcher.invoke('dispatch.list', { conferenceId }));
  return { conferenceId, dispatcher, list, one, two };
}

describe('sending a kept version again', () => {
  it('gives the old holder the new version, as one step', async () => {
    const { conferenceId, dispatcher, list, two } = await withTwoVersions();
    const { outdated, versions } = await list();
    expect(outdated.map(({ participantId }) => participantId)).toEqual([two]);
    const versionId = versions.find(({ isNewest }) => isNewest)?.id ?? '';
    const input = { conferenceId, versionId, recipients: [two, two] };
    const sent = await dispatcher.invoke('dispatch.resend', {
      ...{ ...input, on: '2018-02-09', way: 'email', note: 'nachgereicht' },
    });
    expect(valueOf(sent)).toEqual({ dispatches: 1 });
    const after = await list();
    expect(after.outdated).toEqual([]);
    expect(after.versions.map(({ dispatches }) => dispatches.length)).toEqual([2, 2]);
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect((await list()).outdated).toHaveLength(1);
  });

  it('takes nothing for a version or a person that is not there', async () => {
    const { conferenceId, dispatcher, list, one } = await withTwoVersions();
    const before = await list();
    const usual = { conferenceId, on: '2018-02-09', way: 'letter' } as const;
    const resend = (versionId: string, recipients: string[]) =>
      dispatcher.invoke('dispatch.resend', { ...usual, versionId, recipients });
    expect(errorOf(await resend('weg', [one])).code).toBe('record.missing');
    const versionId = before.versions[0]?.id ?? '';
    expect(errorOf(await resend(versionId, [one, 'x'])).code).toBe('dispatch.foreignRecipient');
    expect(await list()).toEqual(before);
  });
});
