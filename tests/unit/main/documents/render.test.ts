import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_ASSETS } from '../../../../src/main/documents/assets';
import { layOut, measuresOf } from '../../../../src/main/documents/lay-out';
import { plainLetterhead } from '../../../../src/shared/domain/documents/letterhead';
import { openPackage } from '../../../../src/main/zip/package';
import { renderDocument } from '../../../../src/main/documents/render';
import { escaped, filled, shapeOf, type Shape } from '../../../../src/main/documents/shape';
import { ShapeCache } from '../../../../src/main/documents/shape-cache';
import { slotted } from '../../../../src/main/documents/slots';
import { bodyLines } from '../../../../src/shared/domain/documents/printed-lines';
import { paragraphBlocks } from '../../../../src/shared/domain/documents/rich-blocks';
import type { DocumentModel } from '../../../../src/shared/domain/documents/models';
import { anyModel } from '../../../support/any-models';
import { GROWING_LETTERS, letterModel, SPECIAL_LETTERS } from '../../../support/letter-models';

type Parts = Readonly<Record<string, string>>;

function partsIn(bytes: Uint8Array): Parts {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error);
  return Object.fromEntries(
    [...opened.value].map(([name, part]) => {
      const content = part.content();
      if (!content) throw new Error(`${name} is damaged`);
      return [name, Buffer.from(content).toString('utf8')];
    }),
  );
}

/** What `docx` itself makes of a model, with what no XML may hold replaced. */
async function laidOutByDocx(model: DocumentModel): Promise<Parts> {
  const parts = await layOut(model, { measures: measuresOf(model), assets: NO_ASSETS });
  return Object.fromEntries(
    parts.map(([name, content]) => {
      const xml = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
      return [name, xml.toString('utf8').replace(/[\uFFFE\uFFFF]/g, '\uFFFD')];
    }),
  );
}

describe('a document from a shape', () => {
  test('is the very one that docx lays out, whatever its texts are', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, async (model) => {
        expect(partsIn(await renderDocument(model))).toEqual(await laidOutByDocx(model));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('stays so when the shape was made for other texts', async () => {
    const models = Object.values({ ...SPECIAL_LETTERS, ...GROWING_LETTERS });
    for (const model of models) await renderDocument(model);
    for (const model of models) {
      const other = {
        ...model,
        title: 'Ein anderer Titel',
        date: '2020-12-24',
        salutation: 'Guten Tag \uE0001\uE001,',
        body: paragraphBlocks(bodyLines(model).map((text) => `${text} Und dies.`)),
      };
      expect(partsIn(await renderDocument(other))).toEqual(await laidOutByDocx(other));
    }
  }, 60_000);

  test('depends on nothing that was made before', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, anyModel, async (model, between) => {
        const first = await renderDocument(model);
        await renderDocument(between);
        expect(Buffer.from(await renderDocument(model)).equals(first)).toBe(true);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test('holds nothing that XML forbids', async () => {
    const hostile = '\u0000\u001B\uFFFE\uFFFF\uD83D x \uDC69';
    const model = letterModel({
      subject: hostile,
      title: hostile,
      letterhead: plainLetterhead([hostile]),
    });
    for (const [name, xml] of Object.entries(partsIn(await renderDocument(model)))) {
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml), name).toBe(false);
    }
  });

  test('makes room for a subject below a longer information block', async () => {
    const block = (value: string) => letterModel({ info: [[{ label: 'Ort:', value }]] });
    const offset = async (model: DocumentModel): Promise<string | undefined> => {
      const xml = partsIn(await renderDocument(model))['word/document.xml'] ?? '';
      return /w:before="(\d+)"[^>]*\/><\/w:pPr><\/w:p><w:p><w:pPr><w:pStyle w:val="Betreff"\/>/.exec(
        xml,
      )?.[1];
    };
    const short = await offset(block('Bonn'));
    expect(await offset(block('Köln'))).toBe(short);
    expect(Number(await offset(block('ein Wort '.repeat(90))))).toBeGreaterThan(Number(short));
  });
});

describe('slots', () => {
  test('hold the texts; what is left is the same for all letters of a kind', () => {
    const one = slotted(letterModel());
    const other = slotted(letterModel({ subject: 'Absage', date: '2019-01-01' }));
    expect(other.skeleton).toEqual(one.skeleton);
    expect(other.values).toContain('Absage');
    expect(JSON.stringify(one.skeleton)).not.toContain('Muster');
  });

  test('are not there for what is empty, and breaks stay outside of them', () => {
    const { skeleton, values } = slotted(
      letterModel({ salutation: '', body: paragraphBlocks(['eins\n\tzwei']) }),
    );
    expect(skeleton.salutation).toBe('');
    expect(bodyLines(skeleton)[0]).toMatch(/^\uE000\d+\uE001\n\t\uE000\d+\uE001$/);
    expect(values).toEqual(expect.arrayContaining(['eins', 'zwei']));
  });
});

test('a text is escaped once', () => {
  expect(escaped('&amp; <b> "x" \'y\'')).toBe('&amp;amp; &lt;b&gt; &quot;x&quot; &apos;y&apos;');
});

test('parts of which nothing changes are packed once', () => {
  const shape = shapeOf([
    ['a.xml', '<a/>'],
    ['b.xml', '<b>\uE0000\uE001</b>'],
    ['c.xml', '<c>\uE0001\uE001</c>'],
  ]);
  const [first, second] = [filled(shape, ['x', 'y']), filled(shape, ['x', 'z'])];
  expect(second[0]).toBe(first[0]);
  expect(second[1]).toBe(first[1]);
  expect(second[2]).not.toBe(first[2]);
});

test('shapes that nobody asked for longest give way, large ones are not kept at all', () => {
  const shape = (weight: number): Shape => ({ parts: [], weight });
  const cache = new ShapeCache(1_000);
  for (const key of ['a', 'b', 'c', 'd']) cache.set(key, shape(240));
  cache.get('a');
  cache.set('e', shape(240));
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key))).toEqual(['a', 'c', 'd', 'e']);
  cache.set('large', shape(600));
  expect(cache.get('large')).toBeUndefined();
});
