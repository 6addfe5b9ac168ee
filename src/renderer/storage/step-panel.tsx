import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { errorText } from '../../shared/texts/error-texts';
import { momentText } from '../../shared/texts/moment-text';
import { operationTitle } from '../../shared/texts/operation-titles';
import { recordName } from '../../shared/texts/record-names';
import { touchedText, whatWords } from '../../shared/texts/step-texts';
import { useAnswer, useData } from '../data/hooks';
import { Badge, Button, ConfirmDialog, KeyValue, Notice, Panel, Spinner, toast } from '../ui';
import { FieldList } from './field-list';
import { useKept } from './use-kept';

export type Step = Output<'store.history'>['steps'][number];
type Detail = Output<'store.step'>['records'][number];

/** Records shown at once: an import has hundreds. */
const PORTION = 20;
const MOST = 200;

function stateText({ takenBack, next }: Step): string {
  if (takenBack) {
    const by = takenBack.user ? ` von ${takenBack.user}` : '';
    return `zurückgenommen${by}, ${momentText(takenBack.at)}`;
  }
  return next === 'undo' ? 'gilt; Strg+Z nimmt ihn als Nächstes zurück' : 'gilt';
}

function Facts({ step }: { readonly step: Step }) {
  return (
    <KeyValue
      items={[
        { label: 'Wann', value: momentText(step.at) },
        { label: 'Wer', value: step.user || 'das Programm' },
        { label: 'Was', value: touchedText(step.touched) },
        { label: 'Stand', value: stateText(step) },
        { label: 'Nummer', value: step.seq.toLocaleString('de-DE') },
        ...(step.reverts === null
          ? []
          : [{ label: 'Nimmt zurück', value: `Nummer ${step.reverts.toLocaleString('de-DE')}` }]),
      ]}
    />
  );
}

function RecordOfStep({ record }: { readonly record: Detail }) {
  const { name, collection, what, fields } = record;
  const kind = recordName(collection);
  return (
    <li>
      <h3>
        {name} {name === kind ? null : <span className="muted">{kind}</span>}{' '}
        <Badge tone={what === 'removed' ? 'warn' : 'neutral'}>{whatWords[what]}</Badge>
      </h3>
      <FieldList fields={fields} what={what} label={`Änderungen: ${name}`} />
    </li>
  );
}

function Records({ seq }: { readonly seq: number }) {
  const [limit, setLimit] = useState(PORTION);
  const data = useKept(useAnswer('store.step', { seq, limit }).data);
  if (!data) return <Spinner label="Wird geladen" />;
  const left = data.total - data.records.length;
  return (
    <>
      <ul className="step-records">
        {data.records.map((record) => (
          <RecordOfStep
            key={`${record.document}/${record.collection}/${record.id}`}
            record={record}
          />
        ))}
      </ul>
      {left > 0 && limit < MOST ? (
        <Button
          onPress={() => {
            setLimit(Math.min(limit * 3, MOST));
          }}
        >
          Weitere Einträge zeigen
        </Button>
      ) : null}
      {left > 0 ? (
        <p className="muted">{`${left.toLocaleString('de-DE')} weitere Einträge`}</p>
      ) : null}
    </>
  );
}

interface PanelProps {
  readonly step: Step;
  readonly isWritable: boolean;
  readonly onClose: () => void;
}

/** One step: what it changed, and the button that takes it back as a whole. */
export function StepPanel({ step, isWritable, onClose }: PanelProps) {
  const { api } = useData();
  const [isAsked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isTaken, setTaken] = useState(false);
  const facts = useRef<HTMLDivElement>(null);
  const title = operationTitle(step.operation) ?? 'Schritt';
  const isGone = isTaken && !step.canRevert;
  useEffect(() => {
    // The button is gone with what it did; the keyboard goes on at what became of the step.
    if (isGone) facts.current?.focus();
  }, [isGone]);

  async function revert(): Promise<void> {
    setPending(true);
    const done = await api.call('store.revert', { seq: step.seq });
    setPending(false);
    setAsked(false);
    setFailure(done.ok ? null : errorText(done.error));
    if (!done.ok) return;
    setTaken(true);
    toast(`Zurückgenommen: ${title}`, 'ok');
  }

  return (
    <Panel title={title} onClose={onClose}>
      <div ref={facts} tabIndex={-1}>
        <Facts step={step} />
      </div>
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      <Records seq={step.seq} />
      {step.canRevert ? (
        <p className="form-actions">
          <Button
            icon={<Undo2 aria-hidden />}
            isDisabled={!isWritable}
            onPress={() => {
              setAsked(true);
            }}
          >
            Zurücknehmen
          </Button>
        </p>
      ) : null}
      <ConfirmDialog
        title="Schritt zurücknehmen?"
        isOpen={isAsked}
        isPending={isPending}
        confirmLabel="Zurücknehmen"
        onClose={() => {
          setAsked(false);
        }}
        onConfirm={() => void revert()}
      >
        {`„${title}“ vom ${momentText(step.at)} (${touchedText(step.touched)}) wird als Ganzes zurückgenommen. Wurde seither etwas davon geändert, nennt das Programm es und verändert nichts. Auch das lässt sich mit Strg+Z rückgängig machen.`}
      </ConfirmDialog>
    </Panel>
  );
}
