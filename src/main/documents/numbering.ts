import { LevelFormat, type ILevelsOptions, type IParagraphOptions } from 'docx';
import type { Block, ItemModel } from '../../shared/domain/documents/models';

/** Names of the two kinds of numbering: a list, and one that begins below a bullet. */
const NUMBERS = 'nummern';
const LETTERS = 'unternummern';

type Numbering = NonNullable<IParagraphOptions['numbering']>;

function level(at: number, format: 'decimal' | 'lowerLetter', indent: number): ILevelsOptions {
  return {
    level: at,
    format,
    text: `%${at + 1}${format === LevelFormat.DECIMAL ? '.' : ')'}`,
    style: { paragraph: { indent: { left: indent, hanging: 360 } } },
  };
}

/** Definitions of numbered lists; bullets are a definition of the library's own. */
export const numberingConfig = [
  {
    reference: NUMBERS,
    levels: [level(0, LevelFormat.DECIMAL, 720), level(1, LevelFormat.LOWER_LETTER, 1440)],
  },
  { reference: LETTERS, levels: [level(0, LevelFormat.LOWER_LETTER, 1440)] },
];

/** Whether a document needs those definitions. */
export function isNumbered(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      block.type === 'list' && block.items.some((item) => typeof item !== 'string' && item.ordered),
  );
}

type Listed = Pick<IParagraphOptions, 'bullet' | 'numbering'>;

/**
 * How items are numbered within one document: each list begins anew, and so does a numbered part below a
 * bullet. Word goes on counting in lower levels of one definition, so that such a part has one of its own.
 */
export class ListNumbers {
  private instances = 0;

  of(items: readonly (string | ItemModel)[]): readonly Listed[] {
    const whole = this.next();
    let parent: 'bullet' | 'number' = 'bullet';
    let part: number | null = null;
    return items.map((item): Listed => {
      const { level: depth, ordered } =
        typeof item === 'string' ? { level: 1, ordered: false } : item;
      if (depth === 1) {
        parent = ordered ? 'number' : 'bullet';
        part = null;
      }
      if (!ordered) return { bullet: { level: depth - 1 } };
      if (depth === 1 || parent === 'number') return numbered(NUMBERS, depth - 1, whole);
      part ??= this.next();
      return numbered(LETTERS, 0, part);
    });
  }

  private next(): number {
    this.instances += 1;
    return this.instances;
  }
}

function numbered(reference: string, at: number, instance: number): Listed {
  const numbering: Numbering = { reference, level: at, instance };
  return { numbering };
}
