import type { Recipient } from '../recipients/recipient';
import type { ConferenceFacts } from './conference-facts';
import { letterModel, type LetterContent } from './letter';
import type { Block, LetterModel } from './models';
import { blocksAfter, blocksOf } from './rich-blocks';
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
import { keepTogether } from './typography';

/** What goes with the invitation: only papers that exist are listed. */
export function enclosuresOf(facts: ConferenceFacts): readonly string[] {
  return [
    ...(facts.agenda.length > 0 ? ['1 vorläufige Tagesordnung'] : []),
    ...(facts.programme.length > 0 ? ['1 Programm'] : []),
    // Whoever is asked for data is told what becomes of them in the same post (Art. 13 GDPR).
    '1 Rückmeldebogen mit Datenschutzhinweis',
  ];
}

function invitationSentence(facts: ConferenceFacts, recipient: Recipient): string {
  return `${phrase(toMeeting(facts), 'lade ich Sie', asGuest(recipient), 'herzlich ein')}.`;
}

function bodyOf(facts: ConferenceFacts, recipient: Recipient): readonly Block[] {
  const { texts } = facts;
  return [
    ...blocksAfter(
      together(
        invitationSentence(facts, recipient),
        takesPlaceSentence(facts),
        mottoSentence(facts),
      ),
      null,
    ),
    ...blocksOf(texts?.focus ?? null),
    ...blocksAfter(
      together(enclosedSentence(facts), beginsSentence(facts), pressSentence(facts)),
      texts?.special ?? null,
    ),
    ...blocksAfter(together(replySentence(facts, recipient), contactSentence(facts)), null),
    ...blocksAfter(together(...hotelSentences(facts)), texts?.arrival ?? null),
    ...blocksOf(texts?.closing ?? null),
  ];
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
