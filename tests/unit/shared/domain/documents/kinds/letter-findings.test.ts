import { describe, expect, it } from 'vitest';
import {
  findingsFor,
  LETTER_KINDS,
  newcomer,
  occasion,
  OCCASIONS,
  replied,
  type KindRequest,
} from '../../../../../builders/letter-kinds';
import { signatory } from '../../../../../builders/letters';
import { CONFERENCE_ID, without } from '../../../../../builders/sample-view';

const codes = (request: KindRequest): readonly string[] =>
  findingsFor(request).map(({ code }) => code);

/** Kinds at their occasion, with what is left to say of the full office. */
const LEFT: Partial<Record<KindRequest['name'], readonly string[]>> = {
  reminder: ['letter.notYetInvited'],
};

describe('what a kind of letter finds', () => {
  it.each(LETTER_KINDS)('is nothing at its occasion: %s', (name) => {
    expect(codes({ name, view: occasion(name) })).toEqual(LEFT[name] ?? []);
  });

  it.each([
    ['saveTheDate', '2018-03-15', {}, 'letter.begun'],
    ['invitationSpeaker', '2018-03-16', {}, 'letter.begun'],
    ['letterHostCity', '2018-03-15', {}, 'letter.begun'],
    ['reminder', '2018-03-15', {}, 'letter.begun'],
    ['replyConfirmation', '2018-03-15', {}, 'letter.begun'],
    ['cancellation', '2018-03-15', {}, 'letter.begun'],
    ['thankYou', '2018-03-15', {}, 'letter.notOver'],
    ['saveTheDate', null, { cancellation: { on: '2018-01-01', reason: null } }, 'letter.cancelled'],
    ['thankYou', null, { cancellation: { on: '2018-01-01', reason: null } }, 'letter.cancelled'],
    ['transmittal', null, { cancellation: { on: '2018-01-01', reason: null } }, 'letter.cancelled'],
    ['saveTheDate', null, { place: null }, 'letter.place'],
    ['reminder', null, { replyBy: null }, 'letter.replyByMissing'],
    ['reminder', '2018-02-15', {}, 'letter.replyByRunning'],
    ['reminder', '2018-03-14', {}, 'letter.noTimeLeft'],
    [
      'cancellation',
      null,
      { cancellation: { on: '2018-03-01', reason: null } },
      'letter.reasonMissing',
    ],
    ['chairTakeover', '2018-01-02', {}, 'letter.takeoverLate'],
  ] as const)('%s on %s with %o: %s', (...[name, date, conference, code]) => {
    const view = occasion(name, conference);
    const request = { name, view, ...(date === null ? {} : { date }) };
    expect(codes(request)).toContain(code);
    expect(codes({ name, view: occasion(name) })).not.toContain(code);
  });

  it('is the reply day of a postponed meeting that is missing or has passed', () => {
    const former = { from: '2018-03-01', to: '2018-03-01', on: '2018-02-20', reason: 'Sturm' };
    const view = (replyBy: string | null) =>
      occasion('cancellation', { cancellation: null, formerDays: [former], replyBy });
    expect(codes({ name: 'cancellation', view: view(null) })).toEqual(['letter.replyByMissing']);
    expect(codes({ name: 'cancellation', view: view('2018-02-15') })).toEqual([
      'letter.replyByPast',
    ]);
    expect(codes({ name: 'cancellation', view: view('2018-03-05') })).toEqual([]);
  });

  it('is a representation by nobody in particular', () => {
    for (const name of ['thankYou', 'replyConfirmation'] as const) {
      const view = occasion(name, {}, replied('SL', 'represented'));
      expect(codes({ name, view })).toEqual(['letter.substituteMissing']);
    }
  });

  it('is a speaker whom the programme does not name', () => {
    const view = occasion(
      'invitationSpeaker',
      {},
      ...newcomer('other', 'guest', { firstName: 'Kai', organisationId: 'house-university' }),
    );
    expect(findingsFor({ name: 'invitationSpeaker', view })).toMatchObject([
      {
        code: 'letter.notInProgramme',
        record: `conferences/${CONFERENCE_ID}/participants/participant-other`,
      },
    ]);
  });

  it('is half of the papers', () => {
    const view = occasion('transmittal', {}, ...without('agendaItems'));
    expect(codes({ name: 'transmittal', view })).toEqual(['letter.oneEnclosure']);
  });

  it('is a secretariat for which nobody signs, unless somebody was chosen', () => {
    const gone = signatory({ id: 'secretary', signsAs: 'onBehalf', to: '2017-12-31' });
    const view = occasion('transmittal', {}, gone, signatory({ id: 'deputy' }));
    expect(codes({ name: 'transmittal', view })).toEqual(['letter.signedByChair']);
    expect(codes({ name: 'transmittal', view, signatoryId: 'deputy' })).toEqual([]);
    expect(codes({ name: 'thankYou', view: occasion('thankYou', {}, gone) })).toEqual([]);
  });

  it('is said in whole sentences', () => {
    for (const name of LETTER_KINDS) {
      const view = occasion(name, { place: null, replyBy: null });
      for (const { message, record } of findingsFor({ name, view, date: '2018-03-16' })) {
        expect(message, OCCASIONS[name].date).toMatch(/^[\p{Lu}].*\.$/u);
        expect(message).not.toMatch(/undefined|null| {2}/);
        expect(record).toMatch(/^(?:conferences|register)\//);
      }
    }
  });
});
