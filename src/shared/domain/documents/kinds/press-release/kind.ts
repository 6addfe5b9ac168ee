import { HEADLINE_MAX, pressPaper } from '../../../press/release';
import { findingTexts } from '../../../../texts/finding-texts';
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

function findingsOf(conferenceId: string, record: PressRelease): readonly KindFinding[] {
  const key = `conferences/${conferenceId}/pressReleases/${record.id}`;
  const { headlineLong, quoteNotCleared, quoteMissing } = findingTexts;
  const long: readonly KindFinding[] =
    Array.from(record.headline).length > HEADLINE_MAX
      ? [{ level: 'warning', code: 'press.headlineLong', message: headlineLong(), record: key }]
      : [];
  if (record.quote?.cleared) return long;
  const message = record.quote ? quoteNotCleared() : quoteMissing();
  return [...long, { level: 'hint', code: 'press.quote', message, record: key }];
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
  findings: ({ view, conferenceId }) =>
    pressReleasesOf(view, conferenceId).flatMap((record) => findingsOf(conferenceId, record)),
};
