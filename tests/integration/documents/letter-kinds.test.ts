import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocument } from '../../../src/main/documents/render';
import { verifyPaper } from '../../../src/main/documents/verify-paper';
import { documentKinds } from '../../../src/shared/domain/documents/kinds/registry';
import { isObstacle, type PaperToMake } from '../../../src/shared/domain/documents/plan';
import { LETTER_KINDS, occasion, planned } from '../../builders/letter-kinds';
import { ALL_KINDS, generate, sampleOffice, sharedFolders } from '../../support/papers';
import { describeWith } from '../../support/tools';
import { inParallel, pdfText, toPdf, validate } from '../../support/word-files';

const newFolder = sharedFolders();

interface Made {
  readonly path: string;
  readonly paper: PaperToMake;
}

let made: readonly Made[];

/** Two letters of each kind of a full office: the first, and one to somebody from elsewhere. */
beforeAll(async () => {
  const folder = join(newFolder(), 'word');
  mkdirSync(folder, { recursive: true });
  const all: Made[] = [];
  for (const name of LETTER_KINDS) {
    const papers = planned({ name, view: occasion(name) }).flatMap((item) =>
      isObstacle(item) ? [] : [item],
    );
    for (const paper of [...new Set([papers[0], papers.at(-1)])]) {
      if (!paper) continue;
      const path = join(folder, `${name}-${paper.fileName}`);
      writeFileSync(path, await renderDocument(paper.model));
      all.push({ path, paper });
    }
  }
  made = all;
});

describe('a letter of every kind', () => {
  test('is there', () => {
    const kinds = new Set(made.map(({ paper }) => paper.kind));
    expect([...kinds].sort()).toEqual([...LETTER_KINDS].sort());
  });

  test('says in the file what its model says', () => {
    for (const { path, paper } of made)
      expect.soft(verifyPaper(path, readFileSync(path), paper.model), basename(path)).toBeNull();
  });
});

describeWith(['ooxml-validator'], 'a letter of every kind, for Word', () => {
  test('is valid', { timeout: 180_000 }, async () => {
    // The layout is that of the invitation: one of each kind says all there is to say.
    const kinds = new Map(made.map((one) => [one.paper.kind, one.path]));
    const findings = await inParallel([...kinds], async ([kind, path]) => [
      kind,
      await validate(path),
    ]);
    expect(findings).toEqual([...kinds.keys()].map((kind) => [kind, []]));
  });
});

describeWith(['soffice', 'pdftotext'], 'a letter of every kind, printed', () => {
  test('has one page', async () => {
    const pdfs = await toPdf(
      made.map(({ path }) => path),
      join(newFolder(), 'pdf'),
    );
    expect(pdfs.size).toBe(made.length);
    for (const [docx, pdf] of pdfs)
      expect.soft((await pdfText(pdf)).pages, basename(docx)).toHaveLength(1);
  });
});

describe('all kinds at once in an office that has just begun', () => {
  test('make what can be made, and say of the rest why not', async () => {
    const folder = newFolder();
    const office = await sampleOffice(join(folder, 'daten'));
    const { files, failures } = await generate(office, join(folder, 'ausgabe'), ALL_KINDS);
    const madeOf = new Set(files.map(({ kind }) => kind));
    const failed = failures.map(({ kind }) => kind);
    expect([...madeOf, ...failed].sort()).toEqual(documentKinds.map(({ name }) => name).sort());
    expect(new Set(failures.map(({ code }) => code))).toEqual(
      new Set(['letter.nobody', 'letter.notFitting']),
    );
    for (const kind of ['saveTheDate', 'invitation', 'reminder', 'transmittal', 'chairTakeover'])
      expect(madeOf).toContain(kind);
  });
});
