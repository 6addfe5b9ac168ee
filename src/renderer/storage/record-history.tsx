import { useRef, useState, type RefObject } from 'react';
import type { OpenDialog } from '../app/app-store';
import { useApp } from '../app/app-store';
import type { Output } from '../../shared/ipc/contract';
import { errorText } from '../../shared/texts/error-texts';
import { momentText } from '../../shared/texts/moment-text';
import { operationTitle } from '../../shared/texts/operation-titles';
import { recordName } from '../../shared/texts/record-names';
import { whatWords } from '../../shared/texts/step-texts';
import { useAnswer, useData } from '../data/hooks';
import { Badge, Button, Dialog, EmptyState, Notice, Spinner, toast } from '../ui';
import { FieldList } from './field-list';
import { useKept } from './use-kept';
import './storage.css';

type Step = Output<'store.history'>['steps'][number];
type Asked = Extract<OpenDialog, { kind: 'recordHistory' }>;

const PORTION = 50;

interface VersionProps {
  readonly step: Step;
  readonly isWritable: boolean;
  readonly onReinstate: (step: Step) => void;
}

function Version({ step, isWritable, onReinstate }: VersionProps) {
  const { version } = step;
  if (!version) return null;
  const when = momentText(step.at);
  const { what, isNow, fields } = version;
  return (
    <li className="version">
      <div className="version-head">
        <h3>{when}</h3>
        <Badge tone={what === 'removed' ? 'warn' : 'neutral'}>{whatWords[what]}</Badge>
        {isNow ? <Badge tone="ok">jetziger Stand</Badge> : null}
        {step.takenBack ? <Badge tone="neutral">zurückgenommen</Badge> : null}
        {isNow || what === 'removed' ? null : (
          <Button
            isDisabled={!isWritable}
            aria-label={`Stand vom ${when} zurückholen`}
            onPress={() => {
              onReinstate(step);
            }}
          >
            Diesen Stand zurückholen
          </Button>
        )}
      </div>
      <p className="muted">
        {[operationTitle(step.operation), step.user].filter(Boolean).join(' · ')}
      </p>
      <FieldList fields={fields} what={what} label={`Änderungen vom ${when}`} />
    </li>
  );
}

interface VersionsProps extends Omit<VersionProps, 'step'> {
  readonly data: Output<'store.history'>;
  readonly onMore: () => void;
  readonly list: RefObject<HTMLOListElement | null>;
}

function Versions({ data, onMore, list, ...props }: VersionsProps) {
  if (data.steps.length === 0) {
    return (
      <EmptyState title="Kein Verlauf">
        Zu diesem Eintrag ist keine Änderung verzeichnet.
      </EmptyState>
    );
  }
  return (
    <>
      <ol className="versions" ref={list} tabIndex={-1}>
        {data.steps.map((step) => (
          <Version key={step.seq} step={step} {...props} />
        ))}
      </ol>
      {data.more ? <Button onPress={onMore}>Ältere Fassungen zeigen</Button> : null}
    </>
  );
}

/** All versions of one record, the latest first; each can be brought back. */
export function RecordHistory({ dialog }: { readonly dialog: Asked }) {
  const { record } = dialog;
  const { api } = useData();
  const open = useApp((state) => state.open);
  const [limit, setLimit] = useState(PORTION);
  const list = useRef<HTMLOListElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { data: status } = useAnswer('window.status', {});
  const data = useKept(useAnswer('store.history', { record, limit }).data);
  const close = (): void => {
    open(null);
  };
  async function reinstate(step: Step): Promise<void> {
    const done = await api.call('store.reinstate', { ...record, seq: step.seq });
    setFailure(done.ok ? null : errorText(done.error));
    if (!done.ok) return;
    // The button goes with what it did; the keyboard goes on at the list.
    list.current?.focus();
    toast(`Stand vom ${momentText(step.at)} zurückgeholt`, 'ok');
  }
  return (
    <Dialog
      title={`Verlauf: ${data?.name ?? recordName(record.collection)}`}
      isOpen
      size="large"
      onClose={close}
      actions={
        <Button variant="primary" onPress={close}>
          Schließen
        </Button>
      }
    >
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      {data ? (
        <Versions
          data={data}
          isWritable={status?.writable === true}
          list={list}
          onReinstate={(step) => void reinstate(step)}
          onMore={() => {
            setLimit(limit + PORTION);
          }}
        />
      ) : (
        <Spinner label="Wird geladen" />
      )}
    </Dialog>
  );
}
