import type { Recipient } from '../recipients/recipient';
import type { ConferenceFacts } from './conference-facts';
import { letterModel, type LetterContent } from './letter';
import type { LetterModel } from './models';
import {
  asGuest,
  beginsSentence,
  contactSentence,
  datesAndPlace,
  enclosedSentence,
  hotelSentences,
  mottoSentence,
  phrase,
  pressSentence,
  replySentence,
  takesPlaceSentence,
  together,
  toMeeting,
} from './sentences';
import type { Signing } from './signing';
import { keepTogether, paragraphsOf } from './typography';

/** What goes with the invitation: only papers that exist are listed. */
export function enclosuresOf(facts: ConferenceFacts): readonly string[] {
  return [
    ...(facts.agenda.length > 0 ? ['1 vorläufige Tagesordnung'] : []),
    ...(facts.programme.length > 0 ? ['1 Programm'] : []),
    '1 Rückmeldebogen',
  ];
}

function invitationSentence(facts: ConferenceFacts, recipient: Recipient): string {
  return `${phrase(toMeeting(facts), 'lade ich Sie', asGuest(recipient), 'herzlich ein')}.`;
}

function bodyOf(facts: ConferenceFacts, recipient: Recipient): readonly string[] {
  const { texts } = facts;
  return [
    together(invitationSentence(facts, recipient), takesPlaceSentence(facts), mottoSentence(facts)),
    ...paragraphsOf(texts?.focus ?? null),
    together(
      enclosedSentence(facts),
      beginsSentence(facts),
      pressSentence(facts),
      texts?.special ?? null,
    ),
    together(replySentence(facts, recipient), contactSentence(facts)),
    together(...hotelSentences(facts), texts?.arrival ?? null),
    ...paragraphsOf(texts?.closing ?? null),
  ].flatMap(paragraphsOf);
}

/** What the invitation says to one member or guest, or to two of them. */
export function invitationContent(facts: ConferenceFacts, recipient: Recipient): LetterContent {
  return {
    title: `Einladung ${toMeeting(facts)} – ${recipient.label}`,
    subject: keepTogether(`Einladung ${toMeeting(facts)} ${datesAndPlace(facts)}`),
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
  return letterModel(
    { facts, signing, paper: 'minister' },
    recipient,
    invitationContent(facts, recipient),
  );
}
