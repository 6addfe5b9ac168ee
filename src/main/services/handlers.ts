import { addressHandlers } from './addresses';
import { backupHandlers } from './backups';
import { chairHandlers } from './chair';
import { checkSheetHandlers } from './check-sheets';
import { conferenceDayHandlers } from './conference-days';
import { conferenceHandlers } from './conferences';
import { conflictHandlers } from './conflicts';
import type { Handlers } from './context';
import { dataCheckHandlers } from './data-check';
import { deadlineHandlers } from './deadlines';
import { dispatchHandlers } from './dispatches';
import { resendHandlers } from './resend';
import { documentHandlers } from './documents';
import { draftHandlers } from './drafts';
import { fileExportHandlers } from './file-export';
import { folderHandlers } from './folders';
import { letterheadHandlers } from './letterheads';
import { letterHandlers } from './letters';
import { finalPaperHandlers } from './finish-papers';
import { exchangeHandlers } from './exchange';
import { handoverHandlers } from './handovers';
import { handoverPackageHandlers } from './handover-packages';
import { historyHandlers } from './history';
import { importHistoryHandlers } from './import-history';
import { duplicateHandlers } from './duplicates';
import { listHandlers } from './lists';
import { participantHandlers } from './participants';
import { registerHandlers } from './register';
import { reshuffleHandlers } from './reshuffle';
import { retentionHandlers } from './retention';
import { sampleHandlers } from './samples';
import { scanHandlers } from './scans';
import { sharingHandlers } from './sharing';
import { storeHandlers } from './stores';
import { templateHandlers } from './templates';
import { trashHandlers } from './trash';
import { windowHandlers } from './windows';

/** Every operation's handler; the compiler names the one that is missing. */
export const handlers: Handlers = {
  ...addressHandlers,
  ...backupHandlers,
  ...chairHandlers,
  ...checkSheetHandlers,
  ...conferenceDayHandlers,
  ...conferenceHandlers,
  ...conflictHandlers,
  ...dataCheckHandlers,
  ...deadlineHandlers,
  ...dispatchHandlers,
  ...documentHandlers,
  ...draftHandlers,
  ...finalPaperHandlers,
  ...fileExportHandlers,
  ...folderHandlers,
  ...letterHandlers,
  ...letterheadHandlers,
  ...exchangeHandlers,
  ...handoverHandlers,
  ...handoverPackageHandlers,
  ...historyHandlers,
  ...importHistoryHandlers,
  ...duplicateHandlers,
  ...listHandlers,
  ...participantHandlers,
  ...registerHandlers,
  ...resendHandlers,
  ...reshuffleHandlers,
  ...retentionHandlers,
  ...sampleHandlers,
  ...scanHandlers,
  ...sharingHandlers,
  ...storeHandlers,
  ...templateHandlers,
  ...trashHandlers,
  ...windowHandlers,
};
