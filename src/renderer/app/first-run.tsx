import { FolderOpen, FolderPlus, GraduationCap } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useAct } from '../data/hooks';
import { Button, Notice } from '../ui';
import { useReady } from './ready';

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
export function FirstRun({ status }: { readonly status: Output<'window.status'> }) {
  const act = useAct();
  const [busy, setBusy] = useState(false);
  useReady(true);

  async function run(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    await work();
    setBusy(false);
  }
  async function inFolder(purpose: 'open' | 'create'): Promise<void> {
    const chosen = await act('window.chooseFolder', { purpose });
    if (!chosen.ok || chosen.value.folder === null) return;
    const operation = purpose === 'open' ? 'window.openFolder' : 'window.createFolder';
    await act(operation, { folder: chosen.value.folder });
  }

  return (
    <main className="first-run">
      <h1>Willkommen im Konferenzbüro</h1>
      <p className="lead">
        Alles, was die Geschäftsstelle anlegt, liegt in einem Datenordner: auf diesem PC oder auf
        einem gemeinsamen Laufwerk. Das Programm arbeitet ohne Internet.
      </p>
      {status.problem ? (
        <Notice tone="error" title="Der letzte Datenordner ließ sich nicht öffnen">
          {status.problem}
        </Notice>
      ) : null}
      <ul className="ways">
        <Way
          title="Neu beginnen"
          text="Legt in einem leeren Ordner einen Datenordner an. Die 16 Länder, die bisherigen Vorsitze und die Ministerien sind schon darin."
          action={
            <Button
              variant="primary"
              icon={<FolderPlus />}
              isDisabled={busy}
              onPress={() => void run(() => inFolder('create'))}
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
              onPress={() => void run(() => inFolder('open'))}
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
