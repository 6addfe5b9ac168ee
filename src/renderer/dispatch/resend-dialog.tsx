import { useState } from 'react';
import { useAct } from '../data/hooks';
import { Button, Dialog, toast } from '../ui';
import type { Resending } from './dispatch-rows';
import { useSending } from './sending';
import { SendingFields } from './sending-fields';
import { counted } from './words';

interface ResendDialogProps {
  readonly conferenceId: string;
  readonly title: string;
  readonly resendings: readonly Resending[];
  readonly onClose: () => void;
  /** It is done: what was chosen has served. */
  readonly onDone: () => void;
}

/** That a version which is kept went out once more. */
export function ResendDialog(props: ResendDialogProps) {
  const { conferenceId, title, resendings, onClose, onDone } = props;
  const act = useAct();
  const draft = useSending();
  const [isSaving, setSaving] = useState(false);

  async function save(): Promise<void> {
    const { given } = draft;
    if (given === null) return;
    setSaving(true);
    let sent = 0;
    for (const { versionId, recipients } of resendings) {
      const input = { conferenceId, versionId, recipients: [...recipients], ...given };
      const done = await act('dispatch.resend', input);
      if (!done.ok) break;
      sent += done.value.dispatches;
    }
    setSaving(false);
    if (sent > 0) toast(`Versand erfasst: ${counted(sent, 'Sendung', 'Sendungen')}.`);
    onDone();
  }
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Abbrechen</Button>
          <Button
            variant="primary"
            isDisabled={draft.given === null}
            isPending={isSaving}
            onPress={() => void save()}
          >
            Versand erfassen
          </Button>
        </>
      }
    >
      <div className="stack">
        <ul className="dispatch-what">
          {resendings.map((item) => (
            <li key={item.versionId}>
              {`${item.title}, Fassung ${item.number}, an ${counted(item.recipients.length, 'Person', 'Personen')}`}
            </li>
          ))}
        </ul>
        <SendingFields draft={draft} withFileReference={false} />
      </div>
    </Dialog>
  );
}
