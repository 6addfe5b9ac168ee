import type { ProgrammeItem } from '../../../conferences/records';
import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import type { LetterContent } from '../../letter';
import { itemsNaming, slotText } from '../../programme-slots';
import {
  atMeeting,
  byReplyDay,
  contactSentence,
  datesOnOneLine,
  mottoSentence,
  phrase,
  takesPlaceSentence,
  together,
  toMeeting,
} from '../../sentences';
import { keepTogether, paragraphsOf } from '../../typography';
import type { LetterAbout } from '../letter-kind';

/** The items of the programme in which the recipient is named. */
export function slotsOf(
  facts: ConferenceFacts,
  { view, participant }: LetterAbout,
): readonly ProgrammeItem[] {
  const person = view.register('persons').get(participant.personId);
  return person ? itemsNaming(person, facts.programme) : [];
}

function slotSentence([first, ...more]: readonly ProgrammeItem[]): string {
  if (!first) return 'Tag und Uhrzeit Ihres Beitrags stimmt die Geschäftsstelle mit Ihnen ab.';
  const item = `Ihr Beitrag ist für ${slotText(first)} vorgesehen („${first.title}“).`;
  const others = more.map(
    (other) => `Genannt sind Sie im Programm auch für ${slotText(other)} („${other.title}“).`,
  );
  return [item, ...others].join(' ');
}

function needsSentence(facts: ConferenceFacts): string {
  return `${phrase(
    'Bitte teilen Sie der Geschäftsstelle',
    byReplyDay(facts),
    'mit, welche Technik Sie benötigen und ob Sie eine Präsentation oder andere Unterlagen einsetzen',
  )}.`;
}

/** Thanks, the slot, and what has to be settled; money and travel are left to a talk. */
export function speakerInvitation(
  facts: ConferenceFacts,
  recipient: Recipient,
  about: LetterAbout,
): LetterContent {
  const isProgramme = facts.programme.length > 0;
  return {
    title: `Ihr Beitrag ${toMeeting(facts)} – ${recipient.label}`,
    subject: keepTogether(`Ihr Beitrag ${toMeeting(facts)} ${datesOnOneLine(facts)}`),
    body: [
      together(
        `für Ihre Bereitschaft, ${atMeeting(facts)} mitzuwirken, danke ich Ihnen herzlich.`,
        takesPlaceSentence(facts),
        mottoSentence(facts),
      ),
      together(
        slotSentence(slotsOf(facts, about)),
        isProgramme ? 'Das Programm ist beigefügt.' : null,
      ),
      together(
        needsSentence(facts),
        'Fragen zu Honorar, Reise und Unterkunft klärt die Geschäftsstelle gern mit Ihnen.',
      ),
      contactSentence(facts),
      'Auf Ihren Beitrag freue ich mich.',
    ].flatMap(paragraphsOf),
    enclosures: isProgramme ? ['1 Programm'] : [],
  };
}
