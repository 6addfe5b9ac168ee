import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { Page, Tabs } from '../ui';
import { ArchiveTab } from './archive-tab';
import { DeletionTab } from './deletion-tab';
import { PackageTab } from './package-tab';
import { ReceiveTab } from './receive-tab';

/** The end of a term and what the next one begins with. */
export function HandoverPage() {
  const tab = useApp((state) => state.tab ?? 'package');
  const showTab = useApp((state) => state.showTab);
  useReady(true);
  return (
    <Page title="Übergabe">
      <Tabs
        label="Übergabe"
        selected={tab}
        onSelect={showTab}
        tabs={[
          { id: 'package', title: 'Übergabepaket', content: <PackageTab /> },
          { id: 'receive', title: 'Empfangen', content: <ReceiveTab /> },
          { id: 'deletion', title: 'Löschen', content: <DeletionTab /> },
          { id: 'archive', title: 'Archiv', content: <ArchiveTab /> },
        ]}
      />
    </Page>
  );
}
