import type { AgendaItem } from '../../../conferences/records';
import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import { isMotion } from '../../conference-state';
import type { LetterContent } from '../../letter';
import type { Block } from '../../models';
import {
  contactSentence,
  datesOnOneLine,
  ofMeeting,
  onDaysAt,
  phrase,
  together,
  toMeeting,
  whichMeeting,
} from '../../sentences';
import { keepTogether, paragraphsOf } from '../../typography';

const MINUTED: ReadonlySet<string> = new Set(['minuted', 'closed']);

/** After the meeting its minutes go out, before it agenda and programme. */
export function isMinuted({ conference, date }: ConferenceFacts): boolean {
  return date > conference.to && MINUTED.has(conference.status);
}

/** What there is to send on the day of the letter, as the list of enclosures counts it. */
export function transmittedPapers(facts: ConferenceFacts): readonly string[] {
  const { conference, date, agenda, programme } = facts;
  if (isMinuted(facts)) return ['1 Niederschrift'];
  if (date > conference.to) return [];
  return [
    ...(agenda.length > 0 ? ['1 vorläufige Tagesordnung'] : []),
    ...(programme.length > 0 ? ['1 Programm'] : []),
  ];
}

function enclosed(facts: ConferenceFacts): string {
  if (facts.agenda.length === 0) return 'das Programm';
  return facts.programme.length === 0
    ? 'die vorläufige Tagesordnung'
    : 'die vorläufige Tagesordnung und das Programm';
}

function sendSentence(facts: ConferenceFacts): string {
  return isMinuted(facts)
    ? `${toMeeting(facts)}, ${phrase(whichMeeting(facts), onDaysAt(facts), 'stattgefunden hat')}, übersende ich Ihnen die Niederschrift.`
    : `${toMeeting(facts)}, ${phrase(whichMeeting(facts), onDaysAt(facts), 'stattfindet')}, übersende ich Ihnen ${enclosed(facts)}.`;
}

function itemText({ number, title }: AgendaItem): string {
  return keepTogether(number === null ? title : `TOP ${number}: ${title}`);
}

/** With more the agenda that is enclosed says it better, and the letter keeps to its page. */
const MOST_ITEMS = 8;

/** What is to be decided; the rest stands in the agenda. */
function itemsBlocks(facts: ConferenceFacts): readonly Block[] {
  const items = facts.agenda.filter(isMotion).map(itemText);
  if (isMinuted(facts) || items.length === 0 || items.length > MOST_ITEMS) return [];
  return [
    { type: 'paragraph', text: 'Zur Beschlussfassung sind vorgesehen:' },
    { type: 'list', items },
  ];
}

/** Only members move items; a day for it is not recorded, so none is named. */
function wishesSentence(facts: ConferenceFacts, { role }: Recipient): string | null {
  if (isMinuted(facts) || role !== 'member' || facts.agenda.length === 0) return null;
  return 'Änderungs- und Ergänzungswünsche zur Tagesordnung richten Sie bitte an die Geschäftsstelle.';
}

/** Says what is enclosed, and little else. */
export function transmittal(facts: ConferenceFacts, recipient: Recipient): LetterContent {
  const subject = isMinuted(facts)
    ? `Niederschrift ${ofMeeting(facts)}`
    : `Unterlagen ${toMeeting(facts)}`;
  return {
    title: `${subject} – ${recipient.label}`,
    subject: keepTogether(`${subject} ${datesOnOneLine(facts)}`),
    body: [
      ...paragraphsOf(sendSentence(facts)),
      ...itemsBlocks(facts),
      ...paragraphsOf(together(wishesSentence(facts, recipient), contactSentence(facts))),
    ],
    enclosures: transmittedPapers(facts),
  };
}
