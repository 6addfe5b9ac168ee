import { useRef } from 'react';

export interface RowSelection {
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Selects what lies between the row last taken (or `from`) and this one. */
  readonly extendTo: (id: string, from?: string) => void;
  readonly setAll: (isSelected: boolean) => void;
  /** Remembers a row as the beginning of the next extension. */
  readonly startFrom: (id: string) => void;
}

interface SelectionOptions {
  readonly ids: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
}

/** Several rows at once, as lists on the desktop do it. `ids` stand in the order shown. */
export function useRowSelection({ ids, selected, onSelect }: SelectionOptions): RowSelection {
  const anchor = useRef<string | null>(null);
  return {
    has: (id) => selected.has(id),
    toggle: (id) => {
      anchor.current = id;
      onSelect(toggled(selected, id));
    },
    extendTo: (id, from = id) => {
      anchor.current ??= from;
      onSelect(new Set(between(ids, anchor.current, id)));
    },
    setAll: (isSelected) => onSelect(new Set(isSelected ? ids : [])),
    startFrom: (id) => {
      anchor.current = id;
    },
  };
}

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The ids from one to another, both included; only the last where the first is not shown. */
export function between(ids: readonly string[], from: string, to: string): readonly string[] {
  const start = ids.indexOf(from);
  const end = ids.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
