import { Trash2, UserRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../app/app-store';
import { useAct } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { HistoryButton } from '../storage/history-button';
import {
  Button,
  ComboField,
  DateField,
  Panel,
  SelectField,
  Tabs,
  TextField,
  toast,
  useProblems,
  type Problems,
} from '../ui';
import { LetterSection } from './letter-section';
import { usePersonOptions } from './person-options';
import {
  dayHint,
  replyIn,
  replyOptions,
  roleOptions,
  wayOptions,
  type Participant,
  type Patch,
  type ReplyState,
  type ReplyWay,
  type Role,
} from './replies';

interface PanelProps {
  readonly conferenceId: string;
  readonly participant: Participant;
  /** Rises each time the table asks who comes instead: then that is chosen and asked for. */
  readonly wish: number;
  readonly today: string;
  readonly isWritable: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly role: Role;
  readonly state: ReplyState;
  readonly on: string | null;
  readonly way: ReplyWay | null;
  readonly substituteId: string | null;
  readonly note: string;
}

function valuesOf({ role, reply, substituteId, note }: Participant): Values {
  const { state, on, way } = reply;
  return { role, state, on, way, substituteId, note: note ?? '' };
}

function patchOf({ role, state, on, way, substituteId, note }: Values): Patch {
  return {
    role,
    reply: { state, on, way },
    substituteId: state === 'represented' ? substituteId : null,
    note: note.trim() || null,
  };
}

/**
 * What was typed here, over what the list says: a cell edited meanwhile in the table shows, and is not
 * overwritten by a panel that was opened before.
 */
function usePanelDraft({ conferenceId, participant, wish, today }: PanelProps) {
  const form = useTyped(`participant ${conferenceId} ${participant.id}`, valuesOf(participant));
  const { values, change } = form;
  const granted = useRef(0);
  useEffect(() => {
    if (wish <= granted.current) return;
    granted.current = wish;
    change(replyIn('represented', values, today));
  }, [wish, change, values, today]);
  return form;
}

interface FieldsProps {
  readonly values: Values;
  readonly today: string;
  readonly wish: number;
  readonly problems: Problems;
  readonly change: (patch: Partial<Values>) => void;
}

/** Who comes instead; takes the focus when the table has asked for it. */
function SubstituteField({ values, wish, change }: FieldsProps) {
  const persons = usePersonOptions();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wish > 0) place.current?.querySelector('input')?.focus();
  }, [wish]);
  return (
    <div ref={place}>
      <ComboField
        label="Vertreten durch"
        value={values.substituteId}
        options={persons}
        onChange={(substituteId) => {
          change({ substituteId });
        }}
      />
    </div>
  );
}

function ReplyFields(props: FieldsProps) {
  const { values, today, problems, change } = props;
  return (
    <>
      <SelectField
        label="Rückmeldung"
        value={values.state}
        options={replyOptions}
        onChange={(state) => {
          change(replyIn(state, values, today));
        }}
      />
      {values.state === 'represented' ? <SubstituteField {...props} /> : null}
      <DateField
        label="Eingegangen am"
        value={values.on}
        today={today}
        isPast
        hint={dayHint(today)}
        onProblem={problems.of('on')}
        onChange={(on) => {
          change({ on });
        }}
      />
      <SelectField
        label="Auf welchem Weg"
        value={values.way}
        options={wayOptions}
        placeholder="nicht festgehalten"
        onChange={(way) => {
          change({ way });
        }}
      />
    </>
  );
}

/** Role, reply with day and way, substitute, note. */
function ReplyForm(props: PanelProps) {
  const { conferenceId, participant, wish, today, isWritable, onClose } = props;
  const act = useAct();
  const go = useApp((state) => state.go);
  const { values, unread, change, drop, dropSent } = usePanelDraft(props);
  const problems = useProblems(unread);
  async function save(): Promise<void> {
    const input = { conferenceId, id: participant.id, patch: patchOf(values) };
    const done = await act('participants.update', input);
    if (!done.ok) return;
    toast('Gespeichert', 'ok');
    dropSent();
  }
  async function remove(): Promise<void> {
    const done = await act('participants.remove', { conferenceId, id: participant.id });
    if (!done.ok) return;
    drop();
    toast('Von der Liste genommen; der Kontakt bleibt. Rückgängig mit Strg+Z.', 'ok');
    onClose();
  }
  return (
    <>
      <SelectField
        label="Rolle"
        value={values.role}
        options={roleOptions}
        onChange={(role) => {
          change({ role });
        }}
      />
      <ReplyFields {...{ values, today, wish, problems, change }} />
      <TextField
        label="Bemerkung"
        value={values.note}
        multiline
        onChange={(note) => {
          change({ note });
        }}
      />
      <p className="form-actions">
        <Button
          variant="primary"
          isDisabled={!isWritable || problems.any}
          onPress={() => void save()}
        >
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
    </>
  );
}

/** The part that is shown; whoever is asked for a substitute is led back to the reply. */
function useParts(wish: number) {
  const [part, setPart] = useState('reply');
  const [granted, setGranted] = useState(wish);
  if (wish > granted) {
    setGranted(wish);
    setPart('reply');
  }
  return { selected: part, onSelect: setPart };
}

/** One participant beside the table: what was answered, and the letter to them. */
export function ParticipantPanel(props: PanelProps) {
  const { conferenceId, participant, wish, onClose } = props;
  const parts = useParts(wish);
  return (
    <Panel
      title={participant.name}
      onClose={onClose}
      actions={
        <HistoryButton
          document={`conferences/${conferenceId}`}
          collection="participants"
          id={participant.id}
        />
      }
    >
      <Tabs
        label={participant.name}
        {...parts}
        tabs={[
          { id: 'reply', title: 'Teilnahme', content: <ReplyForm {...props} /> },
          { id: 'letter', title: 'Brief', content: <LetterSection {...props} /> },
        ]}
      />
    </Panel>
  );
}
