import { describe, expect, it } from 'vitest';
import { slipsOf } from '../../../../../src/shared/domain/conferences/plausibility';
import { removal, type Draft } from '../../../../../src/shared/domain/storage/store-view';
import { slipText } from '../../../../../src/shared/texts/finding-texts';
import { factsOf } from '../../../../builders/papers';
import { CONFERENCE_ID, edit, sampleId, sampleView } from '../../../../builders/sample-view';

function codes(edits: readonly Draft[], date?: string): readonly string[] {
  const view = sampleView(...edits);
  const participants = view.conference(CONFERENCE_ID, 'participants').all();
  const slips = slipsOf(factsOf(view, date), participants);
  for (const slip of slips) expect(slipText(slip)).toMatch(/^[A-ZÄÖÜ].+\.$/s);
  return slips.map((slip) => slip.code);
}

const removed = (collection: 'participants' | 'agendaItems', key: string): Draft =>
  removal(`conferences/${CONFERENCE_ID}`, collection, sampleId(key));

describe('what is possible and probably a slip', () => {
  it('finds nothing in the sample', () => {
    expect(codes([])).toEqual([]);
  });

  it.each([
    [{ replyBy: null }, ['replyBy.missing']],
    [{ place: null, venue: null }, ['place.missing']],
    [{ place: null, venue: 'Rathaus' }, []],
    [{ place: null, form: 'online' as const }, []],
    [{ motto: 'Bitte [Motto] eintragen' }, ['text.placeholder']],
    [{ motto: 'Wir {Name} und XX' }, ['text.placeholder']],
    [{ replyBy: '2018-03-15' }, ['replyBy.afterStart']],
    [{ replyBy: '2018-01-31' }, ['replyBy.past']],
    [{ replyBy: '2018-02-17' }, ['replyBy.weekend']],
    [{ cancellation: { on: '2018-01-20', reason: null } }, ['conference.cancelled']],
    [{ pressConference: { day: '2018-03-20', time: '12:00', place: null } }, ['press.outside']],
  ])('sees %j', (patch, expected) => {
    expect(codes([edit.conference(patch)])).toEqual(expected);
  });

  it('sees a Land without a member and a letter after the meeting', () => {
    expect(codes([removed('participants', 'participant-SN')])).toEqual(['members.missing']);
    expect(codes([], '2018-03-17')).toEqual(['letter.afterMeeting', 'replyBy.past']);
  });

  it('sees dates of parts that stayed behind when the conference moved', () => {
    const moved = codes([edit.conference({ from: '2018-02-19', to: '2018-02-20' })]);
    expect(new Set(moved)).toEqual(
      new Set(['hotel.afterStart', 'press.outside', 'programme.outside']),
    );
  });
});
