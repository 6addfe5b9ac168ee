import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FolderHost } from '../../../src/main/ipc/folder-host';
import { Dispatcher } from '../../../src/main/ipc/dispatcher';
import type { AppError } from '../../../src/shared/errors';
import type { Output } from '../../../src/shared/ipc/contract';
import { errorText } from '../../../src/shared/texts/error-texts';
import { faultyPort, type Call, type Fault } from '../../support/faulty-port';
import { generate, sampleOffice, sharedFolders, type SampleOffice } from '../../support/papers';
import { editText } from '../../support/word-files';

const newFolder = sharedFolders();
const AGENDA = '2018-02-01_Vorläufige-Tagesordnung.docx';
const PROGRAMME = '2018-02-01_Programm.docx';
const SECOND = AGENDA.replace('.docx', ' (2).docx');
const THIRD = AGENDA.replace('.docx', ' (3).docx');

let office: SampleOffice;

beforeAll(async () => {
  office = await sampleOffice(join(newFolder(), 'daten'));
});

/** The same office on a disk that refuses some calls. */
function onDisk(fault: Fault): Pick<SampleOffice, 'conferenceId' | 'dispatcher'> {
  const app = { ...office.app, files: faultyPort(fault) };
  const dispatcher = new Dispatcher(app, new FolderHost(app, office.folder));
  return { conferenceId: office.conferenceId, dispatcher };
}

function stateOf({ files }: Output<'documents.generate'>): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map((file) => [basename(file.path), file.state]));
}

describe('a file that is already there', () => {
  test('stays as it is; the new one is written beside it', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, AGENDA), 'von jemand anderem');
    const made = await generate(office, folder, ['agenda']);
    expect(made.failures).toEqual([]);
    expect(stateOf(made)).toEqual({ [SECOND]: 'writtenBeside' });
    expect(readFileSync(join(folder, AGENDA), 'utf8')).toBe('von jemand anderem');
    expect(readdirSync(folder).sort()).toEqual([SECOND, AGENDA].sort());
  });

  test('is recognised beside an older one, too', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, AGENDA), 'von jemand anderem');
    await generate(office, folder, ['agenda']);
    expect(stateOf(await generate(office, folder, ['agenda']))).toEqual({ [SECOND]: 'unchanged' });
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('stays when somebody has gone on writing in it', async () => {
    const folder = newFolder();
    await generate(office, folder, ['agenda']);
    editText(join(folder, AGENDA), (xml) => xml.replace('Verschiedenes', 'Sonstiges'));
    const edited = readFileSync(join(folder, AGENDA));
    writeFileSync(join(folder, SECOND), 'auch das ist ein Entwurf');
    expect(stateOf(await generate(office, folder, ['agenda']))).toEqual({
      [THIRD]: 'writtenBeside',
    });
    expect(readFileSync(join(folder, AGENDA))).toEqual(edited);
    expect(readFileSync(join(folder, SECOND), 'utf8')).toBe('auch das ist ein Entwurf');
  });

  test('is not touched where it already is what would be written', async () => {
    const folder = newFolder();
    await generate(office, folder, ['agenda']);
    const before = statSync(join(folder, AGENDA), { bigint: true });
    await generate(office, folder, ['agenda']);
    const after = statSync(join(folder, AGENDA), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  test('may even be a folder of that name: it stays, and only this paper is not made', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, AGENDA));
    const made = await generate(office, folder, ['agenda', 'programme']);
    expect(stateOf(made)).toEqual({ [PROGRAMME]: 'written' });
    expect(made.failures).toMatchObject([{ kind: 'agenda', code: 'document.disk' }]);
    expect(readdirSync(join(folder, AGENDA))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([PROGRAMME, AGENDA].sort());
  });
});

