import { fullName, words } from '../addressing/names';
import { longDate, onDates, timeOfDay, weekdayName } from '../calendar/german-dates';
import { daysBetween } from '../calendar/day';
import type { PressRelease } from '../conferences/records';
import { ofConference, toConference } from '../conferences/titles';
import { withArticle, type ConferenceFacts } from '../documents/conference-facts';
import type { Block, PaperModel } from '../documents/models';
import { letterheadOf } from '../documents/letterhead';
import { blocksOf, paragraphBlocks } from '../documents/rich-blocks';
import { keepTogether } from '../documents/typography';
import type { Land, Person } from '../register/records';

/** Headlines longer than this are cut by editors (rule P03). */
export const HEADLINE_MAX = 75;

export function dateline(facts: ConferenceFacts): string {
  const { place, form } = facts.conference;
  const city =
    form === 'online' || !place ? (facts.sender.organisation.address?.city ?? null) : place;
  return city ? `${city.toUpperCase()}. ` : '';
}

export function inPlace(facts: ConferenceFacts): string {
  const { place, form } = facts.conference;
  if (form === 'online') return 'als Videokonferenz';
  return place ? `in ${place}` : '';
}

function motto(facts: ConferenceFacts): string {
  return facts.conference.motto ? ` unter dem Motto „${facts.conference.motto}“` : '';
}

/**
 * Whoever leads the conference, which others may write about: "von Bayerns Staatsministerin …". As long as nobody
 * is known its Land stands for the person: "von Berlin", "vom Saarland".
 */
export function chairPhrase({ chair, land }: ConferenceFacts): string {
  if (chair) return chairPhraseOf(land, chair.person);
  return `von ${withArticle(land)}`.replace(/^von das /, 'vom ');
}

/**
 * Function and full name at first mention (rule P06): "von Bayerns Staatsministerin …". Names with an article
 * or ending in a sibilant have no such genitive: their Land follows in brackets.
 */
export function chairPhraseOf(land: Land | null, person: Person): string {
  const office = officeWordOf(land, person);
  const who = words(office, fullName(person));
  if (!land) return `von ${who}`;
  const hasGenitive = !land.article && !/[sßxz]$/.test(land.name);
  return hasGenitive && office ? `von ${land.name}s ${who}` : `von ${who} (${land.name})`;
}

export function officeWordOf(land: Land | null, { gender }: Person): string {
  const title = land?.personalTitle ?? land?.memberTitle;
  return gender === 'w' || gender === 'm' ? (title?.[gender] ?? '') : '';
}

function announcementLead(facts: ConferenceFacts): string {
  const { from, to } = facts.conference;
  const members = facts.body?.membersPhrase ?? 'Die Mitglieder der Konferenz';
  const subject = members.charAt(0).toUpperCase() + members.slice(1);
  return `${dateline(facts)}${subject} kommen ${words(onDates(from, to), inPlace(facts))} ${toConference(facts.title, facts.conference.kind)} zusammen. Die Konferenz findet unter dem Vorsitz ${chairPhrase(facts)}${motto(facts)} statt.`;
}

function duration(facts: ConferenceFacts): string {
  const days = daysBetween(facts.conference.from, facts.conference.to) + 1;
  const names = ['', 'einem Tag', 'zwei Tagen', 'drei Tagen', 'vier Tagen', 'fünf Tagen'];
  return `Nach ${names[days] ?? `${days} Tagen`}`;
}

function resultLead(facts: ConferenceFacts, release: PressRelease): string {
  const { to } = facts.conference;
  const day = release.date === to ? `am heutigen ${weekdayName(to)}` : `am ${longDate(to)}`;
  const article = facts.conference.kind === 'autumn' ? 'das' : 'die';
  return `${dateline(facts)}${duration(facts)} ist ${day} ${words(article, facts.title, inPlace(facts))} zu Ende gegangen. Unter dem Vorsitz ${chairPhrase(facts)} berieten ${facts.body?.membersPhrase ?? 'die Mitglieder der Konferenz'}${motto(facts)}.`;
}

/** Topics of the agenda, without what only keeps a meeting running (numbers that begin with a letter). */
export function topics(facts: ConferenceFacts): readonly string[] {
  return facts.agenda
    .filter((item) => item.kind === 'item' && item.number !== null && /^\d/.test(item.number))
    .filter((item) => item.title !== 'Verschiedenes')
    .map((item) => item.title);
}

function topicsBlock(facts: ConferenceFacts, release: PressRelease): readonly Block[] {
  const list = topics(facts);
  if (list.length === 0) return [];
  const opening =
    release.occasion === 'announcement'
      ? 'Auf der vorläufigen Tagesordnung stehen unter anderem:'
      : 'Auf der Tagesordnung standen unter anderem:';
  return [
    { type: 'paragraph', text: opening },
    { type: 'list', items: list.map(keepTogether) },
  ];
}

