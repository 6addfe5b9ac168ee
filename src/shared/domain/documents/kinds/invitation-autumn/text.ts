import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import { enclosuresOf } from '../../invitation';
import type { LetterContent } from '../../letter';
import {
  asGuest,
  beginsSentence,
  contactSentence,
  datesOnOneLine,
  enclosedSentence,
  openHotelSentences,
  phrase,
  replySentence,
  takesPlaceSentence,
  together,
  toMeeting,
} from '../../sentences';
import { blocksAfter } from '../../rich-blocks';
import { keepTogether } from '../../typography';

function topicsSentence({ agenda }: ConferenceFacts): string {
  const what = agenda.length > 0 ? 'Weitere Vorschläge' : 'Vorschläge';
  return `${what} für die Tagesordnung richten Sie bitte mit Ihrer Rückmeldung an die Geschäftsstelle.`;
}

/** The meeting at which the Länder agree on what the conference will be about. */
export function autumnInvitation(facts: ConferenceFacts, recipient: Recipient): LetterContent {
  const { texts } = facts;
  return {
    title: `Einladung ${toMeeting(facts)} (Arbeitsebene) – ${recipient.label}`,
    subject: keepTogether(`Einladung ${toMeeting(facts)} ${datesOnOneLine(facts)}`),
    body: [
      ...blocksAfter(
        together(
          `${phrase(toMeeting(facts), 'lade ich Sie', asGuest(recipient), 'ein')}.`,
          takesPlaceSentence(facts),
          beginsSentence(facts),
        ),
        null,
      ),
      ...blocksAfter(
        'Das Herbsttreffen dient dazu, auf Arbeitsebene die Themen der Konferenz abzustimmen.',
        texts?.focus ?? null,
      ),
      ...blocksAfter(together(enclosedSentence(facts), topicsSentence(facts)), null),
      ...blocksAfter(together(replySentence(facts, recipient), contactSentence(facts)), null),
      ...blocksAfter(together(...openHotelSentences(facts)), texts?.arrival ?? null),
    ],
    enclosures: enclosuresOf(facts),
  };
}
