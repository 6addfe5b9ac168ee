import { FolderOpen, FolderPlus, GraduationCap } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAct } from '../data/hooks';
import { Button } from '../ui';
import { useReady } from './ready';
import { useChooseFolder } from './use-choose-folder';

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
  useReady(true);

  async function run(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    await work();
    setBusy(false);
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