function pressConferenceBlock(facts: ConferenceFacts, release: PressRelease): readonly Block[] {
  const { pressConference } = facts.conference;
  if (!pressConference || release.occasion === 'result') return [];
  const place = pressConference.place ? ` (${pressConference.place})` : '';
  return [
    {
      type: 'paragraph',
      text: keepTogether(
        `Die Pressekonferenz zum Abschluss findet am ${longDate(pressConference.day)} um ${timeOfDay(pressConference.time)} statt${place}.`,
      ),
    },
  ];
}

/** Only a cleared quotation is printed; one that waits for clearance stays out (rule P06). */
function quoteBlock(release: PressRelease): readonly Block[] {
  const { quote } = release;
  if (!quote?.cleared) return [];
  // The words that name the speaker end the sentence; other marks of the quotation stay.
  const said = quote.text.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '');
  return [{ type: 'paragraph', text: keepTogether(`„${said}“, sagte ${quote.speaker}.`) }];
}

export function contactBlock(facts: ConferenceFacts): readonly Block[] {
  const { secretariat, organisation } = facts.sender;
  const lines = [
    secretariat.pressName ?? `${secretariat.name}, ${organisation.name}`,
    ...[secretariat.pressPhone ?? secretariat.phone].flatMap((phone) =>
      phone ? [`Telefon ${phone}`] : [],
    ),
    ...[secretariat.pressEmail ?? secretariat.email].flatMap((mail) =>
      mail ? [`E-Mail ${mail}`] : [],
    ),
    ...(secretariat.web ? [`Internet ${secretariat.web}`] : []),
  ];
  return [
    { type: 'heading', text: 'Kontakt für die Medien' },
    ...lines.map((text): Block => ({ type: 'paragraph', text: keepTogether(text), compact: true })),
  ];
}

export function backgroundBlock(facts: ConferenceFacts): readonly Block[] {
  const blocks = blocksOf(facts.boilerplate);
  return blocks.length === 0 ? [] : [{ type: 'heading', text: 'Hintergrund' }, ...blocks];
}

function numberText(release: PressRelease): string | null {
  return release.number === null ? null : `Nr. ${release.number}/${release.date.slice(0, 4)}`;
}

function metaLine(facts: ConferenceFacts, release: PressRelease): string {
  const { form, place } = facts.conference;
  const held = release.occasion === 'result' && form !== 'online' ? place : null;
  const city = held ?? facts.sender.organisation.address?.city ?? null;
  const placed = [city, longDate(release.date)].filter((part) => part !== null).join(', ');
  return keepTogether([numberText(release), placed].filter((part) => part !== null).join(' | '));
}

/** The first paragraph carries the news in bold. */
function leading(block: Block, index: number): Block {
  return block.type === 'paragraph' ? { ...block, strong: index === 0 } : block;
}

function leadOf(facts: ConferenceFacts, release: PressRelease): readonly Block[] {
  if (release.lead) return blocksOf(release.lead).map(leading);
  const lead =
    release.occasion === 'announcement' ? announcementLead(facts) : resultLead(facts, release);
  return paragraphBlocks([keepTogether(lead)]).map(leading);
}

function embargoText(release: PressRelease): string | null {
  if (!release.embargo) return null;
  const { day, time } = release.embargo;
  return keepTogether(`Sperrfrist: ${weekdayName(day)}, ${longDate(day)}, ${timeOfDay(time)}`);
}

/** A press release from the facts of the conference: announcement before, result after (rules P01 to P12). */
export function pressPaper(facts: ConferenceFacts, release: PressRelease): PaperModel {
  const lead = leadOf(facts, release);
  return {
    kind: 'paper',
    title: `Pressemitteilung ${ofConference(facts.title, facts.conference.kind)}: ${release.headline}`,
    date: release.date,
    letterhead: letterheadOf(facts, 'press'),
    kicker: 'Pressemitteilung',
    meta: metaLine(facts, release),
    heading: keepTogether(release.headline),
    subline: release.subline === null ? null : keepTogether(release.subline),
    embargo: embargoText(release),
    blocks: [
      ...lead,
      ...topicsBlock(facts, release),
      ...release.paragraphs.flatMap(blocksOf),
      ...quoteBlock(release),
      ...pressConferenceBlock(facts, release),
      ...backgroundBlock(facts),
      ...contactBlock(facts),
    ],
    wideLines: true,
    trainingMark: facts.trainingMark,
  };
}
