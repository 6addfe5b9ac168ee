import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writePackage } from '../../../../src/main/zip/package';
import { readBack } from '../../../../src/main/documents/read-back';
import { renderDocument } from '../../../../src/main/documents/render';
import { escaped } from '../../../../src/main/documents/shape';
import { paragraphsIn, plain } from '../../../../src/main/documents/word-text';
import { letterModel } from '../../../support/letter-models';

const textsIn = (xml: string): readonly string[] => paragraphsIn(xml).map((item) => item.text);
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('the text of a part', () => {
  test('is that of its runs, with its style', () => {
    const xml = `<w:p w:rsidR="1"><w:pPr><w:pStyle w:val="Anrede"/></w:pPr>${run('Guten ')}${run('Tag')}</w:p><w:p/>`;
    expect(paragraphsIn(xml)).toEqual([
      { style: 'Anrede', text: 'Guten Tag' },
      { style: '', text: '' },
    ]);
  });

  test('knows what stands for a character, and what only looks like it', () => {
    const signs = `<w:tab/>${run('b')}<w:br/>${run('c')}<w:br w:type="page"/><w:noBreakHyphen/><w:cr/>`;
    expect(
      textsIn(`<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${signs}</w:p>`),
    ).toEqual(['\tb\nc\u2011\n']);
    expect(textsIn('<w:p><w:t/><w:pict/><w:tbl/><w:t>x</w:t></w:p>')).toEqual(['x']);
  });

  test('has the paragraphs of a text box for themselves, and once', () => {
    const box = `<w:txbxContent><w:p>${run('im Kasten')}</w:p></w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(textsIn(`<w:p>${run('davor, ')}<w:r>${both}</w:r>${run('danach')}</w:p>`)).toEqual([
      'davor, danach',
      'im Kasten',
    ]);
  });

  test('is what was escaped', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", 'a', ' ', '\n', '👩') }),
        (text) => {
          expect(plain(escaped(text))).toBe(text);
          expect(textsIn(`<w:p>${run(escaped(text))}</w:p>`)).toEqual([text]);
        },
      ),
    );
    expect(plain('&#228;&#xE4;&unknown;&#0;&#x110000;')).toBe('ää&unknown;\uFFFD\uFFFD');
  });

  test('takes no longer for markup that never ends', () => {
    const started = performance.now();
    textsIn('<w:t '.repeat(20_000));
    textsIn('<w:pStyle '.repeat(20_000));
    textsIn('<w:p><w:t>'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a file that is read back', () => {
  test('says what each of its parts says when it is asked', async () => {
    const file = readBack(await renderDocument(letterModel({ trainingMark: 'Übung' })));
    expect(file?.parts()).toMatchObject({
      'word/header2.xml': ['Staatsministerium für Integration', 'IntMK-Geschäftsstelle'],
      'word/footer2.xml': ['Übung'],
      'word/document.xml': file?.paragraphs,
    });
    expect(file?.paragraphs).not.toContain('Übung');
  });

  test('does not say half of it', () => {
    const content = strToU8('<x/>');
    const broken = {
      name: 'word/header1.xml',
      method: 8 as const,
      crc32: 1,
      size: 9,
      packed: content,
    };
    const parts = ['word/document.xml', 'docProps/core.xml'].map((name) => ({ name, content }));
    const file = readBack(writePackage([...parts, broken], '2018-02-01'));
    expect(file?.paragraphs).toEqual([]);
    expect(file?.parts()).toBeNull();
    expect(readBack(writePackage([...parts.slice(1), broken], '2018-02-01'))).toBeNull();
  });
});
