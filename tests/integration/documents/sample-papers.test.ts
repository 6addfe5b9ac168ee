import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Output } from '../../../src/shared/ipc/contract';
import {
  generate,
  modelsOf,
  SAMPLE_KINDS,
  sampleOffice,
  sharedFolders,
  type SampleOffice,
} from '../../support/papers';
import { valueOf } from '../../support/stores';
import { BUILT_HEADLESS, describeWith } from '../../support/tools';
import { inParallel, partsOf, validate } from '../../support/word-files';

type Generated = Output<'documents.generate'>;

const run = promisify(execFile);
const newFolder = sharedFolders();

let office: SampleOffice;
let outFolder: string;
let generated: Generated;

beforeAll(async () => {
  const folder = newFolder();
  office = await sampleOffice(join(folder, 'daten'));
  outFolder = join(folder, 'ausgabe');
  generated = await generate(office, outFolder);
});

/** sha256 of each paper by its file name: what has to be the same everywhere. */
function digests(files: Generated['files']): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map((file) => [basename(file.path), file.sha256]));
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

describe('the papers of the sample', () => {
  test('are 17 invitations, agenda, programme, reply form and two press releases', () => {
    expect(generated.failures).toEqual([]);
    const counts = Object.fromEntries(
      SAMPLE_KINDS.map((kind) => [
        kind,
        generated.files.filter((file) => file.kind === kind).length,
      ]),
    );
    expect(counts).toEqual({
      invitation: 17,
      agenda: 1,
      programme: 1,
      replyForm: 1,
      pressRelease: 2,
    });
    expect(generated.files.map((file) => file.state)).toEqual(Array(22).fill('written'));
  });

  test('invite fifteen Länder and two guests of the Bund, and not the chair itself', () => {
    const places = generated.files
      .filter((file) => file.kind === 'invitation')
      .map((file) => /_Einladung_([A-Z]+)_/.exec(basename(file.path))?.[1] ?? '');
    const invited = 'BW BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split(' ');
    expect(places).toEqual([...invited, 'BUND', 'BUND']);
  });

  test('are not for the Land that has the chair, even where it stands on the list', async () => {
    const folder = newFolder();
    const other = await sampleOffice(join(folder, 'daten'));
    const { dispatcher } = other;
    const collection = 'chairTerms';
    const { records } = valueOf(await dispatcher.invoke('register.list', { collection }));
    const term = records.find((record) => record['number'] === 13);
    const record = { ...term, land: 'SN' };
    valueOf(await dispatcher.dispatch('register.save', { collection, record }));
    const { files, failures } = await generate(other, join(folder, 'ausgabe'), ['invitation']);
    expect(failures).toEqual([]);
    expect(files).toHaveLength(16);
    expect(files.filter((file) => file.recipient?.includes('Petra Muster'))).toEqual([]);
  });

  test('lie on the disk as they were reported, and nothing else does', () => {
    expect(readdirSync(outFolder).sort()).toEqual(Object.keys(digests(generated.files)).sort());
    for (const file of generated.files)
      expect.soft(sha256(file.path), basename(file.path)).toBe(file.sha256);
  });

  test('are left alone when they are made again', async () => {
    const again = await generate(office, outFolder);
    expect(again.failures).toEqual([]);
    expect(again.files.map((file) => file.state)).toEqual(Array(22).fill('unchanged'));
    expect(digests(again.files)).toEqual(digests(generated.files));
    expect(readdirSync(outFolder)).toHaveLength(22);
  });

  test('are the same bytes from another data folder at another time', async () => {
    const folder = newFolder();
    const later = { now: () => new Date('2031-12-31T23:59:58Z') };
    const other = await sampleOffice(join(folder, 'daten'), later);
    const { files, failures } = await generate(other, join(folder, 'ausgabe'));
    expect(failures).toEqual([]);
    expect(digests(files)).toEqual(digests(generated.files));
  });
});

