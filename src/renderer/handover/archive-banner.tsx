import type { Body } from '../../shared/domain/settings/records';
import type { Archive } from '../../shared/domain/retention/records';
import { useApp } from '../app/app-store';
import { useRegister } from '../contacts/records';
import { useAnswer } from '../data/hooks';
import { Button, Notice } from '../ui';
import { useArchive } from './archive-state';

function Banner({ archive }: { readonly archive: Archive }) {
  const go = useApp((state) => state.go);
  const { data } = useAnswer('settings.list', { collection: 'body' });
  const term = useRegister('chairTerms')?.find(({ id }) => id === archive.termId);
  // The collection that was asked for names the shape of the records.
  const body = (data?.records as unknown as readonly Body[] | undefined)?.[0];
  const whose = term && body ? ` der ${term.number}. ${body.shortName}` : '';
  return (
    <div className="frame-notice">
      <Notice
        tone="neutral"
        title={`Archiv${whose}: nur lesen und löschen`}
        action={
          <Button
            onPress={() => {
              go('handover', { tab: 'deletion' });
            }}
          >
            Zu den Löschterminen
          </Button>
        }
      />
    </div>
  );
}

/** Above every page of an archive. */
export function ArchiveBanner() {
  const archive = useArchive();
  return archive ? <Banner archive={archive} /> : null;
}
