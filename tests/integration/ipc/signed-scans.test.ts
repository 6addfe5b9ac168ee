import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { missingWords } from '../../../src/main/documents/pdf-text';
import { printedLines } from '../../../src/shared/domain/documents/printed-lines';
import { tinyPdf } from '../../builders/tiny-pdf';
import {
  generate,
  modelsOf,
  sampleOffice,
  sharedFolders,
  type SampleOffice,
} from '../../support/papers';
import { missingInPdf } from '../../support/pdf-text';
import { scanHeap } from '../../support/scans';
import { errorOf, valueOf } from '../../support/stores';
import { describeWith } from '../../support/tools';

const folder = sharedFolders();
interface Made {
  readonly docx: string;
  readonly pdf: string;
}

let office: SampleOffice;
/** Three letters as Word files and their PDFs. */
let letters: readonly [Made, Made, Made];

async function makeLetters(): Promise<void> {
  office = await sampleOffice(folder());
  const { conferenceId, dispatcher } = office;
  valueOf(await dispatcher.invoke('dispatch.number', { conferenceId, kinds: ['invitation'] }));
  const { files } = await generate(office, folder(), ['invitation']);
  const paths = files.slice(0, 3).map(({ path }) => path);
  const made = valueOf(await dispatcher.invoke('dispatch.finish', { paths }));
  expect(made.failures).toEqual([]);
  expect(made.files.flatMap(({ missing }) => missing)).toEqual([]);
  const at = (index: number): Made => {
    const docx = paths[index] ?? '';
    return { docx, pdf: made.files.find(({ source }) => source === docx)?.path ?? '' };
  };
  letters = [at(0), at(1), at(2)];
}

/** Every line that a letter must show, with the number that it bears. */
async function printedIn(fileName: string): Promise<readonly string[]> {
  const model = (await modelsOf(office, ['invitation'])).get(fileName)?.model;
  if (model?.kind !== 'letter') return [];
  return [...printedLines(model), model.caseNumber ?? 'keine Nummer'].flatMap((line) =>
    line.split('\t'),
  );
}

const list = async () => {
  const { conferenceId, dispatcher } = office;
  return valueOf(await dispatcher.invoke('dispatch.list', { conferenceId }));
};

const read = async (paths: string[]) => {
  const { conferenceId, dispatcher } = office;
  return valueOf(await dispatcher.invoke('dispatch.readScans', { conferenceId, paths }));
};

describeWith(['soffice', 'pdftotext', 'pdftoppm'], 'final papers and signed scans', () => {
  beforeAll(makeLetters, 120_000);

  it('are PDFs beside their papers, with all their text, the same each time', async () => {
    const { dispatcher } = office;
    const program = valueOf(await dispatcher.invoke('dispatch.programs', {}));
    expect(program).toMatchObject({ program: { name: 'LibreOffice' }, hint: null });
    const [{ docx, pdf }] = letters;
    expect(basename(pdf)).toBe(basename(docx).replace('.docx', '.pdf'));
    const printed = await printedIn(basename(docx));
    expect(printed.length).toBeGreaterThan(10);
    expect(await missingInPdf(pdf, printed)).toEqual([]);
    const { files } = valueOf(await dispatcher.invoke('dispatch.finish', { paths: [docx] }));
    expect(files.map(({ state }) => state)).toEqual(['unchanged']);
    const other = join(folder(), 'kein.docx');
    writeFileSync(other, 'x');
    const bad = valueOf(await dispatcher.invoke('dispatch.finish', { paths: [other] }));
    expect(bad.failures.map(({ code }) => code)).toEqual(['pdf.sourceNotWord']);
  }, 60_000);

  it('tell which words of a paper a PDF does not show', async () => {
    const [one, two] = letters;
    const missing = await missingWords(readFileSync(one.docx), readFileSync(two.pdf));
    const printed = (await printedIn(basename(one.docx))).join(' ');
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every((word) => printed.includes(word))).toBe(true);
  });

  it('are found by the code on a picture, filed once, and given out again', async () => {
    const { conferenceId, dispatcher } = office;
    const [one, two, three] = letters;
    const heap = join(folder(), 'Stapel.pdf');
    await scanHeap([one.pdf, two.pdf], heap);
    const blank = join(folder(), 'ohne Nummer.pdf');
    writeFileSync(blank, tinyPdf());
    const { matches, findings, letters: known } = await read([heap, three.pdf, blank]);
    expect(matches.map(({ by, from, to }) => [by, from, to])).toEqual([
      ['code', 1, 1],
      ['code', 2, 2],
      ['text', 1, 1],
    ]);
    expect(findings.map(({ kind, place }) => [kind, place?.path])).toEqual([['noNumber', blank]]);
    expect((await list()).scans).toEqual([]);
    const scans = matches.map(({ path, from, to, caseNumber }) => ({ path, from, to, caseNumber }));
    const open = known.find(
      ({ caseNumber }) => !scans.some((scan) => scan.caseNumber === caseNumber),
    );
    const byHand = { path: blank, from: 1, to: 1, caseNumber: open?.caseNumber ?? '' };
    const input = { on: '2018-02-20', scans: [...scans, byHand] };
    expect(valueOf(await dispatcher.invoke('dispatch.fileScans', input))).toEqual({
      ...{ filed: 4, already: 0 },
    });
    expect(valueOf(await dispatcher.invoke('dispatch.fileScans', input))).toEqual({
      ...{ filed: 0, already: 4 },
    });
    const filed = (await list()).scans;
    expect(filed).toHaveLength(4);
    expect((await read([heap])).matches.every(({ isFiled }) => isFiled)).toBe(true);
    const scanId = filed.find(({ fileName }) => fileName === 'Stapel.pdf')?.id ?? '';
    const out = { conferenceId, scanId, folder: folder() };
    const { path } = valueOf(await dispatcher.invoke('dispatch.extractScan', out));
    expect(readFileSync(path)).toEqual(readFileSync(heap));
  }, 60_000);

  it('are refused as a whole where a number belongs to no letter', async () => {
    const before = await list();
    const path = letters[0].pdf;
    const scans = [{ path, from: 1, to: 1, caseNumber: 'V-2018-9999-01' }];
    const refused = await office.dispatcher.invoke('dispatch.fileScans', {
      on: '2018-02-20',
      scans,
    });
    expect(errorOf(refused).code).toBe('dispatch.unknownCase');
    const known = await read([path]);
    const gone = { path: join(folder(), 'weg.pdf'), from: 1, to: 1 };
    const missing = await office.dispatcher.invoke('dispatch.fileScans', {
      on: '2018-02-20',
      scans: [{ ...gone, caseNumber: known.matches[0]?.caseNumber ?? '' }],
    });
    expect(errorOf(missing).code).toBe('dispatch.scanUnreadable');
    expect(await list()).toEqual(before);
  }, 60_000);
});
