import type { Output } from '../../shared/ipc/contract';
import { severalName } from '../../shared/texts/record-counts';
import { Badge, KeyValue, Notice, Section } from '../ui';

type Checked = Output<'store.check'>;

const LEVELS = {
  stop: { tone: 'error', word: 'wichtig' },
  warning: { tone: 'warn', word: 'prüfen' },
  hint: { tone: 'neutral', word: 'Hinweis' },
} as const;

/** `conference.participants` counts the participants of all conferences. */
function kinds(counts: Checked['counts']): readonly (readonly [string, number])[] {
  return Object.entries(counts).map(([key, count]) => [
    severalName(key.split('.').at(-1) ?? key),
    count,
  ]);
}

/** Shipped data that nobody has looked at says nothing about the folder; the list of checks has it. */
function Unconfirmed({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const houses = count === 1 ? 'Ein mitgeliefertes Haus' : `${count} mitgelieferte Häuser`;
  return (
    <p className="muted">
      {`${houses} hat noch niemand geprüft; sie stehen unter Kontakte in der Prüfliste.`}
    </p>
  );
}

function Findings({ findings }: Pick<Checked, 'findings'>) {
  const own = findings.filter(({ code }) => code !== 'organisation.unconfirmed');
  return (
    <>
      {own.length === 0 ? (
        <Notice tone="ok" title="Der Ordner ist in Ordnung">
          Alle Änderungen sind lesbar, und jeder Verweis führt zu einem Eintrag.
        </Notice>
      ) : (
        <FindingList findings={own} />
      )}
      <Unconfirmed count={findings.length - own.length} />
    </>
  );
}

function FindingList({ findings }: Pick<Checked, 'findings'>) {
  return (
    <ul className="storage-findings">
      {findings.map(({ level, code, message, record }) => (
        <li key={`${code} ${record ?? message}`}>
          <Badge tone={LEVELS[level].tone}>{LEVELS[level].word}</Badge>
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the check has found and counted. */
export function CheckedFolder({ checked }: { readonly checked: Checked }) {
  const { changes, counts, findings, format, generation } = checked;
  return (
    <>
      <Section title="Ergebnis der Prüfung">
        <Findings findings={findings} />
      </Section>
      <Section title="Was im Ordner liegt">
        <KeyValue
          items={[
            { label: 'Änderungen', value: changes.toLocaleString('de-DE') },
            ...kinds(counts).map(([label, count]) => ({
              label,
              value: count.toLocaleString('de-DE'),
            })),
            { label: 'Aufbau', value: `Format ${format}, Fassung ${generation}` },
          ]}
        />
      </Section>
    </>
  );
}
