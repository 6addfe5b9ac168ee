import { CalendarPlus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AppError } from '../../shared/errors';
import type { Output } from '../../shared/ipc/contract';
import { errorText } from '../../shared/texts/error-texts';
import { useAct, useData } from '../data/hooks';
import { WorkProgress } from '../dispatch/work-progress';
import { Button, ConfirmDialog, EmptyState, Notice, Section, toast } from '../ui';
import { DueList } from './deletion-list';
import { amountOf, amountText, type Due } from './deletion-words';
import { keptWork, useKeptWork } from './package-work';
import { wasCancelled } from './package-words';

type Listed = Output<'retention.list'>;
type Deleted = Output<'retention.run'>;

const deleting = keptWork<Deleted>('retention.cancel');

interface QuestionProps {
  readonly items: readonly Due[];
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Says what goes, where from and what stays, before anything does. */
function Question({ items, onClose, onConfirm }: QuestionProps) {
  return (
    <ConfirmDialog
      title="Endgültig löschen?"
      isOpen
      isDanger
      confirmLabel="Endgültig löschen"
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <div className="stack">
        <p>
          <strong>{`Das lässt sich nicht zurücknehmen: ${amountText(amountOf(items))}.`}</strong>
        </p>
        <ul className="deletion-list">
          {items.map(({ about, id, title }) => (
            <li key={id}>{`${title}: ${about}`}</li>
          ))}
        </ul>
        <p>
          Gelöscht wird überall im Datenordner: im jetzigen Stand, im Verlauf, in allen Sicherungen
          auch am zweiten Ort, in nicht gespeicherten Eingaben und in den aufgehobenen Dateien.
        </p>
        <p>
          Es bleiben die Dokumente, die Sie außerhalb des Datenordners abgelegt oder versandt haben,
          und ein Nachweis ohne Namen, dass gelöscht wurde.
        </p>
      </div>
    </ConfirmDialog>
  );
}

function Outcome({ result, onClose }: { readonly result: Deleted; readonly onClose: () => void }) {
  const { backupsRemoved, historyLines, warnings } = result;
  return (
    <Notice
      tone={warnings.length === 0 ? 'ok' : 'warn'}
      title={`Gelöscht: ${amountText(result)}`}
      action={<Button onPress={onClose}>Verstanden</Button>}
    >
      {`Dabei wurden ${historyLines.toLocaleString('de-DE')} Zeilen im Verlauf bereinigt und ${backupsRemoved.toLocaleString('de-DE')} Sicherungen entfernt, in denen die Angaben noch standen.`}
      {warnings.length === 0 ? null : (
        <ul className="deletion-list">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function Failed({ error }: { readonly error: AppError }) {
  return wasCancelled(error) ? (
    <Notice tone="neutral">{errorText(error)}</Notice>
  ) : (
    <Notice tone="error" title="Es wurde nicht gelöscht">
      {errorText(error)}
    </Notice>
  );
}

async function saveCalendar(act: ReturnType<typeof useAct>): Promise<void> {
  const target = await act('window.chooseFolder', { purpose: 'output' });
  if (!target.ok || target.value.folder === null) return;
  const made = await act('retention.calendar', { to: target.value.folder });
  if (!made.ok) return;
  const { events, file } = made.value;
  toast(`${events === 1 ? '1 Termin' : `${events} Termine`} geschrieben: ${file}`, 'ok');
}

function Calendar() {
  const act = useAct();
  return (
    <Button icon={<CalendarPlus aria-hidden />} onPress={() => void saveCalendar(act)}>
      Termine als Kalenderdatei …
    </Button>
  );
}

/** Ticks what is due at first; somebody may leave things out. */
function useChosen(items: readonly Due[]) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => new Set(items.map(({ id }) => id).filter((id) => !leftOut.has(id))),
    [items, leftOut],
  );
  return {
    chosen,
    choose: (id: string, isOn: boolean) => {
      setLeftOut((before) => {
        const next = new Set(before);
        if (isOn) next.delete(id);
        else next.add(id);
        return next;
      });
    },
  };
}

interface DueProps {
  readonly listed: Listed;
  readonly isWritable: boolean;
}

function DueNow({ listed, isWritable }: DueProps) {
  const { api } = useData();
  const work = useKeptWork(deleting);
  const items = useMemo(() => listed.items.filter(({ isDue }) => isDue), [listed]);
  const { choose, chosen } = useChosen(items);
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  const { agreement } = listed;
  return (
    <Section
      title="Jetzt zu löschen"
      actions={
        <>
          <Calendar />
          <Button
            variant="danger"
            icon={<Trash2 aria-hidden />}
            isDisabled={!isWritable || work.isRunning || chosen.size === 0}
            onPress={() => {
              setAsking(true);
            }}
          >
            Ausgewähltes löschen …
          </Button>
        </>
      }
    >
      {work.result ? <Outcome result={work.result} onClose={work.clear} /> : null}
      {work.error ? <Failed error={work.error} /> : null}
      {work.isRunning ? (
        <WorkProgress label="Wird gelöscht und geprüft" work={work} isCounted={false} />
      ) : null}
      {items.length === 0 ? (
        <EmptyState title="Nichts fällig">
          Was als Nächstes an der Reihe ist, steht unten.
        </EmptyState>
      ) : (
        <DueList items={items} chosen={chosen} onChoose={choose} isDisabled={work.isRunning} />
      )}
      {isAsking ? (
        <Question
          items={items.filter(({ id }) => chosen.has(id))}
          onClose={close}
          onConfirm={() => {
            close();
            void work.start((runId) =>
              api.call('retention.run', { items: [...chosen], agreement, runId }),
            );
          }}
        />
      ) : null}
    </Section>
  );
}

/** What has had its time, and when the rest will have. */
export function DeletionDue(props: DueProps) {
  const { items } = props.listed;
  const later = useMemo(() => items.filter(({ isDue }) => !isDue), [items]);
  return (
    <>
      <DueNow {...props} />
      <Section title="Später zu löschen">
        {later.length === 0 ? (
          <EmptyState title="Noch kein Termin">
            Termine stehen hier, sobald eine Konferenz vorbei ist oder eine Amtszeit endet.
          </EmptyState>
        ) : (
          <DueList items={later} />
        )}
      </Section>
    </>
  );
}
