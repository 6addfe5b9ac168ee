import type { Day } from '../calendar/day';
import { dateWithWeekday, longDate, onDates, timeOfDay } from '../calendar/german-dates';
import type { HotelContingent, Participant } from '../conferences/records';
import { ofConference, toConference } from '../conferences/titles';
import type { Recipient } from '../recipients/recipient';
import { NBSP } from '../text';
import type { ConferenceFacts } from './conference-facts';

/** What letters say in the same words. Each answers whole sentences, or null where nothing is known. */

function isAutumn({ conference }: ConferenceFacts): boolean {
  return conference.kind === 'autumn';
}

/** "zur 13. …", "zum Herbsttreffen der 13. …". */
export function toMeeting({ title, conference }: ConferenceFacts): string {
  return toConference(title, conference.kind);
}

/** "der 13. …", "des Herbsttreffens der 13. …". */
export function ofMeeting({ title, conference }: ConferenceFacts): string {
  return ofConference(title, conference.kind);
}

/** "die 13. …", "das Herbsttreffen der 13. …": alike as subject and as object. */
export function theMeeting(facts: ConferenceFacts): string {
  return `${isAutumn(facts) ? 'das' : 'die'} ${facts.title}`;
}

/** "an der 13. …", "am Herbsttreffen der 13. …". */
export function atMeeting(facts: ConferenceFacts): string {
  return `${isAutumn(facts) ? 'am' : 'an der'} ${facts.title}`;
}

/** "bei der 13. …", "beim Herbsttreffen der 13. …". */
export function duringMeeting(facts: ConferenceFacts): string {
  return `${isAutumn(facts) ? 'beim' : 'bei der'} ${facts.title}`;
}

/** The relative pronoun, and with a capital the article, of the meeting. */
export function whichMeeting(facts: ConferenceFacts): 'die' | 'das' {
  return isAutumn(facts) ? 'das' : 'die';
}

/** "Sie" or "Es", at the beginning of a sentence about the meeting. */
export function itMeeting(facts: ConferenceFacts): 'Sie' | 'Es' {
  return isAutumn(facts) ? 'Es' : 'Sie';
}

/** "Die Konferenz", "Das Treffen". */
export function thisMeeting(facts: ConferenceFacts): string {
  return isAutumn(facts) ? 'Das Treffen' : 'Die Konferenz';
}

/** The days with their weekdays and a comma behind them: "am Donnerstag, 15. März 2018,". */
export function when({ conference: { from, to } }: ConferenceFacts): string {
  return from === to
    ? `am ${dateWithWeekday(from)},`
    : `von ${dateWithWeekday(from)}, bis ${dateWithWeekday(to)},`;
}

/** "in Nürnberg (Meistersingerhalle)", "als Videokonferenz"; empty where the place is open. */
export function where({ conference: { form, place, venue } }: ConferenceFacts): string {
  if (form === 'online') return 'als Videokonferenz';
  const at = [place ? `in ${place}` : null, venue ? `(${venue})` : null].filter(
    (part) => part !== null,
  );
  if (form === 'hybrid' && at.length === 0) return 'vor Ort und als Videokonferenz';
  const online = form === 'hybrid' ? ' und zugleich als Videokonferenz' : '';
  return `${at.join(' ')}${online}`.trim();
}

