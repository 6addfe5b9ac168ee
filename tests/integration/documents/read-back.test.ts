import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FilePort } from '../../../src/main/storage/file-port';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { personSchema, type Person } from '../../../src/shared/domain/register/records';
import { officeBench } from '../../support/offices';
import { generate, sampleOffice, sharedFolders, verify } from '../../support/papers';
import type { SampleOffice } from '../../support/papers';
import { errorOf, valueOf } from '../../support/stores';
import { editText, partsOf } from '../../support/word-files';

const newFolder = sharedFolders();

let office: SampleOffice;
let original: string;

beforeAll(async () => {
  const folder = newFolder();
  office = await sampleOffice(join(folder, 'daten'));
  original = join(folder, 'ausgabe');
  await generate(office, original);
});

/** A copy of the finished papers that a test may spoil. */
function copy(): string {
  const folder = newFolder();
  cpSync(original, folder, { recursive: true });
  return folder;
}

const SACHSEN = '2018-02-01_Einladung_SN_Staatsministerin-Muster.docx';
const BERLIN = '2018-02-01_Einladung_BE_Senatorin-Muster.docx';
const PRESS = '2018-02-01_Pressemitteilung_Ankündigung.docx';
const AGENDA = '2018-02-01_Vorläufige-Tagesordnung.docx';

/** The files that a check of the folder warns of, by name. */
async function suspects(folder: string): Promise<readonly string[]> {
  const { checked, findings } = await verify(office, folder);
  expect(checked).toBe(22);
  return findings.map(({ level, code, message }) => {
    expect(level).toBe('stop');
    expect(['document.mismatch', 'document.missing']).toContain(code);
    expect(message).toMatch(code === 'document.missing' ? / ist nicht da\./ : WRONG);
    return basename(/^Die Datei „([^“]*)“/.exec(message)?.[1] ?? message);
  });
}

const WRONG = / enthält „[^“]*.*“ statt „.*“\. Verschicken Sie sie nicht;/s;

describe('finished papers, opened again', () => {
  test('are right as they were written', async () => {
    expect(await suspects(copy())).toEqual([]);
  });

  test('two invitations that changed places are found, and only they', async () => {
    const folder = copy();
    renameSync(join(folder, SACHSEN), join(folder, 'x'));
    renameSync(join(folder, BERLIN), join(folder, SACHSEN));
    renameSync(join(folder, 'x'), join(folder, BERLIN));
    expect(await suspects(folder)).toEqual([BERLIN, SACHSEN]);
  });

  test('the finding of a wrong letter names whom it is for and whom it should be for', async () => {
    const folder = copy();
    cpSync(join(folder, BERLIN), join(folder, SACHSEN));
    const [finding] = (await verify(office, folder)).findings;
    expect(finding?.message).toContain('Frau Canan Muster');
    expect(finding?.message).toContain('Frau Petra Muster');
  });

  test('an edited address is found', async () => {
    const folder = copy();
    editText(join(folder, SACHSEN), (xml) => xml.replace('Musterufer 10', 'Musterufer 11'));
    expect(await suspects(folder)).toEqual([SACHSEN]);
  });

  test('an edited salutation is found', async () => {
    const folder = copy();
    editText(join(folder, SACHSEN), (xml) =>
      xml.replace('Sehr geehrte Frau', 'Sehr geehrter Herr'),
    );
    expect(await suspects(folder)).toEqual([SACHSEN]);
  });

  test('a truncated file is found', async () => {
    const folder = copy();
    const bytes = readFileSync(join(folder, AGENDA));
    for (const length of [0, 1, 100, bytes.length / 2, bytes.length - 1]) {
      writeFileSync(join(folder, AGENDA), bytes.subarray(0, length));
      expect.soft(await suspects(folder), `${length} bytes left`).toEqual([AGENDA]);
    }
  });

  test('a file that is no Word file is found', async () => {
    const folder = copy();
    writeFileSync(join(folder, AGENDA), 'PK\u0003\u0004 Das ist kein Word-Dokument.');
    expect(await suspects(folder)).toEqual([AGENDA]);
  });

  test('a deleted file is found', async () => {
    const folder = copy();
    rmSync(join(folder, AGENDA));
    expect(await suspects(folder)).toEqual([AGENDA]);
  });

  test('a folder that is not there holds none of the papers', async () => {
    expect(await suspects(join(newFolder(), 'fehlt'))).toHaveLength(22);
  });

  test('a folder that bears the name of a paper is none', async () => {
    const folder = copy();
    rmSync(join(folder, AGENDA));
    mkdirSync(join(folder, AGENDA));
    const { findings } = await verify(office, folder);
    expect(findings.map((finding) => finding.level)).toEqual(['stop']);
    expect(findings[0]?.message).toContain(AGENDA);
  });

  test('a path that is no folder is refused in German', async () => {
    const { conferenceId, dispatcher } = office;
    const request = { conferenceId, kinds: ['agenda' as const], outFolder: join(copy(), AGENDA) };
    const result = await dispatcher.invoke('documents.verify', request);
    expect(errorOf(result).code).toBe('document.disk');
  });
});

