import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCaseNumber } from '../../../src/shared/domain/documents/case-number';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import type { Result } from '../../../src/shared/result';
import { generate, sampleOffice, sharedFolders, type SampleOffice } from '../../support/papers';
import { errorOf, valueOf } from '../../support/stores';

const folder = sharedFolders();

type Recorded = Input<'dispatch.record'>;

function record(
  { conferenceId, dispatcher }: SampleOffice,
  input: Pick<Recorded, 'papers'> & Partial<Recorded>,
): Promise<Result<Output<'dispatch.record'>>> {
  const usual = { conferenceId, on: '2018-02-01', way: 'letter' } as const;
  return dispatcher.invoke('dispatch.record', { ...usual, ...input });
}

async function listed({
  conferenceId,
  dispatcher,
}: SampleOffice): Promise<Output<'dispatch.list'>> {
  return valueOf(await dispatcher.invoke('dispatch.list', { conferenceId }));
}

async function participantsOf({ conferenceId, dispatcher }: SampleOffice) {
  return valueOf(await dispatcher.invoke('participants.list', { conferenceId })).participants;
}

async function agendaPath(office: SampleOffice): Promise<string> {
  const { files } = await generate(office, folder(), ['agenda']);
  return files[0]?.path ?? '';
}

const agenda = (path: string) => [{ path, kind: 'agenda', about: null }];

describe('numbers of letters', () => {
  it('are given once, each to one letter, and prove themselves', async () => {
    const office = await sampleOffice(folder());
    const { conferenceId, dispatcher } = office;
    const input = { conferenceId, kinds: ['invitation'] };
    const first = valueOf(await dispatcher.invoke('dispatch.number', input));
    expect(first.numbered).toBe((await generate(office, folder(), ['invitation'])).files.length);
    expect(valueOf(await dispatcher.invoke('dispatch.number', input))).toEqual({ numbered: 0 });
    const { files } = await generate(office, folder(), ['invitation']);
    const invited = (await participantsOf(office)).filter(({ role }) => role === 'member');
    valueOf(
      await record(office, {
        papers: [{ path: files[0]?.path ?? '', kind: 'invitation', about: invited[1]?.id ?? '' }],
      }),
    );
    const [version] = (await listed(office)).versions;
    expect(parseCaseNumber(version?.dispatches[0]?.caseNumber ?? '')).not.toBeNull();
  });
});

describe('the dispatch register', () => {
  it('says who still has the old version, until they are sent the new one', async () => {
    const office = await sampleOffice(folder());
    const everybody = (await participantsOf(office)).map(({ id }) => id);
    const path = await agendaPath(office);
    const first = valueOf(await record(office, { papers: agenda(path), recipients: everybody }));
    expect(first).toEqual({ versions: 1, dispatches: everybody.length });
    expect((await listed(office)).outdated).toEqual([]);
    // Somebody works on the paper before it goes out again.
    const changed = join(folder(), 'Tagesordnung.docx');
    writeFileSync(changed, Buffer.concat([readFileSync(path), Buffer.from('\n')]));
    const [one = '', two = '', ...others] = everybody;
    const again = { papers: agenda(changed), on: '2018-02-10', way: 'email' } as const;
    expect(valueOf(await record(office, { ...again, recipients: [one, two] }))).toEqual({
      versions: 1,
      dispatches: 2,
    });
    const { outdated, versions } = await listed(office);
    expect(outdated.map(({ participantId }) => participantId).sort()).toEqual(others.sort());
    expect(outdated[0]).toMatchObject({ title: 'Vorläufige Tagesordnung', newest: 2, has: 1 });
    expect(versions.map(({ number, isNewest }) => [number, isNewest])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(valueOf(await record(office, { ...again, recipients: others })).versions).toBe(0);
    expect((await listed(office)).outdated).toEqual([]);
  });

  it('keeps the very bytes that went out', async () => {
    const office = await sampleOffice(folder());
    const path = await agendaPath(office);
    const [one] = await participantsOf(office);
    valueOf(await record(office, { papers: agenda(path), recipients: [one?.id ?? ''] }));
    const before = readFileSync(path);
    writeFileSync(path, 'anders');
    const [version] = (await listed(office)).versions;
    const { conferenceId, dispatcher } = office;
    const input = { conferenceId, versionId: version?.id ?? '', folder: folder() };
    const { path: copy } = valueOf(await dispatcher.invoke('dispatch.extract', input));
    expect(readFileSync(copy)).toEqual(before);
  });

  it('is one step to take back', async () => {
    const office = await sampleOffice(folder());
    const recipients = (await participantsOf(office)).map(({ id }) => id);
    valueOf(await record(office, { papers: agenda(await agendaPath(office)), recipients }));
    valueOf(await office.dispatcher.invoke('store.undo', {}));
    expect((await listed(office)).versions).toEqual([]);
  });

  it('takes nothing where a file is not there or somebody is not of the conference', async () => {
    const office = await sampleOffice(folder());
    const path = await agendaPath(office);
    const gone = { papers: agenda(join(folder(), 'weg.docx')), recipients: ['x'] };
    expect(errorOf(await record(office, gone)).code).toBe('dispatch.unreadable');
    const foreign = { papers: agenda(path), recipients: ['x'] };
    expect(errorOf(await record(office, foreign)).code).toBe('dispatch.foreignRecipient');
    expect(errorOf(await record(office, { papers: agenda(path) })).code).toBe(
      'dispatch.noRecipients',
    );
    const unknown = { papers: [{ path, kind: 'brief', about: null }] };
    expect(errorOf(await record(office, unknown)).code).toBe('document.unknownKind');
    expect((await listed(office)).versions).toEqual([]);
  });
});
