import { addDays, type Day } from '../../../calendar/day';
import { dateWithWeekday } from '../../../calendar/german-dates';
import { nextWorkingDay, previousWorkingDay } from '../../../calendar/working-days';
import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import type { LetterContent } from '../../letter';
import {
  attendanceClause,
  byDay,
  contactSentence,
  onDaysAt,
  openHotelSentences,
  phrase,
  together,
  toMeeting,
  whichMeeting,
} from '../../sentences';
import { keepTogether, paragraphsOf } from '../../typography';

/** How long somebody gets who has let the day for replies pass. */
const MORE_DAYS = 7;

/**
 * The day by which an answer is now asked for: that of the conference while it has not passed, else a
 * working day a week from the letter, or the last one before the conference; null = no time is left.
 */
export function newReplyDay({ conference, date, term }: ConferenceFacts): Day | null {
  const { replyBy, from } = conference;
  if (replyBy !== null && replyBy >= date) return replyBy;
  const land = term.land ?? '';
  const week = nextWorkingDay(land, addDays(date, MORE_DAYS));
  if (week < from) return week;
  const last = previousWorkingDay(land, addDays(from, -1));
  return last > date ? last : null;
}

function missingSentence({ conference, date }: ConferenceFacts): string {
  const { replyBy } = conference;
  return replyBy !== null && replyBy < date
    ? `Um Ihre Rückmeldung war bis ${dateWithWeekday(replyBy)}, gebeten; sie liegt der Geschäftsstelle noch nicht vor.`
    : 'Ihre Rückmeldung liegt der Geschäftsstelle noch nicht vor.';
}

function requestSentence(facts: ConferenceFacts, recipient: Recipient): string {
  const by = byDay(newReplyDay(facts)) ?? 'umgehend';
  return `${phrase('Ich bitte Sie daher, der Geschäftsstelle', by, 'mit dem beigefügten Rückmeldebogen mitzuteilen')}, ${attendanceClause(recipient)}.`;
}

/** Polite: what is missing, by when it is asked for now, and that answers cross. */
export function reminder(facts: ConferenceFacts, recipient: Recipient): LetterContent {
  return {
    title: `Erinnerung an die Rückmeldung ${toMeeting(facts)} – ${recipient.label}`,
    subject: keepTogether(`Ihre Rückmeldung ${toMeeting(facts)}`),
    body: [
      together(
        `${phrase(toMeeting(facts))}, ${phrase(whichMeeting(facts), onDaysAt(facts), 'stattfindet')}, haben Sie eine Einladung erhalten.`,
        missingSentence(facts),
      ),
      requestSentence(facts, recipient),
      ...openHotelSentences(facts),
      together(
        'Hat sich Ihre Antwort mit diesem Schreiben gekreuzt, betrachten Sie es bitte als gegenstandslos.',
        contactSentence(facts),
      ),
    ].flatMap(paragraphsOf),
    enclosures: ['1 Rückmeldebogen'],
  };
}
