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

function Findings({ findings }: Pick<Checked, 'findings'>) {
  if (findings.length === 0) {
    return (
      <Notice tone="ok" title="Der Ordner ist in Ordnung">
        Alle Änderungen sind lesbar und passen zueinander.
      </Notice>
    );
  }
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
