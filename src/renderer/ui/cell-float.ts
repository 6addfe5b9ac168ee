import { useLayoutEffect, type RefObject } from 'react';

const EDGE = 8; // px between what floats and the window's edge

interface FloatOptions {
  /** Over the anchor instead of below it, for an editor that needs more room than its cell. */
  readonly isOver?: boolean | undefined;
}

/**
 * Keeps something with `position: fixed` at a cell: a table clips everything else at its edge. It turns
 * upwards where there is no room below and follows the cell when something scrolls.
 */
export function useFloatAt(
  float: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  { isOver = false }: FloatOptions = {},
): void {
  useLayoutEffect(() => {
    const place = (): void => {
      if (!float.current || !anchor.current) return;
      const at = anchor.current.getBoundingClientRect();
      float.current.style.minWidth = `${at.width}px`;
      const { offsetHeight: height, offsetWidth: width } = float.current;
      const below = isOver ? at.top : at.bottom + 2;
      const above = isOver
        ? Math.min(at.bottom, window.innerHeight - EDGE) - height
        : at.top - 2 - height;
      const { clientHeight, clientWidth } = document.documentElement;
      const isRoomBelow = below + height + EDGE <= clientHeight;
      const top = isRoomBelow || above < EDGE ? below : above;
      const left = Math.min(at.left, clientWidth - width - EDGE);
      float.current.style.top = `${top}px`;
      float.current.style.left = `${Math.max(EDGE, left)}px`;
    };
    place();
    // Scrolling does not bubble; captured, it is heard from every scroller.
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  });
}
