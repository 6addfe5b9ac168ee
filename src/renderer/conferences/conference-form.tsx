import { useState } from 'react';
import { holidayName } from '../../shared/domain/calendar/holidays';
import { weekdayOf } from '../../shared/domain/calendar/day';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useAnswer } from '../data/hooks';
import {
  Button,
  DateField,
  FieldGrid,
  Notice,
  SelectField,
  Spinner,
  TextField,
  TimeField,
  toast,
} from '../ui';
import { formOptions, kindOptions, statusOptions, type ConferencePatch } from './options';

type Facts = Output<'conferences.get'>;
type Conference = Facts['conference'];

/** What speaks against a day: a weekend or a holiday of the Land that holds the chair. */
export function dayHint(land: string | null, day: string): string | null {
  const holiday = land ? holidayName(land, day) : null;
  if (holiday) return `Feiertag: ${holiday}`;
  return weekdayOf(day) > 5 ? 'Der Tag liegt am Wochenende.' : null;
}

interface FieldsProps {
  readonly facts: Facts;
  readonly draft: Conference;
  readonly today: string;
  readonly change: (patch: ConferencePatch) => void;
}

function DateFields({ facts, draft, today, change }: FieldsProps) {
  const hint = (day: string): string | null => dayHint(facts.chairLand, day);
  return (
    <>
      <DateField
        label="Erster Tag"
        value={draft.from}
        today={today}
        hint={hint}
        onChange={(from) => {
          if (from) change({ from });
        }}
      />
      <DateField
        label="Letzter Tag"
        value={draft.to}
        today={today}
        hint={hint}
        {...(draft.to < draft.from
          ? { error: 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.' }
          : {})}
        onChange={(to) => {
          if (to) change({ to });
        }}
      />
      <TimeField
        label="Beginn der Beratungen"
        value={draft.beginsAt}
        onChange={(beginsAt) => {
          change({ beginsAt });
        }}
      />
      <DateField
        label="Rückmeldung bis"
        value={draft.replyBy}
        today={today}
        hint={hint}
        onChange={(replyBy) => {
          change({ replyBy });
        }}
      />
    </>
  );
}

function PlaceFields({ draft, change }: FieldsProps) {
  return (
    <>
      <SelectField
        label="Form"
        value={draft.form}
        options={formOptions}
        onChange={(form) => {
          change({ form });
        }}
      />
      <TextField
        label="Ort"
        value={draft.place ?? ''}
        onChange={(place) => {
          change({ place: place || null });
        }}
      />
      <TextField
        label="Haus oder Saal"
        value={draft.venue ?? ''}
        onChange={(venue) => {
          change({ venue: venue || null });
        }}
      />
      <SelectField
        label="Stand"
        value={draft.status}
        options={statusOptions}
        onChange={(status) => {
          change({ status });
        }}
      />
    </>
  );
}

function Fields(props: FieldsProps) {
  const { draft, change } = props;
  return (
    <FieldGrid>
      <SelectField
        label="Art"
        value={draft.kind}
        options={kindOptions}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <TextField
        label="Motto"
        value={draft.motto ?? ''}
        onChange={(motto) => {
          change({ motto: motto || null });
        }}
      />
      <DateFields {...props} />
      <PlaceFields {...props} />
    </FieldGrid>
  );
}

function Form({
  facts,
  today,
  isWritable,
}: {
  readonly facts: Facts;
  readonly today: string;
  readonly isWritable: boolean;
}) {
  const act = useAct();
  const [patch, setPatch] = useState<ConferencePatch>({});
  const [failure, setFailure] = useState<string | null>(null);
  const { conference } = facts;
  const draft: Conference = { ...conference, ...(patch as Partial<Conference>) };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(conference);

  async function save(): Promise<void> {
    const done = await act('conferences.update', { conferenceId: conference.id, patch });
    setFailure(
      done.ok
        ? null
        : 'Die Änderungen sind noch nicht gespeichert. Ihre Eingaben stehen unverändert im Formular.',
    );
    if (!done.ok) return;
    setPatch({});
    toast('Gespeichert', 'ok');
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      <Fields
        facts={facts}
        draft={draft}
        today={today}
        change={(change) => {
          setPatch((current) => ({ ...current, ...change }));
        }}
      />
      <p className="form-actions">
        <Button
          type="submit"
          variant="primary"
          isDisabled={!isChanged || !isWritable || draft.to < draft.from}
        >
          Angaben speichern
        </Button>
        <Button
          isDisabled={!isChanged}
          onPress={() => {
            setPatch({});
          }}
        >
          Verwerfen
        </Button>
      </p>
    </form>
  );
}

/** The facts of a conference; typed values stay in the form until they are saved or dropped. */
export function ConferenceForm({ conferenceId }: { readonly conferenceId: string }) {
  const { data } = useAnswer('conferences.get', { conferenceId });
  const { data: status } = useAnswer('window.status', {});
  if (!data || !status) return <Spinner label="Wird geladen" />;
  return <Form facts={data} today={status.today} isWritable={status.writable} />;
}
