import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Jobs } from '../../../src/main/jobs/jobs';
import { printPapers } from '../../../src/main/jobs/print-papers';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { readBack } from '../../../src/main/documents/read-back';
import { Runs } from '../../../src/main/runs';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import type { WindowEvent } from '../../../src/shared/ipc/channels';
import { bundleForNode } from '../../support/bundle';
import { sampleOffice, sharedFolders, type SampleOffice } from '../../support/papers';
import { errorOf, valueOf } from '../../support/stores';
import { describeWith } from '../../support/tools';
import { editText, pdfText, toPdf, validate } from '../../support/word-files';

const newFolder = sharedFolders();
const KINDS = ['invitation', 'agenda', 'programme'];
const RUN = '00000000-0000-4000-8000-000000000001';

type Generated = Output<'documents.generate'>;

async function run(
  { conferenceId, dispatcher }: SampleOffice,
  outFolder: string,
  more: Partial<Input<'documents.generate'>> = {},
): Promise<Generated> {
  const input = { conferenceId, kinds: KINDS, outFolder, ...more };
  return valueOf(await dispatcher.invoke('documents.generate', input));
}

function extraOf(made: Generated, extra: 'print' | 'zip'): string {
  const found = made.extras?.files.filter((file) => file.extra === extra) ?? [];
  expect(found).toHaveLength(1);
  return found[0]?.path ?? '';
}

const linesOf = (path: string): readonly string[] =>
  readBack(readFileSync(path))?.paragraphs ?? [`${path} is not readable`];

