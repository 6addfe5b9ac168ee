import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import type { LetterContent } from '../../letter';
import {
  atMeeting,
  duringMeeting,
  onDaysAt,
  phrase,
  together,
  whichMeeting,
} from '../../sentences';
import { substituteOf } from '../../substitute';
import { keepTogether, paragraphsOf } from '../../typography';
import type { LetterAbout } from '../letter-kind';

/** ", die am 15. und 16. März 2018 in Nürnberg stattgefunden hat,": where a video conference is none "in". */
function pastClause(facts: ConferenceFacts): string {
  return `, ${phrase(whichMeeting(facts), onDaysAt(facts), 'stattgefunden hat')},`;
}

function attended(facts: ConferenceFacts): string {
  const meeting = facts.conference.kind === 'autumn' ? 'des Treffens' : 'der Konferenz';
  return `für Ihre Teilnahme ${atMeeting(facts)}${pastClause(facts)} danke ich Ihnen herzlich. Sie haben damit zum Gelingen ${meeting} beigetragen.`;
}

function represented(facts: ConferenceFacts, { view, participant }: LetterAbout): string {
  const name = substituteOf(view, facts, participant);
  const start = `${duringMeeting(facts)}${pastClause(facts)} waren Sie`;
  const thanks = 'Dafür danke ich Ihnen herzlich; bitte geben Sie meinen Dank weiter.';
  return name === null
    ? `${start} vertreten. ${thanks}`
    : `${start} durch ${name} vertreten. ${thanks}`;
}

/** Only the Länder get the minutes; where they are there, they have been sent. */
function minutesSentence({ conference }: ConferenceFacts, { role }: Recipient): string | null {
  const isDone = conference.status === 'minuted' || conference.status === 'closed';
  return role === 'member' && !isDone ? 'Die Niederschrift erhalten Sie gesondert.' : null;
}

/** Thanks to whoever came or sent somebody. */
export function thankYou(
  facts: ConferenceFacts,
  recipient: Recipient,
  about: LetterAbout,
): LetterContent {
  const isRepresented = about.participant.reply.state === 'represented';
  const what = isRepresented ? 'Ihre Vertretung' : 'Ihre Teilnahme';
  const where = isRepresented ? duringMeeting(facts) : atMeeting(facts);
  return {
    title: `Dank für ${what} ${where} – ${recipient.label}`,
    subject: keepTogether(`Dank für ${what} ${where}`),
    body: [
      isRepresented ? represented(facts, about) : attended(facts),
      together(
        minutesSentence(facts, recipient),
        'Auf die weitere Zusammenarbeit mit Ihnen freue ich mich.',
      ),
    ].flatMap(paragraphsOf),
    enclosures: [],
  };
}
