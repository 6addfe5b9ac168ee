import { describe, expect, it } from 'vitest';
import { currentConference } from '../../../../src/renderer/app/current-conference';

type Listed = Parameters<typeof currentConference>[0][number];

function listed(conferenceId: string, from: string, more: Partial<Listed> = {}): Listed {
  return {
    conferenceId,
    title: conferenceId,
    kind: 'main',
    number: 13,
    from,
    to: from,
    place: null,
    status: 'planned',
    cancelled: false,
    ...more,
  };
}

/** As main lists them: the latest first. */
const LIST = [
  listed('2020', '2020-03-15'),
  listed('2019', '2019-03-14', { to: '2019-03-15' }),
  listed('2018', '2018-03-15', { status: 'held' }),
];

describe('the current conference', () => {
  it('is the chosen one as long as it is listed', () => {
    expect(currentConference(LIST, '2019-01-01', '2018')).toBe('2018');
    expect(currentConference(LIST, '2019-01-01', 'gone')).toBe('2019');
  });

  it.each([
    ['2018-03-16', '2019', 'the day after the one before'],
    ['2019-03-14', '2019', 'its first day'],
    ['2019-03-15', '2019', 'its last day'],
    ['2019-03-16', '2020', 'the day after'],
    ['2017-01-01', '2018', 'long before all of them'],
  ])('is on %s the one that comes next: %s (%s)', (today, expected) => {
    expect(currentConference(LIST, today, null)).toBe(expected);
  });

  it('is the latest where all are over', () => {
    expect(currentConference(LIST, '2030-01-01', null)).toBe('2020');
  });

  it('is not one that was cancelled, unless somebody chose it or there is no other', () => {
    const cancelled = listed('2019', '2019-03-14', { cancelled: true });
    const [last, , first] = LIST;
    const list = [last, cancelled, first].flatMap((item) => item ?? []);
    expect(currentConference(list, '2019-01-01', null)).toBe('2020');
    expect(currentConference(list, '2019-01-01', '2019')).toBe('2019');
    expect(currentConference([cancelled], '2019-01-01', null)).toBe('2019');
  });

  it('is none where there are none', () => {
    expect(currentConference([], '2019-01-01', null)).toBeNull();
    expect(currentConference([], '2019-01-01', '2019')).toBeNull();
  });
});
