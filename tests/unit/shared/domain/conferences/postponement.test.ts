import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../../../../src/shared/domain/calendar/day';
import { holidayName } from '../../../../../src/shared/domain/calendar/holidays';
import {
  postponed,
  type MovableParts,
  type Postponement,
} from '../../../../../src/shared/domain/conferences/postponement';
import { CONFERENCE_ID, sampleView } from '../../../../builders/sample-view';

const view = sampleView();
const conference = view.conference(CONFERENCE_ID, 'conference').get(CONFERENCE_ID);
if (!conference) throw new Error('the sample has no conference');

const parts: MovableParts = {
  conference,
  programme: view.conference(CONFERENCE_ID, 'programmeItems').all(),
  participants: view.conference(CONFERENCE_ID, 'participants').all(),
};
const plan = (patch: Partial<Postponement> = {}): Postponement => ({
  from: '2018-04-12',
  to: '2018-04-13',
  on: '2018-02-01',
  reason: null,
  repliesAgain: false,
  land: 'BY',
  ...patch,
});

describe('postponed', () => {
  it('keeps every distance to the first day, whatever the new day is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 2_000 }), (shift) => {
        const from = addDays(conference.from, shift);
        const moved = postponed(parts, plan({ from, to: addDays(from, 1) }));
        for (const item of moved.programme) {
          const before = parts.programme.find(({ id }) => id === item.id);
          expect(daysBetween(from, item.day)).toBe(daysBetween(conference.from, before?.day ?? ''));
        }
        const press = moved.conference.pressConference?.day ?? '';
        expect(daysBetween(from, press)).toBe(
          daysBetween(conference.from, conference.pressConference?.day ?? ''),
        );
      }),
    );
  });

  it('ends the time for replies on a working day of the chair, never later than its distance', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 2_000 }), (shift) => {
        const from = addDays(conference.from, shift);
        const { replyBy } = postponed(parts, plan({ from, to: from })).conference;
        expect(weekdayOf(replyBy ?? '')).toBeLessThan(6);
        expect(holidayName('BY', replyBy ?? '')).toBeNull();
        expect((replyBy ?? '') <= addDays(conference.replyBy ?? '', shift)).toBe(true);
      }),
    );
  });

  it('remembers every former pair of days in order', () => {
    const once = postponed(parts, plan({ reason: 'Wahltermin' })).conference;
    const twice = postponed(
      { ...parts, conference: once },
      plan({ from: '2018-05-03', to: '2018-05-04', on: '2018-03-01' }),
    ).conference;
    expect(twice.formerDays).toEqual([
      { from: '2018-03-15', to: '2018-03-16', on: '2018-02-01', reason: 'Wahltermin' },
      { from: '2018-04-12', to: '2018-04-13', on: '2018-03-01', reason: null },
    ]);
  });

  it('opens answers again and keeps what they were in the note', () => {
    const [first, ...others] = parts.participants;
    if (!first) throw new Error('the sample has no participants');
    const accepted = {
      ...first,
      reply: { state: 'accepted', on: '2018-02-01', way: 'phone', note: 'kommt am Vorabend.' },
    } as const;
    const { participants } = postponed(
      { ...parts, participants: [accepted, ...others] },
      plan({ repliesAgain: true }),
    );
    expect(participants.every(({ reply }) => reply.state === 'open' && reply.on === null)).toBe(
      true,
    );
    expect(participants.find(({ id }) => id === first.id)?.reply.note).toBe(
      'kommt am Vorabend. Für den früheren Termin (15. und 16.\u00a0März 2018): Zusage.',
    );
    const untouched = others.filter(({ reply }) => reply.state === 'open').map(({ id }) => id);
    expect(participants.filter(({ id }) => untouched.includes(id))).toEqual([]);
  });

  it('leaves replies alone where they are to stay', () => {
    expect(postponed(parts, plan()).participants).toEqual([]);
  });
});
