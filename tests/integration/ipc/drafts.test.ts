import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openOffice, type Office } from '../../../src/main/office';
import type { FormKey } from '../../../src/shared/domain/forms/form-place';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import type { OperationName } from '../../../src/shared/ipc/operation-names';
import type { Result } from '../../../src/shared/result';
import { sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

function officeAt(folder: string) {
  const office: Office = openOffice({
    desktop: {
      version: '1.2.3',
      exampleFolder: join(tempFolder(), 'Beispiel'),
      chooseFile: () => Promise.resolve(null),
      chooseScans: () => Promise.resolve([]),
      chooseFolder: () => Promise.resolve(null),
      openFile: () => Promise.resolve(false),
      showFile: () => undefined,
      remember: () => undefined,
    },
    resourcesFolder: resolve('resources'),
    folder,
    notify: () => undefined,
  });
  onTestFinished(() => office.close());
  const ask = async <N extends OperationName>(
    operation: N,
    input: Input<N>,
  ): Promise<Result<Output<N>>> => (await office.dispatch(operation, input)) as Result<Output<N>>;
  const save = (key: FormKey, note: string) =>
    ask('drafts.save', { folder, key, typed: { note }, unread: {} });
  return { office, ask, save };
}

/** The first record of a list, by id and by the name that staff see. */
async function firstOf(
  { ask }: ReturnType<typeof officeAt>,
  conferenceId: string,
  collection: 'agendaItems' | 'rooms',
): Promise<{ readonly id: string; readonly label: string }> {
  const { records } = valueOf(await ask('conferences.items', { conferenceId, collection }));
  const record = z
    .looseObject({ id: z.string(), title: z.string().optional(), name: z.string().optional() })
    .parse(records[0]);
  return { id: record.id, label: record.title ?? record.name ?? '' };
}

it('drafts name what they are about, also once it is deleted', async () => {
  const { folder, conferenceId } = await sampleBench();
  const office = officeAt(folder);
  const { ask, save } = office;
  const item = await firstOf(office, conferenceId, 'agendaItems');
  const room = await firstOf(office, conferenceId, 'rooms');
  const { participants } = valueOf(await ask('participants.list', { conferenceId }));
  const [person] = participants;
  if (!person) throw new Error('a sample without participants');
  const expected: readonly (readonly [FormKey, string | null, boolean])[] = [
    [`item ${conferenceId} agendaItems ${item.id}`, item.label, false],
    [`item ${conferenceId} rooms ${room.id}`, room.label, true],
    [`item ${conferenceId} rooms new`, null, false],
    [`participant ${conferenceId} ${person.id}`, person.name, false],
    [`mandate new ${person.personId} `, person.name, false],
    ['land BY', 'Bayern', false],
    ['reshuffle', null, false],
  ];
  for (const [key] of expected) valueOf(await save(key, 'getippt'));
  const removal = { conferenceId, collection: 'rooms', id: room.id } as const;
  valueOf(await ask('conferences.removeItem', removal));
  const { drafts, setAside } = valueOf(await ask('drafts.list', {}));
  expect(drafts.map(({ key, subject, isGone }) => [key, subject, isGone])).toEqual(
    expect.arrayContaining(expected.map((draft) => [...draft])),
  );
  expect(drafts.find(({ key }) => key.startsWith('item'))?.conference).toContain('13.');
  expect(drafts.find(({ key }) => key.startsWith('mandate'))?.personId).toBe(person.personId);
  expect(setAside).toEqual([]);
  valueOf(await ask('drafts.remove', { folder, key: 'reshuffle' }));
  expect(valueOf(await ask('drafts.list', {})).drafts).toHaveLength(expected.length - 1);
});

it('drafts are kept where the folder is only read', async () => {
  const { folder } = await sampleBench();
  const journal = join(folder, 'generations', '1', 'journal');
  // A line that nobody sealed, complete with its line end, is damage.
  writeFileSync(join(journal, readdirSync(journal).sort().at(-1) ?? ''), 'x\n', { flag: 'a' });
  const reader = officeAt(folder);
  expect(valueOf(await reader.ask('window.status', {})).writable).toBe(false);
  valueOf(await reader.save('land BY', 'mitgelesen'));
  expect(valueOf(await reader.ask('drafts.list', {})).drafts).toHaveLength(1);
});

it('drafts never land in a folder that the window does not mean', async () => {
  const [{ folder }, other] = [await sampleBench(), await sampleBench()];
  const { ask, save } = officeAt(folder);
  valueOf(await ask('window.openFolder', { folder: other.folder }));
  expect(errorOf(await save('land BY', 'für den ersten')).code).toBe('folder.notOpen');
  expect(readdirSync(other.folder)).not.toContain('drafts');
});

it('the end of the program waits for what was typed last', async () => {
  const { folder } = await sampleBench();
  const { office, ask, save } = officeAt(folder);
  valueOf(await ask('window.status', {}));
  const text = 'zuletzt '.repeat(100_000);
  void save('land BY', text);
  await office.close();
  // The program is gone at this moment, whatever is still under way.
  const [name = ''] = readdirSync(join(folder, 'drafts'));
  expect(name).toMatch(/\.json$/);
  const { drafts } = valueOf(await officeAt(folder).ask('drafts.list', {}));
  expect(drafts).toMatchObject([{ key: 'land BY', typed: { note: text } }]);
});

it('a draft is no change: the journal, the check and the folder know nothing of it', async () => {
  const { folder } = await sampleBench();
  const { ask, save } = officeAt(folder);
  const before = valueOf(await ask('store.check', {}));
  valueOf(await save('land BY', 'nur getippt'));
  expect(valueOf(await ask('store.check', {}))).toEqual(before);
});
