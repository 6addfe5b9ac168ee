import { longDateSpan, onDates } from '../../../calendar/german-dates';
import type { Recipient } from '../../../recipients/recipient';
import type { ConferenceFacts } from '../../conference-facts';
import type { LetterContent } from '../../letter';
import {
  attendanceClause,
  byReplyDay,
  contactSentence,
  datesOnOneLine,
  itMeeting,
  ofMeeting,
  onDaysAt,
  phrase,
  theMeeting,
  together,
  when,
  where,
  whichMeeting,
} from '../../sentences';
import { keepTogether, paragraphsOf } from '../../typography';
import type { LetterAbout } from '../letter-kind';

/** The days that no longer hold; null where the meeting is not postponed. */
function formerDays({ conference }: ConferenceFacts) {
  return conference.formerDays.at(-1) ?? null;
}

/** The reason as it was typed, without a full stop of its own. */
function reasonSentence(what: string, reason: string | null | undefined): string | null {
  return reason ? `Grund der ${what}: ${reason.replace(/[.\s]+$/, '')}.` : null;
}

const THANKS = 'Ich danke Ihnen für Ihr Verständnis.';

function cancelled(facts: ConferenceFacts): readonly (string | null)[] {
  const hasRooms = facts.hotels.length > 0 && facts.conference.form !== 'online';
  return [
    together(
      `leider muss ich ${theMeeting(facts)}, ${phrase(whichMeeting(facts), onDaysAt(facts), 'stattfinden sollte')}, absagen.`,
      reasonSentence('Absage', facts.conference.cancellation?.reason),
    ),
    together(
      'Bereits versandte Einladungen sind damit gegenstandslos.',
      hasRooms ? 'Gebuchte Zimmer stornieren Sie bitte unmittelbar beim Hotel.' : null,
    ),
    'Ob und in welcher Form die Beratungen nachgeholt werden, teile ich Ihnen mit, sobald dies feststeht.',
    together(contactSentence(facts), THANKS),
  ];
}

const COMING: ReadonlySet<string> = new Set(['accepted', 'represented', 'reserved']);

/** Asks anew, unless there is an answer that was left standing when the days were changed. */
function requestSentences(
  facts: ConferenceFacts,
  recipient: Recipient,
  { participant }: LetterAbout,
): string {
  const { state } = participant.reply;
  const note = 'Bitte merken Sie sich den neuen Termin vor';
  if (state === 'declined') {
    return 'Ich würde mich freuen, wenn Sie am neuen Termin teilnehmen könnten.';
  }
  if (COMING.has(state)) {
    return `${note}. Ihre Rückmeldung gilt auch für ihn, sofern Sie der Geschäftsstelle nichts anderes mitteilen.`;
  }
  return `${phrase(note, 'und teilen Sie der Geschäftsstelle', byReplyDay(facts), 'mit')}, ${attendanceClause(recipient)}.`;
}

function postponed(
  facts: ConferenceFacts,
  recipient: Recipient,
  about: LetterAbout,
): readonly (string | null)[] {
  const former = formerDays(facts);
  if (!former) return [];
  const hasRooms = facts.hotels.length > 0 && facts.conference.form !== 'online';
  return [
    together(
      `${theMeeting(facts)}, ${whichMeeting(facts)} ${onDates(former.from, former.to)} stattfinden sollte, wird verlegt.`,
      `${phrase(itMeeting(facts), 'findet nun', when(facts), where(facts), 'statt')}.`,
      reasonSentence('Verlegung', former.reason),
    ),
    together(
      requestSentences(facts, recipient, about),
      hasRooms
        ? 'Zimmer, die Sie für den früheren Termin gebucht haben, buchen Sie bitte unmittelbar beim Hotel um.'
        : null,
    ),
    together(contactSentence(facts), THANKS),
  ];
}

function subjectOf(facts: ConferenceFacts): string {
  const { from, to } = facts.conference;
  if (facts.conference.cancellation) return `Absage ${ofMeeting(facts)} ${datesOnOneLine(facts)}`;
  return `Verlegung ${ofMeeting(facts)} auf den ${longDateSpan(from, to)}`;
}

/** What leads in the file's name. */
export function cancellationWord({ conference }: ConferenceFacts): 'Absage' | 'Verlegung' {
  return conference.cancellation === null ? 'Verlegung' : 'Absage';
}

/** That the meeting is off, or on other days. */
export function cancellationContent(
  facts: ConferenceFacts,
  recipient: Recipient,
  about: LetterAbout,
): LetterContent {
  const isOff = facts.conference.cancellation !== null;
  const what = cancellationWord(facts);
  return {
    title: `${what} ${ofMeeting(facts)} – ${recipient.label}`,
    subject: keepTogether(subjectOf(facts)),
    body: (isOff ? cancelled(facts) : postponed(facts, recipient, about)).flatMap(paragraphsOf),
    enclosures: [],
  };
}