/** Each printed line of the body, replaced by another one in a copy of the file. */
async function linesThatMayChange(name: string, kind: 'invitation' | 'pressRelease' | 'agenda') {
  const folder = copy();
  const path = join(folder, name);
  const untouched = readFileSync(path);
  const texts = partsOf(path)['word/document.xml']?.match(/<w:t[ >][^<]*<\/w:t>/g) ?? [];
  expect(texts.length).toBeGreaterThan(10);
  const unnoticed: string[] = [];
  for (const [index, text] of texts.entries()) {
    let count = -1;
    editText(path, (xml) =>
      xml.replace(/<w:t[ >][^<]*<\/w:t>/g, (run) => {
        count += 1;
        return count === index ? run.replace(/>[^<]*</, '>Etwas anderes<') : run;
      }),
    );
    const { findings } = await verify(office, folder, [kind]);
    if (findings.length === 0) unnoticed.push(text.replace(/<[^>]*>/g, ''));
    writeFileSync(path, untouched);
  }
  return unnoticed;
}

describe('no printed line can change unnoticed', () => {
  const PARAGRAPH = /<w:p>(?:(?!<w:p>).)*Mittelpunkt.*?<\/w:p>/s;

  test('by being left out', async () => {
    const folder = copy();
    editText(join(folder, SACHSEN), (xml) => xml.replace(PARAGRAPH, ''));
    expect(await suspects(folder)).toEqual([SACHSEN]);
  });

  test('by being added', async () => {
    const folder = copy();
    const added = '<w:p><w:r><w:t>Bringen Sie bitte Kuchen mit.</w:t></w:r></w:p>';
    editText(join(folder, SACHSEN), (xml) => xml.replace(PARAGRAPH, (there) => there + added));
    expect(await suspects(folder)).toEqual([SACHSEN]);
  });

  test('by standing elsewhere', async () => {
    const folder = copy();
    editText(join(folder, AGENDA), (xml) => {
      const [first = '', second = ''] =
        xml.match(/<w:tr>(?:(?!<\/w:tr>).)*A[12]<.*?<\/w:tr>/gs) ?? [];
      return xml.replace(first + second, second + first);
    });
    expect(await suspects(folder)).toEqual([AGENDA]);
  });

  test('in an invitation', async () => {
    expect(await linesThatMayChange(SACHSEN, 'invitation')).toEqual([]);
  });

  test('in a press release', async () => {
    expect(await linesThatMayChange(PRESS, 'pressRelease')).toEqual([]);
  });

  test('in the agenda', async () => {
    expect(await linesThatMayChange(AGENDA, 'agenda')).toEqual([]);
  });
});

describe('a disk that keeps something else than it was given', () => {
  test.each([
    ['another paper', () => readFileSync(join(original, BERLIN))],
    ['a part of it', () => readFileSync(join(original, AGENDA)).subarray(0, 9_000)],
  ])('%s: the paper counts as failed, not as made', async (_what, kept) => {
    const written = new Set<string>();
    const files: FilePort = {
      ...nodeFilePort,
      renameNew: async (from, to) => {
        await nodeFilePort.renameNew(from, to);
        written.add(to);
      },
      read: async (path) =>
        written.has(path) && path.endsWith(AGENDA) ? kept() : nodeFilePort.read(path),
    };
    const bench = officeBench(office.folder, { files });
    const made = await generate({ ...office, ...bench }, newFolder(), ['agenda', 'programme']);
    expect(made.files.map((file) => file.kind)).toEqual(['programme']);
    expect(made.failures).toMatchObject([{ kind: 'agenda', code: 'document.mismatch' }]);
    expect(made.failures[0]?.message).toContain('Verschicken Sie sie nicht');
  });
});

describe('a person whose form of address nobody recorded', () => {
  let person: Person;
  let spoiled: SampleOffice;

  beforeAll(async () => {
    spoiled = await sampleOffice(join(newFolder(), 'daten'));
    const list = await spoiled.dispatcher.invoke('register.list', { collection: 'persons' });
    const found = valueOf(list).records.find((record) => record['firstName'] === 'Petra');
    person = personSchema.parse({ ...found, gender: null });
    valueOf(
      await spoiled.dispatcher.invoke('register.save', { collection: 'persons', record: person }),
    );
  });

  test('gets no letter; everybody else does', async () => {
    const folder = newFolder();
    const { files, failures } = await generate(spoiled, folder);
    expect(files).toHaveLength(21);
    expect(files.filter((file) => file.path.includes('_SN_'))).toEqual([]);
    expect(failures).toEqual([
      {
        kind: 'invitation',
        recipient: 'Sachsen: Petra Muster',
        code: 'address.genderUnknown',
        message:
          'Für Petra Muster ist nicht hinterlegt, wie die Person angeredet wird. Ergänzen Sie „Frau“, „Herr“ oder den Wunsch nach neutraler Anrede; bis dahin wird kein Brief erstellt.',
      },
    ]);
    expect((await verify(spoiled, folder)).findings).toEqual([]);
  });

  test('is named by the check before', async () => {
    const { conferenceId, dispatcher } = spoiled;
    const request = { conferenceId, kinds: ['invitation' as const] };
    const { findings } = valueOf(await dispatcher.invoke('documents.check', request));
    const stops = findings.filter((finding) => finding.level === 'stop');
    expect(stops).toMatchObject([
      { code: 'address.genderUnknown', record: `register/persons/${person.id}` },
    ]);
    expect(stops[0]?.message).toContain('Petra Muster');
  });

  test('stops nothing in an office that has recorded it', async () => {
    const { conferenceId, dispatcher } = office;
    const request = { conferenceId, kinds: ['invitation' as const] };
    const { findings } = valueOf(await dispatcher.invoke('documents.check', request));
    expect(findings.filter((finding) => finding.level === 'stop')).toEqual([]);
  });
});
