import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import {
  SAMPLE_KINDS,
  generate,
  modelsOf,
  sampleOffice,
  sharedFolders,
} from '../../support/papers';
import {
  expectA4,
  expectAddressField,
  expectBlankLines,
  expectFlushLeft,
  expectInfoBlock,
  expectMarks,
  expectReadBackInPrint,
  expectReturnLine,
  expectSubject,
  openLetter,
  printed,
  type Letter,
} from '../../support/letters';
import { describeWith } from '../../support/tools';
import { inParallel, pdfText, toPdf } from '../../support/word-files';

const newFolder = sharedFolders();

describeWith(['soffice', 'pdftotext', 'pdftoppm'], 'the printed papers of the sample', () => {
  let letters: readonly Letter[];
  let pdfs: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const folder = newFolder();
    const office = await sampleOffice(join(folder, 'daten'));
    const { files } = await generate(office, join(folder, 'ausgabe'));
    const models = await modelsOf(office);
    pdfs = await toPdf(
      files.map((file) => file.path),
      join(folder, 'pdf'),
    );
    const invitations = files.flatMap(({ path }) => {
      const name = basename(path);
      const model = models.get(name)?.model;
      const pdf = pdfs.get(path);
      return model?.kind === 'letter' && pdf ? [{ name, model, docx: path, pdf }] : [];
    });
    letters = await inParallel(invitations, openLetter);
  });

  test('every paper was converted, every invitation measured', () => {
    expect(SAMPLE_KINDS).toHaveLength(5);
    expect(pdfs.size).toBe(22);
    expect(letters).toHaveLength(17);
  });

  test.each([
    ['is printed on A4 (G01)', expectA4],
    ['has subject, salutation and text at 25 mm (G02)', expectFlushLeft],
    ['has its address in the address field (G05, G06, G09)', expectAddressField],
    ['has the return line in its 5 mm (G07)', expectReturnLine],
    ['has the information block at 125 mm (G10)', expectInfoBlock],
    ['has the subject two blank lines below (G12)', expectSubject],
    ['has fold and hole marks and nothing else at the edge (G13 to G16)', expectMarks],
    ['prints address and salutation of its file, line below line', expectReadBackInPrint],
    ['has the blank lines of a letter (3.3)', expectBlankLines],
  ])('every invitation %s', (_what, expectation) => {
    for (const letter of letters) expectation(letter);
  });

  test('every invitation has one page', () => {
    for (const letter of letters) expect.soft(letter.text.pages, letter.name).toHaveLength(1);
  });

  test('the other papers are A4 too and begin below the letterhead', async () => {
    const others = [...pdfs].filter(([docx]) => !basename(docx).includes('_Einladung_'));
    expect(others).toHaveLength(5);
    for (const [docx, pdf] of others) {
      const { pages, words } = await pdfText(pdf);
      for (const { width, height } of pages) {
        expect.soft(Math.abs(width - 595.3), basename(docx)).toBeLessThanOrEqual(0.5);
        expect.soft(Math.abs(height - 841.9), basename(docx)).toBeLessThanOrEqual(0.5);
      }
      expect.soft(Math.max(...words.map((word) => word.right)), basename(docx)).toBeLessThan(190.5);
    }
  });

  test('the letter to Sachsen says what the office would write', () => {
    const letter = letters.find(({ name }) => name.includes('_SN_'));
    expect(letter?.file.address).toEqual([
      'Sächsische Staatsministerin',
      'für Gleichstellung und Integration',
      'Frau Petra Muster MdL',
      'Musterufer 10',
      '01097 Dresden',
    ]);
    expect(letter?.file.salutation).toBe('Sehr geehrte Frau Staatsministerin,');
    expect(letter && printed(letter, letter.model.subject).map((word) => word.text)).toEqual(
      'Einladung zur 13. Integrationsministerkonferenz am 15. und 16. März 2018 in Nürnberg'.split(
        ' ',
      ),
    );
  });
});
