import { useState } from 'react';
import { useAct, useAnswer } from '../data/hooks';
import { Button, Dialog, toast } from '../ui';
import { RecipientsChoice, type Participant } from './recipients-choice';
import { useSending } from './sending';
import { SendingFields } from './sending-fields';
import { counted } from './words';

/** A paper that has gone out: the file as it is now is kept. */
export interface SentFile {
  readonly path: string;
  readonly kind: string;
  readonly about: string | null;
}

interface RecordDialogProps {
  readonly conferenceId: string;
  /** Letters that are addressed to one person each. */
  readonly letters: readonly SentFile[];
  /** Papers that are the same for everybody. */
  readonly common: readonly SentFile[];
  readonly onClose: () => void;
}

const NOBODY: readonly Participant[] = [];
/** Who gets the papers of a conference; companions and staff do not. */
const USUAL: ReadonlySet<Participant['role']> = new Set(['member', 'federalGuest', 'guest']);

function useCommonRecipients(conferenceId: string) {
  const { data } = useAnswer('participants.list', { conferenceId });
  const participants = data?.participants ?? NOBODY;
  const [chosen, select] = useState<ReadonlySet<string> | null>(null);
  const usual = participants.filter(({ role }) => USUAL.has(role)).map(({ id }) => id);
  return { participants, selected: chosen ?? new Set(usual), select };
}

function whatText(letters: number, common: number): string {
  const parts = [
    ...(letters > 0 ? [counted(letters, 'Schreiben', 'Schreiben')] : []),
    ...(common > 0 ? [counted(common, 'Papier für alle', 'Papiere für alle')] : []),
  ];
  return parts.join(' und ');
}

/** "Versand erfassen": when and how the papers of a run went out, and to whom. */
export function RecordDialog({ conferenceId, letters, common, onClose }: RecordDialogProps) {
  const act = useAct();
  const draft = useSending();
  const recipients = useCommonRecipients(conferenceId);
  const [isSaving, setSaving] = useState(false);
  const isNobody = common.length > 0 && recipients.selected.size === 0;

  async function save(): Promise<void> {
    if (draft.given === null) return;
    const fileReference = draft.sending.fileReference.trim();
    setSaving(true);
    const done = await act('dispatch.record', {
      conferenceId,
      ...draft.given,
      ...(fileReference === '' ? {} : { fileReference }),
      papers: [...letters, ...common],
      ...(common.length > 0 ? { recipients: [...recipients.selected] } : {}),
    });
    setSaving(false);
    if (!done.ok) return;
    const { dispatches, versions } = done.value;
    toast(
      `Versand erfasst: ${counted(dispatches, 'Sendung', 'Sendungen')}, ${counted(versions, 'neue Fassung', 'neue Fassungen')} aufbewahrt.`,
    );
    onClose();
  }
  return (
    <Dialog
      isOpen
      title="Versand erfassen"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Abbrechen</Button>
          <Button
            variant="primary"
            isDisabled={draft.given === null || isNobody}
            isPending={isSaving}
            onPress={() => void save()}
          >
            Versand erfassen
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          {`${whatText(letters.length, common.length)}. Die Dateien werden so aufbewahrt, wie sie jetzt im Ordner liegen.`}
        </p>
        <SendingFields draft={draft} withFileReference />
        {common.length > 0 ? (
          <div className="stack">
            <strong>Wer hat die Papiere für alle bekommen?</strong>
            <RecipientsChoice
              participants={recipients.participants}
              selected={recipients.selected}
              onSelect={recipients.select}
            />
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}
