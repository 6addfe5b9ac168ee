import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { renderDocument } from '../../../src/main/documents/render';
import { collectPapers, takeAll } from '../../../src/shared/domain/documents/collect';
import { BADGE_SHEET } from '../../../src/shared/domain/documents/kinds/name-badges/model';
import { PLACE_CARD_SHEET } from '../../../src/shared/domain/documents/kinds/place-cards/model';
import type { CardsModel } from '../../../src/shared/domain/documents/models';
import type { PaperToMake } from '../../../src/shared/domain/documents/plan';
import { allReplied, HARD_PEOPLE } from '../../builders/replies';
import { CONFERENCE_ID, sampleView } from '../../builders/sample-view';
import { sharedFolders } from '../../support/papers';
import { valueOf } from '../../support/stores';
import { describeWith } from '../../support/tools';
import {
  findText,
  inParallel,
  pageInk,
  pdfText,
  toPdf,
  type PdfText,
} from '../../support/word-files';

const newFolder = sharedFolders();

interface Written {
  readonly path: string;
  readonly paper: PaperToMake;
}

let written: readonly Written[];

/** What is cut out, and a list long enough for several pages. */
const KINDS = ['nameBadges', 'placeCards', 'landSigns', 'participantListInternal'];

beforeAll(async () => {
  const folder = newFolder();
  const source = {
    view: sampleView(...allReplied(), ...HARD_PEOPLE),
    conferenceId: CONFERENCE_ID,
    date: '2018-02-01',
    training: true,
    signatoryId: null,
    only: null,
  };
  const { papers, obstacles } = takeAll(valueOf(collectPapers(source, KINDS)));
  expect(obstacles).toEqual([]);
  written = await inParallel(papers, async (paper) => {
    const path = join(folder, paper.fileName);
    writeFileSync(path, await renderDocument(paper.model));
    return { path, paper };
  });
});

function fileOf(kind: string): Written {
  const found = written.find(({ paper }) => paper.kind === kind);
  if (!found) throw new Error(`no paper of the kind ${kind}`);
  return found;
}

function cardsOf(kind: string): CardsModel {
  const { model } = fileOf(kind).paper;
  if (model.kind !== 'cards') throw new Error(`${kind} is no sheet of cards`);
  return model;
}

describeWith(['soffice', 'pdftotext', 'pdftoppm'], 'cards and long lists, in print', () => {
  let pdfs: ReadonlyMap<string, string>;
  const pdfOf = (kind: string): string => pdfs.get(fileOf(kind).path) ?? '';

  beforeAll(async () => {
    pdfs = await toPdf(
      written.map(({ path }) => path),
      join(newFolder(), 'pdf'),
    );
  });

  test.each([
    ['nameBadges', BADGE_SHEET],
    ['placeCards', PLACE_CARD_SHEET],
  ])('%s has its cutting lines where the sheet says, on every page', async (kind, sheet) => {
    const { left, top, columns, rows, cardWidth, cardHeight } = sheet;
    const full = Math.floor(cardsOf(kind).cards.length / (columns * rows));
    expect(full).toBeGreaterThanOrEqual(2);
    for (const page of [1, 2]) {
      const ink = await pageInk(pdfOf(kind), page);
      const right = left + columns * cardWidth;
      const bottom = top + rows * cardHeight;
      const frame = ink.bounds({ left: 0, right: right + 2, top: 0, bottom: bottom + 1 });
      const off = frame && [
        frame.left - left,
        frame.right - right,
        frame.top - top,
        frame.bottom - bottom,
      ];
      expect(off).not.toBeNull();
      for (const distance of off ?? []) expect.soft(Math.abs(distance)).toBeLessThanOrEqual(0.5);
      // A strip beside the texts crosses the lines between the rows.
      const strip = { left: left + 1, right: left + 1.4, top: 0, bottom: bottom + 1 };
      const lines = ink.bands(strip).map((band) => (band.top + band.bottom) / 2);
      expect.soft(lines).toHaveLength(rows + 1);
      for (const [index, y] of lines.entries())
        expect.soft(Math.abs(y - top - index * cardHeight)).toBeLessThanOrEqual(0.5);
    }
  });

  test('badges keep their text within the card, whatever the name', async () => {
    const { words } = await pdfText(pdfOf('nameBadges'));
    for (const word of words.filter(({ bottom }) => bottom < 287)) {
      const column = word.left < 105 ? 15 : 105;
      expect.soft(word.left, word.text).toBeGreaterThan(column + 3);
      expect.soft(word.right, word.text).toBeLessThan(column + 87);
    }
  });

  function expectWhole(text: PdfText, kind: string): void {
    for (const { lines } of cardsOf(kind).cards)
      for (const line of lines)
        expect.soft(findText(text.words, line.text), line.text).not.toBeNull();
  }

  test('badges print every line as it was measured, on one line', async () => {
    const text = await pdfText(pdfOf('nameBadges'));
    const leftToRight = cardsOf('nameBadges').cards.filter(
      ({ lines }) => !lines.some((line) => /\p{Script=Hebrew}/u.test(line.text)),
    );
    for (const { lines } of leftToRight) {
      for (const line of lines) {
        const found = findText(text.words, line.text);
        expect.soft(found, line.text).not.toBeNull();
        const tops = (found?.words ?? []).map(({ top }) => Math.round(top));
        expect.soft(new Set(tops).size, line.text).toBe(1);
      }
    }
  });

  test('a sign has one page, its name on both sides of the fold, read from outside', async () => {
    const { cards } = cardsOf('landSigns');
    const text = await pdfText(pdfOf('landSigns'));
    expect(text.pages).toHaveLength(cards.length);
    expectWhole(text, 'landSigns');
    const page = await pageInk(pdfOf('landSigns'), 1);
    const side = { top: 10, bottom: 286 };
    const [a, b] = [
      page.bounds({ ...side, left: 5, right: 104 }),
      page.bounds({ ...side, left: 106, right: 205 }),
    ];
    expect(a && b).not.toBeNull();
    // Both sides are as far from the fold and equally large.
    const distance = 105 - (a?.right ?? 0) - ((b?.left ?? 0) - 105);
    expect(Math.abs(distance)).toBeLessThanOrEqual(3);
    const height = (box: typeof a): number => (box?.bottom ?? 0) - (box?.top ?? 0);
    expect(Math.abs(height(a) - height(b))).toBeLessThanOrEqual(0.5);
  });

  test('long lists repeat their header row on every page', async () => {
    const { pages, words } = await pdfText(pdfOf('participantListInternal'));
    expect(pages.length).toBeGreaterThan(1);
    expect(words.filter(({ text }) => text === 'Vermerk')).toHaveLength(pages.length);
    const marks = words.filter(({ text }) => text === 'internen');
    expect(marks).toHaveLength(pages.length);
  });
});