describe('a file that another program holds', () => {
  const BUSY =
    /^Die Datei „[^“]*Vorläufige-Tagesordnung\.docx“ ist in einem anderen Programm geöffnet\. Schließen Sie sie dort und erstellen Sie das Schreiben noch einmal\.$/;

  const refusing =
    (call: Call, code: string): Fault =>
    (asked, path) =>
      asked === call && path.includes('Vorläufige-Tagesordnung') ? code : null;

  test.each([
    ['read', 'EBUSY'],
    ['open', 'EBUSY'],
    ['rename', 'EBUSY'],
    ['rename', 'EPERM'],
  ] as const)('stops only itself when %s answers %s', async (call, code) => {
    const folder = newFolder();
    const made = await generate(onDisk(refusing(call, code)), folder, ['agenda', 'programme']);
    expect(stateOf(made)).toEqual({ [PROGRAMME]: 'written' });
    expect(made.failures).toMatchObject([
      { kind: 'agenda', recipient: null, code: 'document.targetBusy' },
    ]);
    expect(made.failures[0]?.message).toMatch(BUSY);
    // No half file and no leftover of one.
    expect(readdirSync(folder)).toEqual([PROGRAMME]);
  });

  test('stops only itself when it cannot be read again after writing', async () => {
    const folder = newFolder();
    let written = false;
    const disk = onDisk((call, path) => {
      if (!path.endsWith(AGENDA)) return null;
      if (call === 'rename') written = true;
      return call === 'read' && written ? 'EBUSY' : null;
    });
    const made = await generate(disk, folder, ['agenda', 'programme']);
    expect(stateOf(made)).toEqual({ [PROGRAMME]: 'written' });
    expect(made.failures).toMatchObject([{ kind: 'agenda', code: 'document.targetBusy' }]);
    expect(made.failures[0]?.message).toMatch(BUSY);
  });

  test('is written once the other program lets go of it', async () => {
    let refusals = 3;
    const disk = onDisk((call, path) => {
      if (call !== 'rename' || !path.endsWith(AGENDA) || refusals === 0) return null;
      refusals -= 1;
      return 'EBUSY';
    });
    const folder = newFolder();
    expect(stateOf(await generate(disk, folder, ['agenda']))).toEqual({ [AGENDA]: 'written' });
    expect(refusals).toBe(0);
    expect(readdirSync(folder)).toEqual([AGENDA]);
  });
});

describe('a disk that takes no more', () => {
  test.each([
    ['write', 'ENOSPC', 'auf dem Datenträger ist kein Platz mehr'],
    ['open', 'EACCES', 'für diesen Ort fehlt Ihnen die Berechtigung'],
    ['open', 'EROFS', 'der Datenträger ist schreibgeschützt'],
    ['sync', 'EIO', 'der Datenträger meldet einen Lese- oder Schreibfehler'],
  ] as const)('leaves no half file when %s answers %s', async (call, code, cause) => {
    const folder = newFolder();
    const disk = onDisk((asked, path) => (asked === call && path.includes(folder) ? code : null));
    const { files, failures } = await generate(disk, folder, ['agenda', 'programme']);
    expect(files).toEqual([]);
    expect(failures.map((failure) => failure.code)).toEqual(['document.disk', 'document.disk']);
    for (const { message } of failures) {
      expect(message).toContain(folder);
      expect(message).toContain(cause);
      expect(message).toContain('Wählen Sie einen anderen Ordner.');
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an output folder that is none', () => {
  async function refusal(outFolder: string): Promise<AppError> {
    const { conferenceId, dispatcher } = office;
    const request = { conferenceId, kinds: ['agenda' as const], outFolder };
    const result = await dispatcher.invoke('documents.generate', request);
    if (result.ok) throw new Error('expected an error');
    return result.error;
  }

  test.each([
    ['a regular file', ''],
    ['a path below a regular file', 'ausgabe'],
  ])('%s is refused in German and stays as it is', async (_what, below) => {
    const folder = newFolder();
    const file = join(folder, 'notiz.txt');
    writeFileSync(file, 'Bitte nicht löschen.');
    const error = await refusal(join(file, below));
    expect(error.code).toBe('document.disk');
    expect(errorText(error)).toMatch(
      /^Im Ordner „[^“]*notiz\.txt[^“]*“ kann nicht gespeichert werden: [^.]+\. Wählen Sie einen anderen Ordner\.$/,
    );
    expect(readdirSync(folder)).toEqual(['notiz.txt']);
    expect(readFileSync(file, 'utf8')).toBe('Bitte nicht löschen.');
  });

  test('is made with all folders above it where it can be', async () => {
    const folder = join(newFolder(), 'Konferenz 2018', 'Einladungen', 'März');
    expect(stateOf(await generate(office, folder, ['agenda']))).toEqual({ [AGENDA]: 'written' });
  });

  test('may be given relative to the folder from which the program was called', async () => {
    const made = await generate(office, 'relativ', ['agenda']);
    expect(made.files[0]?.path).toBe(join(office.app.baseFolder, 'relativ', AGENDA));
  });
});
