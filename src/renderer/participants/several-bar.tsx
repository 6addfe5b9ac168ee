import { useState } from 'react';
import { useAct } from '../data/hooks';
import { Button, DateField, Menu, SelectField, toast, useProblems } from '../ui';
import {
  dayHint,
  isAnswered,
  replyOptions,
  replyWord,
  roleName,
  roleOptions,
  severalPatch,
  wayOptions,
  type Patch,
  type ReplyState,
  type ReplyWay,
} from './replies';

interface SeveralProps {
  readonly conferenceId: string;
  readonly ids: readonly string[];
  readonly today: string;
  /** The selection has served: after a step for all of them, or when it is given up. */
  readonly onDone: () => void;
}

function personCount(count: number): string {
  return count === 1 ? '1 Person' : `${count} Personen`;
}

const UNDO = 'Rückgängig mit Strg+Z.';

/** Whoever is represented has a substitute of their own; that is asked for one by one. */
const stateOptions = replyOptions.filter(({ value }) => value !== 'represented');

/** The steps that can be taken for several people; each is one step of the history. */
function useSteps({ conferenceId, ids, onDone }: SeveralProps) {
  const act = useAct();
  const people = personCount(ids.length);
  return {
    update: async (patch: Patch, what: string): Promise<void> => {
      const done = await act('participants.updateMany', { conferenceId, ids: [...ids], patch });
      if (!done.ok) return;
      toast(`${what} bei ${people} gesetzt. ${UNDO}`, 'ok');
      onDone();
    },
    remove: async (): Promise<void> => {
      const done = await act('participants.removeMany', { conferenceId, ids: [...ids] });
      if (!done.ok) return;
      const verb = ids.length === 1 ? 'bleibt der Kontakt' : 'bleiben die Kontakte';
      toast(`${people} von der Liste genommen; es ${verb}. ${UNDO}`, 'ok');
      onDone();
    },
  };
}

interface ReplyStepProps {
  readonly today: string;
  readonly onApply: (state: ReplyState, patch: Patch) => void;
}

/** State, day and way of an answer that several people gave, e.g. in one letter of their ministry. */
function ReplyStep({ today, onApply }: ReplyStepProps) {
  const [state, setState] = useState<ReplyState | null>(null);
  const [on, setOn] = useState<string | null>(today);
  const [way, setWay] = useState<ReplyWay | null>(null);
  const problems = useProblems();
  const hasDay = state === null || isAnswered(state);
  return (
    <>
      <div className="several-state">
        <SelectField label="Rückmeldung" value={state} options={stateOptions} onChange={setState} />
      </div>
      <div className="several-day">
        <DateField
          label="Eingegangen am"
          value={hasDay ? on : null}
          today={today}
          isPast
          hint={dayHint(today)}
          isDisabled={!hasDay}
          onChange={setOn}
          onProblem={problems.of('on')}
        />
      </div>
      <SelectField
        label="Weg"
        value={hasDay ? way : null}
        placeholder="–"
        options={wayOptions}
        isDisabled={!hasDay}
        onChange={setWay}
      />
      <Button
        isDisabled={state === null || (hasDay && problems.any)}
        onPress={() => {
          if (state !== null) onApply(state, severalPatch(state, { on, way }, today));
        }}
      >
        Rückmeldung setzen
      </Button>
    </>
  );
}

/** What can be done with all selected people at once. */
export function SeveralBar(props: SeveralProps) {
  const { ids, today } = props;
  const { update, remove } = useSteps(props);
  const title = `${personCount(ids.length)} ausgewählt`;
  return (
    <div role="group" aria-label={title} className="several-bar">
      <div className="several-count">
        <strong>{title}</strong>
        <Button variant="quiet" onPress={props.onDone}>
          Auswahl aufheben
        </Button>
      </div>
      <ReplyStep
        today={today}
        onApply={(state, patch) => void update(patch, `„${replyWord(state)}“`)}
      />
      <Menu
        label="Rolle"
        items={roleOptions.map(({ value, label }) => ({ id: value, title: label }))}
        onAction={(id) => {
          const role = roleOptions.find(({ value }) => value === id)?.value;
          if (role) void update({ role }, `Rolle „${roleName(role)}“`);
        }}
      />
      <Button onPress={() => void remove()}>Von der Liste nehmen</Button>
    </div>
  );
}
