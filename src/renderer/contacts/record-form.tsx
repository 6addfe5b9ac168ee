import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { FormKey } from '../../shared/domain/forms/form-place';
import type { Result } from '../../shared/result';
import type { Input } from '../../shared/ipc/contract';
import { errorText } from '../../shared/texts/error-texts';
import { fieldErrors, type FieldErrors } from '../data/field-errors';
import { useAct } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { HistoryButton } from '../storage/history-button';
import { Button, Notice, Panel, toast, useProblems, type Problems } from '../ui';

const NOT_SAVED = 'Noch nicht gespeichert; Ihre Eingaben stehen unverändert hier.';

interface FormOptions<T extends object> {
  /** Names form and record: what is typed waits under it. */
  readonly name: FormKey;
  readonly saved: T;
  /** Sentences by field for what keeps the record from being saved. */
  readonly check?: (values: T) => FieldErrors;
  readonly save: (values: T) => Promise<Result<{ readonly id: string }>>;
}

export interface RecordFormState<T extends object> {
  readonly values: T;
  readonly saved: T;
  readonly change: (patch: Partial<T>) => void;
  readonly errors: FieldErrors;
  readonly failure: string | null;
  readonly problems: Problems;
  readonly isTyped: boolean;
  /** Counts refusals: the first wrong field gets the focus at each. */
  readonly refusals: number;
  /** New fields after dropping: text that could not be read is in none of the values. */
  readonly round: number;
  readonly submit: () => Promise<void>;
  readonly discard: () => void;
}

/** What every form of the register does: keep what is typed, save it, say what is wrong where it is. */
export function useRecordForm<T extends object>(options: FormOptions<T>): RecordFormState<T> {
  const { name, saved, check, save } = options;
  const { values, typed, unread, change, drop, dropSent } = useTyped(name, saved);
  const [refused, setRefused] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [refusals, setRefusals] = useState(0);
  const [round, setRound] = useState(0);
  const problems = useProblems(unread);
  // Once refused, what is still wrong is shown as it stands, and goes as soon as it is right.
  const errors = refusals === 0 ? {} : { ...refused, ...check?.(values) };

  function refuse(found: FieldErrors, sentence: string): void {
    setRefused(found);
    setFailure(sentence);
    setRefusals(refusals + 1);
  }
  function settle(): void {
    setRefused({});
    setFailure(null);
    setRefusals(0);
  }
  return {
    ...{ values, saved, errors, failure, problems, refusals, round },
    isTyped: Object.keys(typed).length > 0,
    change: (patch) => {
      const left = Object.entries(refused).filter(([field]) => !(field in patch));
      setRefused(Object.fromEntries(left));
      change(patch);
    },
    submit: async () => {
      const missing = check?.(values) ?? {};
      if (problems.any || Object.keys(missing).length > 0) {
        refuse({}, NOT_SAVED);
        return;
      }
      const done = await save(values);
      if (!done.ok) {
        refuse(fieldErrors(done.error), `${errorText(done.error)} ${NOT_SAVED}`);
        return;
      }
      settle();
      dropSent(done.value.id);
      toast('Gespeichert', 'ok');
    },
    discard: () => {
      settle();
      drop();
      setRound(round + 1);
    },
  };
}

const CONTROL = 'input:not([disabled]), textarea:not([disabled]), button[aria-haspopup]';

/** A new record begins in its first field; a refusal leads to the first field that is wrong. */
function useFieldFocus(
  form: RefObject<HTMLFormElement | null>,
  { isNew, refusals }: { readonly isNew: boolean; readonly refusals: number },
): void {
  const [startsNew] = useState(isNew);
  useEffect(() => {
    if (startsNew) form.current?.querySelector<HTMLElement>(CONTROL)?.focus();
  }, [form, startsNew]);
  useEffect(() => {
    if (refusals === 0) return;
    const wrong = '[aria-invalid="true"], [data-invalid] button, [data-invalid] input';
    form.current?.querySelector<HTMLElement>(wrong)?.focus();
  }, [form, refusals]);
}

