import { useState } from 'react';
import { addDays, daysBetween } from '../../shared/domain/calendar/day';
import { longDateSpan } from '../../shared/domain/calendar/german-dates';
import type { Output } from '../../shared/ipc/contract';
import { useApp, type OpenDialog } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import {
  Button,
  CheckField,
  DateField,
  Dialog,
  FieldGrid,
  TextField,
  toast,
  useProblems,
} from '../ui';
import { dayHint, ENDS_BEFORE_START } from './day-hint';

interface Draft {
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
  readonly repliesAgain: boolean;
}

const EMPTY: Draft = { from: null, to: null, reason: '', repliesAgain: true };

const counted = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** "Verlegt. Mitgenommen: 12 Programmpunkte, 14 Fristen, 5 Rückmeldungen wieder offen." */
function outcome({ programme, deadlines, replies }: Output<'conferences.postpone'>): string {
  const moved = [
    ...counted(programme, 'Programmpunkt', 'Programmpunkte'),
    ...counted(deadlines, 'Frist', 'Fristen'),
  ];
  const open = counted(replies, 'Rückmeldung wieder offen', 'Rückmeldungen wieder offen');
  const parts = [moved.length > 0 ? `mitgenommen: ${moved.join(', ')}` : '', ...open];
  return ['Verlegt', ...parts.filter(Boolean)].join('; ');
}

interface BodyProps {
  readonly facts: Output<'conferences.get'>;
  readonly today: string;
}

function Body({ facts, today }: BodyProps) {
  const act = useAct();
  const open = useApp((state) => state.open);
  const problems = useProblems();
  const [draft, setDraft] = useState(EMPTY);
  const { id: conferenceId, from: formerFrom, to: formerTo } = facts.conference;
  const { from, to, repliesAgain } = draft;
  const length = daysBetween(formerFrom, formerTo);
  const isBackwards = from !== null && to !== null && to < from;
  const hint = (day: string): string | null => dayHint(facts.chairLand, day);
  const close = (): void => {
    open(null);
  };
  async function postpone(): Promise<void> {
    if (!from || !to) return;
    const reason = draft.reason.trim() || null;
    const input = { conferenceId, from, to, reason, repliesAgain };
    const done = await act('conferences.postpone', input);
    if (!done.ok) return;
    close();
    toast(outcome(done.value), 'ok');
  }
  return (
    <Dialog
      title="Konferenz verlegen"
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Abbrechen</Button>
          <Button
            variant="primary"
            isDisabled={!from || !to || isBackwards || problems.any}
            onPress={() => void postpone()}
          >
            Konferenz verlegen
          </Button>
        </>
      }
    >
      <p>
        {`Bisher: ${longDateSpan(formerFrom, formerTo)}. Programm, Pressekonferenz, Rückmeldetag und offene Fristen gehen mit. Hotelkontingente bleiben stehen: Vereinbaren Sie sie mit den Häusern neu.`}
      </p>
      <FieldGrid>
        <DateField
          label="Neuer erster Tag"
          value={from}
          today={today}
          hint={hint}
          onProblem={problems.of('from')}
          onChange={(day) => {
            setDraft({ ...draft, from: day, to: day ? addDays(day, length) : null });
          }}
        />
        <DateField
          label="Neuer letzter Tag"
          value={to}
          today={today}
          hint={hint}
          onProblem={problems.of('to')}
          {...(isBackwards ? { error: ENDS_BEFORE_START } : {})}
          onChange={(day) => {
            setDraft({ ...draft, to: day });
          }}
        />
      </FieldGrid>
      <TextField
        label="Grund"
        value={draft.reason}
        onChange={(reason) => {
          setDraft({ ...draft, reason });
        }}
      />
      <CheckField
        label="Rückmeldungen wieder öffnen"
        description="Eine Zusage gilt für ihren Termin. Die bisherigen Antworten bleiben in der Bemerkung stehen."
        isSelected={repliesAgain}
        onChange={(next) => {
          setDraft({ ...draft, repliesAgain: next });
        }}
      />
    </Dialog>
  );
}

interface DialogProps {
  readonly dialog: Extract<OpenDialog, { kind: 'postponeConference' }>;
}

/** Asks for the new days of a conference and moves what hangs on them. */
export function PostponeConference({ dialog }: DialogProps) {
  const { data: facts } = useAnswer('conferences.get', { conferenceId: dialog.conferenceId });
  const { data: status } = useAnswer('window.status', {});
  return facts && status ? <Body facts={facts} today={status.today} /> : null;
}
