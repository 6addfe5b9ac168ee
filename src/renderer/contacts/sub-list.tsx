import { Pencil, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, IconButton, Section } from '../ui';

export interface SubItem {
  readonly id: string;
  readonly title: string;
  readonly detail: ReactNode;
}

interface SubListProps {
  readonly title: string;
  readonly items: readonly SubItem[];
  readonly empty: string;
  readonly addLabel: string;
  readonly isWritable: boolean;
  /** The form for an item; null = a new one. */
  readonly editor: (id: string | null, close: () => void) => ReactNode;
}

/** Null = closed, `new` = a new one, else the id of an item. */
type Open = { readonly id: string | null } | null;

/** What belongs to a record and is saved by itself: a list, with one form at a time in place. */
export function SubList(props: SubListProps) {
  const { title, items, empty, addLabel, isWritable, editor } = props;
  const [open, setOpen] = useState<Open>(null);
  const body = useFocusBack(open);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <Section
      title={title}
      actions={
        <span data-place="new">
          <Button
            icon={<Plus aria-hidden />}
            isDisabled={!isWritable}
            onPress={() => {
              setOpen({ id: null });
            }}
          >
            {addLabel}
          </Button>
        </span>
      }
    >
      <div ref={body} className="sub-list">
        {items.length === 0 && open === null ? <p className="muted">{empty}</p> : null}
        {open?.id === null ? editor(null, close) : null}
        <ul>
          {items.map(({ id, title: name, detail }) => (
            <li key={id}>
              {open?.id === id ? (
                editor(id, close)
              ) : (
                <div className="sub-item" data-place={id}>
                  <div>
                    <strong>{name}</strong>
                    <div className="muted">{detail}</div>
                  </div>
                  <IconButton
                    label={`${name} bearbeiten`}
                    icon={<Pencil aria-hidden />}
                    onPress={() => {
                      setOpen({ id });
                    }}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** A form that closes gives the focus back to what opened it, or to the button for a new one. */
function useFocusBack(open: Open) {
  const body = useRef<HTMLDivElement>(null);
  const before = useRef<Open>(null);
  useEffect(() => {
    const last = before.current;
    before.current = open;
    if (open !== null || last === null) return;
    const section = body.current?.closest('section');
    const opener = section?.querySelector<HTMLElement>(`[data-place="${last.id ?? 'new'}"] button`);
    (opener ?? section?.querySelector<HTMLElement>('button'))?.focus();
  }, [open]);
  return body;
}
