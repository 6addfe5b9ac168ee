import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { Page, Tabs } from '../ui';
import { OWN_TABS } from './own-tabs';
import { PACKAGE_TABS } from './package-tabs';

/** The end of a term and what the next one begins with. */
export function HandoverPage() {
  const tab = useApp((state) => state.tab ?? 'checklist');
  const showTab = useApp((state) => state.showTab);
  useReady(true);
  return (
    <Page title="Übergabe">
      <Tabs
        label="Übergabe"
        selected={tab}
        onSelect={showTab}
        tabs={[...OWN_TABS, ...PACKAGE_TABS]}
      />
    </Page>
  );
}
