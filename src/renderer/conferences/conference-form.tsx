import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useAnswer } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { HistoryButton } from '../storage/history-button';
import { Button, Notice, Spinner, toast, useProblems } from '../ui';
import { ConferenceFields, type Conference } from './conference-fields';
import { DaysSection } from './days-section';

interface FormProps {
  readonly facts: Output<'conferences.get'>;
  readonly today: string;
  readonly isWritable: boolean;
}

function savedText(deadlines: number): string {
  if (deadlines === 0) return 'Gespeichert';
  return deadlines === 1
    ? 'Gespeichert; 1 Frist neu berechnet'
    : `Gespeichert; ${deadlines} Fristen neu berechnet`;
}

function Form({ facts, today, isWritable }: FormProps) {
  const act = useAct();
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const { conference } = facts;
  const form = useTyped<Conference>(`conference ${conference.id}`, conference);
  const { values: draft, typed: patch } = form;
  const problems = useProblems(form.unread);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(conference);
  const canSave = isChanged && isWritable && !problems.any && draft.to >= draft.from;

  async function save(): Promise<void> {
    if (!canSave) return;
    const done = await act('conferences.update', { conferenceId: conference.id, patch });
    setFailure(
      done.ok
        ? null
        : 'Die Änderungen sind noch nicht gespeichert. Ihre Eingaben stehen unverändert im Formular.',
    );
    if (!done.ok) return;
    form.dropSent();
    toast(savedText(done.value.deadlines), 'ok');
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      <ConferenceFields key={round} {...{ facts, draft, today, problems }} change={form.change} />
      <p className="form-actions">
        <Button type="submit" variant="primary" isDisabled={!canSave}>
          Angaben speichern
        </Button>
        <Button
          isDisabled={!isChanged && !problems.any}
          onPress={() => {
            form.drop();
            // New fields: text that could not be read is in none of the values, only in the field.
            setRound(round + 1);
          }}
        >
          Verwerfen
        </Button>
        <HistoryButton
          document={`conferences/${conference.id}`}
          collection="conference"
          id={conference.id}
        />
      </p>
    </form>
  );
}

/** The facts of a conference; typed values stay in the form until they are saved or dropped. */
export function ConferenceForm({ conferenceId }: { readonly conferenceId: string }) {
  const { data } = useAnswer('conferences.get', { conferenceId });
  const { data: status } = useAnswer('window.status', {});
  if (!data || !status) return <Spinner label="Wird geladen" />;
  return (
    <>
      <Form facts={data} today={status.today} isWritable={status.writable} />
      <DaysSection conference={data.conference} isWritable={status.writable} />
    </>
  );
}
