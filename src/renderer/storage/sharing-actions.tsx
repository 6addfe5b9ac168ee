import { useState } from 'react';
import { useAct } from '../data/hooks';
import { Button, ConfirmDialog } from '../ui';
import { staleText, type Sharing, type SharingAction } from './sharing-words';
import './sharing.css';

const LABELS: Readonly<Record<SharingAction, string>> = {
  ask: 'Um Bearbeitung bitten',
  askAgain: 'Noch einmal bitten',
  withdraw: 'Bitte zurückziehen',
  give: 'Übergeben',
  refuse: 'Jetzt nicht',
  takeOver: 'Bearbeitung übernehmen',
  start: 'Bearbeiten',
};

/** Usually it is done before anybody could see that something runs. */
const QUICK_MS = 400;

type Act = ReturnType<typeof useAct>;

function run(act: Act, action: SharingAction, sharing: Sharing): Promise<unknown> {
  switch (action) {
    case 'ask':
    case 'askAgain':
      return act('window.askForRight', {});
    case 'withdraw':
      return act('window.withdrawRequest', {});
    case 'give':
      return act('window.giveRight', {});
    case 'refuse':
      return act('window.refuseRight', { id: sharing.request?.id ?? '' });
    case 'takeOver':
      return act('window.takeOver', {});
    case 'start':
      return act('window.startWriting', {});
  }
}

interface ActionsProps {
  readonly sharing: Sharing;
  readonly actions: readonly SharingAction[];
}

/** The buttons for what can be done about the right to write; taking over asks first. */
export function SharingActions({ actions, sharing }: ActionsProps) {
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  const [pending, setPending] = useState<SharingAction | null>(null);
  if (actions.length === 0) return null;

  async function go(action: SharingAction): Promise<void> {
    const slow = setTimeout(() => {
      setPending(action);
    }, QUICK_MS);
    await run(act, action, sharing);
    clearTimeout(slow);
    setPending(null);
    setAsking(false);
  }
  return (
    <span className="sharing-actions">
      {actions.map((action, place) => (
        <Button
          // The next button stands in the place of the one that was pressed, and keeps its focus.
          key={place}
          variant={action === 'give' ? 'primary' : 'secondary'}
          isPending={pending === action}
          onPress={() => {
            if (action === 'takeOver') setAsking(true);
            else void go(action);
          }}
        >
          {LABELS[action]}
        </Button>
      ))}
      <ConfirmDialog
        title="Bearbeitung übernehmen"
        isOpen={isAsking && sharing.holder !== null}
        isPending={pending === 'takeOver'}
        confirmLabel={LABELS.takeOver}
        onConfirm={() => void go('takeOver')}
        onClose={() => {
          setAsking(false);
        }}
      >
        {sharing.holder ? <p>{staleText(sharing.holder)}</p> : null}
        <p>
          Wenn Sie übernehmen, bearbeiten Sie den Datenordner; alles, was dort gespeichert wurde,
          ist darin. Meldet sich das andere Programm wieder, liest es nur noch mit. Was dort noch
          nicht gespeichert war, bleibt in seinem Fenster stehen und lässt sich danach nachtragen.
        </p>
      </ConfirmDialog>
    </span>
  );
}
