import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocument } from '../../../src/main/documents/render';
import { printedLines } from '../../../src/shared/domain/documents/printed-lines';
import { agendaPaper } from '../../../src/shared/domain/documents/papers';
import type { LetterModel } from '../../../src/shared/domain/documents/models';
import type { Letterhead, Logo } from '../../../src/shared/domain/letterheads/records';
import { FULL, letterheadDraft, LOGO } from '../../builders/letterheads';
import { factsOf, invitation } from '../../builders/papers';
import { sampleView } from '../../builders/sample-view';
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
  type Letter,
} from '../../support/letters';
import { paragraph } from '../../support/letter-models';
import { png } from '../../support/pictures';
import { sharedFolders } from '../../support/papers';
import { describeWith } from '../../support/tools';
import { inParallel, pageInk, partsOf, pdfText, toPdf, validate } from '../../support/word-files';

const newFolder = sharedFolders();
const ASSETS = { images: new Map([[LOGO.sha256, png(600, 400)]]) };
const logo = (patch: Partial<Logo>): Logo => ({ ...LOGO, ...patch });

/** Letterheads at their limits; the font is the one that is here, so that its widths are right. */
const HEADS: Readonly<Record<string, Partial<Letterhead>>> = {
  'plain-a': { form: 'A' },
  'full-a': { ...FULL, form: 'A', font: 'Liberation Sans', logo: logo({}) },
  'full-b': { ...FULL, font: 'Liberation Sans', logo: logo({ place: 'left', widthMm: 50 }) },
  'middle-b': { titleLines: ['Haus'], logo: logo({ place: 'center', widthMm: 40 }) },
  'hostile-b': {
    titleLines: ['{{Name}} & <w:p> "x"', 'שלום עולם 👩‍👩‍👧'],
    ourReference: '&amp; {{Zeichen}}',
    extraLines: [{ label: '<b>', value: ']]> {{x}}' }],
    footer: [['&lt; "Spalte"'], ['{{für jede Anlage}}']],
    signatureLines: ['</w:t> & Sohn'],
    logo: logo({ alt: '"Wappen" & <Löwe>' }),
  },
};

const letterOn = (head: Partial<Letterhead>): LetterModel =>
  invitation(sampleView(letterheadDraft(head)));

async function written(folder: string): Promise<ReadonlyMap<string, string>> {
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, string>();
  for (const [name, head] of Object.entries(HEADS)) {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, await renderDocument(letterOn(head), ASSETS));
    files.set(name, path);
  }
  const view = sampleView(letterheadDraft({ ...HEADS['middle-b'], paper: 'secretariat' }));
  const paper = join(folder, 'paper.docx');
  writeFileSync(paper, await renderDocument(agendaPaper(factsOf(view)), ASSETS));
  files.set('paper', paper);
  const long = { ...letterOn(HEADS['full-b'] ?? {}), body: [1, 2, 3, 4, 5, 6].map((n) => ({ type: 'paragraph', text: paragraph(n, 6) }) as const) }; // prettier-ignore
  const pages = join(folder, 'pages.docx');
  writeFileSync(pages, await renderDocument(long, ASSETS));
  return files.set('pages', pages);
}

