import { longDate, onDates, timeOfDay } from '../../../calendar/german-dates';
import { numberedMeta } from '../../../press/event';
import { backgroundBlock, contactBlock } from '../../../press/release';
import type { ConferenceFacts } from '../../conference-facts';
import { capital } from '../../conference-state';
import type { Block, PaperModel } from '../../models';
import { gap, officePaper, text } from '../../parts';
import { itMeeting, onDaysAt, phrase, theMeeting, whichMeeting } from '../../sentences';
import { keepTogether } from '../../typography';

function city({ sender }: ConferenceFacts): string {
  const name = sender.organisation.address?.city.toUpperCase();
  return name ? `${name}. ` : '';
}

function isOff({ conference }: ConferenceFacts): boolean {
  return conference.cancellation !== null;
}

function leadSentence(facts: ConferenceFacts): string {
  const meeting = `${city(facts)}${capital(theMeeting(facts))}, ${whichMeeting(facts)}`;
  const former = facts.conference.formerDays.at(-1);
  if (isOff(facts) || !former)
    return `${phrase(meeting, onDaysAt(facts), 'stattfinden sollte')}, ist abgesagt.`;
  const now = phrase(itMeeting(facts), 'findet nun', onDaysAt(facts), 'statt');
  return `${phrase(meeting, onDates(former.from, former.to), 'stattfinden sollte')}, wird verlegt. ${now}.`;
}

function reasonOf({ conference }: ConferenceFacts): string | null {
  const { cancellation, formerDays } = conference;
  return cancellation ? cancellation.reason : (formerDays.at(-1)?.reason ?? null);
}

function reasonBlock(facts: ConferenceFacts): Block {
  const reason = reasonOf(facts);
  return reason
    ? text(`Grund der ${isOff(facts) ? 'Absage' : 'Verlegung'}: ${reason.replace(/[.\s]+$/, '')}.`)
    : gap('Grund in einem Satz, soweit er öffentlich werden soll');
}

function pressBlock(facts: ConferenceFacts): readonly Block[] {
  const press = facts.conference.pressConference;
  if (!press) return [];
  const when = `am ${longDate(press.day)} um ${timeOfDay(press.time)}`;
  return [
    text(
      isOff(facts)
        ? `Damit entfällt auch die Pressekonferenz, die ${when} vorgesehen war.`
        : `Die Pressekonferenz ist nun ${when} vorgesehen.`,
    ),
  ];
}

/** Tells the press that the meeting is off, or on other days. */
export function pressCancellationPaper(facts: ConferenceFacts): PaperModel {
  return officePaper(facts, {
    heading: `${facts.title} ${isOff(facts) ? 'abgesagt' : 'verlegt'}`,
    kicker: 'Pressemitteilung',
    meta: numberedMeta(facts),
    paper: 'press',
    wideLines: true,
    blocks: [
      { type: 'paragraph', text: keepTogether(leadSentence(facts)), strong: true },
      reasonBlock(facts),
      ...(isOff(facts) ? [gap('Ob und wie die Beratungen nachgeholt werden')] : []),
      ...pressBlock(facts),
      ...backgroundBlock(facts),
      ...contactBlock(facts),
    ],
  });
}
