import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocument } from '../../../src/main/documents/render';
import { bodyLines } from '../../../src/shared/domain/documents/printed-lines';
import type { LetterModel } from '../../../src/shared/domain/documents/models';
import { GROWING_LETTERS, SPECIAL_LETTERS } from '../../support/letter-models';
import {
  DIN,
  FORMS,
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
  textArea,
  type Letter,
} from '../../support/letters';
import { generate, modelsOf, sampleOffice, sharedFolders } from '../../support/papers';
import { valueOf } from '../../support/stores';
import { describeWith } from '../../support/tools';
import {
  findText,
  inParallel,
  pageInk,
  pdfText,
  toPdf,
  validate,
  type PdfText,
} from '../../support/word-files';

const newFolder = sharedFolders();

async function render(
  models: Readonly<Record<string, LetterModel>>,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, string>();
  for (const [name, model] of Object.entries(models)) {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, await renderDocument(model));
    files.set(name, path);
  }
  return files;
}

/** A letter of a secretariat whose name and addresses are as long as real ones. */
async function letterOfLongNames(folder: string): Promise<{ model: LetterModel; docx: string }> {
  const office = await sampleOffice(join(folder, 'daten'));
  const { dispatcher } = office;
  const collection = 'secretariats';
  const { records } = valueOf(await dispatcher.invoke('register.list', { collection }));
  const record = {
    ...records.find((secretariat) => secretariat['from'] === '2017-10-01'),
    contactName: 'Dr. Friederike Musterfrau-Beispielhausen',
    email: 'geschaeftsstelle-integrationsministerkonferenz@stmas.bayern.example',
    web: 'www.integrationsministerkonferenz-geschaeftsstelle.example',
  };
  valueOf(await dispatcher.dispatch('register.save', { collection, record }));
  const { files } = await generate(office, join(folder, 'word'), ['invitation']);
  const docx = files.find((file) => file.recipient?.startsWith('Sachsen'))?.path ?? '';
  const model = (await modelsOf(office)).get(basename(docx))?.model;
  if (model?.kind !== 'letter') throw new Error('no letter to Sachsen');
  return { model, docx };
}

describeWith(['ooxml-validator'], 'letters at the limit, for Word', () => {
  test('are valid', async () => {
    const files = await render(SPECIAL_LETTERS, newFolder());
    const findings = await inParallel([...files], async ([name, path]) => [
      name,
      await validate(path),
    ]);
    expect(findings).toEqual(Object.keys(SPECIAL_LETTERS).map((name) => [name, []]));
  });
});

