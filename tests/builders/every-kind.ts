import type { Conference } from '../../src/shared/domain/conferences/records';
import { collectPapers } from '../../src/shared/domain/documents/collect';
import { documentKinds } from '../../src/shared/domain/documents/kinds/registry';
import {
  isObstacle,
  type Obstacle,
  type PaperToMake,
} from '../../src/shared/domain/documents/plan';
import { put, type Draft, type StoreView } from '../../src/shared/domain/storage/store-view';
import { valueOf } from '../support/stores';
import { GUESTS, replied, REPLIES, SECRETARY, STAFF } from './letter-kinds';
import { FULL, letterheadDraft } from './letterheads';
import { INVITED_ON } from './papers';
import { allReplied, HARD_PEOPLE } from './replies';
import { CONFERENCE_ID, edit, sampleDrafts, sampleId, viewOf } from './sample-view';

/** A day on which the full office sits down to write, and what has become of the meeting by then. */
interface Moment {
  readonly date: string;
  readonly becomes: (meeting: Conference) => Conference;
}

/** Between them every kind has its day; the first one on which a kind has papers is taken. */
const MOMENTS: readonly Moment[] = [
  { date: INVITED_ON, becomes: (meeting) => ({ ...meeting, cancellation: null }) },
  {
    date: INVITED_ON,
    becomes: (meeting) => ({ ...meeting, kind: 'autumn', cancellation: null }),
  },
  { date: '2018-03-01', becomes: (meeting) => meeting },
  {
    date: '2018-03-19',
    becomes: (meeting) => ({ ...meeting, status: 'held', cancellation: null }),
  },
];

/** What else stands in the store of a busy office. */
const WORK: readonly Draft[] = [
  put.conference(CONFERENCE_ID, 'deadlines', {
    ...{ id: 'late', title: 'Anmeldung der Tagesordnungspunkte', weeks: -4, owner: 'secretariat' },
    ...{ rule: 'latest', planItemId: null, plannedDay: null, day: '2018-02-15' },
    ...{ shiftReason: 'Feiertag', note: 'Erinnern', done: false, responsible: 'Referat 34' },
  }),
  put.conference(CONFERENCE_ID, 'rooms', {
    ...{ id: 'hall', name: 'Großer Saal', purpose: 'Plenum', seats: 40 },
    equipment: 'Mikrofone\nLeinwand',
  }),
  put.register('contactPoints', {
    ...{ id: 'assistant', personId: sampleId('person-SN'), kind: 'assistant' },
    ...{ name: 'Frau Beispiel', unit: 'Büro', email: 'buero@example.org', phone: '0351 1' },
    ...{ address: null, forLetters: false, note: 'Dienstags im Haus' },
  }),
  put.conference(CONFERENCE_ID, 'letterForms', {
    ...{ id: 'own', participantId: sampleId('participant-HH'), letter: 'invitation' },
    ...{ variant: null, withName: null, collegial: null, salutation: 'Lieber Ole,' },
    ...{ closing: 'Dein', handwritten: false, togetherWithId: null },
  }),
];

/** A letterhead with all that one can have; it costs letters some room. */
export const LETTERHEAD: Draft = letterheadDraft({ ...FULL, from: '2018-01-15' });

/** Everybody has replied but three, so that there is somebody to remind. */
const OUTSTANDING = ['BW', 'BE', 'bmi'].map((key) => replied(key, 'open'));

const CANCELLATION = { on: '2018-03-01', reason: 'Sturmwarnung für Nürnberg' };

/** The records of a full office; of several of one key the last counts. */
export const OFFICE: readonly Draft[] = [
  ...[...sampleDrafts, ...GUESTS, ...REPLIES, SECRETARY, ...allReplied(), ...OUTSTANDING],
  ...[...HARD_PEOPLE, ...STAFF, ...WORK],
  edit.conference({ cancellation: CANCELLATION }),
];

/** The office on a day: its records, and what has become of the meeting by then. */
function viewAt({ becomes }: Moment, edits: readonly Draft[]): StoreView {
  const view = viewOf([...OFFICE, ...edits]);
  const meeting = view.conference(CONFERENCE_ID, 'conference').get(CONFERENCE_ID);
  if (!meeting) throw new Error('the office has no meeting');
  return viewOf([
    ...OFFICE,
    ...edits,
    put.conference(CONFERENCE_ID, 'conference', becomes(meeting)),
  ]);
}

/** What some kinds plan on one day. */
function plannedAt(
  moment: Moment,
  kinds: readonly string[],
  edits: readonly Draft[],
): readonly (PaperToMake | Obstacle)[] {
  const source = {
    ...{ view: viewAt(moment, edits), conferenceId: CONFERENCE_ID, date: moment.date },
    ...{ training: true, signatoryId: null, only: null },
  };
  return [...valueOf(collectPapers(source, kinds)).items];
}

/** The papers of a kind, and what it could not make. */
export interface OfKind {
  readonly papers: readonly PaperToMake[];
  readonly obstacles: readonly Obstacle[];
}

/**
 * What every kind in the registry makes, by its name, each on a day on which there is something to write. A kind
 * that never has a paper has an empty list: the tests of all kinds name it. `edits` change the full office.
 */
export function everyKind(edits: readonly Draft[] = []): ReadonlyMap<string, OfKind> {
  const made = new Map<string, OfKind>();
  let missing = documentKinds.map(({ name }) => name);
  for (const moment of MOMENTS) {
    const planned = plannedAt(moment, missing, edits);
    for (const kind of missing) {
      const own = planned.filter((item) => item.kind === kind);
      made.set(kind, {
        papers: own.flatMap((item) => (isObstacle(item) ? [] : [item])),
        obstacles: own.filter(isObstacle),
      });
    }
    missing = missing.filter((kind) => made.get(kind)?.papers.length === 0);
  }
  return made;
}

/** Of what is written to many: the first, and the one of the most words. */
export function firstAndLongest(papers: readonly PaperToMake[]): readonly PaperToMake[] {
  const [first] = papers;
  if (!first) return [];
  const length = ({ model }: PaperToMake): number => JSON.stringify(model).length;
  const longest = papers.reduce((most, paper) => (length(paper) > length(most) ? paper : most));
  return longest === first ? [first] : [first, longest];
}
