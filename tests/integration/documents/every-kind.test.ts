import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { checkPdf } from '../../../src/main/documents/check-pdf';
import { PDF_FILTER } from '../../../src/main/documents/libreoffice-pdf';
import { renderDocument } from '../../../src/main/documents/render';
import { verifyPaper } from '../../../src/main/documents/verify-paper';
import { documentKinds, findKind } from '../../../src/shared/domain/documents/kinds/registry';
import type { PaperToMake } from '../../../src/shared/domain/documents/plan';
import { printedLines } from '../../../src/shared/domain/documents/printed-lines';
import { firstAndLongest, papersOfEveryKind } from '../../builders/every-kind';
import { ALL_KINDS, generate, sampleOffice, sharedFolders } from '../../support/papers';
import { headingsOf, notInTurn, readAloud } from '../../support/pdf-reading';
import { describeWith } from '../../support/tools';
import { inParallel, partsOf, pdfText, toPdf, validate } from '../../support/word-files';
import { accessibilityFaults, xmlFaults } from '../../support/word-soundness';

const newFolder = sharedFolders();

interface Written {
  readonly path: string;
  readonly paper: PaperToMake;
}

let papers: ReadonlyMap<string, readonly PaperToMake[]>;
let written: readonly Written[];

/** Of each kind the first paper and the longest, as files. */
beforeAll(async () => {
  const folder = newFolder();
  papers = papersOfEveryKind();
  const chosen = [...papers.values()].flatMap(firstAndLongest);
  written = await inParallel(chosen, async (paper) => {
    const path = join(folder, `${paper.kind}_${paper.fileName}`);
    writeFileSync(path, await renderDocument(paper.model));
    return { path, paper };
  });
});

/** What is the matter with some files, by their names; nothing where all is well. */
function faultsOf(
  files: readonly Written[],
  faults: (file: Written) => readonly string[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    files
      .map((file) => [basename(file.path), faults(file)] as const)
      .filter(([, found]) => found.length > 0),
  );
}

/** One of each kind; letters of a run differ in nothing that Word could mind. */
function oneOfEachKind(): readonly Written[] {
  return [...new Map(written.map((file) => [file.paper.kind, file])).values()];
}

