import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useApp } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import { Button, Dialog, SelectField, toast } from '../ui';

interface Props {
  readonly listId: string;
  readonly name: string;
  readonly day: string;
  readonly onClose: () => void;
}

/** What happened, so that nobody is missed unseen. */
export function addedText({ added, already, chairOwn }: Output<'lists.addToConference'>): string {
  const parts = [
    added === 0 ? 'Niemand war noch aufzunehmen.' : `${added} aufgenommen.`,
    already > 0 ? `${already} standen schon auf der Liste.` : '',
    chairOwn.length > 0
      ? `Nicht aufgenommen, weil das Vorsitzland sich nicht selbst einlädt: ${chairOwn.join(', ')}.`
      : '',
    added > 0 ? 'Rückgängig mit Strg+Z.' : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** Asks into which conference all of a list come. */
export function ToConference({ listId, name, day, onClose }: Props) {
  const act = useAct();
  const current = useApp((state) => state.conferenceId);
  const { data } = useAnswer('conferences.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const conferences = data?.conferences ?? [];
  const conferenceId = chosen ?? current;
  async function add(id: string): Promise<void> {
    const done = await act('lists.addToConference', { listId, conferenceId: id, day });
    if (!done.ok) return;
    toast(addedText(done.value), done.value.chairOwn.length > 0 ? 'neutral' : 'ok');
    onClose();
  }
  return (
    <Dialog
      title="In Konferenz aufnehmen"
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Abbrechen</Button>
          <Button
            variant="primary"
            isDisabled={conferenceId === null}
            onPress={() => {
              if (conferenceId !== null) void add(conferenceId);
            }}
          >
            Aufnehmen
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          Alle aus „{name}“, die noch nicht auf der Liste der Teilnehmenden stehen, kommen in einem
          Schritt dazu, mit Rolle und Land nach ihrem Amt. Eigene Mitglieder des Vorsitzlandes
          bleiben außen vor.
        </p>
        <SelectField
          label="Konferenz"
          value={conferenceId}
          options={conferences.map((item) => ({ value: item.conferenceId, label: item.title }))}
          onChange={setChosen}
        />
      </div>
    </Dialog>
  );
}
