import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Deadline } from '../../shared/domain/conferences/records';
import { useAct } from '../data/hooks';
import { HistoryButton } from '../storage/history-button';
import { Button, CheckField, Notice, Panel, SelectField, TextField, toast } from '../ui';
import { DeadlineDayField } from './deadline-day-field';
import { useDeadlineForm, type DeadlineForm } from './deadline-form';
import { ownerNames, removedMessage } from './deadline-words';

export interface DeadlinePanelProps {
  readonly conferenceId: string;
  /** null = a new one. */
  readonly deadline: Deadline | null;
  /** The Land whose holidays count. */
  readonly land: string | null;
  readonly today: string;
  readonly isWritable: boolean;
  readonly onDone: (deadline: Deadline, done: boolean) => void;
  /** A new one is saved, and more was typed meanwhile. */
  readonly onGoOn: (id: string) => void;
  readonly onClose: () => void;
}

const ownerOptions = (Object.keys(ownerNames) as Deadline['owner'][]).map((value) => ({
  value,
  label: ownerNames[value],
}));

interface FieldsProps {
  readonly form: DeadlineForm;
  readonly isWritable: boolean;
}

function PeopleFields({ form, isWritable }: FieldsProps) {
  const { draft, errors, change } = form;
  return (
    <>
      <div className="deadline-people">
        {' '}
        <SelectField
          label="Zuständig"
          value={draft.owner}
          options={ownerOptions}
          error={errors['owner']}
          isDisabled={!isWritable}
          onChange={(owner) => {
            change({ owner });
          }}
        />
        <TextField
          label="Wer kümmert sich"
          value={draft.responsible}
          error={errors['responsible']}
          isDisabled={!isWritable}
          onChange={(responsible) => {
            change({ responsible });
          }}
        />
      </div>{' '}
      <TextField
        label="Bemerkung"
        multiline
        rows={2}
        value={draft.note}
        error={errors['note']}
        isDisabled={!isWritable}
        onChange={(note) => {
          change({ note });
        }}
      />
    </>
  );
}

function DoneField({ deadline, isWritable, onDone }: DeadlinePanelProps) {
  if (!deadline) return null;
  return (
    <CheckField
      label="Erledigt"
      isSelected={deadline.done}
      isDisabled={!isWritable}
      onChange={(done) => {
        onDone(deadline, done);
      }}
    />
  );
}

function RemoveButton({ conferenceId, deadline, isWritable, onClose }: DeadlinePanelProps) {
  const act = useAct();
  if (!deadline) return null;
  const { id } = deadline;
  async function remove(of: Deadline): Promise<void> {
    const collection = 'deadlines';
    const done = await act('conferences.removeItem', { conferenceId, collection, id });
    if (!done.ok) return;
    toast(removedMessage(of));
    onClose();
  }
  return (
    <Button icon={<Trash2 />} isDisabled={!isWritable} onPress={() => void remove(deadline)}>
      Entfernen
    </Button>
  );
}

/** One deadline with all its fields, or a new one. Only "Erledigt" counts at once. */
export function DeadlinePanel(props: DeadlinePanelProps) {
  const { conferenceId, deadline, land, today, isWritable, onGoOn, onClose } = props;
  const element = useRef<HTMLFormElement>(null);
  const form = useDeadlineForm({
    conferenceId,
    deadline,
    onSaved: (id, isMore) => {
      toast(deadline ? 'Gespeichert' : 'Frist angelegt');
      if (deadline) return;
      if (isMore) onGoOn(id);
      else onClose();
    },
  });
  const { draft, errors, failure } = form;
  useEffect(() => {
    // Also without errors of the form: a field may show text that it cannot read.
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  return (
    <Panel
      title={deadline?.title ?? 'Frist anlegen'}
      onClose={onClose}
      actions={
        deadline ? (
          <HistoryButton
            document={`conferences/${conferenceId}`}
            collection="deadlines"
            id={deadline.id}
          />
        ) : null
      }
    >
      <form
        ref={element}
        className="deadline-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <DoneField {...props} />
        {failure === null ? null : <Notice tone="error">{failure}</Notice>}
        <TextField
          label="Aufgabe"
          value={draft.title}
          error={errors['title']}
          isRequired
          isDisabled={!isWritable}
          autoFocus={deadline === null}
          onChange={(title) => {
            form.change({ title });
          }}
        />
        <DeadlineDayField {...{ conferenceId, deadline, land, today, isWritable, form }} />
        <PeopleFields form={form} isWritable={isWritable} />
        <p className="form-actions">
          <Button type="submit" variant="primary" isDisabled={!isWritable}>
            Speichern
          </Button>
          <RemoveButton {...props} />
        </p>
      </form>
    </Panel>
  );
}