describe('a run with a file to print and a zip', () => {
  let office: SampleOffice;
  let outFolder: string;
  let made: Generated;

  beforeAll(async () => {
    office = await sampleOffice(newFolder());
    outFolder = newFolder();
    made = await run(office, outFolder, { extras: ['print', 'zip'], folders: 'land' });
  });

  test('has all letters in one file, in their order, and nothing else', () => {
    const letters = made.files.filter(({ recipient }) => recipient !== null);
    const path = extraOf(made, 'print');
    expect(basename(path)).toBe('2018-02-01_Druckdatei_Einladungen.docx');
    expect(made.extras?.files[0]).toMatchObject({ papers: letters.length, state: 'written' });
    expect(linesOf(path)).toEqual(letters.flatMap((file) => linesOf(file.path)));
    expect(made.extras?.notes).toEqual([]);
  });

  test('has all files in the zip, byte by byte, in the folders of the Länder', () => {
    const entries = unzipSync(readFileSync(extraOf(made, 'zip')));
    const names = made.files.map(({ path }) => relative(outFolder, path).replaceAll('\\', '/'));
    expect(Object.keys(entries)).toEqual(names);
    expect(names.some((name) => /^SN\/.*\.docx$/.test(name))).toBe(true);
    expect(names.some((name) => /[äöü]/.test(name))).toBe(true);
    for (const { path } of made.files) {
      const name = relative(outFolder, path).replaceAll('\\', '/');
      expect(Buffer.from(entries[name] ?? []).equals(readFileSync(path)), name).toBe(true);
    }
  });

  test('leaves both as they are when nothing has changed', async () => {
    const before = readdirSync(outFolder, { recursive: true });
    const again = await run(office, outFolder, { extras: ['print', 'zip'], folders: 'land' });
    expect(again.extras?.files.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
    expect(readdirSync(outFolder, { recursive: true })).toEqual(before);
  });

  test('counts only what has changed where that is wished for', async () => {
    const folder = newFolder();
    const before = await run(office, folder, { folders: 'land' });
    const [first, second] = before.files;
    rmSync(first?.path ?? '');
    writeFileSync(second?.path ?? '', 'anders');
    const again = await run(office, folder, {
      ...{ extras: ['print'], folders: 'land', changedOnly: true },
    });
    expect(again.unchanged).toBe(before.files.length - 2);
    expect(again.files.map(({ state }) => state)).toEqual(['written', 'writtenBeside']);
    const lines = again.files.flatMap((file) => linesOf(file.path));
    expect(linesOf(extraOf(again, 'print'))).toEqual(lines);
  });

  test('says that papers for everybody need no file to print', async () => {
    const folder = newFolder();
    const papers = await run(office, folder, { kinds: ['agenda'], extras: ['print'] });
    expect(papers.extras?.files).toEqual([]);
    expect(papers.extras?.notes.join()).toContain('Druckdatei gibt es nur für Schreiben');
  });

  test('prints nothing of a letter that somebody has changed meanwhile', async () => {
    const folder = newFolder();
    const { files } = await run(office, folder);
    const [one, ...others] = files.filter(({ recipient }) => recipient !== null);
    editText(one?.path ?? '', (xml) => xml.replace('lade ich Sie', 'lade ich dich'));
    const papers = [one, ...others].flatMap((file) => (file ? [{ ...file, title: 'x' }] : []));
    const input = { papers, folder, date: '2018-02-01', token: 'x' } as const;
    const none = { drafts: () => undefined, progress: () => undefined };
    const register = { persons: [], organisations: [], offices: [], mandates: [], laender: [] };
    const port = { ...none, register, files: nodeFilePort };
    expect(errorOf(await printPapers(input, port))).toEqual({
      code: 'extras.changed',
      file: basename(one?.path ?? ''),
    });
    expect(readdirSync(folder).filter((name) => name.includes('Druckdatei'))).toEqual([]);
  });
});

describe('in the worker', () => {
  const built = mkdtempSync(join(tmpdir(), 'konferenzbuero-extras-'));
  let worker = '';
  beforeAll(async () => {
    worker = await bundleForNode(resolve('src/main/jobs/worker.ts'), built);
  });
  afterAll(() => {
    rmSync(built, { recursive: true, force: true });
  });

  test('says what it is at, and makes the same bytes', async () => {
    const stages: (string | undefined)[] = [];
    const runs = new Runs((event: WindowEvent) => {
      if (event.type === 'progress') stages.push(event.stage);
    });
    const beside = await sampleOffice(newFolder(), { runs, jobs: new Jobs(runs, worker) });
    const here = await sampleOffice(newFolder());
    const input = { extras: ['print', 'zip'], runId: RUN } satisfies Partial<
      Input<'documents.generate'>
    >;
    const [a, b] = [await run(beside, newFolder(), input), await run(here, newFolder(), input)];
    expect([...new Set(stages)]).toEqual([undefined, 'print', 'zip']);
    for (const extra of ['print', 'zip'] as const)
      expect(readFileSync(extraOf(a, extra)).equals(readFileSync(extraOf(b, extra)))).toBe(true);
  });

  test.each(['print', 'zip'] as const)('leaves nothing half of a cancelled %s', async (extra) => {
    const runs: Runs = new Runs((event) => {
      if (event.type === 'progress' && event.stage && event.done > 0) runs.cancel(event.runId);
    });
    const office = await sampleOffice(newFolder(), { runs, jobs: new Jobs(runs, worker) });
    const folder = newFolder();
    const made = await run(office, folder, { extras: [extra], runId: RUN });
    expect(made.files.length).toBeGreaterThan(10);
    expect(made.extras?.files).toEqual([]);
    expect(made.extras?.notes.join()).toContain('abgebrochen');
    expect(readdirSync(folder)).toHaveLength(made.files.length);
  });

  test('makes none of them of a run that was ended', async () => {
    const runs: Runs = new Runs((event) => {
      if (event.type === 'progress' && event.done > 0) runs.cancel(event.runId);
    });
    const office = await sampleOffice(newFolder(), { runs, jobs: new Jobs(runs, worker) });
    const made = await run(office, newFolder(), { extras: ['print', 'zip'], runId: RUN });
    expect(made.files.length).toBeGreaterThan(0);
    expect(made.extras).toBeUndefined();
  });
});

describeWith(['ooxml-validator', 'soffice', 'pdftotext'], 'the file to print, for Word', () => {
  test('is valid, and prints page by page what its letters print', async () => {
    const office = await sampleOffice(newFolder());
    const folder = newFolder();
    const { files } = await run(office, folder);
    const letters = files.filter(({ recipient }) => recipient !== null).slice(0, 5);
    const body = /<w:p><w:pPr><w:pStyle w:val="Brieftext"\/>.*?<\/w:p>/s;
    for (const [index, { path }] of letters.entries())
      if (index % 2 === 1)
        editText(path, (xml) => xml.replace(body, (one) => one.repeat(30 * index)));
    const { createHash } = await import('node:crypto');
    const papers = letters.map(({ path }) => {
      const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
      return { path, sha256, title: 'Einladungen' };
    });
    const target = newFolder();
    const none = { drafts: () => undefined, progress: () => undefined };
    const register = { persons: [], organisations: [], offices: [], mandates: [], laender: [] };
    const input = { papers, folder: target, date: '2018-02-01', token: 'x' } as const;
    const done = valueOf(await printPapers(input, { ...none, register, files: nodeFilePort }));
    const path = done.files[0]?.path ?? '';
    expect(await validate(path)).toEqual([]);
    const pdfs = await toPdf([path, ...letters.map((file) => file.path)], newFolder());
    const pagesOf = async (docx: string): Promise<readonly string[]> => {
      const { pages, words } = await pdfText(pdfs.get(docx) ?? '');
      return pages.map((_, index) =>
        words.flatMap((word) => (word.page === index + 1 ? [word.text] : [])).join(' '),
      );
    };
    const singles: string[] = [];
    for (const file of letters) singles.push(...(await pagesOf(file.path)));
    expect(singles.length).toBeGreaterThan(8);
    expect(await pagesOf(path)).toEqual(singles);
    expect(singles.some((text) => /Seite 2 von [3-9]/.test(text))).toBe(true);
  }, 180_000);
});
