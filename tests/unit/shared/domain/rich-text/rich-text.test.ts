import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionalRich, richOrPlain } from '../../../../../src/shared/domain/rich-text/schema';
import {
  plainOf,
  RICH_LIMITS,
  type RichText,
} from '../../../../../src/shared/domain/rich-text/shape';
import {
  fromPlain,
  isEmpty,
  normalise,
  plainest,
  tidied,
} from '../../../../../src/shared/domain/rich-text/tidy';
import { inputIssues } from '../../../../../src/shared/texts/input-issues';
import { anyRichText } from '../../../../support/rich-texts';

const sentence = (text: string, form = {}): RichText => ({
  blocks: [{ type: 'paragraph', runs: [{ text, ...form }] }],
});

const messages = (value: unknown): readonly string[] => {
  const parsed = richOrPlain.safeParse(value);
  return parsed.success ? [] : inputIssues(parsed.error).map(({ message }) => message);
};

describe('a text with form', () => {
  it('merges equal neighbours, composes over their border and drops what is empty', () => {
    const runs = [
      { text: ' e' },
      { text: '\u0301tat' },
      { text: '' },
      { text: ' neu ', bold: true },
    ];
    const text = tidied({
      blocks: [{ type: 'paragraph', runs } as never, ...sentence(' ').blocks],
    });
    expect(text).toEqual({
      blocks: [{ type: 'paragraph', runs: [{ text: 'état' }, { text: ' neu', bold: true }] }],
    });
  });

  it('fills short rows of a table and begins a list at its first level', () => {
    const cell = (text: string) => ({ runs: text === '' ? [] : [{ text }] });
    const text = tidied({
      blocks: [
        {
          type: 'table',
          rows: [{ cells: [cell('a'), cell('b'), cell('')] }, { cells: [cell('c')] }],
        },
        { type: 'list', items: [{ level: 2, ordered: true, runs: [{ text: 'x' }] }] },
      ],
    });
    expect(text.blocks[0]).toMatchObject({
      rows: [{ cells: [{}, {}] }, { cells: [{}, { runs: [] }] }],
    });
    expect(text.blocks[1]).toMatchObject({ items: [{ level: 1 }] });
  });

  it('is the same tidied twice, and its words survive', () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        expect(tidied(tidied(text))).toEqual(tidied(text));
        expect(normalise(normalise(text))).toEqual(normalise(text));
      }),
    );
  });

  it('takes no character that no Word file may hold, and loses it from the clipboard', () => {
    const hostile = sentence('a\uFFFEb\u202Ec');
    expect(messages(hostile)).toEqual([expect.stringContaining('Steuerzeichen')]);
    expect(plainOf(normalise(hostile))).toBe('abc');
  });

  it('comes from plain text and goes back where nothing has a form', () => {
    const plain = 'Erste Zeile\nzweite\n\nNächster Absatz';
    expect(fromPlain(plain).blocks).toHaveLength(2);
    expect(plainest(fromPlain(plain))).toBe(plain);
    expect(plainest(sentence('fett', { bold: true }))).toEqual(sentence('fett', { bold: true }));
    expect(plainest({ blocks: [] })).toBeNull();
  });

  it('knows when it says nothing', () => {
    for (const empty of [null, '', ' \n', { blocks: [] }, sentence(' ')])
      expect(isEmpty(empty)).toBe(true);
    expect(isEmpty(sentence('x'))).toBe(false);
  });
});

describe('a field that may have form', () => {
  it('reads what was saved as plain text', () => {
    expect(optionalRich.parse('Wie bisher\nmit Umbruch')).toBe('Wie bisher\nmit Umbruch');
    expect(optionalRich.parse(null)).toBeNull();
  });

  it('says what is wrong in the words of the form that was given', () => {
    expect(messages('')).toEqual(['Hier fehlt eine Angabe.']);
    expect(messages(sentence(' '))).toEqual(['Hier fehlt eine Angabe.']);
    expect(messages({ ...sentence('x'), html: '<b>' })).toEqual([expect.stringContaining('html')]);
    const half = 'x'.repeat(RICH_LIMITS.characters / 2 + 1);
    const long = { blocks: [...sentence(half).blocks, ...sentence(half).blocks] };
    expect(messages(long)).toEqual([expect.stringContaining('zu lang')]);
  });
});
