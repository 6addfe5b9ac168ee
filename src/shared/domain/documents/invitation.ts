import { dateWithWeekday, longDate, onDates, timeOfDay } from '../calendar/german-dates';
import { toConference } from '../conferences/titles';
import type { HotelContingent } from '../conferences/records';
import type { Recipient } from '../recipients/recipient';
import type { ConferenceFacts } from './conference-facts';
import { letterModel, type LetterContent } from './letter';
import type { Block, LetterModel } from './models';
import { blocksAfter, blocksOf } from './rich-blocks';
import type { Signing } from './signing';
import { keepTogether } from './typography';

/** What goes with the invitation: only papers that exist are listed. */
export function enclosuresOf(facts: ConferenceFacts): readonly string[] {
  return [
    ...(facts.agenda.length > 0 ? ['1 vorläufige Tagesordnung'] : []),
    ...(facts.programme.length > 0 ? ['1 Programm'] : []),
    '1 Rückmeldebogen',
  ];
}

function when(facts: ConferenceFacts): string {
  const { from, to } = facts.conference;
  return from === to
    ? `am ${dateWithWeekday(from)},`
    : `von ${dateWithWeekday(from)}, bis ${dateWithWeekday(to)},`;
}

function where(facts: ConferenceFacts): string {
  const { form, place, venue } = facts.conference;
  if (form === 'online') return 'als Videokonferenz';
  const at = [place ? `in ${place}` : null, venue ? `(${venue})` : null].filter(
    (part) => part !== null,
  );
  if (form === 'hybrid' && at.length === 0) return 'vor Ort und als Videokonferenz';
  const online = form === 'hybrid' ? ' und zugleich als Videokonferenz' : '';
  return `${at.join(' ')}${online}`.trim();
}

function invitationSentence(facts: ConferenceFacts, recipient: Recipient): string {
  const guest = recipient.role === 'member' ? '' : ' als Gast';
  const conference = toConference(facts.title, facts.conference.kind);
  const meeting = facts.conference.kind === 'autumn' ? 'Das Treffen' : 'Die Konferenz';
  const pronoun = facts.conference.kind === 'autumn' ? 'Es' : 'Sie';
  const motto = facts.conference.motto
    ? ` ${pronoun} steht unter dem Motto „${facts.conference.motto}“.`
    : '';
  const placed = where(facts);
  return `${conference} lade ich Sie${guest} herzlich ein. ${meeting} findet ${when(facts)} ${placed ? `${placed} ` : ''}statt.${motto}`;
}

function enclosedSentence(facts: ConferenceFacts): string | null {
  const agenda = facts.agenda.length > 0;
  const programme = facts.programme.length > 0;
  if (agenda && programme) return 'Die vorläufige Tagesordnung und das Programm sind beigefügt.';
  if (agenda) return 'Die vorläufige Tagesordnung ist beigefügt.';
  return programme ? 'Das Programm ist beigefügt.' : null;
}

function timesSentence(facts: ConferenceFacts): string | null {
  const { beginsAt, from, pressConference } = facts.conference;
  const start = beginsAt
    ? `Die Beratungen beginnen am ${longDate(from)} um ${timeOfDay(beginsAt)}.`
    : null;
  const press = pressConference
    ? `Die Pressekonferenz ist für den ${longDate(pressConference.day)} um ${timeOfDay(pressConference.time)} vorgesehen${pressConference.place ? ` (${pressConference.place})` : ''}.`
    : null;
  const sentences = [start, press].filter((part) => part !== null);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function replySentence(facts: ConferenceFacts): string {
  const { replyBy } = facts.conference;
  const by = replyBy ? ` bis ${dateWithWeekday(replyBy)},` : '';
  return `Bitte teilen Sie der Geschäftsstelle${by} mit dem beigefügten Rückmeldebogen mit, ob Sie teilnehmen oder wer Sie vertritt.`;
}

function hotelSentence(hotel: HotelContingent): string {
  const keyword = hotel.keyword ? `Unter dem Stichwort „${hotel.keyword}“ sind` : 'Für Sie sind';
  const price = hotel.price ? ` (${hotel.price})` : '';
  const note = hotel.note ? ` ${hotel.note}` : '';
  return `${keyword} bis zum ${longDate(hotel.bookBy)} Zimmer vorgemerkt: ${hotel.hotel}${price}.${note}`;
}

function contactSentence(facts: ConferenceFacts): string | null {
  const { name, phone, email } = facts.sender.secretariat;
  const ways = [
    phone ? `unter Telefon ${phone}` : null,
    email ? `per E-Mail unter ${email}` : null,
  ];
  const reach = ways.filter((way) => way !== null).join(' oder ');
  return reach ? `Für Rückfragen erreichen Sie die ${name} ${reach}.` : null;
}

/** Sentences of one thought in one paragraph: an invitation should stay on one page. */
function together(...sentences: readonly (string | null)[]): string | null {
  const there = sentences.filter((sentence) => sentence !== null);
  return there.length > 0 ? there.join(' ') : null;
}

function bodyOf(facts: ConferenceFacts, recipient: Recipient): readonly Block[] {
  const { texts } = facts;
  return [
    ...blocksAfter(invitationSentence(facts, recipient), null),
    ...blocksOf(texts?.focus ?? null),
    ...blocksAfter(together(enclosedSentence(facts), timesSentence(facts)), texts?.special ?? null),
    ...blocksAfter(together(replySentence(facts), contactSentence(facts)), null),
    ...blocksAfter(together(...facts.hotels.map(hotelSentence)), texts?.arrival ?? null),
    ...blocksOf(texts?.closing ?? null),
  ];
}

function subjectOf(facts: ConferenceFacts): string {
  const { from, to, form, place } = facts.conference;
  const at = form === 'online' ? ' (Videokonferenz)' : place ? ` in ${place}` : '';
  return keepTogether(
    `Einladung ${toConference(facts.title, facts.conference.kind)} ${onDates(from, to)}${at}`,
  );
}

/** What the invitation says to one member or guest, or to two of them. */
export function invitationContent(facts: ConferenceFacts, recipient: Recipient): LetterContent {
  return {
    title: `Einladung ${toConference(facts.title, facts.conference.kind)} – ${recipient.label}`,
    subject: subjectOf(facts),
    body: bodyOf(facts, recipient),
    enclosures: enclosuresOf(facts),
  };
}

/** The personal letter to one member or guest, or to two of them. */
export function invitationLetter(
  facts: ConferenceFacts,
  recipient: Recipient,
  signing: Signing,
): LetterModel {
  return letterModel({ facts, signing }, recipient, invitationContent(facts, recipient));
}
