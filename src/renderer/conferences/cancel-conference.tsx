import { useState } from 'react';
import { useApp, type OpenDialog } from '../app/app-store';
import { useAct } from '../data/hooks';
import { ConfirmDialog, TextField, toast } from '../ui';

interface DialogProps {
  readonly dialog: Extract<OpenDialog, { kind: 'cancelConference' }>;
}

/** Asks before a conference is cancelled, and why. */
export function CancelConference({ dialog }: DialogProps) {
  const act = useAct();
  const open = useApp((state) => state.open);
  const [reason, setReason] = useState('');
  const close = (): void => {
    open(null);
  };
  async function cancel(): Promise<void> {
    const { conferenceId } = dialog;
    const done = await act('conferences.cancel', { conferenceId, reason: reason.trim() || null });
    if (!done.ok) return;
    close();
    toast('Abgesagt. Rückgängig mit Strg+Z.', 'ok');
  }
  return (
    <ConfirmDialog
      title="Konferenz absagen"
      isOpen
      isDanger
      confirmLabel="Konferenz absagen"
      onClose={close}
      onConfirm={() => void cancel()}
    >
      <p>
        Teilnehmende, Programm und Fristen bleiben erhalten; die Absage lässt sich zurücknehmen.
        Schreiben an die Länder verschickt das Programm nicht von selbst.
      </p>
      <TextField label="Grund" value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
