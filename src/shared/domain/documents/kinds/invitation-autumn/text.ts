import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import { enclosuresOf } from '../../invitation';
import type { LetterContent } from '../../letter';
import {
  asGuest,
  beginsSentence,
  contactSentence,
  datesAndPlace,
  enclosedSentence,
  openHotelSentences,
  phrase,
  replySentence,
  takesPlaceSentence,
  together,
  toMeeting,
} from '../../sentences';
import { keepTogether, paragraphsOf } from '../../typography';

function topicsSentence({ agenda }: ConferenceFacts): string {
  const what = agenda.length > 0 ? 'Weitere Vorschläge' : 'Vorschläge';
  return `${what} für die Tagesordnung richten Sie bitte mit Ihrer Rückmeldung an die Geschäftsstelle.`;
}

/** The meeting at which the Länder agree on what the conference will be about. */
export function autumnInvitation(facts: ConferenceFacts, recipient: Recipient): LetterContent {
  const { texts } = facts;
  return {
    title: `Einladung ${toMeeting(facts)} (Arbeitsebene) – ${recipient.label}`,
    subject: keepTogether(`Einladung ${toMeeting(facts)} ${datesAndPlace(facts)}`),
    body: [
      together(
        `${phrase(toMeeting(facts), 'lade ich Sie', asGuest(recipient), 'ein')}.`,
        takesPlaceSentence(facts),
        beginsSentence(facts),
      ),
      together(
        'Das Herbsttreffen dient dazu, auf Arbeitsebene die Themen der Konferenz abzustimmen.',
        texts?.focus ?? null,
      ),
      together(enclosedSentence(facts), topicsSentence(facts)),
      together(replySentence(facts, recipient), contactSentence(facts)),
      together(...openHotelSentences(facts), texts?.arrival ?? null),
    ].flatMap(paragraphsOf),
    enclosures: enclosuresOf(facts),
  };
}
