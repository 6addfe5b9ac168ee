import { pressPaper } from '../../../press/release';
import { releaseFindings } from '../../../press/rules';
import { conferenceFacts, pressReleasesOf } from '../../conference-facts';
import { fileName } from '../../file-name';
import {
  FOR_ALL,
  obstaclePlan,
  planOf,
  type Obstacle,
  type PaperSource,
  type PaperToMake,
} from '../../plan';
import type { PressRelease } from '../../../conferences/records';
import type { DocumentKind, KindFinding } from '../kind';
import { backgroundSlips, contactSlips } from '../press-slips';

const NAME = 'pressRelease';
const OCCASIONS = { announcement: 'Ankündigung', result: 'Ergebnis' } as const;

/** Each release is made with the sender of its own date: the chair may have changed by then. */
function release(source: PaperSource, record: PressRelease): PaperToMake | Obstacle {
  const about = { ...FOR_ALL, kind: NAME, about: record.id };
  const facts = conferenceFacts(source.view, { ...source, date: record.date });
  if (!facts.ok) return { ...about, record: null, error: facts.error };
  const label = OCCASIONS[record.occasion];
  return {
    ...about,
    fileName: fileName({ date: record.date, kind: 'Pressemitteilung', place: null, label }),
    model: pressPaper(facts.value, record),
    letter: null,
  };
}

/** Contact and background are those of the sender, the same for all releases of a day. */
function senderFindings(source: PaperSource): readonly KindFinding[] {
  const facts = conferenceFacts(source.view, source);
  return facts.ok ? [...contactSlips(facts.value), ...backgroundSlips(facts.value)] : [];
}

/** The releases that are recorded for a conference. */
export const kind: DocumentKind = {
  name: NAME,
  title: 'Pressemitteilung',
  plural: 'Pressemitteilungen',
  group: 'press',
  order: 10,
  summary: 'Ankündigung und Ergebnis der Konferenz, wie unter „Pressemitteilungen“ erfasst.',
  paper: 'press',
  per: 'record',
  ownSlips: true,
  plan: (source) => {
    const { view, conferenceId, only } = source;
    const all = pressReleasesOf(view, conferenceId);
    if (all.length === 0) return obstaclePlan(NAME, { code: 'document.noPressRelease' });
    const wanted = all.filter(({ id }) => only === null || only.has(id));
    return planOf(wanted.map((record) => release(source, record)));
  },
  findings: (source) => {
    const { view, conferenceId } = source;
    const all = pressReleasesOf(view, conferenceId);
    if (all.length === 0) return [];
    return [
      ...all.flatMap((record) => releaseFindings(view, conferenceId, record)),
      ...senderFindings(source),
    ];
  },
};
