import type { PressRelease } from '../conferences/records';
import { blockLines } from '../documents/printed-lines';
import { blocksOf } from '../documents/rich-blocks';
import { findingTexts } from '../../texts/finding-texts';
import { pressPaperTexts as texts } from '../../texts/press-finding-texts';
import { pressReleasesOf } from '../documents/conference-facts';
import type { KindFinding } from '../documents/kinds/kind';
import type { StoreView } from '../storage/store-view';
import { HEADLINE_MAX } from './release';

/** What a release is checked for before it leaves the house; the numbers are those of the house's press rules. */

type Found = Omit<KindFinding, 'record'>;

/** About two pages with wide lines (rule P11). */
const LONGEST = 3_200;
/** Only somebody who speaks says so (rule P10). */
const OF_SPEECHES = /Es gilt das gesprochene Wort|Sperrfrist:? *(?:bis )?Redebeginn|Redebeginn/i;

function written(release: PressRelease): readonly string[] {
  const { headline, subline, lead, paragraphs, quote } = release;
  const texts = [lead, ...paragraphs, quote?.text ?? null].flatMap(blocksOf).flatMap(blockLines);
  return [headline, ...(subline === null ? [] : [subline]), ...texts];
}

const warning = (code: string, message: string): Found => ({ level: 'warning', code, message });
const hint = (code: string, message: string): Found => ({ level: 'hint', code, message });

/** A number of its own in its year, over all conferences (rule P02). */
function numberRules(view: StoreView, { id, number, date }: PressRelease): readonly Found[] {
  if (number === null) return [hint('press.number', texts.numberMissing())];
  const year = date.slice(0, 4);
  const twin = view
    .conferenceIds()
    .flatMap((conferenceId) => pressReleasesOf(view, conferenceId))
    .some((other) => other.id !== id && other.number === number && other.date.startsWith(year));
  return twin ? [warning('press.numberTwice', texts.numberTwice(number, year))] : [];
}

/** Headline, what explains it, and length (rules P03, P04, P11). */
function shapeRules(release: PressRelease): readonly Found[] {
  const { headline, subline } = release;
  const length = written(release).reduce((sum, text) => sum + Array.from(text).length, 0);
  return [
    ...(Array.from(headline).length > HEADLINE_MAX
      ? [warning('press.headlineLong', findingTexts.headlineLong())]
      : []),
    ...(subline ? [] : [hint('press.subline', texts.sublineMissing())]),
    ...(length > LONGEST ? [hint('press.long', texts.long(length))] : []),
  ];
}

function quoteRules({ quote }: PressRelease): readonly Found[] {
  if (quote?.cleared) return [];
  const message = quote ? findingTexts.quoteNotCleared() : findingTexts.quoteMissing();
  return [hint('press.quote', message)];
}

/** Words and holds that belong elsewhere (rules P09, P10). */
function holdRules(release: PressRelease): readonly Found[] {
  const { embargo, date } = release;
  const speech = written(release).flatMap((text) => OF_SPEECHES.exec(text)?.[0] ?? []);
  const held = embargo
    ? embargo.day < date
      ? [warning('press.embargoPast', texts.embargoPast(embargo.day))]
      : [hint('press.embargo', texts.embargoReason())]
    : [];
  const [first] = speech;
  return [...held, ...(first ? [warning('press.speech', texts.speechWords(first))] : [])];
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Before the meeting it "takes place", after it "has ended" (rule P12). */
function tenseRules({ occasion, date }: PressRelease, { from, to }: Days): readonly Found[] {
  if (occasion === 'announcement' && date > from) {
    return [warning('press.announcementLate', texts.announcementLate(from))];
  }
  return occasion === 'result' && date < to
    ? [warning('press.resultEarly', texts.resultEarly(to))]
    : [];
}

/** Everything that speaks against sending a release as it is. */
export function releaseFindings(
  view: StoreView,
  conferenceId: string,
  release: PressRelease,
): readonly KindFinding[] {
  const conference = view.conference(conferenceId, 'conference').get(conferenceId);
  const record = `conferences/${conferenceId}/pressReleases/${release.id}`;
  return [
    ...numberRules(view, release),
    ...shapeRules(release),
    ...quoteRules(release),
    ...holdRules(release),
    ...(conference ? tenseRules(release, conference) : []),
  ].map((found) => ({ ...found, record }));
}
