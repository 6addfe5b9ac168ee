import { longDate, longDateSpan } from '../../../calendar/german-dates';
import { chairOn } from '../../../chair/terms';
import type { Conference } from '../../../conferences/records';
import { bodyTitle } from '../../../conferences/titles';
import type { Recipient } from '../../../recipients/recipient';
import type { StoreView } from '../../../storage/store-view';
import { withArticle, type ConferenceFacts } from '../../conference-facts';
import type { LetterContent } from '../../letter';
import { phrase, reachOf, together, where } from '../../sentences';
import { senderOffice } from '../../sender';
import { keepTogether, paragraphsOf } from '../../typography';
import type { LetterAbout } from '../letter-kind';

const FALLBACK = 'Fachministerkonferenz';

function bodyName({ body }: ConferenceFacts): string {
  return body?.name ?? FALLBACK;
}

/** The main conference of the term: the one the letter is written from, or another that is not cancelled. */
export function mainConference(view: StoreView, facts: ConferenceFacts): Conference | null {
  const own = facts.conference;
  const others = view
    .conferenceIds()
    .flatMap((id) => view.conference(id, 'conference').get(id) ?? []);
  const isMeant = ({ kind, termId, cancellation }: Conference): boolean =>
    kind === 'main' && termId === facts.term.id && cancellation === null;
  return [own, ...others].find(isMeant) ?? null;
}

function takeoverSentence(facts: ConferenceFacts, from: string): string {
  const land = withArticle(facts.land);
  const chair = `den Vorsitz der ${bodyName(facts)}`;
  const { to } = facts.term;
  const end = to === null ? '' : `; er dauert bis zum ${longDate(to)}`;
  return facts.date < from
    ? `zum ${longDate(from)} übernimmt ${land} ${chair}${end}.`
    : `zum ${longDate(from)} hat ${land} ${chair} übernommen${end}.`;
}

/** Whoever leads: with the office, and since when where somebody else led before in the same term. */
function personSentence({ view }: LetterAbout, facts: ConferenceFacts): string | null {
  const { sender, term, date } = facts;
  const { gender } = sender.person;
  // A neutral form has no gendered word for the office.
  if (gender !== 'w' && gender !== 'm') return null;
  const { holder } = chairOn(view, term.id, date);
  const later = holder && term.from !== null && holder.from > term.from ? holder.from : null;
  const since = later === null ? null : `seit dem ${longDate(later)}`;
  const verb = term.from !== null && date < term.from ? 'werde ich' : 'führe ich';
  const end = verb === 'werde ich' ? 'führen' : null;
  return `${phrase('Den Vorsitz', verb, since, 'als', senderOffice(view, sender), end)}.`;
}

function mottoSentence({ term, conference }: ConferenceFacts): string | null {
  const motto = term.motto ?? (conference.kind === 'main' ? conference.motto : null);
  return motto ? `Der Vorsitz steht unter dem Motto „${motto}“.` : null;
}

/** The number belongs to the term, whether the days of the conference are known or not. */
function mainSentence(facts: ConferenceFacts, view: StoreView): string {
  const main = mainConference(view, facts);
  const title = bodyTitle(facts.body, facts.term.number);
  if (!main || main.from <= facts.date) return `In diese Zeit fällt die ${title}.`;
  const days = longDateSpan(main.from, main.to);
  const at = where({ ...facts, conference: main });
  return `${phrase(`Die ${title} ist für den ${days}`, at, 'vorgesehen')}; die Einladung erhalten Sie gesondert.`;
}

/** Who does the work, and how they are reached. */
function secretariatSentence(facts: ConferenceFacts): string {
  const reach = reachOf(facts);
  const how = reach === '' ? '' : `; Sie erreichen sie ${reach}`;
  return `Die Geschäfte der Konferenz führt die ${facts.sender.secretariat.name}${how}.`;
}

/** The new chair introduces itself: since when, who, what for, and whom one asks. */
export function chairTakeover(
  facts: ConferenceFacts,
  recipient: Recipient,
  about: LetterAbout,
): LetterContent {
  const from = facts.term.from ?? facts.date;
  const subject = `Übernahme des Vorsitzes der ${bodyName(facts)} zum ${longDate(from)}`;
  return {
    title: `Vorsitzübernahme – ${recipient.label}`,
    subject: keepTogether(subject),
    body: [
      together(takeoverSentence(facts, from), personSentence(about, facts)),
      together(mottoSentence(facts), mainSentence(facts, about.view)),
      secretariatSentence(facts),
      'Auf die Zusammenarbeit mit Ihnen freue ich mich.',
    ].flatMap(paragraphsOf),
    enclosures: [],
  };
}
