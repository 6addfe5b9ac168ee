import type { StoreView } from '../../../storage/store-view';
import {
  chairName,
  chairSubject,
  dayAndTime,
  photoEntry,
  placeAndDay,
  pressPlace,
  registrationBlocks,
} from '../../../press/event';
import { backgroundBlock, contactBlock, topics } from '../../../press/release';
import type { ConferenceFacts } from '../../conference-facts';
import { membersWords } from '../../conference-state';
import type { Block, PaperModel } from '../../models';
import { entries, entry, heading, officePaper, text } from '../../parts';
import { ofMeeting, onDaysAt, phrase, toMeeting } from '../../sentences';
import { keepTogether } from '../../typography';

/** At the end of the meeting its results are told; earlier what is planned. */
function invitationSentence(facts: ConferenceFacts): string {
  const { conference } = facts;
  const atEnd = (conference.pressConference?.day ?? conference.from) >= conference.to;
  const occasion = atEnd ? `zum Abschluss ${ofMeeting(facts)}` : `anlässlich ${ofMeeting(facts)}`;
  return `${occasion} lädt ${chairSubject(facts)} Sie herzlich zu einer Pressekonferenz ein.`;
}

function daysSentence(facts: ConferenceFacts): string {
  const verb = facts.date > facts.conference.to ? 'berieten' : 'beraten';
  return `${phrase(membersWords(facts), verb, onDaysAt(facts))}.`;
}

function topicBlocks(facts: ConferenceFacts): readonly Block[] {
  const list = topics(facts);
  return list.length === 0
    ? []
    : [heading('Themen der Konferenz'), { type: 'list', items: list.map(keepTogether) }];
}

/** Invites journalists to the press conference: when, where, who, and how to register (rule P13). */
export function mediaAdvisoryPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const press = facts.conference.pressConference;
  return officePaper(facts, {
    heading: `Pressekonferenz ${toMeeting(facts)}`,
    kicker: 'Presseeinladung',
    meta: placeAndDay(facts),
    paper: 'press',
    blocks: [
      text('Sehr geehrte Damen und Herren,'),
      text(`${invitationSentence(facts)} ${daysSentence(facts)}`),
      entries(
        entry('Wann', press && dayAndTime(press.day, press.time), 'Tag und Uhrzeit'),
        entry('Wo', pressPlace(view, facts), 'Raum und Anschrift'),
        entry('Wer', chairName(facts)),
        entry('Außerdem', null, 'weitere Mitglieder, die teilnehmen'),
        photoEntry(facts),
      ),
      ...topicBlocks(facts),
      ...registrationBlocks(facts, press?.day ?? null),
      ...backgroundBlock(facts),
      ...contactBlock(facts),
    ],
  });
}
