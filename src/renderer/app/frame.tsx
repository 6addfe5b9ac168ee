import { lazy, Suspense, useContext, useEffect, type ComponentType } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useAnswer, useData } from '../data/hooks';
import { DraftsContext, leaveFolder } from '../data/drafts';
import { ArchiveBanner } from '../handover/archive-banner';
import { OverviewPage } from '../overview/overview-page';
import { SharingNotice } from '../storage/sharing-notice';
import { AwayNotice } from '../storage/take-along-notice';
import { Spinner } from '../ui';
import { rooms, useApp, type Room } from './app-store';
import { CloudNotice } from './cloud';
import { currentConference } from './current-conference';
import { Dialogs } from './dialogs';
import { FolderNotice } from './folder-problem';
import { RepairedNotice } from './repair';
import { RestoredNotice } from './restored-notice';
import { useShortcuts } from './shortcuts';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';
import { usePresence } from './use-presence';

// Rooms load when they are opened. The first one comes with the frame: a page that is loaded behind a
// fallback is shown a third of a second later (React holds a fallback that long).
const pages: Readonly<Record<Room, ComponentType>> = {
  overview: OverviewPage,
  conferences: lazy(async () => ({
    default: (await import('../conferences/conferences-page')).ConferencesPage,
  })),
  contacts: lazy(async () => ({
    default: (await import('../contacts/contacts-page')).ContactsPage,
  })),
  chair: lazy(async () => ({ default: (await import('../chair/chair-page')).ChairPage })),
  handover: lazy(async () => ({
    default: (await import('../handover/handover-page')).HandoverPage,
  })),
  documents: lazy(async () => ({
    default: (await import('../documents/documents-page')).DocumentsPage,
  })),
  storage: lazy(async () => ({
    default: (await import('../storage/storage-page')).StoragePage,
  })),
};

/** Keeps a conference chosen while the list changes. */
function useCurrentConference(today: string): void {
  const { data } = useAnswer('conferences.list', {});
  const chosen = useApp((state) => state.conferenceId);
  const choose = useApp((state) => state.choose);
  useEffect(() => {
    if (!data) return;
    const current = currentConference(data.conferences, today, chosen);
    if (current !== chosen) choose(current);
  }, [data, chosen, choose, today]);
}

const MINUTE_MS = 60_000;

/** "Today" is the main process's to say; a window that stays open overnight must not keep yesterday. */
function useFreshToday(): void {
  const { queries } = useData();
  useEffect(() => {
    const ask = (): void => {
      queries.again('window.status');
    };
    const timer = setInterval(ask, MINUTE_MS);
    window.addEventListener('focus', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', ask);
    };
  }, [queries]);
}

/** What is typed is kept with the folder, and comes back with it. */
function useDrafts(folder: string | null): void {
  const drafts = useContext(DraftsContext);
  useEffect(() => {
    if (folder === null || drafts === null) return;
    void drafts.open(folder);
    return () => {
      leaveFolder(drafts);
    };
  }, [drafts, folder]);
}

/** The open office: rooms at the left, the conference above, one page in the middle. */
export function Frame({ status }: { readonly status: Output<'window.status'> }) {
  const room = useApp((state) => state.room);
  useCurrentConference(status.today);
  useShortcuts();
  useFreshToday();
  useDrafts(status.folder);
  const visit = useApp((state) => state.visit);
  usePresence();
  const Page = pages[rooms.includes(room) ? room : 'overview'];
  return (
    <div className="frame">
      <a className="skip-link" href="#page">
        Zum Inhalt
      </a>
      <SideBar />
      <div className="frame-main">
        <TopBar status={status} />
        {status.training ? (
          <p className="training-mark">Übungsdaten – nicht zum Versand bestimmt</p>
        ) : null}
        {status.problem ? <FolderNotice problem={status.problem} status={status} /> : null}
        <ArchiveBanner />
        <RepairedNotice folder={status.folder} />
        {status.home && !status.closing ? <AwayNotice /> : null}
        <RestoredNotice />
        <SharingNotice hasProblem={status.problem !== null} />
        {status.cloud !== null && status.folder !== null ? (
          <CloudNotice key={status.folder} service={status.cloud} folder={status.folder} />
        ) : null}
        <main id="page" tabIndex={-1}>
          <Suspense fallback={<Spinner label="Wird geladen" />}>
            <Page key={visit} />
          </Suspense>
        </main>
      </div>
      <Dialogs />
    </div>
  );
}
