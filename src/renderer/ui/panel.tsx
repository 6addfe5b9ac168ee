import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { X } from 'lucide-react';
import { IconButton } from './icon-button';
import { uiTexts } from './texts';
import { focusTable } from './use-grid-focus';
import './panel.css';

export interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  /** In the head beside the cross: what is about the whole record. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * The details beside a table. Not modal: the focus stays in the table, and Escape closes the panel
 * from anywhere unless a field or a list has used it. A focus that was in the panel then goes back to
 * where it was when the panel opened, or to the table.
 */
export function Panel({ title, onClose, actions, children }: PanelProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEscape(onClose);
  useFocusReturn(section);
  useLayoutEffect(() => {
    // Below its table it may open out of sight; beside it the page must not jump.
    const { top } = section.current?.getBoundingClientRect() ?? { top: 0 };
    if (top > window.innerHeight / 2) section.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={section} className="ui-panel" aria-labelledby={id}>
      <div className="ui-panel-head">
        <h2 id={id}>{title}</h2>
        <div className="ui-panel-head-actions">
          {actions}
          <IconButton label={uiTexts.close} icon={<X aria-hidden />} onPress={onClose} />
        </div>
      </div>
      <div className="ui-panel-body">{children}</div>
    </section>
  );
}

function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** A closed panel must not leave the keyboard nowhere. */
function useFocusReturn(panel: RefObject<HTMLElement | null>): void {
  // Asked while rendering: once the panel is there, one of its fields may have taken the focus.
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = panel.current;
    const around = element?.parentElement ?? null;
    return () => {
      if (element?.contains(document.activeElement) !== true) return;
      queueMicrotask(() => {
        const isThere = opener instanceof HTMLElement && opener.isConnected;
        if (isThere && opener !== document.body) opener.focus();
        else focusTable(around);
      });
    };
  }, [panel, opener]);
}
