import { CalendarPlus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { retentionTitles } from '../../shared/domain/retention/titles';
import type { AppError } from '../../shared/errors';
import type { Output } from '../../shared/ipc/contract';
import { errorText } from '../../shared/texts/error-texts';
import { useAct, useData } from '../data/hooks';
import { WorkProgress } from '../dispatch/work-progress';
import {
  Badge,
  Button,
  ConfirmDialog,
  DataTable,
  EmptyState,
  Notice,
  Section,
  toast,
  type Column,
} from '../ui';
import { amountOf, amountText, dueText, type Due } from './deletion-words';
import { keptWork, useKeptWork } from './package-work';
import { wasCancelled } from './package-words';

type Listed = Output<'retention.list'>;
type Deleted = Output<'retention.run'>;

const deleting = keptWork<Deleted>('retention.cancel');

const columns: readonly Column<Due>[] = [
  {
    id: 'on',
    title: 'Termin',
    width: '200px',
    cell: (item) =>
      item.isDue ? <Badge tone="warn">{dueText(item)}</Badge> : <>{dueText(item)}</>,
    sortValue: ({ on }) => on,
  },
  {
    id: 'title',
    title: 'Was',
    width: '1.2fr',
    cell: ({ title, subject }) => title || retentionTitles[subject],
    sortValue: ({ title }) => title,
  },
  { id: 'about', title: 'Wovon', width: '1.2fr', cell: ({ about }) => about },
  { id: 'amount', title: 'Umfang', width: '170px', cell: amountText },
  { id: 'reason', title: 'Warum dann', width: '1.6fr', cell: ({ reason }) => reason },
];

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
    choose: (ids: ReadonlySet<string>) => {
      setLeftOut(new Set(items.map(({ id }) => id).filter((id) => !ids.has(id))));
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
      <DataTable
        label="Jetzt zu löschen"
        columns={columns}
        rows={items}
        rowId={({ id }) => id}
        selected={chosen}
        onSelect={choose}
        empty={
          <EmptyState title="Nichts fällig">
            Was als Nächstes an der Reihe ist, steht unten.
          </EmptyState>
        }
      />
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
        <DataTable
          label="Später zu löschen"
          columns={columns}
          rows={later}
          rowId={({ id }) => id}
          empty={
            <EmptyState title="Noch kein Termin">
              Termine stehen hier, sobald eine Konferenz vorbei ist oder eine Amtszeit endet.
            </EmptyState>
          }
        />
      </Section>
    </>
  );
}
