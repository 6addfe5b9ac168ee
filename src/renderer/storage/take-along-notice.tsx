import { useApp } from '../app/app-store';
import { Button, Notice } from '../ui';
import { TAKE_ALONG } from './take-along-words';

/** Whether the tab is open that says it all. */
export function useIsThere(): boolean {
  return useApp(({ room, tab }) => room === 'storage' && tab === TAKE_ALONG);
}

/** The way to where a folder is taken along and brought back; nothing for whoever is there. */
export function ToTakeAlong() {
  const go = useApp((state) => state.go);
  if (useIsThere()) return null;
  return (
    <Button
      onPress={() => {
        go('storage', { tab: TAKE_ALONG });
      }}
    >
      Zum Zurückbringen
    </Button>
  );
}

/** Above the pages of a copy, so that nobody forgets that it is one. */
export function AwayNotice() {
  if (useIsThere()) return null;
  return (
    <div className="frame-notice">
      <Notice tone="neutral" title="Mitgenommener Datenordner" action={<ToTakeAlong />}>
        Bringen Sie ihn zurück, bevor andere weiterarbeiten.
      </Notice>
    </div>
  );
}
