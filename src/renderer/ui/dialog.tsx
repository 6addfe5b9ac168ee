import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './icon-button';
import { uiTexts } from './texts';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Asked for by Escape, the cross and whatever the actions do. */
  readonly onClose: () => void;
  readonly children?: ReactNode;
  readonly actions: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  /** `alertdialog` where something is about to be lost. */
  readonly role?: 'dialog' | 'alertdialog' | undefined;
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, actions, size = 'medium', role = 'dialog' } = props;
  return (
    <ModalOverlay
      className="ui-modal-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`ui-modal ui-modal-${size}`}>
        <AriaDialog role={role} className="ui-dialog">
          <div className="ui-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={uiTexts.close} icon={<X aria-hidden />} onPress={onClose} />
          </div>
          <div className="ui-dialog-body">{children}</div>
          <div className="ui-dialog-actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