describe('the file of a paper with a letterhead', () => {
  test('says what the logo shows, also where the words are hostile', async () => {
    const files = await written(join(newFolder(), 'word'));
    const headers = (name: string): string =>
      Object.entries(partsOf(files.get(name) ?? ''))
        .filter(([part]) => part.startsWith('word/header'))
        .map(([, xml]) => xml)
        .join('');
    expect(headers('full-a')).toContain(`descr="${LOGO.alt}"`);
    expect(headers('hostile-b')).toContain('descr="&quot;Wappen&quot; &amp; &lt;Löwe&gt;"');
    expect(headers('plain-a')).not.toContain('descr=');
  });

  test('is the same each time, and head and foot are none of its printed lines', async () => {
    const model = letterOn(HEADS['full-b'] ?? {});
    const [one, two] = [await renderDocument(model, ASSETS), await renderDocument(model, ASSETS)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const lines = printedLines(model);
    expect(lines).toContain('Vorsitz der Konferenz');
    expect(lines).not.toContain('Die Staatsministerin');
    expect(lines).not.toContain('U-Bahn: Hohenzollernplatz');
  });
});

describeWith(['ooxml-validator'], 'papers with letterheads, for Word', () => {
  test('are valid', async () => {
    const files = await written(join(newFolder(), 'word'));
    const findings = await inParallel([...files], async ([name, path]) => [name, await validate(path)]); // prettier-ignore
    expect(findings).toEqual([...files.keys()].map((name) => [name, []]));
  });
});

describeWith(['soffice', 'pdftotext', 'pdftoppm'], 'printed papers with letterheads', () => {
  let letters: readonly Letter[];
  let pdfs: ReadonlyMap<string, string>;
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const folder = newFolder();
    files = await written(join(folder, 'word'));
    pdfs = await toPdf([...files.values()], join(folder, 'pdf'));
    letters = await inParallel(Object.keys(HEADS), (name) => {
      const docx = files.get(name) ?? '';
      return openLetter({
        name,
        model: letterOn(HEADS[name] ?? {}),
        docx,
        pdf: pdfs.get(docx) ?? '',
      });
    });
  });

  test.each([
    ['is printed on A4 (G01)', expectA4],
    ['has subject, salutation and text at 25 mm (G02)', expectFlushLeft],
    ['has its address in the address field of its form (G05, G06, G09)', expectAddressField],
    ['has the return line in its 5 mm (G07)', expectReturnLine],
    ['has the information block at 125 mm (G10)', expectInfoBlock],
    ['has the subject two blank lines below (G12)', expectSubject],
    ['prints address and salutation of its file, line below line', expectReadBackInPrint],
    ['has the blank lines of a letter (3.3)', expectBlankLines],
  ])('every letter %s', (_what, expectation) => {
    const harmless = letters.filter(({ name }) => name !== 'hostile-b');
    expect(harmless).toHaveLength(4);
    for (const letter of harmless) expectation(letter);
  });

  test('the marks of Form A lie at 87, 148.5 and 192 mm (G13 to G16)', () => {
    for (const letter of letters.filter(({ name }) => name === 'plain-a')) expectMarks(letter);
  });

  test('lines and logo stay above the address field, the logo where it belongs', () => {
    const ends = { A: 27, B: 45 };
    const boxOf = { 'full-a': [160, 190], 'full-b': [25, 75], 'middle-b': [87.5, 127.5] } as const;
    for (const letter of letters) {
      const end = ends[letter.model.letterhead.form];
      const ink = letter.ink.bounds({ left: 0, right: 210, top: 0, bottom: end - 0.2 });
      expect.soft(ink?.bottom, letter.name).toBeLessThan(end - 0.5);
    }
    for (const [name, [left, right]] of Object.entries(boxOf)) {
      const letter = letters.find((one) => one.name === name);
      const area = {
        left: left - 3,
        right: right + 3,
        top: 4,
        bottom: name === 'middle-b' ? 34 : 26,
      };
      const ink = letter?.ink.bounds(area);
      expect.soft(Math.abs((ink?.left ?? 0) - left), `${name}, left`).toBeLessThan(0.5);
      expect.soft(Math.abs((ink?.right ?? 0) - right), `${name}, right`).toBeLessThan(0.5);
    }
  });

  test('the footer stands on the first page alone, the page number on those after it', async () => {
    const { words, pages } = await pdfText(pdfs.get(files.get('pages') ?? '') ?? '');
    expect(pages.length).toBeGreaterThan(1);
    const foot = words.filter(({ text }) => text === 'Hohenzollernplatz');
    expect(foot.map(({ page }) => page)).toEqual([1]);
    expect(foot[0]?.top).toBeGreaterThan(270);
    expect(foot[0]?.bottom).toBeLessThan(292);
    const body = words.filter(({ page, left }) => page === 1 && left < 40).map(({ bottom }) => bottom); // prettier-ignore
    expect(Math.max(...body)).toBeLessThan(292);
    expect(words.filter(({ text }) => text.startsWith('Seite')).every(({ page }) => page > 1)).toBe(true); // prettier-ignore
  });

  test('a paper begins below a high letterhead', async () => {
    const pdf = pdfs.get(files.get('paper') ?? '') ?? '';
    const { words } = await pdfText(pdf);
    const ink = await pageInk(pdf);
    const kicker = words.find(({ text, top }) => text.startsWith('Integrations') && top > 20);
    expect(kicker?.top).toBeGreaterThan(42);
    expect(ink.bounds({ left: 85, right: 130, top: 5, bottom: 34 })?.bottom).toBeGreaterThan(30);
  });
});
