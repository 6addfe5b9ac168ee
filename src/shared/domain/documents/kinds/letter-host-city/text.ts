import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import type { LetterContent } from '../../letter';
import { slotText } from '../../programme-slots';
import {
  announcement,
  byReplyDay,
  contactSentence,
  datesOnOneLine,
  together,
} from '../../sentences';
import { keepTogether, paragraphsOf } from '../../typography';
import { slotsOf } from '../invitation-speaker/text';
import type { LetterAbout } from '../letter-kind';

/** Who meets, for a town that need not know the body. */
function membersSentence({ body }: ConferenceFacts): string | null {
  return body ? `In ihr beraten ${body.membersPhrase} über gemeinsame Anliegen.` : null;
}

function greetingSentence(facts: ConferenceFacts, about: LetterAbout): string {
  const [slot] = slotsOf(facts, about);
  const at = slot ? ` Im Programm ist dafür ${slotText(slot)} vorgesehen.` : '';
  return `Über ein Grußwort, mit dem Sie die Teilnehmerinnen und Teilnehmer in Ihrer Stadt willkommen heißen, würde ich mich freuen.${at}`;
}

function answerSentence(facts: ConferenceFacts): string | null {
  const by = byReplyDay(facts);
  return by === null ? null : `Für Ihre Antwort ${by} bin ich Ihnen dankbar.`;
}

function welcomeSentence(facts: ConferenceFacts): string {
  const meeting = facts.conference.kind === 'autumn' ? 'das Treffen' : 'die Konferenz';
  return `Ich freue mich, dass ${meeting} in Ihrer Stadt zu Gast sein darf.`;
}

/** Announces the meeting to the town and asks for its support and a word of welcome. */
export function hostCityLetter(
  facts: ConferenceFacts,
  recipient: Recipient,
  about: LetterAbout,
): LetterContent {
  const isProgramme = facts.programme.length > 0;
  const isMain = facts.conference.kind === 'main';
  return {
    title: `${facts.title} in Ihrer Stadt – ${recipient.label}`,
    subject: keepTogether(`${facts.title} ${datesOnOneLine(facts)}`),
    body: [
      together(announcement(facts), isMain ? membersSentence(facts) : null, welcomeSentence(facts)),
      greetingSentence(facts, about),
      'Zugleich bitte ich die Stadt um Unterstützung bei der Vorbereitung, insbesondere in Fragen der Sicherheit und des Verkehrs. Die Geschäftsstelle wird sich hierzu mit Ihrer Verwaltung abstimmen.',
      together(
        isProgramme ? 'Das Programm ist beigefügt.' : null,
        answerSentence(facts),
        contactSentence(facts),
      ),
    ].flatMap(paragraphsOf),
    enclosures: isProgramme ? ['1 Programm'] : [],
  };
}
