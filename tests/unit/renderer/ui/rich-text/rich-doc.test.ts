import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDoc, isSameText, toDoc } from '../../../../../src/renderer/ui/rich-text/rich-doc';
import { richExtensions } from '../../../../../src/renderer/ui/rich-text/rich-schema';
import type { RichText } from '../../../../../src/shared/domain/rich-text/shape';
import { fromPlain, normalise, plainest } from '../../../../../src/shared/domain/rich-text/tidy';
import { anyRichText } from '../../../../support/rich-texts';

const schema = getSchema(richExtensions(() => undefined));

/** The same document after the editor has read and written it. */
const throughEditor = (value: Parameters<typeof toDoc>[0]) => {
  const node = schema.nodeFromJSON(toDoc(value));
  node.check();
  return fromDoc(node.toJSON() as ReturnType<typeof toDoc>);
};

describe('text and document of the editor', () => {
  it('lose nothing of any text with form', () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        const tidy = normalise(text);
        expect(throughEditor(tidy)).toEqual(plainest(tidy));
      }),
    );
  });

  it('leave a text without form plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(throughEditor(text)).toEqual(plainest(normalise(fromPlain(text))));
      }),
    );
    expect(throughEditor('Eins\nzwei\n\nDrei')).toBe('Eins\nzwei\n\nDrei');
    expect(throughEditor(null)).toBeNull();
  });

  it('keep two lists apart and one list together where its kind changes', () => {
    const item = (text: string, ordered: boolean, level: 1 | 2 = 1) => ({
      level,
      ordered,
      runs: [{ text }],
    });
    const text: RichText = {
      blocks: [
        { type: 'list', items: [item('a', true), item('b', false), item('c', true, 2)] },
        { type: 'list', items: [item('d', true)] },
        { type: 'list', items: [item('e', true), item('f', false, 2), item('g', true, 2)] },
      ],
    };
    expect(throughEditor(text)).toEqual(text);
  });

  it('hold no level and no node that a text cannot hold', () => {
    const item = (text: string, ...below: object[]) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...below],
    });
    const deep = {
      type: 'bulletList',
      content: [
        item('1', {
          type: 'bulletList',
          content: [item('2', { type: 'bulletList', content: [item('3')] })],
        }),
      ],
    };
    expect(fromDoc({ type: 'doc', content: [deep] })).toEqual({
      blocks: [
        {
          type: 'list',
          items: ([1, 2, 2] as const).map((level, index) => ({
            level,
            ordered: false,
            runs: [{ text: String(index + 1) }],
          })),
        },
      ],
    });
    expect(Object.keys(schema.nodes).sort()).toEqual([
      'bulletList',
      'doc',
      'hardBreak',
      'heading',
      'listItem',
      'orderedList',
      'paragraph',
      'table',
      'tableCell',
      'tableRow',
      'text',
    ]);
    expect(Object.keys(schema.marks)).toEqual(['bold', 'italic', 'underline']);
  });
});

it('tells texts apart by what they say', () => {
  expect(isSameText('a', 'a')).toBe(true);
  expect(isSameText(fromPlain('a'), fromPlain('a'))).toBe(true);
  expect(isSameText(fromPlain('a'), 'a')).toBe(false);
});
