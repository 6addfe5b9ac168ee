import { useCallback, useState } from 'react';
import { NEW_RECORD } from '../app/app-store';

interface Identified {
  readonly id: string;
}

interface Opened<T> {
  readonly isOpen: boolean;
  /** Null = a new record. */
  readonly id: string | null;
  /** Tells one opening from the next; saving a new record goes on with the same panel. */
  readonly turn: number;
  /** What was saved, until the list has it. */
  readonly saved: T | null;
}

export interface OpenRecord<T> {
  readonly isOpen: boolean;
  readonly record: T | null;
  readonly activeId: string | null;
  /** Key of the panel. */
  readonly turn: number;
  readonly open: (id: string) => void;
  readonly openNew: () => void;
  readonly onSaved: (record: T) => void;
  readonly close: () => void;
}

const CLOSED = { isOpen: false, id: null, turn: 0, saved: null } as const;

/** Another record, in a panel of its own. */
function turnTo<T>(id: string | null): (before: Opened<T>) => Opened<T> {
  return ({ turn }) => ({ isOpen: true, id, turn: turn + 1, saved: null });
}

/** Which record stands in the panel beside a table. */
export function useOpenRecord<T extends Identified>(
  rows: readonly T[],
  wanted: string | null = null,
): OpenRecord<T> {
  const [opened, setOpened] = useState<Opened<T>>({
    ...CLOSED,
    isOpen: wanted !== null,
    id: wanted === NEW_RECORD ? null : wanted,
  });
  const { isOpen, id, turn, saved } = opened;
  const listed = rows.find((row) => row.id === id) ?? null;
  if (saved && listed) setOpened({ ...opened, saved: null });
  const record = listed ?? saved;
  const open = useCallback((next: string) => {
    setOpened(turnTo(next));
  }, []);
  return {
    isOpen: isOpen && (id === null || record !== null),
    record,
    activeId: id,
    turn,
    open,
    openNew: () => {
      setOpened(turnTo(null));
    },
    onSaved: (next) => {
      setOpened((before) => ({ ...before, id: next.id, saved: next }));
    },
    close: () => {
      setOpened((before) => ({ ...CLOSED, turn: before.turn }));
    },
  };
}
