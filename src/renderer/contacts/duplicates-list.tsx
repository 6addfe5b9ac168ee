import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useAnswer } from '../data/hooks';
import { Badge, Button, Section, toast } from '../ui';
import { briefText } from './duplicates-brief';
import { MergeDialog } from './duplicates-merge';

type Group = Output<'contacts.duplicates'>['groups'][number];

interface GroupProps {
  readonly group: Group;
  readonly isWritable: boolean;
  readonly onMerge: () => void;
}

function DuplicateRow({ group: { persons, reasons }, isWritable, onMerge }: GroupProps) {
  const act = useAct();
  const names = persons.map(({ name }) => name).join(', ');
  async function keepApart(): Promise<void> {
    const done = await act('contacts.distinct', { personIds: persons.map(({ id }) => id) });
    if (done.ok) toast('Als verschiedene Personen gemerkt. Rückgängig mit Strg+Z.', 'ok');
  }
  return (
    <li>
      <Badge tone="warn">Doppel</Badge>
      <div className="data-check-words">
        {persons.map((person) => (
          <p key={person.id}>
            <strong>{person.name}</strong> <span className="muted">{briefText(person)}</span>
          </p>
        ))}
        <p>Grund: {reasons.join(', ')}</p>
      </div>
      <div className="data-check-buttons">
        <Button isDisabled={!isWritable} aria-label={`Vergleichen: ${names}`} onPress={onMerge}>
          Vergleichen
        </Button>
        <Button
          variant="quiet"
          isDisabled={!isWritable}
          aria-label={`Kein Doppel: ${names}`}
          onPress={() => void keepApart()}
        >
          Kein Doppel
        </Button>
      </div>
    </li>
  );
}

/** Entries that may be one person; nothing is shown where there are none. */
export function DuplicateList({ isWritable }: { readonly isWritable: boolean }) {
  const { data } = useAnswer('contacts.duplicates', {});
  const [merging, setMerging] = useState<readonly string[] | null>(null);
  const groups = data?.groups ?? [];
  return (
    <>
      {data && groups.length > 0 ? (
        <Section title={`Mögliche Doppel (${data.total})`}>
          <ul className="data-check-list">
            {groups.map((group) => {
              const ids = group.persons.map(({ id }) => id);
              return (
                <DuplicateRow
                  key={ids.join(' ')}
                  group={group}
                  isWritable={isWritable}
                  onMerge={() => {
                    setMerging(ids);
                  }}
                />
              );
            })}
          </ul>
          {data.total > groups.length ? (
            <p className="muted">Weitere erscheinen, sobald diese abgearbeitet sind.</p>
          ) : null}
        </Section>
      ) : null}
      {merging ? (
        <MergeDialog
          personIds={merging}
          onClose={() => {
            setMerging(null);
          }}
        />
      ) : null}
    </>
  );
}
