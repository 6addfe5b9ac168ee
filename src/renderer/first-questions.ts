import { currentConference } from './app/current-conference';
import { createApi } from './data/api';
import { draftKeeper } from './data/drafts';
import { createQueryStore } from './data/query-store';
import { RECENT } from './data/recent';

/** Keeps what is typed and not saved. */
export const drafts = draftKeeper(createApi(window.konferenzbuero));
const { api } = drafts;
const queries = createQueryStore(api);

/** What the components ask with and where they find what is asked here. */
export const data = { api, queries };

/** Longer than this nobody should look at an empty window: the page then says that it is loading. */
const PATIENCE_MS = 200;

function wait(milliseconds: number): Promise<null> {
  return new Promise((done) => {
    setTimeout(done, milliseconds, null);
  });
}

/** Asks what the first page shows; the conference that it shows. */
async function firstPage(): Promise<string | null> {
  const office = [
    queries.ahead({ operation: 'register.list', input: { collection: 'laender' } }),
    queries.ahead({ operation: 'store.recent', input: RECENT }),
  ];
  const [status, list] = await Promise.all([
    queries.ahead({ operation: 'window.status', input: {} }),
    queries.ahead({ operation: 'conferences.list', input: {} }),
  ]);
  if (!status.data || !list.data) return null;
  const { folder } = status.data;
  const conferenceId = currentConference(list.data.conferences, status.data.today, null);
  if (conferenceId === null) return null;
  await Promise.all([
    ...office,
    folder === null ? null : drafts.open(folder),
    queries.ahead({ operation: 'participants.list', input: { conferenceId } }),
    queries.ahead({ operation: 'conferences.get', input: { conferenceId } }),
    queries.ahead({
      operation: 'conferences.items',
      input: { conferenceId, collection: 'deadlines' },
    }),
  ]);
  return conferenceId;
}

/**
 * The first page's conference, once all that the page shows is known; null where there is none or the
 * answers take long. The page then stands at once instead of growing answer by answer: its components
 * ask the same questions and find them answered.
 */
export const firstConference: Promise<string | null> = Promise.race([
  firstPage().catch(() => null),
  wait(PATIENCE_MS),
]);
