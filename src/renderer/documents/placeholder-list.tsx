import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { errorText } from '../../shared/texts/error-texts';
import { useAnswer } from '../data/hooks';
import { Button, matchesGerman, Notice, SearchField, Section, Spinner, toast } from '../ui';

type Placeholder = Output<'templates.placeholders'>['placeholders'][number];

async function copy({ inserted }: Placeholder): Promise<void> {
  try {
    await navigator.clipboard.writeText(inserted);
  } catch {
    toast('Die Zwischenablage ist gerade nicht erreichbar. Versuchen Sie es noch einmal.', 'error');
    return;
  }
  toast(`${inserted} ist in der Zwischenablage. Fügen Sie es in Word an seiner Stelle ein.`, 'ok');
}

function whereWords(repeat: string | null): string {
  if (repeat === null) return '';
  return repeat === '' ? ' (in jeder Wiederholung)' : ` (in der Wiederholung „${repeat}“)`;
}

/** A sample in one line; conditions have none. */
function sampleWords({ kind, sample }: Placeholder): string | null {
  return kind === 'flag' || sample === '' ? null : sample.replaceAll('\n', ' / ');
}

function Row({ placeholder }: { readonly placeholder: Placeholder }) {
  const { inserted, explanation, repeat, name } = placeholder;
  const sample = sampleWords(placeholder);
  return (
    <li>
      <div>
        <code>{inserted}</code>
        <p>{`${explanation}${whereWords(repeat)}`}</p>
        {sample === null ? null : <p className="muted">{`Beispiel: ${sample}`}</p>}
      </div>
      <Button
        variant="quiet"
        icon={<Copy />}
        aria-label={`Kopieren: ${name}`}
        onPress={() => void copy(placeholder)}
      >
        Kopieren
      </Button>
    </li>
  );
}

function Groups({ placeholders }: { readonly placeholders: readonly Placeholder[] }) {
  const titles = [...new Set(placeholders.map(({ groupTitle }) => groupTitle))];
  return titles.map((title) => (
    <section key={title} aria-label={title}>
      <h3>{title}</h3>
      <ul className="placeholder-list">
        {placeholders
          .filter(({ groupTitle }) => groupTitle === title)
          .map((placeholder) => (
            <Row key={placeholder.name} placeholder={placeholder} />
          ))}
      </ul>
    </section>
  ));
}

/** Everything that a template of a kind can say, to be copied into Word. */
export function PlaceholderList({ kind }: { readonly kind: string }) {
  const { data, error } = useAnswer('templates.placeholders', { kind });
  const [filter, setFilter] = useState('');
  const all = data?.placeholders ?? [];
  const shown = all.filter(({ name, explanation, sample, groupTitle }) =>
    matchesGerman(`${name} ${explanation} ${sample} ${groupTitle}`, filter),
  );
  return (
    <Section title="Platzhalter">
      <p className="muted">
        Platzhalter stehen in doppelten Klammern an der Stelle, an die das Programm die Angabe
        setzt. Wiederholungen und Bedingungen haben einen Anfang und ein Ende.
      </p>
      <SearchField
        label="Platzhalter suchen"
        isLabelHidden
        placeholder="Platzhalter suchen"
        value={filter}
        onChange={setFilter}
      />
      {error ? <Notice tone="error">{errorText(error)}</Notice> : null}
      {data === null && !error ? <Spinner label="Wird geladen" /> : null}
      {data === null ? null : (
        <div className="placeholder-box">
          <Groups placeholders={shown} />
          {shown.length === 0 ? <p className="muted">Kein Platzhalter heißt so.</p> : null}
        </div>
      )}
    </Section>
  );
}
