import type { Draft } from '../../src/shared/domain/storage/store-view';
import { latestOf } from '../../src/shared/domain/storage/with-drafts';
import { takeText, textFieldsOf } from './hostile-values';

/** A text that occurs nowhere else, and the field in which it stands. */
export interface Planted {
  readonly marker: string;
  readonly collection: string;
  readonly id: string;
  /** "note", "reply.note", "paragraphs.0". */
  readonly field: string;
}

interface Garden {
  readonly drafts: readonly Draft[];
  readonly planted: readonly Planted[];
}

const keyOf = ({ document, collection, id }: Draft): string => `${document}/${collection}/${id}`;

/** The same records with a text of its own in every field that takes words, those that are empty among them. */
export function planted(drafts: readonly Draft[]): Garden {
  const latest = new Map(latestOf(drafts).map((draft) => [keyOf(draft), draft]));
  const all: Planted[] = [];
  for (const { places } of textFieldsOf(drafts)) {
    for (const { draft, path } of places) {
      const now = latest.get(keyOf(draft)) ?? draft;
      const marker = `Qz${String(all.length).padStart(5, '0')}zQ`;
      const taken = takeText(now, path, marker);
      if (!taken.success) continue;
      latest.set(keyOf(draft), { ...now, record: taken.data });
      all.push({ marker, collection: now.collection, id: now.id, field: path.join('.') });
    }
  }
  return { drafts: [...latest.values()], planted: all };
}
