import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { useCheckPlace } from './data-check-place';

const ROW = '.data-check-list > li';

function rowsIn(area: HTMLElement): readonly HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>(ROW)];
}

function focusRow(row: HTMLElement | undefined): void {
  row?.querySelector<HTMLElement>('button')?.focus();
}

/** A row that is settled goes with its buttons; the keyboard goes on in the row that takes its place. */
function useNextRow(area: RefObject<HTMLElement | null>, isReady: boolean): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const observer = new MutationObserver(() => {
      const { row } = useCheckPlace.getState();
      if (row < 0 || document.activeElement !== document.body) return;
      const rows = rowsIn(element);
      focusRow(rows[Math.min(row, rows.length - 1)]);
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [area, isReady]);
}

/** Back from a record: its finding, or what now stands in its place, is in sight again. */
function useWayBack(area: RefObject<HTMLElement | null>, isReady: boolean): void {
  useEffect(() => {
    const { leftAt, row, isBack, forget } = useCheckPlace.getState();
    if (leftAt === null || !area.current) return;
    const rows = rowsIn(area.current);
    const same = rows.find((item) => item.dataset['finding'] === leftAt);
    const there = same ?? rows[Math.min(row, rows.length - 1)];
    there?.scrollIntoView({ block: 'center' });
    if (isBack) focusRow(there);
    forget();
  }, [area, isReady]);
}

/** Keeps the place in the list: through what is settled here, and through the way to a record and back. */
export function useCheckFocus(isReady: boolean) {
  const area = useRef<HTMLDivElement>(null);
  const at = useCheckPlace((state) => state.at);
  useNextRow(area, isReady);
  useWayBack(area, isReady);
  return {
    ref: area,
    onFocus: ({ target }: FocusEvent) => {
      if (area.current) at(rowsIn(area.current).findIndex((row) => row.contains(target)));
    },
  };
}
