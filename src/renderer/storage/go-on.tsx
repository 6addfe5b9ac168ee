import { useState, type ReactNode } from 'react';
import { Button, ConfirmDialog } from '../ui';
import type { Moves } from './use-moves';

interface GoOnProps {
  readonly title: string;
  readonly label: string;
  readonly moves: Moves;
  /** What it costs. */
  readonly children: ReactNode;
}

/** Writing again in a folder whose work is elsewhere: quiet, and asked about. */
export function GoOn({ children, label, moves, title }: GoOnProps) {
  const [isAsking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  return (
    <>
      <Button
        variant="quiet"
        isDisabled={moves.pending !== null}
        onPress={() => {
          setAsking(true);
        }}
      >
        {label}
      </Button>
      <ConfirmDialog
        title={title}
        isOpen={isAsking}
        isDanger
        isPending={moves.pending === 'goOn'}
        confirmLabel={label}
        onClose={close}
        onConfirm={() => void moves.goOn().then(close)}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
