import { kindOf } from '../storage/collections';
import type { Draft, StoreView } from '../storage/store-view';
import { preferencesSchema } from '../settings/records';
import { homeOf } from './selection';

function keyOf({ document, collection }: Draft): string {
  return `${document}/${collection}`;
}

/** The defaults of a new office; the fixed day is that of a training folder. */
function preferencesOf({ record }: Draft, view: StoreView): unknown {
  const own = preferencesSchema.safeParse(record);
  const fixed = view.settings('preferences').get('preferences')?.referenceDate ?? null;
  return own.success ? { ...own.data, referenceDate: fixed } : record;
}

/**
 * What a new data folder starts with and a package does not bring: the office's own preferences, and whole
 * collections that were left out. `view` holds the records of the package.
 */
export function completions(reference: readonly Draft[], view: StoreView): readonly Draft[] {
  const isThere = ({ document, collection, id }: Draft): boolean =>
    view.has(document, collection, id);
  const there = new Set(reference.filter(isThere).map(keyOf));
  return reference.flatMap((draft) => {
    const { collection, document } = draft;
    if (collection === 'preferences') return [{ ...draft, record: preferencesOf(draft, view) }];
    const home = homeOf(kindOf(document) ?? 'register', collection);
    // Of what goes with every package nothing is missing by choice.
    return home === 'base' || there.has(keyOf(draft)) ? [] : [draft];
  });
}
