import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import { enclosuresOf } from '../../invitation';
import type { LetterContent } from '../../letter';
import {
  beginsSentence,
  byDay,
  contactSentence,
  datesOnOneLine,
  enclosedSentence,
  openHotelSentences,
  phrase,
  takesPlaceSentence,
  together,
  toMeeting,
} from '../../sentences';
import { blocksAfter } from '../../rich-blocks';
import { keepTogether } from '../../typography';

/** Meetings that are of the working level by themselves need not say so. */
const OF_WORKING_LEVEL: ReadonlySet<string> = new Set(['preparatory', 'autumn']);

/** How one asks for the form back, as the secretariat does. */
export function formSentence({ conference }: ConferenceFacts): string {
  return `${phrase(
    'Bitte senden Sie der Geschäftsstelle den beigefügten Rückmeldebogen',
    byDay(conference.replyBy),
    'zurück',
  )}.`;
}

function invitationSentence(facts: ConferenceFacts): string {
  const level = OF_WORKING_LEVEL.has(facts.conference.kind) ? null : 'für die Arbeitsebene';
  return `${phrase(toMeeting(facts), 'lade ich Sie', level, 'ein')}.`;
}

/** Sober: what, when, where, what is asked. */
export function workingLevelInvitation(
  facts: ConferenceFacts,
  recipient: Recipient,
): LetterContent {
  return {
    title: `Einladung ${toMeeting(facts)} (Arbeitsebene) – ${recipient.label}`,
    subject: keepTogether(`Einladung ${toMeeting(facts)} ${datesOnOneLine(facts)}`),
    body: [
      ...blocksAfter(
        together(invitationSentence(facts), takesPlaceSentence(facts), beginsSentence(facts)),
        null,
      ),
      ...blocksAfter(enclosedSentence(facts), null),
      ...blocksAfter(together(formSentence(facts), contactSentence(facts)), null),
      ...blocksAfter(together(...openHotelSentences(facts)), facts.texts?.arrival ?? null),
    ],
    enclosures: enclosuresOf(facts),
  };
}