describeWith(['soffice', 'pdftotext', 'pdftoppm'], 'letters at the limit, printed', () => {
  const letters = new Map<string, Letter>();
  const growing = new Map<string, PdfText>();
  let pdfs: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const folder = newFolder();
    const files = await render({ ...SPECIAL_LETTERS, ...GROWING_LETTERS }, join(folder, 'models'));
    const long = await letterOfLongNames(folder);
    const made = await toPdf([...files.values(), long.docx], join(folder, 'pdf'));
    pdfs = new Map([...files].map(([name, docx]) => [name, made.get(docx) ?? '']));
    const special = Object.entries(SPECIAL_LETTERS).map(([name, model]) => ({
      name,
      model,
      docx: files.get(name) ?? '',
      pdf: pdfs.get(name) ?? '',
    }));
    const all = [...special, { name: 'long-names', ...long, pdf: made.get(long.docx) ?? '' }];
    for (const opened of await inParallel(all, openLetter)) letters.set(opened.name, opened);
    await inParallel(Object.keys(GROWING_LETTERS), async (name) => {
      growing.set(name, await pdfText(pdfs.get(name) ?? ''));
    });
  });

  function letter(name: string): Letter {
    const found = letters.get(name);
    if (!found) throw new Error(`no letter ${name}`);
    return found;
  }

  test.each(Object.keys(SPECIAL_LETTERS))('%s keeps Form B', (name) => {
    const subject = letter(name);
    expectA4(subject);
    expectFlushLeft(subject);
    expectAddressField(subject);
    expectReturnLine(subject);
    expectInfoBlock(subject);
    expectSubject(subject);
    expectMarks(subject);
    expectReadBackInPrint(subject);
    expectBlankLines(subject);
    expect.soft(subject.text.pages).toHaveLength(name === 'three-pages' ? 3 : 1);
  });

  test.each([
    { name: 'seven-address-lines', lines: 7, sizePt: 11, notes: 0 },
    { name: 'one-note-and-seven-lines', lines: 7, sizePt: 11, notes: 1 },
    { name: 'three-notes', lines: 6, sizePt: 11, notes: 3 },
    { name: 'address-of-8-pt', lines: 7, sizePt: 8, notes: 0 },
  ])('$name stands on its step of the ladder', ({ name, lines, sizePt, notes }) => {
    const { model, file } = letter(name);
    expect(model.address).toMatchObject({ sizePt, borrowed: lines - 6, shortened: false });
    expect(model.notes).toHaveLength(notes);
    expect(file.address).toHaveLength(lines);
    const sizes = letter(name).text.words.filter((word) => word.text === 'Musterufer');
    // pdftotext gives a word the height of its font: 1.3 times its size here.
    const [height] = sizes.map((word) => ((word.bottom - word.top) * 72) / 25.4);
    expect(Math.round((height ?? 0) / 1.3)).toBe(sizePt);
  });

  test('Vermerke fill their zone from the bottom', () => {
    const rows = (name: string) =>
      letter(name).model.notes.map((note) => {
        const [first] = printed(letter(name), note);
        const middle = ((first?.top ?? 0) + (first?.bottom ?? 0)) / 2;
        return Math.floor((middle - FORMS.B.returnLine.bottom) / DIN.linePitch) + 1;
      });
    expect(rows('three-notes')).toEqual([1, 2, 3]);
    // The address has borrowed the third line.
    expect(rows('one-note-and-seven-lines')).toEqual([2]);
  });

  test('a longer information block moves the subject down and leaves it where it is else', () => {
    const top = (name: string) => printed(letter(name), letter(name).model.subject)[0]?.top ?? 0;
    const plain = top('seven-address-lines');
    expect(top('information-block-at-its-height')).toBeCloseTo(plain, 1);
    // 15 lines of 4.23 mm from 50 mm on end at 113.45 mm, 23.45 mm below the address field.
    expect(Math.abs(top('information-block-of-62-mm') - plain - 23.45)).toBeLessThan(DIN.tolerance);
  });

  test('an information block whose values need two lines moves the subject down, too', () => {
    expectSubject(letter('long-names'));
  });

  describe('a letter of three pages', () => {
    const pageNumber = (page: number) =>
      findText(
        letter('three-pages').text.words.filter((word) => word.page === page),
        `Seite ${page} von 3`,
      )?.words;

    test('counts its pages from the second on, at the right of the foot', () => {
      expect(pageNumber(1)).toBeUndefined();
      for (const page of [2, 3]) {
        const words = pageNumber(page);
        expect.soft(words?.at(-1)?.right, `page ${page}`).toBeGreaterThan(190 - DIN.tolerance);
        expect.soft(words?.at(-1)?.right, `page ${page}`).toBeLessThan(190 + DIN.tolerance);
        expect.soft(words?.[0]?.top, `page ${page}`).toBeGreaterThan(277);
      }
    });

    test('has margins of 20 mm and no marks on the pages that follow', async () => {
      for (const page of [2, 3]) {
        const ink = await pageInk(pdfs.get('three-pages') ?? '', page);
        const whole = { left: 0, right: 210, top: 0, bottom: 297 };
        const body = ink.bounds({ ...whole, bottom: 277 });
        expect.soft(body?.top, `page ${page}, top`).toBeGreaterThanOrEqual(20);
        expect.soft(body?.left, `page ${page}, left`).toBeGreaterThan(25 - DIN.tolerance);
        expect.soft(body?.right, `page ${page}, right`).toBeLessThanOrEqual(190 + DIN.tolerance);
      }
    });

    test('shows the letterhead on the first page alone and the training mark on all', () => {
      const { words } = letter('three-pages').text;
      const pagesWith = (text: string) =>
        [1, 2, 3].filter((page) =>
          findText(
            words.filter((word) => word.page === page),
            text,
          ),
        );
      expect(pagesWith('Staatsministerium für Integration')).toEqual([1]);
      expect(pagesWith('Übungsdaten')).toEqual([1, 2, 3]);
    });
  });

  test('the closing is never torn and never stands without text', () => {
    const pagesOf = (text: PdfText, parts: readonly string[]) =>
      parts.map((part) => findText(textArea(text), part)?.words.map((word) => word.page) ?? []);
    const texts = new Map([...growing, ['three-pages', letter('three-pages').text]]);
    for (const [name, text] of texts) {
      const model = GROWING_LETTERS[name] ?? letter(name).model;
      const { closing, signatory, enclosures } = model;
      const block = pagesOf(text, [closing, ...signatory, 'Anlagen', ...enclosures]);
      const last = text.pages.length;
      expect.soft(new Set(block.flat()), `${name}: closing block`).toEqual(new Set([last]));
      expect.soft(block.every((pages) => pages.length > 0)).toBe(true);
      const [paragraph] = pagesOf(text, [bodyLines(model).at(-1) ?? '']);
      expect.soft(paragraph, `${name}: text above the closing`).toContain(last);
    }
    // Otherwise the sweep would not have met the end of a page at all.
    expect(new Set([...growing.values()].map((text) => text.pages.length))).toEqual(
      new Set([1, 2]),
    );
  });
});
