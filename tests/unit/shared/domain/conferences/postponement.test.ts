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
  substituteName: (personId) => `Ersatz ${personId}`,
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
      reply: { state: 'accepted', on: '2018-02-01', way: 'phone', note: 'Kommt am Vorabend.' },
      substituteId: null,
      note: 'Vegetarisch.',
    } as const;
    const { participants } = postponed(
      { ...parts, participants: [accepted, ...others] },
      plan({ repliesAgain: true }),
    );
    expect(participants.every(({ reply }) => reply.state === 'open' && reply.on === null)).toBe(
      true,
    );
    expect(participants.find(({ id }) => id === first.id)?.note).toBe(
      'Vegetarisch. Für den früheren Termin (15. und 16.\u00a0März 2018): Zusage. Kommt am Vorabend.',
    );
    const untouched = others.filter(({ reply }) => reply.state === 'open').map(({ id }) => id);
    expect(participants.filter(({ id }) => untouched.includes(id))).toEqual([]);
  });

  it('names the substitute of the former days and asks the member again', () => {
    const [first] = parts.participants;
    if (!first) throw new Error('the sample has no participants');
    const represented = {
      ...first,
      reply: { state: 'represented', on: '2018-02-01', way: 'letter', note: null },
      substituteId: 'p-9',
      note: null,
    } as const;
    const moved = postponed(
      { ...parts, participants: [represented] },
      plan({ repliesAgain: true }),
    );
    expect(moved.participants).toMatchObject([{ reply: { state: 'open' }, substituteId: null }]);
    expect(moved.participants[0]?.note).toContain('Vertretung durch Ersatz p-9.');
  });

  it('leaves the reply day as it is where only the last day changes', () => {
    const sunday = { ...parts, conference: { ...conference, replyBy: '2018-02-18' } };
    const moved = postponed(sunday, plan({ from: conference.from, to: '2018-03-17' }));
    expect(moved.conference.replyBy).toBe('2018-02-18');
  });

  it('leaves replies alone where they are to stay', () => {
    expect(postponed(parts, plan()).participants).toEqual([]);
  });
});
