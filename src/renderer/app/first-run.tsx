import { FolderOpen, FolderPlus, GraduationCap, Inbox } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useAct } from '../data/hooks';
import { Button, Spinner } from '../ui';
import { useReady } from './ready';
import { useChooseFolder } from './use-choose-folder';

// Most starts need it never.
const ReceiveFirstRun = lazy(async () => ({
  default: (await import('../handover/receive-first-run')).ReceiveFirstRun,
}));

interface WayProps {
  readonly title: string;
  readonly text: string;
  readonly action: ReactNode;
}

function Way({ title, text, action }: WayProps) {
  return (
    <li className="way">
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </li>
  );
}

/** What greets a new user: make a data folder, open one, try the example. */
export function FirstRun() {
  const act = useAct();
  const chooseFolder = useChooseFolder();
  const [busy, setBusy] = useState(false);
  const [isReceiving, setReceiving] = useState(false);
  useReady(!isReceiving);

  async function run(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    await work();
    setBusy(false);
  }
  if (isReceiving) {
    return (
      <Suspense fallback={<Spinner label="Wird geladen" />}>
        <ReceiveFirstRun
          onClose={() => {
            setReceiving(false);
          }}
        />
      </Suspense>
    );
  }
  return (
    <main className="first-run">
      <h1>Willkommen im Konferenzbüro</h1>
      <p className="lead">
        Alles, was die Geschäftsstelle anlegt, liegt in einem Datenordner: auf diesem PC oder auf
        einem gemeinsamen Laufwerk. Das Programm arbeitet ohne Internet.
      </p>
      <ul className="ways">
        <Way
          title="Neu beginnen"
          text="Legt in einem leeren Ordner einen Datenordner an. Die 16 Länder, die bisherigen Vorsitze und die Ministerien sind schon darin."
          action={
            <Button
              variant="primary"
              icon={<FolderPlus />}
              isDisabled={busy}
              onPress={() => void run(() => chooseFolder('create'))}
            >
              Datenordner anlegen
            </Button>
          }
        />
        <Way
          title="Weiterarbeiten"
          text="Öffnet einen Datenordner, den Sie oder Ihre Kolleginnen und Kollegen angelegt haben."
          action={
            <Button
              icon={<FolderOpen />}
              isDisabled={busy}
              onPress={() => void run(() => chooseFolder('open'))}
            >
              Datenordner öffnen
            </Button>
          }
        />
        <Way
          title="Übergabe empfangen"
          text="Liest das Übergabepaket der bisherigen Geschäftsstelle in einen leeren Ordner ein und stellt auf Ihr Haus um."
          action={
            <Button
              icon={<Inbox />}
              isDisabled={busy}
              onPress={() => {
                setReceiving(true);
              }}
            >
              Übergabe empfangen
            </Button>
          }
        />
        <Way
          title="Ausprobieren"
          text="Öffnet ein Beispiel zum Üben: die 13. Integrationsministerkonferenz 2018 mit erfundenen Personen."
          action={
            <Button
              icon={<GraduationCap />}
              isDisabled={busy}
              onPress={() => void run(() => act('window.openExample', {}))}
            >
              Beispiel öffnen
            </Button>
          }
        />
      </ul>
    </main>
  );
}
