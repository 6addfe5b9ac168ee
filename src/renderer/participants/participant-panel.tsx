import { Trash2, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { Input } from '../../shared/ipc/contract';
import { useApp } from '../app/app-store';
import { useAct } from '../data/hooks';
import { Button, ComboField, DateField, Panel, SelectField, TextField, toast } from '../ui';
import { usePersonOptions } from './person-options';
import { replyOptions, roleOptions, wayOptions, type Participant } from './replies';

interface PanelProps {
  readonly conferenceId: string;
  readonly participant: Participant;
  readonly today: string;
  readonly isWritable: boolean;
  readonly onClose: () => void;
}

interface Draft {
  readonly role: Participant['role'];
  readonly reply: Participant['reply'];
  readonly substituteId: string | null;
  readonly note: string;
}

function draftOf({ role, reply, substituteId, note }: Participant): Draft {
  return { role, reply, substituteId, note: note ?? '' };
}

interface FieldsProps {
  readonly draft: Draft;
  readonly today: string;
  readonly change: (patch: Partial<Draft>) => void;
}

function ReplyFields({ draft, today, change }: FieldsProps) {
  const persons = usePersonOptions();
  const reply = (patch: Partial<Draft['reply']>): void => {
    change({ reply: { ...draft.reply, ...patch } });
  };
  return (
    <>
      <SelectField
        label="Rückmeldung"
        value={draft.reply.state}
        options={replyOptions}
        onChange={(state) => {
          const answered = state !== 'open' && state !== 'invited';
          reply({ state, on: answered ? (draft.reply.on ?? today) : null });
        }}
      />
      {draft.reply.state === 'represented' ? (
        <ComboField
          label="Vertreten durch"
          value={draft.substituteId}
          options={persons}
          onChange={(substituteId) => {
            change({ substituteId });
          }}
        />
      ) : null}
      <DateField
        label="Eingegangen am"
        value={draft.reply.on}
        today={today}
        onChange={(on) => {
          reply({ on });
        }}
      />
      <SelectField
        label="Auf welchem Weg"
        value={draft.reply.way}
        options={wayOptions}
        placeholder="nicht festgehalten"
        onChange={(way) => {
          reply({ way });
        }}
      />
    </>
  );
}

/** One participant beside the table: role, reply with day and way, substitute, note. */
export function ParticipantPanel({
  conferenceId,
  participant,
  today,
  isWritable,
  onClose,
}: PanelProps) {
  const act = useAct();
  const go = useApp((state) => state.go);
  const [draft, setDraft] = useState(() => draftOf(participant));
  const change = (patch: Partial<Draft>): void => {
    setDraft((current) => ({ ...current, ...patch }));
  };
  async function save(): Promise<void> {
    const { role, reply, substituteId, note } = draft;
    const patch: Input<'participants.update'>['patch'] = {
      role,
      reply,
      substituteId: reply.state === 'represented' ? substituteId : null,
      note: note.trim() || null,
    };
    const done = await act('participants.update', { conferenceId, id: participant.id, patch });
    if (done.ok) toast('Gespeichert', 'ok');
  }
  async function remove(): Promise<void> {
    const done = await act('participants.remove', { conferenceId, id: participant.id });
    if (!done.ok) return;
    toast('Von der Liste genommen; der Kontakt bleibt. Rückgängig mit Strg+Z.', 'ok');
    onClose();
  }
  return (
    <Panel title={participant.name} onClose={onClose}>
      <SelectField
        label="Rolle"
        value={draft.role}
        options={roleOptions}
        onChange={(role) => {
          change({ role });
        }}
      />
      <ReplyFields draft={draft} today={today} change={change} />
      <TextField
        label="Bemerkung"
        value={draft.note}
        multiline
        onChange={(note) => {
          change({ note });
        }}
      />
      <p className="form-actions">
        <Button variant="primary" isDisabled={!isWritable} onPress={() => void save()}>
          Speichern
        </Button>
        <Button
          icon={<UserRound />}
          onPress={() => {
            go('contacts', { personId: participant.personId });
          }}
        >
          Kontakt zeigen
        </Button>
        <Button icon={<Trash2 />} isDisabled={!isWritable} onPress={() => void remove()}>
          Von der Liste nehmen
        </Button>
      </p>
    </Panel>
  );
}
