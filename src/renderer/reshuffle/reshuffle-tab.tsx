import { useRef, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { errorText } from '../../shared/texts/error-texts';
import { useAct, useAnswer, useData } from '../data/hooks';
import { Spinner, toast, useProblems } from '../ui';
import { OpenNames } from './open-names';
import { missingIn, planInput, type PlanInput } from './plan-draft';
import { PlanFields } from './plan-form';
import { PlanPreview } from './plan-preview';
import { usePlan, type PlanForm } from './use-plan';
import './reshuffle.css';

interface Shown {
  readonly plan: PlanInput;
  readonly preview: Output<'reshuffle.preview'>;
}

interface AssistantProps {
  readonly shown: Shown | null;
  readonly show: (shown: Shown | null) => void;
  readonly form: PlanForm;
  readonly today: string;
  readonly isWritable: boolean;
  readonly onDone: () => void;
}

/** Two steps: say what changes, read what follows. Nothing is saved before the second. */
function Assistant({ shown, show, form, today, isWritable, onDone }: AssistantProps) {
  const act = useAct();
  const { api } = useData();
  const problems = useProblems(form.unread);
  const [refused, setRefused] = useState<readonly string[]>([]);
  async function look(): Promise<void> {
    const missing = missingIn(form.draft);
    const plan = planInput(form.draft, form.fieldsOf(form.draft.house.organisationId));
    setRefused(missing);
    if (missing.length > 0 || !plan) return;
    const done = await api.call('reshuffle.preview', plan);
    if (done.ok) show({ plan, preview: done.value });
    else setRefused([errorText(done.error)]);
  }
  async function apply({ plan }: Shown): Promise<void> {
    const done = await act('reshuffle.apply', plan);
    if (!done.ok) return;
    toast('Neubesetzung eingetragen', 'ok');
    show(null);
    form.drop();
    onDone();
  }
  if (shown) {
    return (
      <PlanPreview
        preview={shown.preview}
        isWritable={isWritable}
        onBack={() => {
          show(null);
        }}
        onApply={() => void apply(shown)}
      />
    );
  }
  return (
    <PlanFields
      form={form}
      today={today}
      problems={problems}
      refused={refused}
      onPreview={() => void look()}
    />
  );
}

/** After a change of government: who comes, who goes, and what is still in the old name. */
export function ReshuffleTab() {
  const { data: status } = useAnswer('window.status', {});
  const form = usePlan(status?.today ?? '');
  const [shown, show] = useState<Shown | null>(null);
  const top = useRef<HTMLDivElement>(null);
  if (!status || !form) return <Spinner label="Wird geladen" />;
  return (
    <div ref={top} tabIndex={-1} className="stack reshuffle">
      {shown ? null : <OpenNames isWritable={status.writable} />}
      <Assistant
        shown={shown}
        show={show}
        form={form}
        today={status.today}
        isWritable={status.writable}
        onDone={() => {
          // What is left to do stands above; the button that was pressed is gone.
          top.current?.focus();
          top.current?.scrollIntoView({ block: 'start' });
        }}
      />
    </div>
  );
}
