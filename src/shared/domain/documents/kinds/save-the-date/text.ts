import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import type { LetterContent } from '../../letter';
import {
  announcement,
  asGuest,
  contactSentence,
  datesOnOneLine,
  mottoSentence,
  together,
} from '../../sentences';
import { keepTogether, paragraphsOf } from '../../typography';

function requestSentence(recipient: Recipient): string {
  const guest = asGuest(recipient);
  return guest === null
    ? 'Über Ihre Teilnahme würde ich mich freuen.'
    : `Ich würde mich freuen, Sie ${guest} begrüßen zu dürfen.`;
}

function placeSentence({ conference }: ConferenceFacts): string | null {
  const { form, place, venue } = conference;
  if (form === 'online' || place !== null || venue !== null) return null;
  return 'Den Tagungsort teile ich Ihnen mit, sobald er feststeht.';
}

/** The days, and that the invitation follows; nothing else is asked yet. */
export function saveTheDate(facts: ConferenceFacts, recipient: Recipient): LetterContent {
  return {
    title: `Terminankündigung ${facts.title} – ${recipient.label}`,
    subject: keepTogether(`Terminankündigung: ${facts.title} ${datesOnOneLine(facts)}`),
    body: [
      together(announcement(facts), mottoSentence(facts), placeSentence(facts)),
      together('Bitte merken Sie sich diesen Termin schon heute vor.', requestSentence(recipient)),
      together(
        'Die Einladung mit der Tagesordnung und dem Programm erhalten Sie rechtzeitig.',
        contactSentence(facts),
      ),
    ].flatMap(paragraphsOf),
    enclosures: [],
  };
}
