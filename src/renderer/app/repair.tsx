import { Wrench, X } from 'lucide-react';
import { useState } from 'react';
import { create } from 'zustand';
import { useAct, useAnswer } from '../data/hooks';
import { useSlowWork } from '../storage/use-slow-work';
import { Button, ConfirmDialog, IconButton, Notice } from '../ui';
import { useApp } from './app-store';
import { lostText, missingText } from './repair-words';

interface Repaired {
  readonly folder: string | null;
  readonly lost: readonly number[];
}

// Outside of the frame: the folder is opened anew by what is said here.
const useRepaired = create<{ readonly repaired: Repaired | null }>(() => ({ repaired: null }));

/** Makes a damaged folder whole again after a question that says what is missing. */
export function RepairFolder({ lost }: { readonly lost: number }) {
  const act = useAct();
  const go = useApp((state) => state.go);
  const { data: status } = useAnswer('window.status', {});
  const [isAsking, setAsking] = useState(false);
  const { pending, run } = useSlowWork<'repair'>();
  const close = (): void => {
    setAsking(false);
  };
  async function repair(): Promise<void> {
    const done = await act('store.repair', {});
    close();
    if (!done.ok) return;
    const repaired = { folder: status?.folder ?? null, lost: done.value.lost };
    useRepaired.setState({ repaired });
  }
  return (
    <>
      <Button
        icon={<Wrench aria-hidden />}
        onPress={() => {
          setAsking(true);
        }}
      >
        Reparieren
      </Button>
      <ConfirmDialog
        title="Datenordner reparieren?"
        isOpen={isAsking}
        isPending={pending !== null}
        confirmLabel="Reparieren"
        onClose={close}
        onConfirm={() => void run('repair', repair)}
      >
        <p>{missingText(lost)}</p>
        <p>
          Aus allem, was unversehrt ist, entsteht ein neuer Stand, in dem Sie weiterarbeiten;
          Verlauf und Papierkorb beginnen neu. Der beschädigte Stand bleibt auf dem Laufwerk.
        </p>
        <p>
          Haben Sie eine Sicherung von kurz vor dem Schaden, kann sie der bessere Weg sein: Sehen
          Sie sie vorher an.
        </p>
        <p>
          <Button
            variant="quiet"
            onPress={() => {
              close();
              go('storage', { tab: 'backups' });
            }}
          >
            Sicherungen ansehen
          </Button>
        </p>
      </ConfirmDialog>
    </>
  );
}

/** Says what the repair has cost, until it is put away. */
export function RepairedNotice({ folder }: { readonly folder: string | null }) {
  const repaired = useRepaired((state) => state.repaired);
  if (!repaired || repaired.folder !== folder) return null;
  return (
    <div className="frame-notice">
      <Notice
        tone="ok"
        title="Der Datenordner ist repariert"
        action={
          <IconButton
            label="Hinweis schließen"
            icon={<X aria-hidden />}
            onPress={() => {
              useRepaired.setState({ repaired: null });
            }}
          />
        }
      >
        {lostText(repaired.lost)} Sie können weiterarbeiten.
      </Notice>
    </div>
  );
}
