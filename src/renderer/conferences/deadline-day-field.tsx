import { CalendarSync } from 'lucide-react';
import { useRef } from 'react';
import type { Deadline } from '../../shared/domain/conferences/records';
import { useAct } from '../data/hooks';
import { Button, DateField, toast } from '../ui';
import { isSetByHand } from './deadline-draft';
import type { DeadlineForm } from './deadline-form';
import { dayHint, plannedLines, setByHandLine } from './deadline-words';

interface DayFieldProps {
  readonly conferenceId: string;
  readonly deadline: Deadline | null;
  /** The Land whose holidays count. */
  readonly land: string | null;
  readonly today: string;
  readonly isWritable: boolean;
  readonly form: DeadlineForm;
}

/** Where the day comes from, as it would stand after saving. */
function Origin({ deadline, form }: Pick<DayFieldProps, 'deadline' | 'form'>) {
  if (deadline === null) return null;
  const byHand = isSetByHand(deadline, form.draft.day);
  const lines = byHand ? [setByHandLine] : plannedLines(deadline);
  return lines.map((text) => (
    <span key={text} className="deadline-origin">
      {text}
    </span>
  ));
}

/** The day with where it comes from and, where the plan knows it, the way back to the plan. */
export function DeadlineDayField(props: DayFieldProps) {
  const { conferenceId, deadline, land, today, isWritable, form } = props;
  const act = useAct();
  const field = useRef<HTMLDivElement>(null);
  const { day } = form.draft;
  const isOfPlan = deadline !== null && deadline.planItemId !== null;
  async function followPlan(of: Deadline): Promise<void> {
    // A day that is only typed is dropped; one that was saved is counted again.
    if (of.plannedDay === null) {
      const done = await act('deadlines.followPlan', { conferenceId, id: of.id });
      if (!done.ok) return;
      toast('Wieder nach Plan berechnet');
    }
    form.forgetDay();
    // The button goes; the focus must not go with it.
    field.current?.querySelector('input')?.focus();
  }
  return (
    <div ref={field} className="stack-tight">
      <DateField
        label="Tag"
        value={day}
        today={today}
        hint={(value) => dayHint(land, value)}
        description={<Origin deadline={deadline} form={form} />}
        error={form.errors['day']}
        isRequired
        isDisabled={!isWritable}
        onProblem={form.problems.of('day')}
        onChange={(value) => {
          form.change({ day: value });
        }}
      />
      {isOfPlan && isSetByHand(deadline, day) ? (
        <p>
          <Button
            icon={<CalendarSync />}
            isDisabled={!isWritable}
            onPress={() => void followPlan(deadline)}
          >
            Wieder nach Plan berechnen
          </Button>
        </p>
      ) : null}
    </div>
  );
}
