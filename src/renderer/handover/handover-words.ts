import type { ItemState, OrderKind } from '../../shared/domain/handover/records';

/** What a thing of the checklist is called by its state. */
export const itemStateWords: Readonly<Record<ItemState, string>> = {
  open: 'offen',
  handedOver: 'übergeben',
  notApplicable: 'entfällt',
};

export const orderKindWords: Readonly<Record<OrderKind, string>> = {
  inspection: 'Prüfauftrag',
  report: 'Berichtsauftrag',
  workingGroup: 'Arbeitsgruppe',
  circular: 'Umlaufverfahren',
  other: 'Sonstiger Auftrag',
};

export const orderStateWords = { open: 'offen', done: 'erledigt', dropped: 'entfällt' } as const;

/** A choice field's options from words. */
export function optionsOf<T extends string>(
  words: Readonly<Record<T, string>>,
): readonly { value: T; label: string }[] {
  // The keys of a record of words are its type.
  return (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));
}
