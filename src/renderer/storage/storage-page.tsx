import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { useAnswer } from '../data/hooks';
import { Page, Tabs } from '../ui';
import { BackupsTab } from './backups-tab';
import { FolderTab } from './folder-tab';
import { HistoryTab } from './history-tab';
import { TakeAlongTab } from './take-along-tab';
import { TrashTab } from './trash-tab';
import { SharingTab } from './sharing-tab';
import { TAKE_ALONG } from './take-along-words';
import './storage.css';

/** The data folder: where it lies, what was done in it, what can be brought back. */
export function StoragePage() {
  const { data: status } = useAnswer('window.status', {});
  const tab = useApp((state) => state.tab) ?? 'folder';
  const setTab = useApp((state) => state.showTab);
  useReady(status !== null);
  return (
    <Page title="Datenordner">
      <div className="storage">
        <Tabs
          label="Datenordner"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'folder', title: 'Überblick', content: <FolderTab /> },
            { id: 'history', title: 'Verlauf', content: <HistoryTab /> },
            { id: 'trash', title: 'Papierkorb', content: <TrashTab /> },
            { id: 'backups', title: 'Sicherungen', content: <BackupsTab /> },
            { id: 'sharing', title: 'Zusammenarbeit', content: <SharingTab /> },
            { id: TAKE_ALONG, title: 'Mitnehmen', content: <TakeAlongTab /> },
          ]}
        />
      </div>
    </Page>
  );
}