describe('every kind of paper', () => {
  test('has a paper among the builders of the tests', () => {
    expect(documentKinds.length).toBeGreaterThanOrEqual(47);
    const without = documentKinds.filter(({ name }) => papers.get(name)?.length === 0);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test('has a file name that begins with its day', () => {
    for (const { paper } of written)
      expect.soft(paper.fileName).toMatch(new RegExp(`^${paper.model.date}_[^/]+\\.docx$`));
  });

  test('says what its model says, title included, in its order', () => {
    for (const { path, paper } of written)
      expect.soft(verifyPaper(path, readFileSync(path), paper.model), paper.kind).toBeNull();
  });

  test('is well-formed, and stands open to people who have it read aloud', () => {
    const faults = faultsOf(written, ({ path, paper: { model } }) => {
      const parts = partsOf(path);
      return [...xmlFaults(parts), ...accessibilityFaults(parts, model)];
    });
    expect(faults).toEqual({});
  });

  test('keeps each row of a table on one page', () => {
    for (const { path } of written) {
      const rows = partsOf(path)['word/document.xml']?.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
      expect
        .soft(
          rows.every((row) => row.includes('<w:cantSplit/>')),
          basename(path),
        )
        .toBe(true);
    }
  });

  test('shows what is still to be written in a style of its own', () => {
    const motion = written.find(({ paper }) => paper.kind === 'motion');
    const xml = partsOf(motion?.path ?? '')['word/document.xml'] ?? '';
    expect(xml.match(/<w:pStyle w:val="NochZuErgaenzen"\/>/g)).toHaveLength(5);
  });

  test.each([
    ['kept', () => Promise.resolve({ renderDocument })],
    [
      'not there yet',
      () => {
        vi.resetModules();
        return import('../../../src/main/documents/render');
      },
    ],
  ])('is the same bytes in another order, while shapes are %s', async (_state, program) => {
    // The first of a shape is laid out, those after it only get their texts: here it is the other way round.
    const again = await program();
    for (const { path, paper } of [...written].reverse()) {
      const bytes = Buffer.from(await again.renderDocument(paper.model));
      expect.soft(bytes.equals(readFileSync(path)), basename(path)).toBe(true);
    }
  });
});

describeWith(['ooxml-validator'], 'every kind of paper, for Word', () => {
  test('is valid', { timeout: 180_000 }, async () => {
    const files = oneOfEachKind();
    const findings = await inParallel(files, async ({ path, paper }) => [
      paper.kind,
      await validate(path),
    ]);
    expect(findings).toEqual(files.map(({ paper }) => [paper.kind, []]));
  });
});

function isOnItsSide({ paper: { model } }: Written): boolean {
  if (model.kind === 'paper') return model.landscape ?? false;
  return model.kind === 'cards' && model.sheet.landscape;
}

describeWith(['soffice', 'pdftotext'], 'every kind of paper, as a PDF', () => {
  let pdfs: ReadonlyMap<string, string>;
  const pdfOf = ({ path }: Written): string => pdfs.get(path) ?? '';

  beforeAll(async () => {
    const paths = written.map(({ path }) => path);
    pdfs = await toPdf(paths, join(newFolder(), 'pdf'), PDF_FILTER);
  }, 120_000);

  test('is tagged, German, titled and whole', async () => {
    for (const file of written) {
      const { lacks } = await checkPdf(readFileSync(pdfOf(file)), file.paper.model.date);
      expect.soft(lacks, basename(file.path)).toEqual([]);
    }
  });

  test('reads all of its text aloud, in the order of the paper', async () => {
    for (const file of written) {
      const aloud = await readAloud(pdfOf(file));
      expect
        .soft(notInTurn(aloud, printedLines(file.paper.model)), basename(file.path))
        .toEqual([]);
      const first = headingsOf(aloud)[0]?.level ?? null;
      expect.soft(first, basename(file.path)).toBe(file.paper.model.kind === 'paper' ? 1 : null);
    }
  });

  test('is A4, upright or on its side as it asks; a letter has one page', async () => {
    for (const file of written) {
      const { pages } = await pdfText(pdfOf(file));
      const [width, height] = isOnItsSide(file) ? [841.9, 595.3] : [595.3, 841.9];
      for (const page of pages) {
        expect.soft(Math.abs(page.width - width), file.paper.kind).toBeLessThanOrEqual(0.5);
        expect.soft(Math.abs(page.height - height), file.paper.kind).toBeLessThanOrEqual(0.5);
      }
      if (file.paper.model.kind === 'letter')
        expect.soft(pages, basename(file.path)).toHaveLength(1);
    }
  });
});

describe('all kinds at once in an office that has just begun', () => {
  /** A meeting in spring that was not cancelled, to which nobody but its members is invited. */
  const WITHOUT_OCCASION = {
    invitationAutumn: 'letter.notFitting',
    cancellation: 'letter.notFitting',
    invitationWorkingLevel: 'letter.nobody',
    invitationSpeaker: 'letter.nobody',
    letterHostCity: 'letter.nobody',
    pressCancellation: 'document.notFitting',
  };

  test('make what can be made, and say of the rest why not', async () => {
    const folder = newFolder();
    const office = await sampleOffice(join(folder, 'daten'));
    const { files, failures } = await generate(office, join(folder, 'ausgabe'), ALL_KINDS);
    expect(Object.fromEntries(failures.map(({ kind, code }) => [kind, code]))).toEqual(
      WITHOUT_OCCASION,
    );
    for (const { kind, message } of failures)
      expect.soft(message, findKind(kind)?.title).toMatch(/^[A-ZÄÖÜ].*\.$/s);
    const madeOf = new Set(files.map(({ kind }) => kind));
    const expected = ALL_KINDS.filter((kind) => !(kind in WITHOUT_OCCASION));
    expect([...madeOf].sort()).toEqual([...expected].sort());
  });
});
