import { addressHandlers } from './addresses';
import { chairHandlers } from './chair';
import { checkSheetHandlers } from './check-sheets';
import { conferenceDayHandlers } from './conference-days';
import { conferenceHandlers } from './conferences';
import type { Handlers } from './context';
import { deadlineHandlers } from './deadlines';
import { documentHandlers } from './documents';
import { exchangeHandlers } from './exchange';
import { importHistoryHandlers } from './import-history';
import { participantHandlers } from './participants';
import { registerHandlers } from './register';
import { sampleHandlers } from './samples';
import { storeHandlers } from './stores';
import { windowHandlers } from './windows';

/** Every operation's handler; the compiler names the one that is missing. */
export const handlers: Handlers = {
  ...addressHandlers,
  ...chairHandlers,
  ...checkSheetHandlers,
  ...conferenceDayHandlers,
  ...conferenceHandlers,
  ...deadlineHandlers,
  ...documentHandlers,
  ...exchangeHandlers,
  ...importHistoryHandlers,
  ...participantHandlers,
  ...registerHandlers,
  ...sampleHandlers,
  ...storeHandlers,
  ...windowHandlers,
};
