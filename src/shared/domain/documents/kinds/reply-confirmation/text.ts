import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import type { LetterContent } from '../../letter';
import {
  atMeeting,
  beginsSentence,
  contactSentence,
  duringMeeting,
  openHotelSentences,
  pressSentence,
  takesPlaceSentence,
  together,
  toMeeting,
} from '../../sentences';
import { substituteOf } from '../../substitute';
import { blocksAfter } from '../../rich-blocks';
import { keepTogether } from '../../typography';
import type { LetterAbout } from '../letter-kind';

function thanksSentences(facts: ConferenceFacts, { view, participant }: LetterAbout): string {
  const { state } = participant.reply;
  if (state === 'reserved') {
    return `vielen Dank für Ihre Rückmeldung, mit der Sie Ihre Teilnahme ${atMeeting(facts)} unter Vorbehalt zugesagt haben. Bitte geben Sie der Geschäftsstelle Bescheid, sobald Ihre Teilnahme feststeht.`;
  }
  if (state !== 'represented') return `vielen Dank für Ihre Zusage ${toMeeting(facts)}.`;
  const name = substituteOf(view, facts, participant);
  return name === null
    ? `vielen Dank für die Mitteilung, dass Sie ${duringMeeting(facts)} vertreten werden. Bitte teilen Sie der Geschäftsstelle noch mit, wer die Vertretung übernimmt.`
    : `vielen Dank für die Mitteilung, dass Sie ${duringMeeting(facts)} durch ${name} vertreten werden. Bitte geben Sie die folgenden Hinweise dorthin weiter.`;
}

function accessSentence({ conference }: ConferenceFacts): string | null {
  return conference.form === 'online'
    ? 'Die Zugangsdaten erhalten Sie rechtzeitig vor Beginn.'
    : null;
}

function subjectOf(facts: ConferenceFacts, { participant }: LetterAbout): string {
  const what =
    participant.reply.state === 'represented'
      ? `Ihre Vertretung ${duringMeeting(facts)}`
      : `Ihre Teilnahme ${atMeeting(facts)}`;
  return keepTogether(what);
}

/** That the answer has arrived, and what somebody who comes has to know. */
export function replyConfirmation(
  facts: ConferenceFacts,
  recipient: Recipient,
  about: LetterAbout,
): LetterContent {
  const { texts, programme } = facts;
  const isProgramme = programme.length > 0;
  return {
    title: `Bestätigung der Rückmeldung ${toMeeting(facts)} – ${recipient.label}`,
    subject: subjectOf(facts, about),
    body: [
      ...blocksAfter(thanksSentences(facts, about), null),
      ...blocksAfter(
        together(
          takesPlaceSentence(facts),
          beginsSentence(facts),
          pressSentence(facts),
          accessSentence(facts),
          isProgramme ? 'Das Programm ist beigefügt.' : null,
        ),
        null,
      ),
      ...blocksAfter(together(...openHotelSentences(facts)), texts?.arrival ?? null),
      ...blocksAfter(contactSentence(facts), null),
    ],
    enclosures: isProgramme ? ['1 Programm'] : [],
  };
}
