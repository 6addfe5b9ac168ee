import { ArrowRight } from 'lucide-react';
import { useApp, type Room } from '../app/app-store';
import { Button, KeyValue, Notice, Section } from '../ui';
import { countedKinds } from './package-words';
import { startAgain, type Imported } from './receive-store';
import { fileNameOf } from './receive-file';

interface Step {
  readonly title: string;
  readonly why: string;
  readonly button: string;
  readonly room: Room;
  readonly tab: string;
}

/** The first week of a new office; what the office before kept has to be made anew. */
const STEPS: readonly Step[] = [
  {
    title: 'Absender prüfen',
    why: 'Person im Vorsitz, Haus und Rufnummern stehen in jedem Brief.',
    ...{ button: 'Zum Absender', room: 'chair', tab: 'sender' },
  },
  {
    title: 'Briefkopf und Logo anlegen',
    why: 'Briefköpfe der abgebenden Geschäftsstelle bleiben dort.',
    ...{ button: 'Zu den Briefköpfen', room: 'chair', tab: 'letterheads' },
  },
  {
    title: 'Unterschriften eintragen',
    why: 'Wer in Vertretung oder im Auftrag unterschreibt.',
    ...{ button: 'Zu den Unterschriften', room: 'chair', tab: 'signatories' },
  },
  {
    title: 'Register durchsehen',
    why: 'Die Prüfliste nennt, was seit dem letzten Stand überholt sein kann.',
    ...{ button: 'Zur Prüfliste', room: 'contacts', tab: 'check' },
  },
];

function Steps() {
  const go = useApp((state) => state.go);
  return (
    <ol className="receive-steps">
      {STEPS.map(({ button, room, tab, title, why }) => (
        <li key={title}>
          <span>
            <strong>{title}</strong>
            <span className="muted">{why}</span>
          </span>
          <Button
            icon={<ArrowRight aria-hidden />}
            onPress={() => {
              go(room, { tab });
            }}
          >
            {button}
          </Button>
        </li>
      ))}
    </ol>
  );
}

interface ResultProps {
  readonly done: Imported;
  readonly from: string;
}

/** What came in, and what the new office does next. */
export function ReceiveResult({ done, from }: ResultProps) {
  return (
    <>
      <Section
        title="Die Übergabe ist empfangen"
        actions={
          <Button
            onPress={() => {
              startAgain();
            }}
          >
            Fertig
          </Button>
        }
      >
        <Notice tone="ok" title={`Aufgenommen aus: ${from}`}>
          {done.safetyCopy === null
            ? 'Der Datenordner ist angelegt und geöffnet.'
            : `Der Stand davor ist gesichert: ${fileNameOf(done.safetyCopy)}`}
        </Notice>
        <KeyValue
          items={[
            {
              label: 'Im Datenordner',
              value: countedKinds(done.counts)
                .map(({ text }) => text)
                .join(', '),
            },
          ]}
        />
      </Section>
      <Section title="Die ersten Schritte">
        <Steps />
        <p className="muted receive-measure">
          Der Leitfaden der abgebenden Geschäftsstelle liegt im Paket; er nennt Fristen, offene
          Aufträge und Kontakte. Haben Sie ihn noch nicht gespeichert, wählen Sie das Paket hier
          noch einmal und dann „Leitfaden und Protokoll speichern“.
        </p>
      </Section>
    </>
  );
}
