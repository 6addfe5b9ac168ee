import { collectPapers } from '../../src/shared/domain/documents/collect';
import { documentKinds } from '../../src/shared/domain/documents/kinds/registry';
import { isObstacle, type PaperToMake } from '../../src/shared/domain/documents/plan';
import type { Conference } from '../../src/shared/domain/conferences/records';
import { put, type Draft, type StoreView } from '../../src/shared/domain/storage/store-view';
import { valueOf } from '../support/stores';
import { fullView, replied, STAFF } from './letter-kinds';
import { INVITED_ON } from './papers';
import { allReplied, HARD_PEOPLE } from './replies';
import { CONFERENCE_ID, edit } from './sample-view';

/** A day on which the full office sits down to write, and what has happened by then. */
interface Moment {
  readonly name: string;
  readonly date: string;
  readonly conference: Partial<Conference>;
}

/** Between them every kind has its day; the first one on which a kind has papers is taken. */
const MOMENTS: readonly Moment[] = [
  { name: 'invited', date: INVITED_ON, conference: {} },
  { name: 'autumn', date: INVITED_ON, conference: { kind: 'autumn' } },
  {
    name: 'cancelled',
    date: '2018-03-01',
    conference: { cancellation: { on: '2018-03-01', reason: 'Sturmwarnung für Nürnberg' } },
  },
  { name: 'held', date: '2018-03-19', conference: { status: 'held' } },
];

/** What people write into a meeting, in every form that a text may have. */
const WORK: readonly Draft[] = [
  put.conference(CONFERENCE_ID, 'deadlines', {
    ...{ id: 'late', title: 'Anmeldung der Tagesordnungspunkte', weeks: -4, owner: 'secretariat' },
    ...{ rule: 'latest', planItemId: null, plannedDay: null, day: '2018-02-15' },
    ...{ shiftReason: null, done: false, responsible: 'Referat 34' },
  }),
];

/** Everybody has replied but three, so that there is somebody to remind. */
const OUTSTANDING = ['BW', 'BE', 'bmi'].map((key) => replied(key, 'open'));

function viewAt({ conference }: Moment, edits: readonly Draft[]): StoreView {
  const people = [...allReplied(), ...OUTSTANDING, ...HARD_PEOPLE, ...STAFF];
  return fullView(...people, ...WORK, edit.conference(conference), ...edits);
}

/** The papers of these kinds on one day; what cannot be made then is left out. */
function papersAt(
  moment: Moment,
  kinds: readonly string[],
  edits: readonly Draft[],
): readonly PaperToMake[] {
  const source = {
    ...{ view: viewAt(moment, edits), conferenceId: CONFERENCE_ID, date: moment.date },
    ...{ training: true, signatoryId: null, only: null },
  };
  const { items } = valueOf(collectPapers(source, kinds));
  return [...items].flatMap((item) => (isObstacle(item) ? [] : [item]));
}

export const KIND_NAMES: readonly string[] = documentKinds.map(({ name }) => name);

/**
 * The papers of every kind in the registry, by its name, each on a day on which there is something to write. A kind
 * that never has a paper has an empty list: the tests of all kinds name it.
 */
export function papersOfEveryKind(
  edits: readonly Draft[] = [],
): ReadonlyMap<string, readonly PaperToMake[]> {
  const papers = new Map<string, readonly PaperToMake[]>();
  let missing = KIND_NAMES;
  for (const moment of MOMENTS) {
    const made = papersAt(moment, missing, edits);
    for (const kind of missing)
      papers.set(
        kind,
        made.filter((paper) => paper.kind === kind),
      );
    missing = missing.filter((kind) => papers.get(kind)?.length === 0);
  }
  return papers;
}

/** Of what is written to many: the first, and the one of the most words. */
export function firstAndLongest(papers: readonly PaperToMake[]): readonly PaperToMake[] {
  const [first] = papers;
  if (!first) return [];
  const length = ({ model }: PaperToMake): number => JSON.stringify(model).length;
  const longest = papers.reduce((most, paper) => (length(paper) > length(most) ? paper : most));
  return longest === first ? [first] : [first, longest];
}
