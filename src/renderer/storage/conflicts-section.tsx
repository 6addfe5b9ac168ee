import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { momentText } from '../../shared/texts/moment-text';
import { recordName } from '../../shared/texts/record-names';
import { operationTitle } from '../../shared/texts/operation-titles';
import { useAct, useAnswer } from '../data/hooks';
import { Badge, Button, Section, Spinner, toast } from '../ui';

type Conflict = Output<'store.conflicts'>['conflicts'][number];

const WHAT = { created: 'neu', changed: 'geändert', removed: 'gelöscht' } as const;

function Values({ record }: { readonly record: Conflict['records'][number] }) {
  const { collection, fields, name, what } = record;
  return (
    <div>
      <h4>{`${recordName(collection)} „${name}“, ${WHAT[what]}`}</h4>
      <table className="conflict-values">
        <thead>
          <tr>
            <th scope="col">Angabe</th>
            <th scope="col">Vorher</th>
            <th scope="col">Nachher</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.name}</th>
              <td>{field.before ?? '–'}</td>
              <td>{field.after ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stateText({ isDone, isThere, obstacle }: Conflict): string {
  if (isThere) return 'Der Datenordner ist schon so, wie diese Änderung ihn gemacht hätte.';
  if (isDone) return 'Erledigt.';
  return (
    obstacle ?? 'Die Einträge sind noch so wie vor dieser Änderung; sie lässt sich übernehmen.'
  );
}

interface OneProps {
  readonly conflict: Conflict;
  readonly isWritable: boolean;
  readonly isPending: boolean;
  readonly onDo: (operation: 'store.takeConflict' | 'store.closeConflict') => void;
}

/** One change that came too late: who, when, what it would do. */
function OneConflict({ conflict, isPending, isWritable, onDo }: OneProps) {
  const { at, isDone, isThere, obstacle, operation, records, user } = conflict;
  const mayTake = isWritable && obstacle === null && !isThere && !isDone;
  return (
    <li className="conflict">
      <h3>{operationTitle(operation)}</h3>
      <p className="muted">{`${momentText(at)}${user === '' ? '' : `, ${user}`}`}</p>
      {records.map((record) => (
        <Values key={`${record.collection} ${record.id}`} record={record} />
      ))}
      <p>{stateText(conflict)}</p>
      {isDone ? (
        <p>
          <Badge tone="ok">Erledigt</Badge>
        </p>
      ) : (
        <p className="sharing-actions">
          {mayTake ? (
            <Button
              variant="primary"
              isPending={isPending}
              onPress={() => {
                onDo('store.takeConflict');
              }}
            >
              Übernehmen
            </Button>
          ) : null}
          <Button
            isDisabled={!isWritable}
            isPending={isPending}
            onPress={() => {
              onDo('store.closeConflict');
            }}
          >
            Erledigt
          </Button>
        </p>
      )}
    </li>
  );
}

/** Changes that reached the disk after somebody else had taken over. None of them is ever deleted. */
export function ConflictsSection() {
  const act = useAct();
  const { data: status } = useAnswer('window.status', {});
  const { data } = useAnswer('store.conflicts', {});
  const [pending, setPending] = useState<string | null>(null);
  if (!data) return <Spinner label="Wird gelesen" />;

  const { conflicts } = data;
  async function decide(
    operation: 'store.takeConflict' | 'store.closeConflict',
    key: string,
  ): Promise<void> {
    setPending(key);
    const done = await act(operation, { key });
    if (done.ok && operation === 'store.takeConflict') toast('Die Änderung ist übernommen.', 'ok');
    setPending(null);
  }
  return (
    <Section title="Verspätete Änderungen">
      <p className="muted">
        {conflicts.length === 0
          ? 'Keine. Hier stünden Änderungen, die noch auf dem Laufwerk ankamen, nachdem jemand anderes die Bearbeitung übernommen hatte.'
          : 'Diese Änderungen kamen noch auf dem Laufwerk an, nachdem jemand anderes die Bearbeitung übernommen hatte. Sie gelten nicht, gehen aber auch nicht verloren.'}
      </p>
      {conflicts.length > 0 ? (
        <ul className="conflict-list">
          {conflicts.map((conflict) => (
            <OneConflict
              key={conflict.key}
              conflict={conflict}
              isWritable={status?.writable ?? false}
              isPending={pending === conflict.key}
              onDo={(operation) => void decide(operation, conflict.key)}
            />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
