import { Badge } from './badge';
import { Button } from './button';
import { EmptyState } from './empty-state';
import { GalleryRow } from './gallery-row';
import { KeyValue } from './key-value';
import { Notice } from './notice';
import { ProgressBar } from './progress-bar';
import { Section } from './section';
import { Spinner } from './spinner';
import { toast } from './toasts';

const ADDRESS = 'Ministerium für Inneres, Digitalisierung und Kommunen\nWilly-Brandt-Straße 41';

const FACTS = [
  { label: 'Vorsitzjahr', value: '2025/2026' },
  { label: 'Anschrift', value: ADDRESS },
  { label: 'Rückmeldungen', value: '14 von 16, es fehlen: HE, SL' },
];

export function GalleryFeedback() {
  return (
    <>
      <Messages />
      <Progress />
      <Section title="Angaben">
        <KeyValue items={FACTS} />
      </Section>
      <Section title="Leere Liste">
        <EmptyState title="Noch keine Konferenz" action={<Button>Konferenz anlegen</Button>}>
          Hier stehen alle Sitzungen des Vorsitzjahres mit ihren Fristen und Unterlagen.
        </EmptyState>
      </Section>
    </>
  );
}

function Messages() {
  return (
    <Section title="Meldungen und Zustände">
      <GalleryRow>
        <Badge tone="ok">zugesagt</Badge>
        <Badge tone="warn">überfällig</Badge>
        <Badge tone="error">Gegenstimme: Bayern</Badge>
        <Badge tone="neutral">im Bundesrat anhängig</Badge>
      </GalleryRow>
      <Notice tone="ok" title="16 Einladungen erstellt">
        Alle Briefe liegen im Ordner der Konferenz.
      </Notice>
      <Notice tone="warn" title="Zwei Rückmeldungen fehlen" action={<Button>Erinnern</Button>}>
        Hessen und das Saarland haben bis heute nicht geantwortet.
      </Notice>
      <Notice tone="error" title="Der Datenordner ist nicht erreichbar">
        Nichts ist verloren gegangen. Prüfen Sie die Verbindung zum Netzlaufwerk.
      </Notice>
      <Notice tone="neutral">Die Angaben stammen aus der Sitzung vom 15. März 2018.</Notice>
      <GalleryRow>
        <Button onPress={() => toast('Die Konferenz ist gespeichert.')}>
          Kurze Meldung zeigen
        </Button>
        <Button onPress={() => toast('Der Drucker antwortet nicht.', 'error')}>
          Fehlermeldung zeigen
        </Button>
      </GalleryRow>
    </Section>
  );
}

function Progress() {
  return (
    <Section title="Fortschritt">
      <ProgressBar label="Einladungen" value={0} max={16} />
      <ProgressBar label="Tischkarten" value={7} max={16} note="Noch etwa 20 Sekunden" />
      <ProgressBar label="Länderschilder" value={16} max={16} note="Fertig" />
      <Spinner label="Konferenz wird geöffnet" />
    </Section>
  );
}
