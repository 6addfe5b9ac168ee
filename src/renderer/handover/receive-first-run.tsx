import { ArrowLeft, FolderPlus } from 'lucide-react';
import { askAboutCloud } from '../app/cloud';
import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { useAct } from '../data/hooks';
import { Button, Section } from '../ui';
import { useKeptWork } from './package-work';
import { ReceiveFlow } from './receive-flow';
import { importing, inspecting, startAgain, useReceiving } from './receive-store';
import './receive.css';

/** Chooses the empty folder in which the new data folder is made. */
function usePlace() {
  const act = useAct();
  return async (): Promise<void> => {
    const chosen = await act('window.chooseFolder', { purpose: 'create' });
    if (!chosen.ok || chosen.value.folder === null) return;
    const { cloud, folder } = chosen.value;
    if (cloud !== null && !(await askAboutCloud(cloud))) return;
    const put = await act('window.receiveInto', { folder });
    if (put.ok) startAgain({ place: folder });
  };
}

/** Receives a handover on a PC that has no data folder yet. */
export function ReceiveFirstRun({ onClose }: { readonly onClose: () => void }) {
  const act = useAct();
  const go = useApp((state) => state.go);
  const choose = usePlace();
  const place = useReceiving((state) => state.place);
  const isBusy = [useKeptWork(inspecting), useKeptWork(importing)].some((work) => work.isRunning);
  useReady(true);
  async function leave(): Promise<void> {
    startAgain();
    await act('window.receiveInto', { folder: null });
    onClose();
  }
  return (
    <main className="first-run stack">
      <p className="receive-back">
        <Button
          variant="quiet"
          icon={<ArrowLeft aria-hidden />}
          isDisabled={isBusy}
          onPress={() => void leave()}
        >
          Zur Startseite
        </Button>
      </p>
      <h1>Übergabe empfangen</h1>
      <Section title="Neuer Datenordner">
        <p className="receive-measure">
          Wählen Sie einen leeren Ordner, auf diesem PC oder auf einem gemeinsamen Laufwerk. Darin
          arbeitet die neue Geschäftsstelle weiter.
        </p>
        <p className="receive-choice">
          <Button
            variant={place === null ? 'primary' : 'secondary'}
            icon={<FolderPlus aria-hidden />}
            isDisabled={isBusy}
            onPress={() => void choose()}
          >
            {place === null ? 'Leeren Ordner wählen …' : 'Anderen Ordner wählen …'}
          </Button>
          {place === null ? null : <span className="package-path">{place}</span>}
        </p>
      </Section>
      {place === null ? null : (
        <ReceiveFlow
          folder={place}
          onReceived={async () => {
            go('handover', { tab: 'receive' });
            await act('window.openFolder', { folder: place });
          }}
        />
      )}
    </main>
  );
}