describeWith(['a fresh build (npm run build)'], 'the built program', () => {
  async function headless(zone: string): Promise<Generated> {
    const folder = newFolder();
    const call = async (operation: string, input: unknown): Promise<unknown> => {
      const file = join(folder, `${operation}.json`);
      writeFileSync(file, JSON.stringify(input));
      const data = ['--data', join(folder, 'daten'), '--input', file];
      const { stdout } = await run(process.execPath, [BUILT_HEADLESS, operation, ...data], {
        env: { ...process.env, TZ: zone },
      });
      return JSON.parse(stdout) as unknown;
    };
    const { conferenceId } = (await call('sample.load', {
      sample: 'intmk-2018',
    })) as Output<'sample.load'>;
    const request = { conferenceId, kinds: SAMPLE_KINDS, outFolder: join(folder, 'ausgabe') };
    return (await call('documents.generate', request)) as Generated;
  }

  test.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
    'makes the same bytes where the clock says %s',
    async (zone) => {
      const { files, failures } = await headless(zone);
      expect(failures).toEqual([]);
      expect(digests(files)).toEqual(digests(generated.files));
    },
  );
});

describeWith(['ooxml-validator'], 'the papers of the sample, for Word', () => {
  test('are valid, every one', async () => {
    const findings = await inParallel(generated.files, async ({ path }) => [
      basename(path),
      await validate(path),
    ]);
    expect(findings).toEqual(generated.files.map(({ path }) => [basename(path), []]));
  });
});

describe('the papers of the sample, for everybody', () => {
  let papers: readonly { name: string; kind: string; parts: Readonly<Record<string, string>> }[];

  beforeAll(() => {
    papers = generated.files.map(({ path, kind }) => ({
      name: basename(path),
      kind,
      parts: partsOf(path),
    }));
  });

  const text = (parts: Readonly<Record<string, string>>, name: string): string => {
    const part = parts[name];
    if (part === undefined) throw new Error(`no part ${name}`);
    return part;
  };

  test('say that their language is German', () => {
    for (const { name, parts } of papers) {
      const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(text(parts, 'word/styles.xml'));
      expect.soft(defaults?.[0], name).toContain('<w:lang w:val="de-DE"');
      const languages = Object.values(parts).flatMap((part) =>
        [...part.matchAll(/<w:lang [^>]*w:val="([^"]*)"/g)].map((match) => match[1]),
      );
      expect.soft(new Set(languages), name).toEqual(new Set(['de-DE']));
    }
  });

  test('have the title of their model', async () => {
    const models = await modelsOf(office);
    for (const { name, parts } of papers) {
      const title = /<dc:title>([^<]+)<\/dc:title>/.exec(text(parts, 'docProps/core.xml'))?.[1];
      expect.soft(title, name).toBe(models.get(name)?.model.title);
    }
    const titles = papers.map(({ name }) => models.get(name)?.model.title);
    expect(new Set(titles).size).toBe(22);
    expect(titles).toContain(
      'Einladung zur 13.\u00A0Integrationsministerkonferenz – Sachsen: Petra Muster',
    );
  });

  test('have one heading of the first level where they are no letters', () => {
    for (const { name, kind, parts } of papers) {
      const headings = text(parts, 'word/document.xml').match(/<w:pStyle w:val="Heading1"\/>/g);
      expect.soft(headings?.length ?? 0, name).toBe(kind === 'invitation' ? 0 : 1);
    }
  });

  test('have a header row on top of every table', () => {
    const tables = papers.flatMap(({ name, parts }) =>
      [...text(parts, 'word/document.xml').matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(
        ([table]) => [name, table] as const,
      ),
    );
    // One for the agenda, one for each of the two days of the programme, one for the reply form.
    expect(tables).toHaveLength(4);
    for (const [name, table] of tables) {
      const rows = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
      expect.soft(rows[0], name).toContain('<w:tblHeader/>');
      expect.soft(rows.slice(1).join(''), name).not.toContain('w:tblHeader');
      expect.soft(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    }
  });

  test('keep no text in text boxes, drawings or fields', () => {
    for (const { name, parts } of papers) {
      const drawn = Object.entries(parts).filter(([, part]) =>
        /<(w:txbxContent|v:|w:pict|w:drawing|mc:AlternateContent|wps:|w:sdt)\b/.test(part),
      );
      expect
        .soft(
          drawn.map(([part]) => part),
          name,
        )
        .toEqual([]);
    }
  });
});
