import { registerBy } from '../../../../domain/press/event';
import { pressPaperTexts as texts } from '../../../../texts/press-finding-texts';
import type { ConferenceFacts } from '../../conference-facts';
import type { KindFinding } from '../kind';
import { ofTheMeeting } from '../letter-slips';
import { officeKind } from '../office-kind';
import { backgroundSlips, contactSlips } from '../press-slips';
import { mediaAdvisoryPaper } from './model';

function daySlips(facts: ConferenceFacts): readonly KindFinding[] {
  const press = facts.conference.pressConference;
  if (!press) return [];
  if (press.day < facts.date) {
    const message = texts.pressConferenceOver(press.day);
    return [ofTheMeeting(facts, { level: 'warning', code: 'press.over', message })];
  }
  const by = registerBy(facts, press.day);
  const message = by === null ? texts.registrationTooLate() : texts.registrationProposed(by);
  const level = by === null ? 'warning' : 'hint';
  return [ofTheMeeting(facts, { level, code: 'press.registration', message })];
}

/** Invites the press to the press conference of a meeting. */
export const kind = officeKind({
  name: 'mediaAdvisory',
  title: 'Presseeinladung',
  plural: 'Presseeinladung',
  group: 'press',
  order: 20,
  summary: 'Einladung der Medien zur Pressekonferenz: wann, wo, wer und wie man sich anmeldet.',
  paper: 'press',
  fileKind: 'Presseeinladung',
  hindrance: ({ conference }) => {
    if (conference.cancellation) return { code: 'document.notFitting', why: 'cancelled' };
    return conference.pressConference
      ? null
      : { code: 'document.notFitting', why: 'noPressConference' };
  },
  slips: (facts) => [...daySlips(facts), ...contactSlips(facts), ...backgroundSlips(facts)],
  model: mediaAdvisoryPaper,
});