/** Joins what is there with single spaces. */
export function phrase(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/** The days of the meeting in a subject, with the place: "am 15. und 16. März 2018 in Nürnberg". */
export function datesAndPlace({ conference }: ConferenceFacts): string {
  const { from, to, form, place } = conference;
  const at = form === 'online' ? '(Videokonferenz)' : place ? `in ${place}` : null;
  return phrase(onDates(from, to), at);
}

/** The same on one line: a subject of two breaks before the date and not inside of it. */
export function datesOnOneLine(facts: ConferenceFacts): string {
  return datesAndPlace(facts).replaceAll(' ', NBSP);
}

/** The days of the meeting inside a sentence: "am 15. und 16. März 2018 in Nürnberg". */
export function onDaysAt(facts: ConferenceFacts): string {
  const { from, to } = facts.conference;
  return phrase(onDates(from, to), where(facts));
}

export function takesPlaceSentence(facts: ConferenceFacts): string {
  return `${phrase(thisMeeting(facts), 'findet', when(facts), where(facts), 'statt')}.`;
}

export function mottoSentence(facts: ConferenceFacts): string | null {
  const { motto } = facts.conference;
  return motto ? `${itMeeting(facts)} steht unter dem Motto „${motto}“.` : null;
}

/** As `takesPlaceSentence`, with the full title and in lower case: how a letter begins. */
export function announcement(facts: ConferenceFacts): string {
  return `${phrase(theMeeting(facts), 'findet', when(facts), where(facts), 'statt')}.`;
}

const GUESTS: ReadonlySet<Participant['role']> = new Set(['federalGuest', 'guest']);

/** "als Gast"; of two people "als Gäste". Members and staff are not invited as anything. */
export function asGuest({ role, second }: Pick<Recipient, 'role' | 'second'>): string | null {
  if (!GUESTS.has(role)) return null;
  return second === null ? 'als Gast' : 'als Gäste';
}

export function enclosedSentence({ agenda, programme }: ConferenceFacts): string | null {
  const isAgenda = agenda.length > 0;
  if (isAgenda && programme.length > 0) {
    return 'Die vorläufige Tagesordnung und das Programm sind beigefügt.';
  }
  if (isAgenda) return 'Die vorläufige Tagesordnung ist beigefügt.';
  return programme.length > 0 ? 'Das Programm ist beigefügt.' : null;
}

export function beginsSentence({ conference }: ConferenceFacts): string | null {
  const { beginsAt, from } = conference;
  return beginsAt
    ? `Die Beratungen beginnen am ${longDate(from)} um ${timeOfDay(beginsAt)}.`
    : null;
}

export function pressSentence({ conference }: ConferenceFacts): string | null {
  const press = conference.pressConference;
  if (!press) return null;
  const at = press.place ? ` (${press.place})` : '';
  return `Die Pressekonferenz ist für den ${longDate(press.day)} um ${timeOfDay(press.time)} vorgesehen${at}.`;
}

/** Roles that somebody else can take: a guest who speaks cannot send anybody. */
const REPRESENTED: ReadonlySet<Participant['role']> = new Set(['member', 'federalGuest']);

/** What is asked of a letter's recipient: "ob Sie teilnehmen oder wer Sie vertritt". */
export function attendanceClause({ role }: Pick<Recipient, 'role'>): string {
  return REPRESENTED.has(role) ? 'ob Sie teilnehmen oder wer Sie vertritt' : 'ob Sie teilnehmen';
}

/** "bis Donnerstag, 15. Februar 2018,"; null where no day is set. */
export function byDay(day: Day | null): string | null {
  return day === null ? null : `bis ${dateWithWeekday(day)},`;
}

/** The same for the conference's day for replies, as long as it has not passed. */
export function byReplyDay({ conference: { replyBy }, date }: ConferenceFacts): string | null {
  return byDay(replyBy !== null && replyBy >= date ? replyBy : null);
}

/** Asks for an answer by the day of the conference, on the form that is enclosed. */
export function replySentence(facts: ConferenceFacts, recipient: Recipient): string {
  const by = byDay(facts.conference.replyBy);
  return `${phrase('Bitte teilen Sie der Geschäftsstelle', by, 'mit dem beigefügten Rückmeldebogen mit')}, ${attendanceClause(recipient)}.`;
}

function hotelSentence(hotel: HotelContingent): string {
  const keyword = hotel.keyword ? `Unter dem Stichwort „${hotel.keyword}“ sind` : 'Für Sie sind';
  const price = hotel.price ? ` (${hotel.price})` : '';
  const note = hotel.note ? ` ${hotel.note}` : '';
  return `${keyword} bis zum ${longDate(hotel.bookBy)} Zimmer vorgemerkt: ${hotel.hotel}${price}.${note}`;
}

/** The rooms kept for those who come; nobody travels to a video conference. */
export function hotelSentences({ hotels, conference }: ConferenceFacts): readonly string[] {
  return conference.form === 'online' ? [] : hotels.map(hotelSentence);
}

/** The same, without what can no longer be booked on the day of the letter. */
export function openHotelSentences(facts: ConferenceFacts): readonly string[] {
  return hotelSentences({
    ...facts,
    hotels: facts.hotels.filter(({ bookBy }) => bookBy >= facts.date),
  });
}

/** "unter Telefon 089 1261-2042 oder per E-Mail unter …"; empty where nothing is recorded. */
export function reachOf({ sender }: ConferenceFacts): string {
  const { phone, email } = sender.secretariat;
  // A number broken in two is dialled wrongly.
  const ways = [
    phone ? `unter Telefon ${phone.replaceAll(' ', NBSP)}` : null,
    email ? `per E-Mail unter ${email}` : null,
  ];
  return ways.filter((way) => way !== null).join(' oder ');
}

export function contactSentence(facts: ConferenceFacts): string | null {
  const { name } = facts.sender.secretariat;
  const reach = reachOf(facts);
  return reach ? `Für Rückfragen erreichen Sie die ${name} ${reach}.` : null;
}

/** Sentences of one thought in one paragraph: a letter should stay on one page. */
export function together(...sentences: readonly (string | null)[]): string | null {
  const there = sentences.filter((sentence) => sentence !== null);
  return there.length > 0 ? there.join(' ') : null;
}
