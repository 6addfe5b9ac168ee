import { Wrench, X } from 'lucide-react';
import { useState } from 'react';
import { create } from 'zustand';
import { useAct, useAnswer } from '../data/hooks';
import { Button, ConfirmDialog, IconButton, Notice } from '../ui';
import { useApp } from './app-store';

interface Repaired {
  readonly folder: string | null;
  readonly lost: readonly number[];
}

// Outside of the frame: the folder is opened anew by what is said here.
const useRepaired = create<{ readonly repaired: Repaired | null }>(() => ({ repaired: null }));

function missingText(lost: number): string {
  if (lost === 0) return 'Es fehlt keine Änderung: Alles ließ sich aus anderen Dateien lesen.';
  if (lost === 1) return '1 Änderung ist nicht mehr zu lesen und fehlt danach.';
  return `${lost.toLocaleString('de-DE')} Änderungen sind nicht mehr zu lesen und fehlen danach.`;
}

/** So many numbers can be looked up; more would only fill the page. */
const NAMED = 12;

function lostText(lost: readonly number[]): string {
  const [first] = lost;
  if (first === undefined) return 'Es ging keine Änderung verloren.';
  if (lost.length === 1) return `Verloren ist die Änderung Nummer ${first}.`;
  if (lost.length > NAMED)
    return `Verloren sind ${lost.length.toLocaleString('de-DE')} Änderungen.`;
  const numbers = new Intl.ListFormat('de-DE').format(lost.map(String));
  return `Verloren sind die Änderungen Nummer ${numbers}.`;
}

/** Makes a damaged folder whole again after a question that says what is missing. */
export function RepairFolder({ lost }: { readonly lost: number }) {
  const act = useAct();
  const go = useApp((state) => state.go);
  const { data: status } = useAnswer('window.status', {});
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  async function repair(): Promise<void> {
    setPending(true);
    const done = await act('store.repair', {});
    setPending(false);
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
        isPending={isPending}
        confirmLabel="Reparieren"
        onClose={close}
        onConfirm={() => void repair()}
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