export interface Removal {
  readonly collection: Input<'register.remove'>['collection'];
  readonly id: string;
  /** Says what is gone: "Haus gelöscht." */
  readonly done: string;
  readonly label?: string;
}

interface RecordFormProps<T extends object> {
  readonly form: RecordFormState<T>;
  readonly isNew: boolean;
  readonly isWritable: boolean;
  readonly saveLabel?: string;
  readonly removal?: Removal | null;
  /** Leaves the form: it is done with, or nothing is to be saved. */
  readonly onClose: () => void;
  /** A form within a panel is left by a button of its own. */
  readonly canLeave?: boolean;
  readonly children: ReactNode;
}

/** Fields, what went wrong, and one row of buttons; Enter saves. */
export function RecordForm<T extends object>(props: RecordFormProps<T>) {
  const { form, isNew, isWritable, removal, onClose, canLeave = false } = props;
  const { saveLabel = 'Speichern', children } = props;
  const act = useAct();
  const element = useRef<HTMLFormElement>(null);
  useFieldFocus(element, { isNew, refusals: form.refusals });
  async function remove({ collection, id, done }: Removal): Promise<void> {
    const removed = await act('register.remove', { collection, id });
    if (!removed.ok) return;
    form.discard();
    toast(`${done} Strg+Z holt es zurück.`, 'ok');
    onClose();
  }
  function discard(): void {
    form.discard();
    // The button goes with what it dropped; the keyboard goes on in the form.
    element.current?.querySelector<HTMLElement>(CONTROL)?.focus();
    if (canLeave) onClose();
  }
  return (
    <form
      ref={element}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWritable) void form.submit();
      }}
    >
      <div key={form.round} className="stack">
        {children}
      </div>
      <div className="form-actions">
        {form.failure ? <Notice tone="error">{form.failure}</Notice> : null}
        <Button type="submit" variant="primary" isDisabled={!isWritable}>
          {saveLabel}
        </Button>
        {canLeave || form.isTyped || form.problems.any ? (
          <Button onPress={discard}>{canLeave ? 'Abbrechen' : 'Verwerfen'}</Button>
        ) : null}
        {removal ? (
          <RecordActions
            {...{ removal, isWritable, canLeave }}
            onRemove={() => void remove(removal)}
          />
        ) : null}
      </div>
    </form>
  );
}

interface ActionsProps {
  readonly removal: Removal;
  readonly isWritable: boolean;
  /** A form of its own panel has its history in the panel's head. */
  readonly canLeave: boolean;
  readonly onRemove: () => void;
}

/** What can be done with a saved record besides changing it. */
function RecordActions({ removal, isWritable, canLeave, onRemove }: ActionsProps) {
  return (
    <>
      <Button icon={<Trash2 aria-hidden />} isDisabled={!isWritable} onPress={onRemove}>
        {removal.label ?? 'Löschen'}
      </Button>
      {canLeave ? <HistoryButton collection={removal.collection} id={removal.id} /> : null}
    </>
  );
}

interface RecordPanelProps<T extends object> extends RecordFormProps<T> {
  readonly title: string;
  /** Above the fields: what the record leads to. */
  readonly above?: ReactNode;
  /** Below the fields: what belongs to the record and is saved by itself. */
  readonly below?: ReactNode;
  /** The saved record, to look into its history; by itself that which can be removed. */
  readonly record?: Pick<Removal, 'collection' | 'id'> | null;
}

/** One record of the register beside its table. */
export function RecordPanel<T extends object>(props: RecordPanelProps<T>) {
  const { title, above, below, onClose, removal = null, record = removal } = props;
  return (
    <Panel
      title={title}
      onClose={onClose}
      actions={record ? <HistoryButton collection={record.collection} id={record.id} /> : null}
    >
      {above}
      <RecordForm {...props} />
      {below}
    </Panel>
  );
}
