import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { uiTexts } from './texts';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** The verb of what will happen, such as "Konferenz löschen". */
  readonly confirmLabel: string;
  readonly isDanger?: boolean | undefined;
  readonly isPending?: boolean | undefined;
  /** What will happen and whether it can be undone. */
  readonly children?: ReactNode;
}

/** Asks before something is done. It does not close itself on confirming: the caller does. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, isOpen, onConfirm, onClose, confirmLabel, children } = props;
  const { isDanger = false, isPending = false } = props;
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>{uiTexts.cancel}</Button>
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            isPending={isPending}
            onPress={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
