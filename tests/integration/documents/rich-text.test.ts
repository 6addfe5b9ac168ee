import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBack } from '../../../src/main/documents/read-back';
import { renderDocument } from '../../../src/main/documents/render';
import { verifyPaper } from '../../../src/main/documents/verify-paper';
import type { DocumentModel, PaperModel } from '../../../src/shared/domain/documents/models';
import { printedLines } from '../../../src/shared/domain/documents/printed-lines';
import { blocksOf } from '../../../src/shared/domain/documents/rich-blocks';
import type { RichItem, RichText } from '../../../src/shared/domain/rich-text/shape';
import { normalise } from '../../../src/shared/domain/rich-text/tidy';
import { sharedFolders } from '../../support/papers';
import { letterModel } from '../../support/letter-models';
import { anyRichText } from '../../support/rich-texts';
import { describeWith } from '../../support/tools';
import { validate } from '../../support/word-files';

const words = (text: string, form = {}) => [{ text, ...form }];
const item = (level: 1 | 2, ordered: boolean, text: string): RichItem => ({
  level,
  ordered,
  runs: words(text),
});

const SAMPLE: RichText = {
  blocks: [
    { type: 'heading', level: 1, runs: words('Anreise') },
    { type: 'heading', level: 2, runs: words('Mit der Bahn') },
    {
      type: 'paragraph',
      runs: [...words('Bitte\nbuchen Sie '), ...words('jetzt', { bold: true })],
    },
    {
      type: 'list',
      items: [
        item(1, true, 'Erstens'),
        item(2, true, 'Darunter'),
        item(1, false, 'Punkt'),
        item(2, true, 'Unter dem Punkt'),
        item(1, false, 'Noch ein Punkt'),
        item(2, true, 'Wieder von vorn'),
      ],
    },
    { type: 'list', items: [item(1, true, 'Neue Liste')] },
    {
      type: 'table',
      rows: [
        { cells: [{ runs: words('Tag') }, { runs: words('Zug', { italic: true }) }] },
        { cells: [{ runs: words('15. März') }, { runs: words('ICE', { underline: true }) }] },
      ],
    },
  ],
};

const paper: PaperModel = {
  kind: 'paper',
  title: 'Hinweise',
  date: '2018-02-01',
  letterhead: letterModel().letterhead,
  kicker: null,
  meta: null,
  heading: 'Hinweise',
  subline: null,
  embargo: null,
  blocks: blocksOf(SAMPLE),
  wideLines: false,
  trainingMark: null,
};

async function documentXml(model: DocumentModel): Promise<string> {
  return strFromU8(unzipSync(await renderDocument(model))['word/document.xml'] ?? new Uint8Array());
}

test('numbers begin anew where a list or a part below a bullet does', async () => {
  const xml = await documentXml(paper);
  const numbers = [...xml.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/g)];
  const [first, under, bullet, part, , second, fresh] = numbers.map(([, , id]) => id);
  expect(numbers.map(([, level]) => level)).toEqual(['0', '1', '0', '0', '0', '0', '0']);
  expect(under).toBe(first);
  expect(new Set([first, bullet, part, second, fresh]).size).toBe(5);
});

test('headings, the head of a table and a line break are real ones', async () => {
  const xml = await documentXml(paper);
  expect(xml).toMatch(/w:val="Heading2".*Anreise.*w:val="Heading3".*Mit der Bahn/s);
  expect(xml).toMatch(/<w:tblHeader\/>.*Tag/s);
  expect(xml).toMatch(/Bitte<\/w:t>.*<w:br\/>.*buchen/s);
});

test('a plain paragraph is printed as it is without form', async () => {
  const formed = letterModel({
    body: blocksOf({ blocks: [{ type: 'paragraph', runs: words('Ein Satz.') }] }),
  });
  expect(await renderDocument(formed)).toEqual(
    await renderDocument(letterModel({ body: blocksOf('Ein Satz.') })),
  );
});

test('every line of any text with form stands in the letter, in its place', async () => {
  await fc.assert(
    fc.asyncProperty(anyRichText, async (text) => {
      const model = letterModel({ body: blocksOf(normalise(text)) });
      const bytes = await renderDocument(model);
      expect(readBack(bytes)?.paragraphs).toEqual(printedLines(model));
      expect(verifyPaper('brief.docx', bytes, model)).toBeNull();
    }),
    { numRuns: 25 },
  );
});

describeWith(['ooxml-validator'], 'texts with form, for Word', () => {
  const newFolder = sharedFolders();
  const models: readonly (readonly [string, DocumentModel])[] = [
    ['paper', paper],
    ['letter', letterModel({ body: blocksOf(SAMPLE), handwritten: true, salutation: '' })],
    ['ends-with-list', letterModel({ body: blocksOf({ blocks: SAMPLE.blocks.slice(0, 5) }) })],
    ...fc
      .sample(anyRichText, { numRuns: 4, seed: 14 })
      .map(
        (text, index) =>
          [`any-${index}`, letterModel({ body: blocksOf(normalise(text)) })] as const,
      ),
  ];
  test.each(models)('%s is valid', async (name, model) => {
    const path = join(newFolder(), `${name}.docx`);
    writeFileSync(path, await renderDocument(model));
    expect(await validate(path)).toEqual([]);
  });
});
