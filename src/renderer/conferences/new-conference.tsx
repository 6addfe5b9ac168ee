import { useState } from 'react';
import { useApp } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import { Button, DateField, Dialog, FieldGrid, SelectField, TextField, useProblems } from '../ui';
import { dayHint, ENDS_BEFORE_START } from './day-hint';
import { kindOptions } from './options';

interface Draft {
  readonly kind: 'main' | 'preparatory' | 'autumn' | 'special';
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string;
}

const EMPTY: Draft = { kind: 'main', from: null, to: null, place: '' };

/** Asks for what every conference has; the rest follows on its page. */
export function NewConference() {
  const act = useAct();
  const go = useApp((state) => state.go);
  const open = useApp((state) => state.open);
  const { data: status } = useAnswer('window.status', {});
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const problems = useProblems();
  const { kind, from, to } = draft;
  const isBackwards = from !== null && to !== null && to < from;

  async function create(): Promise<void> {
    if (!from || !to) return;
    const place = draft.place || null;
    const made = await act('conferences.create', { kind, from, to, place });
    if (made.ok) go('conferences', { conferenceId: made.value.conferenceId });
  }
  const today = status?.today ?? '2000-01-01';
  return (
    <Dialog
      title="Konferenz anlegen"
      isOpen
      onClose={() => {
        open(null);
      }}
      actions={
        <>
          <Button
            onPress={() => {
              open(null);
            }}
          >
            Abbrechen
          </Button>
          <Button
            variant="primary"
            isDisabled={!from || !to || isBackwards || problems.any}
            onPress={() => void create()}
          >
            Konferenz anlegen
          </Button>
        </>
      }
    >
      <p>Nummer und Vorsitzland ergeben sich aus dem ersten Tag.</p>
      <FieldGrid>
        <SelectField
          label="Art"
          value={kind}
          options={kindOptions}
          onChange={(value) => {
            setDraft({ ...draft, kind: value });
          }}
        />
        <TextField
          label="Ort"
          value={draft.place}
          onChange={(place) => {
            setDraft({ ...draft, place });
          }}
        />
        <DateField
          label="Erster Tag"
          value={from}
          today={today}
          onProblem={problems.of('from')}
          hint={(day) => dayHint(null, day)}
          onChange={(day) => {
            setDraft({ ...draft, from: day, to: to ?? day });
          }}
        />
        <DateField
          label="Letzter Tag"
          value={to}
          today={today}
          onProblem={problems.of('to')}
          hint={(day) => dayHint(null, day)}
          {...(isBackwards ? { error: ENDS_BEFORE_START } : {})}
          onChange={(day) => {
            setDraft({ ...draft, to: day });
          }}
        />
      </FieldGrid>
    </Dialog>
  );
}
