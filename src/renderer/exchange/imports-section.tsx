import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { momentText } from '../../shared/texts/moment-text';
import { useAct, useAnswer } from '../data/hooks';
import { Badge, Button, ConfirmDialog, EmptyState, Section, toast } from '../ui';

type Import = Output<'contacts.imports'>['imports'][number];

function what({ created, changed }: Import): string {
  return `${created} neu, ${changed} geändert`;
}

function ImportLine({
  item,
  isWritable,
  isTaken,
  onRevert,
}: {
  readonly item: Import;
  readonly isWritable: boolean;
  /** Just taken back: its button is gone, and the keyboard goes on in the line. */
  readonly isTaken: boolean;
  readonly onRevert: () => void;
}) {
  const line = useRef<HTMLLIElement>(null);
  const isGone = isTaken && item.reverted;
  useEffect(() => {
    if (isGone) line.current?.focus();
  }, [isGone]);
  return (
    <li className="exchange-import" ref={line} tabIndex={-1}>
      <span>
        <strong>{momentText(item.at)}</strong> {what(item)}
        {item.user ? <span className="muted">{`, ${item.user}`}</span> : null}
      </span>
      {item.reverted ? (
        <Badge tone="neutral">zurückgenommen</Badge>
      ) : (
        <Button
          isDisabled={!isWritable}
          aria-label={`Liste vom ${momentText(item.at)} zurücknehmen`}
          onPress={onRevert}
        >
          Zurücknehmen
        </Button>
      )}
    </li>
  );
}

/** The lists that were read in, each to be taken back as a whole, also long after. */
export function ImportsSection({ isWritable }: { readonly isWritable: boolean }) {
  const act = useAct();
  const { data } = useAnswer('contacts.imports', {});
  const [asked, setAsked] = useState<Import | null>(null);
  const [isPending, setPending] = useState(false);
  const [taken, setTaken] = useState<number | null>(null);

  async function revert(item: Import): Promise<void> {
    setPending(true);
    const done = await act('store.revert', { seq: item.seq });
    setPending(false);
    setAsked(null);
    if (!done.ok) return;
    setTaken(item.seq);
    toast('Liste zurückgenommen', 'ok');
  }
  return (
    <Section title="Eingelesene Listen">
      {data?.imports.length === 0 ? (
        <EmptyState title="Noch keine Liste eingelesen">
          Jede eingelesene Liste steht hier und lässt sich als Ganzes zurücknehmen.
        </EmptyState>
      ) : null}
      <ul className="exchange-imports">
        {data?.imports.map((item) => (
          <ImportLine
            key={item.seq}
            item={item}
            isWritable={isWritable}
            isTaken={taken === item.seq}
            onRevert={() => {
              setAsked(item);
            }}
          />
        ))}
      </ul>
      <ConfirmDialog
        title="Liste zurücknehmen?"
        isOpen={asked !== null}
        isPending={isPending}
        confirmLabel="Liste zurücknehmen"
        onClose={() => {
          setAsked(null);
        }}
        onConfirm={() => {
          if (asked) void revert(asked);
        }}
      >
        {asked
          ? `Alles aus der Liste vom ${momentText(asked.at)} (${what(asked)}) wird wieder, wie es vorher war. Wurde seither etwas davon geändert, nennt das Programm es und verändert nichts.`
          : null}
      </ConfirmDialog>
    </Section>
  );
}
