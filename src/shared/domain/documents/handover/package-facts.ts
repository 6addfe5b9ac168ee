import { handoverCategories, type HandoverCategory } from '../../handover/categories';
import { countText } from '../../../texts/record-counts';

/** What one category of a package holds. */
export interface CategoryContents {
  readonly category: HandoverCategory;
  /** Records by collection as the operations count them: `register.persons`; those of no record are left out. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What a cover sheet says of its package. It lies in the package and can name no checksum of the whole. */
export interface PackageFacts {
  readonly packageId: string;
  /** UTC, ISO 8601. */
  readonly madeAt: string;
  /** `2026-06-30_Uebergabepaket_13-BY_14-BE.age`. */
  readonly fileName: string;
  readonly encrypted: boolean;
  readonly programVersion: string;
  /** What is in it, each category once. */
  readonly contents: readonly CategoryContents[];
  /** Papers, templates and other files that are in it as such. */
  readonly files: number;
}

/** The categories that a package holds, in the order of the list. */
export function categoriesIn({ contents }: PackageFacts): readonly HandoverCategory[] {
  const held = new Set(contents.map(({ category }) => category));
  return handoverCategories.filter((category) => held.has(category));
}

/** "16 Länder, 72 Personen"; of a category without a record, that it is empty. */
export function contentsText({ counts }: CategoryContents): string {
  const texts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => countText(key.split('.').at(-1) ?? key, count));
  return texts.length === 0 ? 'keine Einträge' : texts.join(', ');
}
